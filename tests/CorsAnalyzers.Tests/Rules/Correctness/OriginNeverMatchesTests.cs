using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2001: every way to write an origin that no browser sends. Rows with a trap of the catalogue start with its id.</summary>
public class OriginNeverMatchesTests
{
    /// <summary>An origin, why it never matches, and the origin it means, if it is one.</summary>
    public static TheoryData<string, string, string, string?> Texts => new()
    {
        { "O01 slash", "https://a.example/", "an origin has no slash at the end", "https://a.example" },
        { "O01 slash behind a port", "http://localhost:3000/", "an origin has no slash at the end", "http://localhost:3000" },
        { "O02 path", "https://a.example/app", "an origin has no path", "https://a.example" },
        { "O03 query", "https://a.example?x=1", "an origin has no query", "https://a.example" },
        { "O03 fragment", "https://a.example/#/", "an origin has no slash at the end", "https://a.example" },
        { "O03 fragment alone", "https://a.example#top", "an origin has no fragment", "https://a.example" },
        { "O05 no scheme", "a.example", "an origin begins with its scheme, such as 'https://'", null },
        { "O05 no scheme, with a port", "localhost:3000", "an origin begins with its scheme, such as 'https://'", null },
        { "O06 default port of https", "https://a.example:443", "browsers leave the default port out", "https://a.example" },
        { "O06 default port of http", "http://a.example:80", "browsers leave the default port out", "http://a.example" },
        { "O40 default port behind punycode", "https://xn--bcher-kva.example:443", "browsers leave the default port out", "https://xn--bcher-kva.example" },
        { "O12d IPv4-mapped IPv6", "http://[::ffff:127.0.0.1]", "browsers write this host '[::ffff:7f00:1]'", null },
        { "O12d as browsers write it", "http://[::ffff:7f00:1]", "the framework keeps it as 'http://[::ffff:127.0.0.1]', which browsers write in another form", null },
        { "O14 blank in front", " https://a.example", "an origin has no blanks", "https://a.example" },
        { "O14 blank behind", "https://a.example ", "an origin has no blanks", "https://a.example" },
        { "O14 blank inside", "https://a .example", "an origin has no blanks", null },
        { "O16 empty", "", "an origin has a scheme and a host", null },
        { "O19b app with a slash", "capacitor://localhost/", "an origin has no slash at the end", "capacitor://localhost" },
        { "O20 file", "file://", "pages from files have the origin 'null'", null },
        { "O20b socket", "wss://a.example", "the page that opens a socket has an origin with 'https' or 'http'", null },
        { "O26 dot at the end", "https://a.example.", "the host of a page ends with a dot only where somebody typed one", "https://a.example" },
        { "O27 any port", "http://localhost:*", "a port cannot be an asterisk", null },
        { "O30 any host", "https://*", "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'", null },
        { "O30 any scheme", "*://a.example", "an origin begins with 'https://' or 'http://'", null },
        { "O32 no scheme, two slashes", "//a.example", "an origin begins with 'https://' or 'http://'", null },
        { "O32 one slash", "https:/a.example", "an origin begins with 'https://' or 'http://'", "https://a.example" },
        { "O32 no colon", "https//a.example", "an origin begins with 'https://' or 'http://'", "https://a.example" },
        { "O33 port out of range", "https://a.example:99999", "a port is a number from 1 to 65535 without zeros in front", null },
        { "O33 port with a zero", "https://a.example:08443", "a port is a number from 1 to 65535 without zeros in front", "https://a.example:8443" },
        { "O33 colon without a port", "https://a.example:", "a port is a number from 1 to 65535 without zeros in front", "https://a.example" },
        { "O34 percent-encoded host", "https://%61.example", "browsers write this host 'a.example'", "https://a.example" },
        { "O35 short IPv4", "http://127.1:3000", "browsers write this host '127.0.0.1'", "http://127.0.0.1:3000" },
        { "O36 blank and star", " *", "an origin has no blanks", null },
        { "O15 a comma at the end", "https://a.example,", "an origin has no commas or semicolons", "https://a.example" },
        { "no host", "https://", "an origin has a host", null },
        { "a host that cannot be", "https://a..example", "a host cannot be written like this", null },
        { "W07 star before a label", "https://api-*.example.com", "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'", null },
        { "W07 star after a label", "https://foo.*.example.com", "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'", null },
        { "W07 star at the end", "https://example.*", "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'", null },
        { "W08 star without a scheme", "*.example.com", "an origin begins with its scheme, such as 'https://'", null },
        { "W22 any extension", "chrome-extension://*", "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'", null },
        { "W29 below an address", "http://*.168.1.10", "an address has no subdomains", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Says_why(string shape, string origin, string reason, string? meant)
    {
        _ = (shape, meant);
        var test = new RuleTest("CORS2001")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:\"{origin}\"|}})"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2001").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(origin, reason) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public Task Writes_what_is_meant(string shape, string origin, string reason, string? meant)
    {
        _ = reason;
        var before = $"b => b.WithOrigins({{|CORS2001:\"{origin}\"|}})";
        return meant is null
            ? SuggestedEdit.VerifyNoneAsync("CORS2001", shape, before)
            : SuggestedEdit.VerifyAsync("CORS2001", shape, before, $"b => b.WithOrigins(\"{meant}\")");
    }

    [Theory]
    [InlineData("O04 user-info", "\"https://u:p@a.example\"", "https://…@a.example", "an origin has no user name or password")]
    [InlineData("W28 user-info in a pattern", "\"https://u@*.x.example\"", "https://…@*.x.example", "an origin has no user name or password")]
    [InlineData("O14 a line end", "\"https://a.example\\n\"", "https://a.example\\n", "an origin has no blanks")]
    [InlineData("O31 a regular expression", "\"https://.*\\\\.a\\\\.example\"", "https://.*\\.a\\.example", "origins are compared as text and not as regular expressions")]
    [InlineData("O32 backslashes", "@\"https:\\\\a.example\"", "https:\\\\a.example", "an origin begins with 'https://' or 'http://'")]
    public async Task Shows_no_secrets_and_no_controls(string shape, string literal, string shown, string reason)
    {
        _ = shape;
        var test = new RuleTest("CORS2001")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:{literal}|}})"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2001").WithLocation(0).WithArguments(shown, reason) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("O01 in a constructor", "b => { new CorsPolicyBuilder({|CORS2001:\"https://a.example/\"|}).Build(); }")]
    [InlineData("O01 in an array", "b => { var origins = new[] { text, {|CORS2001:\"https://a.example/\"|} }; b.WithOrigins(origins); }")]
    [InlineData("O01 in a collection expression", "b => b.WithOrigins([text, {|CORS2001:\"https://a.example/\"|}])")]
    [InlineData("O01 in a constant", "b => b.WithOrigins({|CORS2001:Origin|})", "const string Origin = \"https://a.example/\";")]
    [InlineData("O01 put together", "b => b.WithOrigins({|CORS2001:\"https://a.example\" + \"/\"|})")]
    [InlineData("O01 on one path", "b => { if (condition) b.WithOrigins({|CORS2001:\"https://a.example/\"|}); else b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("O01 in a helper, there", "b => Fill(b)", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins({|CORS2001:\"https://a.example/\"|});")]
    [InlineData("O01 given to a helper", "b => Fill(b, {|CORS2001:\"https://a.example/\"|})", "static void Fill(CorsPolicyBuilder b, string origin) => b.WithOrigins(origin);")]
    [InlineData("O01 with wildcard subdomains", "b => b.WithOrigins({|CORS2001:\"https://a.example/\"|}, \"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W13c a sibling of a pattern", "b => b.WithOrigins({|CORS2001:\"https://example.com/app\"|}, \"https://*.example.com/app\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("O30 a half wildcard with the call", "b => b.WithOrigins({|CORS2001:\"*.a.example\"|}, {|CORS2001:\"*://a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W06 a bare star with the call", "b => b.WithOrigins({|CORS2001:\"https://*\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("O09 upper case in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2001:\"https://A.example\"|} } }; }")]
    [InlineData("O09 Unicode in a policy object", "b => { var p = new CorsPolicy(); p.Origins.Add({|CORS2001:\"https://bücher.example\"|}); }")]
    [InlineData("O09 null in upper case in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2001:\"NULL\"|} } }; }")]
    [InlineData("O12 an IPv6 address in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2001:\"http://[0:0:0:0:0:0:0:1]\"|} } }; }")]
    [InlineData("O39c a slash after a split", "b => b.WithOrigins({|CORS2001:\"https://a.example, https://b.example/\"|}.Split(','))")]
    [InlineData("two", "b => b.WithOrigins({|CORS2001:\"https://a.example/\"|}, \"https://b.example\", {|CORS2001:\"c.example\"|})")]
    [InlineData("O11 where a variable is missing", "b => b.WithOrigins(Environment.GetEnvironmentVariable(\"A\") ?? {|CORS2001:\"https://a.example/\"|})")]
    public Task Reports_in_every_shape(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("an origin", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("a port", "b => b.WithOrigins(\"https://a.example:8443\", \"http://localhost:3000\", \"http://127.0.0.1:3000\")")]
    [InlineData("O06 the other scheme's default port", "b => b.WithOrigins(\"http://a.example:443\")")]
    [InlineData("O07 default port, Unicode host", "b => b.WithOrigins(\"https://bücher.example:443\")")]
    [InlineData("O08 upper case", "b => b.WithOrigins(\"HTTPS://A.Example\")")]
    [InlineData("O10 Unicode host", "b => b.WithOrigins(\"https://bücher.example\")")]
    [InlineData("O11 Unicode host and more", "b => b.WithOrigins(\"https://u:p@bücher.example:8443/app?x\")")]
    [InlineData("O12 IPv6", "b => b.WithOrigins(\"http://[0:0:0:0:0:0:0:1]:5000/\", \"http://[2001:DB8::A]/\", \"http://[::1]:80\")")]
    [InlineData("O13 null", "b => b.WithOrigins(\"null\")")]
    [InlineData("O15 joined, which another rule reports", "b => b.WithOrigins(\"https://a.example,https://b.example\")")]
    [InlineData("O19 apps", "b => b.WithOrigins(\"capacitor://localhost\", \"ionic://localhost\", \"tauri://localhost\", \"app://x\", \"chrome-extension://id\", \"vscode-webview://x\")")]
    [InlineData("O28 a star", "b => b.WithOrigins(\"*\")")]
    [InlineData("O29 a star beside others, which another rule reports", "b => b.WithOrigins(\"*\", \"https://a.example\")")]
    [InlineData("O40 punycode in upper case", "b => b.WithOrigins(\"https://XN--BCHER-KVA.example\")")]
    [InlineData("W04 the default port of a pattern", "b => b.WithOrigins(\"https://*.example.com:443\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W13 a path in a pattern", "b => b.WithOrigins(\"https://*.example.com/app\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W27 a blank behind a pattern", "b => b.WithOrigins(\"https://*.example.com \").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W16 a pattern as text, which another rule reports", "b => b.WithOrigins(\"https://*.example.com\")")]
    [InlineData("O39c a blank after a split, which another rule reports", "b => b.WithOrigins(\"https://a.example, https://b.example\".Split(','))")]
    [InlineData("O39c nothing after a split, which another rule reports", "b => b.WithOrigins(\"https://a.example,\".Split(','))")]
    [InlineData("P03 an own predicate does not read the list", "b => b.WithOrigins(\"https://a.example/\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("O29d wiped by any", "b => b.WithOrigins(\"https://a.example/\").AllowAnyOrigin()")]
    [InlineData("B01 added to a copied policy, which does not read it", "b => { var p = new CorsPolicyBuilder(\"https://a.example\").Build(); new CorsPolicyBuilder(p).WithOrigins(\"https://b.example/\").Build(); }")]
    [InlineData("a value that is not known", "b => b.WithOrigins(text, text + \"/\", texts[0])")]
    [InlineData("trimmed", "b => b.WithOrigins(\"https://a.example/\".TrimEnd('/'))")]
    [InlineData("another list", "b => b.WithHeaders(\"https://a.example/\")")]
    [InlineData("a method of the same name elsewhere", "b => new Other().WithOrigins(\"https://a.example/\")", "class Other { public void WithOrigins(string origin) { } }")]
    [InlineData("O16 nothing, where a variable is missing", "b => b.WithOrigins(Environment.GetEnvironmentVariable(\"A\") ?? \"\")")]
    [InlineData("O16 nothing, where a variable is missing, by its name", "b => b.WithOrigins(Environment.GetEnvironmentVariable(\"A\") ?? string.Empty)")]
    public Task Is_silent(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("several at once", "b => b.WithOrigins({|CORS2001:\"https://a.example/\"|}, {|CORS2001:\"https://b.example:443\"|})", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\")")]
    [InlineData("O04 user-info", "b => b.WithOrigins({|CORS2001:\"https://u:p@a.example\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("O09 in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2001:\"https://A.example\"|}, {|CORS2001:\"https://bücher.example\"|} } }; }", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", \"https://xn--bcher-kva.example\" } }; }")]
    [InlineData("with comments", "b => b.WithOrigins(/* shop */ {|CORS2001:\"https://a.example/\"|} /* old */)", "b => b.WithOrigins(/* shop */ \"https://a.example\" /* old */)")]
    [InlineData("a verbatim literal", "b => b.WithOrigins({|CORS2001:@\"https://a.example/\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    public Task Repairs(string shape, string before, string after) => SuggestedEdit.VerifyAsync("CORS2001", shape, before, after);

    [Theory]
    [InlineData("a constant", "b => b.WithOrigins({|CORS2001:Origin|})", "const string Origin = \"https://a.example/\";")]
    [InlineData("a text put together", "b => b.WithOrigins({|CORS2001:\"https://a.example\" + \"/\"|})")]
    [InlineData("a part of a longer text", "b => b.WithOrigins({|CORS2001:\"https://a.example/,https://b.example\"|}.Split(','))")]
    public Task Leaves_alone(string shape, string configure, string members = "") => SuggestedEdit.VerifyNoneAsync("CORS2001", shape, configure, members);

    [Fact]
    public Task The_title_says_what_is_written() =>
        SuggestedEdit.VerifyTitleAsync("CORS2001", "b => b.WithOrigins({|CORS2001:\"https://u:p@a.example/\"|})", "b => b.WithOrigins(\"https://a.example\")", "Write 'https://a.example'");

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2001", WebCode.Policy(configure, members));
    }

    [Theory]
    [InlineData("P11 upper case", "o => o == {|CORS2001:\"https://A.example\"|}", "https://A.example", "https://a.example")]
    [InlineData("P11 a slash", "o => o.Equals({|CORS2001:\"https://a.example/\"|})", "https://a.example/", "https://a.example")]
    [InlineData("P11 a prefix that is too long", "o => o.StartsWith({|CORS2001:\"https://a.example/\"|})", "https://a.example/", "https://a.example")]
    [InlineData("P11 a default port in a list", "o => new[] { \"https://b.example\", {|CORS2001:\"https://a.example:443\"|} }.Contains(o)", "https://a.example:443", "https://a.example")]
    [InlineData("P11 an arm of a switch", "o => o switch { {|CORS2001:\"https://a.example/\"|} => true, _ => false }", "https://a.example/", "https://a.example")]
    public Task Reports_and_repairs_a_constant_of_a_predicate(string shape, string predicate, string dead, string meant) =>
        SuggestedEdit.VerifyAsync("CORS2001", shape, $"b => b.SetIsOriginAllowed({predicate})", $"b => b.SetIsOriginAllowed({predicate.Replace("{|CORS2001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace(dead, meant, StringComparison.Ordinal)})");

    [Theory]
    [InlineData("P11 without regard to case", "o => string.Equals(o, \"https://A.example\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("P11 lowered before", "o => o.ToLowerInvariant() == \"https://a.example\"")]
    [InlineData("P11 up to a port", "o => o.StartsWith(\"http://localhost:\")")]
    [InlineData("P11 with a slash on both sides", "o => (o + \"/\") == \"https://a.example/\"")]
    [InlineData("P11 a URI's own slash", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.AbsoluteUri == \"https://a.example/\"")]
    [InlineData("P11 a set without regard to case", "o => new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"https://A.example\" }.Contains(o)")]
    [InlineData("P11 refused", "o => o != \"https://A.example\" && o == \"https://b.example\"")]
    public Task Is_silent_where_a_predicate_matches(string shape, string predicate) => VerifyAsync(shape, $"b => b.SetIsOriginAllowed({predicate})", "");
}
