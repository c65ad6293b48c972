using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1005: the opaque origin in a list that decides. Rows with a trap of the catalogue start with its id.</summary>
public class NullOriginTests
{
    private const string WithCredentials = "what your users see, with their credentials";
    private const string WithoutCredentials = "the responses of this policy";

    [Theory]
    [InlineData("O13 alone", "b => b.WithOrigins({|CORS1005:\"null\"|})")]
    [InlineData("O13 with credentials", "b => b.WithOrigins({|CORS1005:\"null\"|}).AllowCredentials()")]
    [InlineData("O13 in another case, which the builder lowers", "b => b.WithOrigins({|CORS1005:\"NULL\"|})")]
    [InlineData("O13 beside a real origin", "b => b.WithOrigins(\"https://a.example\", {|CORS1005:\"null\"|})")]
    [InlineData("O13 beside a star, which is dead", "b => b.WithOrigins(\"*\", {|CORS1005:\"null\"|})")]
    [InlineData("O13 in a constructor", "b => { new CorsPolicyBuilder({|CORS1005:\"null\"|}).Build(); }")]
    [InlineData("O13 in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1005:\"null\"|} } }; }")]
    [InlineData("O13 in a policy object, as it is", "b => { var p = new CorsPolicy(); p.Origins.Add({|CORS1005:\"null\"|}); }")]
    [InlineData("O13 with wildcard subdomains", "b => b.WithOrigins({|CORS1005:\"null\"|}, \"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("in an array", "b => { var origins = new[] { {|CORS1005:\"null\"|}, text }; b.WithOrigins(origins); }")]
    [InlineData("on one path", "b => { if (condition) b.WithOrigins({|CORS1005:\"null\"|}); else b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("in Development only", "b => { if (environment.IsDevelopment()) b.WithOrigins({|CORS1005:\"null\"|}); }")]
    [InlineData("in a helper, there", "b => Fill(b)", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins({|CORS1005:\"null\"|});")]
    [InlineData("in a copied policy", "b => { var p = new CorsPolicyBuilder({|CORS1005:\"null\"|}).Build(); new CorsPolicyBuilder(p).AllowAnyHeader().Build(); }")]
    [InlineData("O13 accepted by a predicate", "b => b.{|CORS1005:SetIsOriginAllowed(o => o == \"null\" || o == \"https://a.example\")|}.AllowCredentials()")]
    [InlineData("O13 in the list of a predicate", "b => b.{|CORS1005:SetIsOriginAllowed(o => Trusted.Contains(o))|}", "static readonly string[] Trusted = { \"https://a.example\", \"null\" };")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("O13 as it is in a policy object, where no browser sends it", "b => { var p = new CorsPolicy { Origins = { \"NULL\" } }; }")]
    [InlineData("O14 a blank beside it", "b => b.WithOrigins(\" null\")")]
    [InlineData("P03 an own predicate decides", "b => b.WithOrigins(\"null\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("O29d wiped by any", "b => b.WithOrigins(\"null\").AllowAnyOrigin()")]
    [InlineData("a host of that name", "b => b.WithOrigins(\"https://null\")")]
    [InlineData("refused by a predicate", "b => b.SetIsOriginAllowed(o => o != \"null\" && o == \"https://a.example\")")]
    [InlineData("a predicate that accepts everybody, the greater mistake", "b => b.SetIsOriginAllowed(_ => true)")]
    [InlineData("another list", "b => b.WithHeaders(\"null\")")]
    [InlineData("no value at all", "b => b.WithOrigins((string)null)")]
    [InlineData("added to a copied policy, which does not read it", "b => { var p = new CorsPolicyBuilder(\"https://a.example\").Build(); new CorsPolicyBuilder(p).WithOrigins(\"null\").Build(); }")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Theory]
    [InlineData("C13 with credentials", "b => b.WithOrigins({|#0:\"null\"|}).AllowCredentials()", DiagnosticSeverity.Warning, WithCredentials)]
    [InlineData("without credentials", "b => b.WithOrigins({|#0:\"null\"|})", DiagnosticSeverity.Info, WithoutCredentials)]
    [InlineData("C04 credentials taken back", "b => b.WithOrigins({|#0:\"null\"|}).AllowCredentials().DisallowCredentials()", DiagnosticSeverity.Info, WithoutCredentials)]
    [InlineData("with credentials on one path: the strongest form", "b => { b.WithOrigins({|#0:\"null\"|}); if (condition) b.AllowCredentials(); }", DiagnosticSeverity.Warning, WithCredentials)]
    public async Task Is_a_warning_with_credentials(string shape, string configure, DiagnosticSeverity severity, string read)
    {
        _ = shape;
        var test = new RuleTest("CORS1005")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1005").WithLocation(0).WithSeverity(severity).WithArguments(read) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("behind another", "b => b.WithOrigins(\"https://a.example\", {|CORS1005:\"null\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("before another", "b => b.WithOrigins({|CORS1005:\"null\"|}, \"https://a.example\")", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("the only one", "b => b.WithOrigins({|CORS1005:\"null\"|}).AllowAnyHeader()", "b => b.AllowAnyHeader()")]
    [InlineData("in an array", "b => b.WithOrigins(new[] { \"https://a.example\", {|CORS1005:\"null\"|} })", "b => b.WithOrigins(new[] { \"https://a.example\" })")]
    [InlineData("in a policy object", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", {|CORS1005:\"null\"|} } }; }", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\" } }; }")]
    [InlineData("in an array, first", "b => b.WithOrigins(new[] { {|CORS1005:\"null\"|}, \"https://a.example\" })", "b => b.WithOrigins(new[] { \"https://a.example\" })")]
    [InlineData("on lines of an array", "b => b.WithOrigins(new[]\n{\n    \"https://a.example\",\n    {|CORS1005:\"null\"|}\n})", "b => b.WithOrigins(new[]\n{\n    \"https://a.example\"\n})")]
    [InlineData("in two places", "b => { if (condition) b.WithOrigins(\"https://a.example\", {|CORS1005:\"null\"|}); else b.WithOrigins({|CORS1005:\"null\"|}, \"https://b.example\"); }", "b => { if (condition) b.WithOrigins(\"https://a.example\"); else b.WithOrigins(\"https://b.example\"); }")]
    public Task Removes_it(string shape, string before, string after) => SuggestedEdit.VerifyAsync("CORS1005", shape, before, after);

    [Theory]
    [InlineData("added to a list of a policy object", "b => { var p = new CorsPolicy(); p.Origins.Add({|CORS1005:\"null\"|}); }")]
    [InlineData("handed to a helper", "b => Fill(b, {|CORS1005:\"null\"|})", "static void Fill(CorsPolicyBuilder b, string origin) => b.WithOrigins(origin);")]
    public Task Leaves_alone(string shape, string configure, string members = "") => SuggestedEdit.VerifyNoneAsync("CORS1005", shape, configure, members);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1005", WebCode.Policy(configure, members));
    }
}
