using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2009: methods that no browser matches.</summary>
public class MethodNeverMatchesTests
{
    private const string Members = "const string Patch = \"patch\"; static string[] Verbs() => new[] { \"put\" }; static void Fill(CorsPolicyBuilder b) => b.WithMethods({|CORS2009:\"put\"|});";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("M01 lower case", "b => b.WithMethods({|CORS2009:\"put\"|})")]
    [InlineData("M01 mixed case", "b => b.WithMethods(\"PUT\", {|CORS2009:\"Delete\"|})")]
    [InlineData("M01 lower case with blanks", "b => b.WithMethods({|CORS2009:\" put \"|})")]
    [InlineData("M01 one that needs no listing", "b => b.WithMethods({|CORS2009:\"get\"|}, {|CORS2009:\"Post\"|}, {|CORS2009:\"head\"|})")]
    [InlineData("M01 in an array", "b => b.WithMethods(new[] { {|CORS2009:\"put\"|}, \"DELETE\" })")]
    [InlineData("M01 in a collection expression", "b => b.WithMethods([{|CORS2009:\"put\"|}])")]
    [InlineData("M01 in a variable", "b => { var m = {|CORS2009:\"put\"|}; b.WithMethods(m); }")]
    [InlineData("M01 in a policy object", "b => { var p = new CorsPolicy { Methods = { {|CORS2009:\"put\"|} } }; }")]
    [InlineData("M01 in a policy object, later", "b => { var p = new CorsPolicy(); p.Methods.Add({|CORS2009:\"put\"|}); }")]
    [InlineData("M01 on one path", "b => { if (condition) b.WithMethods({|CORS2009:\"put\"|}); else b.WithMethods(\"PUT\"); }")]
    [InlineData("M01 once for two paths", "b => { if (condition) b.AllowAnyHeader(); b.WithMethods({|CORS2009:\"put\"|}); }")]
    [InlineData("M01 beside the right one", "b => b.WithMethods(\"PUT\", {|CORS2009:\"put\"|})")]
    [InlineData("M01 beside others that are not known", "b => b.WithMethods(texts).WithMethods({|CORS2009:\"put\"|})")]
    [InlineData("M01 in a helper, there", "b => Fill(b)")]
    [InlineData("M01 from a helper, at the call", "b => b.{|CORS2009:WithMethods(Verbs())|}")]
    [InlineData("M01 put in lower case, at the call that does", "b => b.WithMethods(\"PUT\".{|CORS2009:ToLowerInvariant()|})")]
    [InlineData("M01 trimmed, at the call that does", "b => b.WithMethods(\" put \".{|CORS2009:Trim()|})")]
    [InlineData("M01 changed by nothing", "b => b.WithMethods({|CORS2009:\"put\"|}.ToLowerInvariant())")]
    [InlineData("M01 a part of a split text", "b => b.WithMethods({|CORS2009:\"put,DELETE\"|}.Split(','))")]
    [InlineData("M02 patch", "b => b.WithMethods({|CORS2009:\"patch\"|})")]
    [InlineData("M02 patch in a constant", "b => b.WithMethods({|CORS2009:Patch|})")]
    [InlineData("M05 methods that scripts cannot send", "b => b.WithMethods({|CORS2009:\"TRACE\"|}, {|CORS2009:\"connect\"|}, {|CORS2009:\"Track\"|}, \"PUT\")")]
    [InlineData("M08 OPTIONS", "b => b.WithMethods(\"PUT\", {|CORS2009:\"OPTIONS\"|})")]
    [InlineData("M08 options in lower case", "b => b.WithMethods({|CORS2009:\"options\"|})")]
    [InlineData("M11 empty", "b => b.WithMethods({|CORS2009:\"\"|}, \"PUT\")")]
    [InlineData("M11 a blank", "b => b.WithMethods({|CORS2009:\" \"|})")]
    [InlineData("M11 a null element, which becomes an empty one", "b => b.WithMethods(\"PUT\", {|CORS2009:null|}!)")]
    [InlineData("M17 a line end", "b => b.WithMethods({|CORS2009:\"PUT\\n\"|})")]
    [InlineData("M17 a letter outside ASCII", "b => b.WithMethods({|CORS2009:\"PÜT\"|})")]
    [InlineData("a separator at the end", "b => b.WithMethods({|CORS2009:\"PUT,\"|})")]
    [InlineData("a slash between", "b => b.WithMethods({|CORS2009:\"GET/PUT\"|})")]
    [InlineData("M07 no method beside a star", "b => b.WithMethods(\"*\", {|CORS2009:\"PUT:\"|})")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("M02 patch beside PATCH", "b => b.WithMethods(\"PATCH\", \"patch\")")]
    [InlineData("M02 patch beside others that are not known", "b => b.WithMethods(texts).WithMethods(\"patch\")")]
    [InlineData("M03 several in one string, which is another rule's", "b => b.WithMethods(\"GET, put\", \"get;put\", \"get put\")")]
    [InlineData("M06 a star", "b => b.WithMethods(\"*\")")]
    [InlineData("M07 beside a star, which is another rule's", "b => b.WithMethods(\"*\", \"put\", \"TRACE\")")]
    [InlineData("M09 methods that need no listing", "b => b.WithMethods(\"GET\", \"POST\")")]
    [InlineData("M11 blanks around a method", "b => b.WithMethods(\" PUT \")")]
    [InlineData("M11 an empty part of a split text", "b => b.WithMethods(\"PUT,\".Split(','))")]
    [InlineData("M12c cleared by any", "b => b.WithMethods(\"put\").AllowAnyMethod()")]
    [InlineData("M19 methods of its own", "b => b.WithMethods(\"QUERY\", \"Frobnicate\", \"M-SEARCH\")")]
    [InlineData("M20 constants", "b => b.WithMethods(HttpMethods.Put, nameof(HttpMethods.Patch).ToUpperInvariant(), System.Net.Http.HttpMethod.Delete.Method)")]
    [InlineData("a value that is not known", "b => b.WithMethods(text, texts[0])")]
    [InlineData("the text in another list", "b => b.WithHeaders(\"put\").WithOrigins(\"put\")")]
    [InlineData("the text of another type", "b => Console.WriteLine(\"put\")")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("put", DiagnosticSeverity.Warning, "'put' matches no request: methods are compared exactly and browsers send 'PUT'")]
    [InlineData("get", DiagnosticSeverity.Info, "'get' matches no request: methods are compared exactly and browsers send 'GET', which needs no listing")]
    [InlineData("patch", DiagnosticSeverity.Warning, "'patch' does not allow 'PATCH': methods are compared exactly, and of this one browsers leave the case to the script")]
    [InlineData("TRACE", DiagnosticSeverity.Warning, "'TRACE' matches no request: browsers do not let scripts send it")]
    [InlineData("OPTIONS", DiagnosticSeverity.Info, "'OPTIONS' does nothing for preflights: listed, it lets scripts send OPTIONS themselves")]
    [InlineData("", DiagnosticSeverity.Warning, "An empty string is no method and allows nothing")]
    [InlineData("PUT:", DiagnosticSeverity.Warning, "'PUT:' is no method: browsers cannot read the list it is sent in, so every preflight fails")]
    [InlineData("PUT\\n", DiagnosticSeverity.Warning, "'PUT\\n' cannot be sent in a header: every preflight is answered 500")]
    public Task Says_what_happens(string method, DiagnosticSeverity severity, string message) => new RuleTest("CORS2009")
    {
        TestCode = WebCode.Policy($"b => b.WithMethods({{|#0:\"{method}\"|}})"),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2009").WithLocation(0).WithSeverity(severity).WithMessage(message) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.WithMethods({|CORS2009:\"put\"|})", "b => b.WithMethods(\"PUT\")")]
    [InlineData("b => b.WithMethods({|CORS2009:\"put\"|}, {|CORS2009:\"Delete\"|}, {|CORS2009:\"patch\"|}, {|CORS2009:\"get\"|})", "b => b.WithMethods(\"PUT\", \"DELETE\", \"PATCH\", \"GET\")")]
    [InlineData("b => b.WithMethods(\"PUT\", {|CORS2009:\"put\"|})", "b => b.WithMethods(\"PUT\")")]
    [InlineData("b => b.WithMethods({|CORS2009:\"TRACE\"|}, \"PUT\")", "b => b.WithMethods(\"PUT\")")]
    [InlineData("b => b.WithOrigins(text).WithMethods({|CORS2009:\"TRACE\"|})", "b => b.WithOrigins(text)")]
    [InlineData("b => b.WithMethods([{|CORS2009:\"PUT \\r\"|}, {|CORS2009:\"DELETE:\"|}])", "b => b.WithMethods([\"PUT\", \"DELETE\"])")]
    [InlineData("b => b.WithMethods(new[] { {|CORS2009:\"\"|}, \"PUT\" })", "b => b.WithMethods(new[] { \"PUT\" })")]
    [InlineData("b => { var m = {|CORS2009:\" put\"|}; b.WithMethods(m); }", "b => { var m = \"PUT\"; b.WithMethods(m); }")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2009")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2009.Repair",
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("what a script may send", "b => b.WithMethods(\"PUT\", {|CORS2009:\"OPTIONS\"|})")]
    [InlineData("a part of a longer text", "b => b.WithMethods({|CORS2009:\"put,DELETE\"|}.Split(','))")]
    [InlineData("a text that is changed afterwards", "b => b.WithMethods(\"Put\".{|CORS2009:ToLowerInvariant()|})")]
    [InlineData("a constant", "b => b.WithMethods({|CORS2009:Patch|})")]
    public Task Leaves(string shape, string configure)
    {
        _ = shape;
        return new RuleFixTest<SuggestedEditFixes>("CORS2009") { TestCode = WebCode.Policy(configure, "const string Patch = \"patch\";") }.VerifyNoActionsAsync(Cancellation);
    }

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2009", WebCode.Policy(configure, Members));
    }
}
