using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2011: exposed headers without effect.</summary>
public class ExposedHeaderWithoutEffectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("E01b C07 a star with credentials", "b => b.WithExposedHeaders({|CORS2011:\"*\"|}).AllowCredentials()")]
    [InlineData("E01b a star beside a name", "b => b.AllowCredentials().WithExposedHeaders(\"ETag\", {|CORS2011:\"*\"|})")]
    [InlineData("E01b on one path", "b => { b.WithExposedHeaders({|CORS2011:\"*\"|}); if (condition) b.AllowCredentials(); }")]
    [InlineData("E01b in a policy object", "b => { var p = new CorsPolicy { ExposedHeaders = { {|CORS2011:\"*\"|} }, SupportsCredentials = true }; }")]
    [InlineData("E02 cookies", "b => b.WithExposedHeaders({|CORS2011:\"Set-Cookie\"|}, {|CORS2011:\"set-cookie2\"|}, \"ETag\")")]
    [InlineData("E03 that scripts always read", "b => b.WithExposedHeaders({|CORS2011:\"Content-Type\"|}, {|CORS2011:\"content-length\"|}, {|CORS2011:\"Last-Modified\"|}, {|CORS2011:\"Pragma\"|})")]
    [InlineData("E04 a separator at the end", "b => b.WithExposedHeaders({|CORS2011:\"X-A,\"|})")]
    [InlineData("E05 the protocol's own", "b => b.WithExposedHeaders({|CORS2011:\"Access-Control-Allow-Origin\"|}, {|CORS2011:\"Access-Control-Allow-Credentials\"|})")]
    [InlineData("E05 headers of requests", "b => b.WithExposedHeaders({|CORS2011:\"Origin\"|}, {|CORS2011:\"Cookie\"|}, {|CORS2011:\"X-Requested-With\"|})")]
    [InlineData("E08 a letter outside ASCII", "b => b.WithExposedHeaders({|CORS2011:\"X-Größe\"|})")]
    [InlineData("E08 a line end", "b => b.WithExposedHeaders({|CORS2011:\"X-A\\r\\n\"|})")]
    [InlineData("E11 empty", "b => b.WithExposedHeaders({|CORS2011:\"\"|})")]
    [InlineData("a colon", "b => b.WithExposedHeaders({|CORS2011:\"X-A:\"|}, \"X-B\")")]
    [InlineData("a prefix pattern", "b => b.WithExposedHeaders({|CORS2011:\"X-*\"|})")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("E01 a star without credentials", "b => b.WithExposedHeaders(\"*\")")]
    [InlineData("E01b credentials that are not known", "b => { var p = new CorsPolicy { ExposedHeaders = { \"*\" }, SupportsCredentials = condition }; }")]
    [InlineData("E01b credentials taken back", "b => b.WithExposedHeaders(\"*\").AllowCredentials().DisallowCredentials()")]
    [InlineData("E01b on exclusive paths", "b => { if (condition) b.WithExposedHeaders(\"*\"); else b.AllowCredentials(); }")]
    [InlineData("E04 several in one string, which is another rule's", "b => b.WithExposedHeaders(\"ETag, Set-Cookie\")")]
    [InlineData("E05 a new token in the response", "b => b.WithExposedHeaders(\"Authorization\")")]
    [InlineData("E05 what the next request may be", "b => b.WithExposedHeaders(\"Accept\", \"Accept-Encoding\", \"Accept-Patch\")")]
    [InlineData("E07 headers of responses", "b => b.WithExposedHeaders(\"ETag\", \"Location\", \"Content-Disposition\", \"X-Total-Count\", \"WWW-Authenticate\")")]
    [InlineData("E12 gRPC-Web", "b => b.WithExposedHeaders(\"Grpc-Status\", \"Grpc-Message\", \"Grpc-Encoding\", \"Grpc-Accept-Encoding\")")]
    [InlineData("the text in another list", "b => b.WithHeaders(\"Set-Cookie\")")]
    [InlineData("a value that is not known", "b => b.WithExposedHeaders(text).AllowCredentials()")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("*", DiagnosticSeverity.Warning, "'*' exposes nothing: together with credentials browsers take it for a name")]
    [InlineData("Set-Cookie", DiagnosticSeverity.Warning, "'Set-Cookie' has no effect: browsers never show it to scripts")]
    [InlineData("Expires", DiagnosticSeverity.Info, "'Expires' needs no exposing: scripts can always read it")]
    [InlineData("Access-Control-Max-Age", DiagnosticSeverity.Warning, "'Access-Control-Max-Age' needs no exposing: browsers act on it themselves, and scripts have no use for it")]
    [InlineData("Origin", DiagnosticSeverity.Warning, "'Origin' has no effect: it is a header of requests, and no response has it")]
    [InlineData("X-*", DiagnosticSeverity.Warning, "'X-*' exposes no header: browsers compare whole names and know no patterns")]
    [InlineData("", DiagnosticSeverity.Warning, "An empty string is no header name and exposes nothing")]
    [InlineData("X-A:", DiagnosticSeverity.Warning, "'X-A:' is no header name: browsers cannot read the list it is sent in, so scripts see none of these headers")]
    [InlineData("X-Größe", DiagnosticSeverity.Warning, "'X-Größe' cannot be sent in a header: the response lacks the list of exposed headers, and 'Vary: Origin' with it")]
    public Task Says_what_happens(string header, DiagnosticSeverity severity, string message) => new RuleTest("CORS2011")
    {
        TestCode = WebCode.Policy($"b => b.AllowCredentials().WithExposedHeaders({{|#0:\"{header}\"|}})"),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2011").WithLocation(0).WithSeverity(severity).WithMessage(message) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.WithExposedHeaders(\"ETag\", {|CORS2011:\"Set-Cookie\"|})", "b => b.WithExposedHeaders(\"ETag\")")]
    [InlineData("b => b.WithOrigins(text).WithExposedHeaders({|CORS2011:\"Pragma\"|})", "b => b.WithOrigins(text)")]
    [InlineData("b => b.WithExposedHeaders({|CORS2011:\"*\"|}, \"ETag\").AllowCredentials()", "b => b.WithExposedHeaders(\"ETag\").AllowCredentials()")]
    [InlineData("b => b.WithExposedHeaders(new[] { {|CORS2011:\"Expires\"|}, {|CORS2011:\"X-A:\"|}, {|CORS2011:\"\"|} })", "b => b.WithExposedHeaders(new[] { \"X-A\" })")]
    [InlineData("b => b.WithExposedHeaders([{|CORS2011:\"X-Größe\"|}, {|CORS2011:\"\\tX-A\\n\"|}])", "b => b.WithExposedHeaders([\"X-A\"])")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2011")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2011.Repair",
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.WithExposedHeaders({|CORS2011:\"*\"|}).AllowCredentials()")]
    [InlineData("b => b.WithExposedHeaders(\"X-A\", {|CORS2011:\"X-*\"|})")]
    [InlineData("b => b.WithExposedHeaders(\"X-A\", {|CORS2011:\"*-Id\"|})")]
    public Task Leaves_patterns_whose_names_only_a_person_knows(string configure) => new RuleFixTest<SuggestedEditFixes>("CORS2011")
    {
        TestCode = WebCode.Policy(configure),
    }.VerifyNoActionsAsync(Cancellation);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2011", WebCode.Policy(configure));
    }
}
