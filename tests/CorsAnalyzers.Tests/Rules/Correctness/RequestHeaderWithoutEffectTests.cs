using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2010: allowed headers without effect, or that break every preflight.</summary>
public class RequestHeaderWithoutEffectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("H05 Cookie", "b => b.WithHeaders(\"Content-Type\", {|CORS2010:\"Cookie\"|})")]
    [InlineData("H05 in lower case", "b => b.WithHeaders({|CORS2010:\"host\"|})")]
    [InlineData("H05 others that scripts cannot set", "b => b.WithHeaders({|CORS2010:\"Origin\"|}, {|CORS2010:\"Referer\"|}, {|CORS2010:\"Content-Length\"|}, {|CORS2010:\"Connection\"|})")]
    [InlineData("H05 by prefix", "b => b.WithHeaders({|CORS2010:\"Sec-Fetch-Mode\"|}, {|CORS2010:\"Proxy-Authorization\"|})")]
    [InlineData("H05 the preflight's own", "b => b.WithHeaders({|CORS2010:\"Access-Control-Request-Method\"|}, {|CORS2010:\"Access-Control-Request-Headers\"|})")]
    [InlineData("H05 in a policy object", "b => { var p = new CorsPolicy { Headers = { {|CORS2010:\"Cookie\"|} } }; }")]
    [InlineData("H05 in a variable", "b => { var h = new[] { {|CORS2010:\"Cookie\"|} }; b.WithHeaders(h); }")]
    [InlineData("H06 headers of responses", "b => b.WithHeaders({|CORS2010:\"Access-Control-Allow-Origin\"|}, {|CORS2010:\"ETag\"|}, {|CORS2010:\"Location\"|})")]
    [InlineData("H06 Set-Cookie", "b => b.WithHeaders({|CORS2010:\"Set-Cookie\"|})")]
    [InlineData("H07 that need no permission", "b => b.WithHeaders({|CORS2010:\"Accept\"|}, {|CORS2010:\"accept-language\"|}, {|CORS2010:\"Content-Language\"|}, \"Content-Type\")")]
    [InlineData("H04b a colon", "b => b.WithHeaders({|CORS2010:\"X-A:\"|})")]
    [InlineData("H04 a separator at the end", "b => b.WithHeaders({|CORS2010:\"X-A,\"|})")]
    [InlineData("H04b a header with its value", "b => b.WithHeaders({|CORS2010:\"Content-Type: application/json\"|})")]
    [InlineData("H09 empty", "b => b.WithHeaders({|CORS2010:\"\"|}, \"X-A\")")]
    [InlineData("H09 a null element, which becomes an empty one", "b => b.WithHeaders(\"X-A\", {|CORS2010:null|}!)")]
    [InlineData("H16 a prefix pattern", "b => b.WithHeaders({|CORS2010:\"X-*\"|})")]
    [InlineData("H17 a letter outside ASCII", "b => b.WithHeaders({|CORS2010:\"X-Größe\"|})")]
    [InlineData("H17 a line end", "b => b.WithHeaders({|CORS2010:\"X-A\\r\\n\"|})")]
    [InlineData("H03 no header beside a star", "b => b.WithHeaders(\"*\", {|CORS2010:\"X(A)\"|})")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("H01 headers of requests", "b => b.WithHeaders(\"Content-Type\", \"Authorization\", \"X-Requested-With\", \"If-Match\")")]
    [InlineData("H02 a star", "b => b.WithHeaders(\"*\")")]
    [InlineData("H02 any header with credentials", "b => b.AllowAnyHeader().AllowCredentials()")]
    [InlineData("H03 beside a star, which is another rule's", "b => b.WithHeaders(\"*\", \"Cookie\", \"Accept\")")]
    [InlineData("H04 several in one string, which is another rule's", "b => b.WithHeaders(\"Content-Type, Cookie\", \"X-A;Cookie\", \"X A\")")]
    [InlineData("H07 needed for some values", "b => b.WithHeaders(\"Content-Type\", \"Range\")")]
    [InlineData("H08 another case", "b => b.WithHeaders(\"CONTENT-TYPE\", \"x-a\")")]
    [InlineData("H11 cleared by any", "b => b.WithHeaders(\"Cookie\").AllowAnyHeader()")]
    [InlineData("M11 blanks around a name", "b => b.WithHeaders(\" X-A \")")]
    [InlineData("an override of the method", "b => b.WithHeaders(\"X-HTTP-Method-Override\")")]
    [InlineData("an empty part of a split text", "b => b.WithHeaders(\"X-A,\".Split(','))")]
    [InlineData("the text in another list", "b => b.WithMethods(\"Cookie\").WithExposedHeaders(\"Accept\")")]
    [InlineData("a value that is not known", "b => b.WithHeaders(text).WithHeaders(texts)")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("Cookie", DiagnosticSeverity.Warning, "'Cookie' has no effect: scripts cannot set it, and browsers send cookies where credentials are allowed")]
    [InlineData("Host", DiagnosticSeverity.Warning, "'Host' has no effect: browsers do not let scripts set it")]
    [InlineData("ETag", DiagnosticSeverity.Warning, "'ETag' is a header of responses: no request has a reason to send it")]
    [InlineData("Accept", DiagnosticSeverity.Info, "'Accept' needs no permission: browsers send it without asking")]
    [InlineData("X-*", DiagnosticSeverity.Warning, "'X-*' allows no header: browsers compare whole names and know no patterns")]
    [InlineData("", DiagnosticSeverity.Warning, "An empty string is no header name and allows nothing")]
    [InlineData("X-A:", DiagnosticSeverity.Warning, "'X-A:' is no header name: browsers cannot read the list it is sent in, so every preflight fails")]
    [InlineData("X-Größe", DiagnosticSeverity.Warning, "'X-Größe' cannot be sent in a header: every preflight is answered 500")]
    public Task Says_what_happens(string header, DiagnosticSeverity severity, string message) => new RuleTest("CORS2010")
    {
        TestCode = WebCode.Policy($"b => b.WithHeaders({{|#0:\"{header}\"|}})"),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2010").WithLocation(0).WithSeverity(severity).WithMessage(message) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.WithHeaders(\"X-A\", {|CORS2010:\"Cookie\"|})", "b => b.WithHeaders(\"X-A\")")]
    [InlineData("b => b.WithOrigins(text).WithHeaders({|CORS2010:\"Cookie\"|})", "b => b.WithOrigins(text)")]
    [InlineData("b => b.WithHeaders({|CORS2010:\"Accept\"|}, \"X-A\", {|CORS2010:\"Origin\"|}, {|CORS2010:\"\"|})", "b => b.WithHeaders(\"X-A\")")]
    [InlineData("b => b.WithHeaders(new[] { {|CORS2010:\"X-A:\"|}, \"X-B\" })", "b => b.WithHeaders(new[] { \"X-A\", \"X-B\" })")]
    [InlineData("b => b.WithHeaders([{|CORS2010:\"X-A\\n\"|}, {|CORS2010:\"X-Größe\"|}])", "b => b.WithHeaders([\"X-A\"])")]
    [InlineData("b => b.WithHeaders(\"X-A\", {|CORS2010:\"x-a:\"|})", "b => b.WithHeaders(\"X-A\")")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2010")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2010.Repair",
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("a header that a script may send by mistake", "b => b.WithHeaders(\"X-A\", {|CORS2010:\"Access-Control-Allow-Origin\"|})")]
    [InlineData("a pattern, whose names only a person knows", "b => b.WithHeaders(\"X-A\", {|CORS2010:\"X-*\"|})")]
    [InlineData("a pattern at the start", "b => b.WithHeaders(\"X-A\", {|CORS2010:\"*-Id\"|})")]
    public Task Leaves(string shape, string configure)
    {
        _ = shape;
        return new RuleFixTest<SuggestedEditFixes>("CORS2010") { TestCode = WebCode.Policy(configure) }.VerifyNoActionsAsync(Cancellation);
    }

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2010", WebCode.Policy(configure));
    }
}
