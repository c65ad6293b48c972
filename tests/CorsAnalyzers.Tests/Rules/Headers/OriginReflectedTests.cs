using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.HeaderAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4002: the origin sent back unchecked. Rows with a trap of the catalogue start with its id.</summary>
public class OriginReflectedTests
{
    private const string Id = "CORS4002";

    [Theory]
    [InlineData("X04 the typed property", "{|CORS4002:H[ACAO] = ORIGIN|};")]
    [InlineData("X04 with credentials", "{|CORS4002:H[ACAO] = ORIGIN|}; H[ACAC] = \"true\";")]
    [InlineData("X04 the indexer", "H.{|CORS4002:Append(ACAO, context.Request.Headers[\"Origin\"])|};")]
    [InlineData("X04 in lower case", "{|CORS4002:H[ACAO] = context.Request.Headers[\"origin\"]|};")]
    [InlineData("X04 HeaderNames", "{|CORS4002:H[ACAO] = context.Request.Headers[HeaderNames.Origin]|};")]
    [InlineData("X04 in a local", "var origin = ORIGIN.ToString(); {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 in a string", "string origin = ORIGIN; {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 the first", "var origin = ORIGIN.FirstOrDefault(); {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 by index", "{|CORS4002:H[ACAO] = ORIGIN[0]|};")]
    [InlineData("X04 in an array", "H.{|CORS4002:Add(ACAO, new[] { (string)context.Request.Headers[\"Origin\"] })|};")]
    [InlineData("X04 in a text", "{|CORS4002:H[ACAO] = $\"{ORIGIN}\"|};")]
    [InlineData("X04 TryGetValue", "if (context.Request.Headers.TryGetValue(\"Origin\", out var origin)) {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 or a star", "var origin = ORIGIN.ToString(); {|CORS4002:H[ACAO] = string.IsNullOrEmpty(origin) ? \"*\" : origin|};")]
    [InlineData("X04 or a star where there is none", "{|CORS4002:H[ACAO] = ORIGIN.FirstOrDefault() ?? \"*\"|};")]
    [InlineData("X04 where there is one", "var origin = ORIGIN; if (!StringValues.IsNullOrEmpty(origin)) {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 where it is not empty", "string origin = ORIGIN; if (origin != null && origin != \"\") {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 by a pattern", "if (ORIGIN.ToString() is { Length: > 0 } origin) {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 where something else is asked", "if (context.Request.Method == \"OPTIONS\") {|CORS4002:H[ACAO] = ORIGIN|};")]
    [InlineData("X04 asked, and written anyhow", "string origin = ORIGIN; if (!allowed.Contains(origin)) Console.WriteLine(origin); {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 one origin shut out", "string origin = ORIGIN; if (origin == \"https://evil.example\") return; {|CORS4002:H[ACAO] = origin|};")]
    [InlineData("X04 by a predicate that accepts every origin", "string origin = ORIGIN; if (IsAllowed(origin)) {|CORS4002:H[ACAO] = origin|};", "static bool IsAllowed(string origin) => true;")]
    [InlineData("X04 by a predicate that accepts every text", "string origin = ORIGIN; if (IsAllowed(origin)) {|CORS4002:H[ACAO] = origin|};", "private bool IsAllowed(string origin) => !string.IsNullOrEmpty(origin) && origin.Length > 2;")]
    [InlineData("X04 in a callback", "context.Response.OnStarting(() => { {|CORS4002:H[ACAO] = ORIGIN|}; return Task.CompletedTask; });")]
    [InlineData("X04 after an exception", "try { await next(context); } catch (Exception) { {|CORS4002:H[ACAO] = ORIGIN|}; }")]
    [InlineData("X04 in a helper that is given it", "{|CORS4002:Write(context.Response, ORIGIN)|};", "static void Write(HttpResponse response, string origin) => response.Headers[ACAO] = origin;")]
    [InlineData("X04 by a helper", "{|CORS4002:H[ACAO] = Origin(context)|};", "static string Origin(HttpContext context) => ORIGIN;")]
    [InlineData("X04 in a private helper, from its caller", "{|CORS4002:Write(context)|};", "private static void Write(HttpContext context) => H[ACAO] = ORIGIN;")]
    public Task Reports(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("X04 a set", "string origin = ORIGIN; if (allowed.Contains(origin)) H[ACAO] = origin;")]
    [InlineData("X04 a set, the other way round", "string origin = ORIGIN; if (!allowed.Contains(origin)) return; H[ACAO] = origin;")]
    [InlineData("X04 the issue's own words", "string origin = ORIGIN; var response = context.Response; if (allowed.Contains(origin)) response.Headers.AccessControlAllowOrigin = origin;")]
    [InlineData("X04 a comparison", "string origin = ORIGIN; if (origin == \"https://a.example\") H[ACAO] = origin;")]
    [InlineData("X04 a comparison of two", "string origin = ORIGIN; if (origin == \"https://a.example\" || origin == \"https://b.example\") H[ACAO] = origin;")]
    [InlineData("X04 an Equals", "string origin = ORIGIN; if (string.Equals(origin, \"https://a.example\", StringComparison.Ordinal)) H[ACAO] = origin;")]
    [InlineData("X04 a switch", "string origin = ORIGIN; switch (origin) { case \"https://a.example\": H[ACAO] = origin; break; }")]
    [InlineData("X04 a pattern", "string origin = ORIGIN; if (origin is \"https://a.example\" or \"https://b.example\") H[ACAO] = origin;")]
    [InlineData("X04 a regular expression", "string origin = ORIGIN; if (System.Text.RegularExpressions.Regex.IsMatch(origin, \"a\")) H[ACAO] = origin;")]
    [InlineData("X04 any of a list", "string origin = ORIGIN; if (texts.Any(allowed => allowed == origin)) H[ACAO] = origin;")]
    [InlineData("X04 a loop", "string origin = ORIGIN; foreach (var known in texts) { if (known == origin) { H[ACAO] = origin; break; } }")]
    [InlineData("X04 a loop with a flag", "string origin = ORIGIN; var found = false; foreach (var known in texts) { if (known == origin) found = true; } if (found) H[ACAO] = origin;")]
    [InlineData("X04 an answer in a local", "string origin = ORIGIN; var isAllowed = allowed.Contains(origin); if (isAllowed) H[ACAO] = origin;")]
    [InlineData("X04 an index", "string origin = ORIGIN; if (Array.IndexOf(texts, origin) >= 0) H[ACAO] = origin;")]
    [InlineData("X04 its host", "string origin = ORIGIN; if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == \"a.example\") H[ACAO] = origin;")]
    [InlineData("X04 an own predicate", "string origin = ORIGIN; if (IsAllowed(origin)) H[ACAO] = origin;", "bool IsAllowed(string origin) => texts.Contains(origin);")]
    [InlineData("X04 a predicate that is weak, but not open", "string origin = ORIGIN; if (IsAllowed(origin)) H[ACAO] = origin;", "static bool IsAllowed(string origin) => origin.StartsWith(\"https://a.example\");")]
    [InlineData("X04 a predicate that refuses null alone", "string origin = ORIGIN; if (IsAllowed(origin)) H[ACAO] = origin;", "static bool IsAllowed(string origin) => origin != \"null\";")]
    [InlineData("X04 an asynchronous predicate", "string origin = ORIGIN; if (await IsAllowedAsync(origin)) H[ACAO] = origin;", "static async Task<bool> IsAllowedAsync(string origin) { await Task.Yield(); return origin.Length > 9; }")]
    [InlineData("X04 what a service finds", "string origin = ORIGIN; var tenant = Find(origin); if (tenant != null) H[ACAO] = origin;", "static Func<string, object> Find;")]
    [InlineData("X04 guarded before a helper", "string origin = ORIGIN; if (allowed.Contains(origin)) Write(context);", "private static void Write(HttpContext context) => H[ACAO] = ORIGIN;")]
    [InlineData("X04 guarded in a helper", "H[ACAO] = Allowed(context);", "private string Allowed(HttpContext context) { string origin = ORIGIN; return texts.Contains(origin) ? origin : null; }")]
    [InlineData("X04 what a list holds", "string origin = ORIGIN; H[ACAO] = texts.FirstOrDefault(known => known == origin);")]
    [InlineData("X04 what a helper makes of it", "H[ACAO] = Sanitize(ORIGIN);", "static Func<string, string> Sanitize;")]
    [InlineData("another header", "H[\"X-Origin\"] = ORIGIN;")]
    [InlineData("another request header", "H[ACAO] = context.Request.Headers[\"X-Origin\"];")]
    public Task Is_silent(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("X04 with credentials", "{|#0:H[ACAO] = ORIGIN|}; H[ACAC] = \"true\";", DiagnosticSeverity.Warning, "Whatever origin asks is let in, with credentials: 'https://evil.example' and 'null' read what your users see")]
    [InlineData("X04 without", "{|#0:H[ACAO] = ORIGIN|};", DiagnosticSeverity.Info, "Whatever origin asks is let in, 'https://evil.example' and 'null' too")]
    [InlineData("X05 with credentials that are none", "{|#0:H[ACAO] = ORIGIN|}; H[ACAC] = \"True\";", DiagnosticSeverity.Info, "Whatever origin asks is let in, 'https://evil.example' and 'null' too")]
    public async Task Says_who_gets_in(string shape, string statements, DiagnosticSeverity severity, string message)
    {
        _ = shape;
        var test = new HeaderTest(Id)
        {
            TestCode = HeaderTest.Middleware(statements),
            ExpectedDiagnostics = { Verify.Diagnostic(Id).WithLocation(0).WithSeverity(severity).WithArguments(message) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string statements, string members)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }
}
