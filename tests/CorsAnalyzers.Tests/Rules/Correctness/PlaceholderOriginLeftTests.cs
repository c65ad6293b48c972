using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2022: the placeholder that a fix wrote is reported wherever a policy holds it.</summary>
public class PlaceholderOriginLeftTests
{
    private const string Placeholder = "\"https://replace-with-your-origin.invalid\"";

    [Theory]
    [InlineData("alone", "b => b.WithOrigins({|CORS2022:PLACE|})")]
    [InlineData("beside a real origin", "b => b.WithOrigins(\"https://a.example\", {|CORS2022:PLACE|})")]
    [InlineData("in upper case, which the builder lowers", "b => b.WithOrigins({|CORS2022:\"https://Replace-With-Your-Origin.invalid\"|})")]
    [InlineData("in a variable", "b => { var origin = {|CORS2022:PLACE|}; b.WithOrigins(origin); }")]
    [InlineData("in an array", "b => { var origins = new[] { {|CORS2022:PLACE|} }; b.WithOrigins(origins); }")]
    [InlineData("on one path", "b => { if (condition) b.WithOrigins({|CORS2022:PLACE|}); else b.WithOrigins(text); }")]
    [InlineData("once for two paths", "b => { if (condition) b.AllowAnyHeader(); b.WithOrigins({|CORS2022:PLACE|}); }")]
    [InlineData("in a constant, where it is used", "b => b.WithOrigins({|CORS2022:Origin|})", "const string Origin = PLACE;")]
    [InlineData("in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2022:PLACE|} } }; }")]
    [InlineData("in a constructor", "b => { var p = new CorsPolicyBuilder({|CORS2022:PLACE|}).Build(); }")]
    [InlineData("in a helper, there", "b => Fill(b)", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins({|CORS2022:PLACE|});")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("another origin", "b => b.WithOrigins(\"https://shop.example.com\")")]
    [InlineData("another name under .invalid", "b => b.WithOrigins(\"https://other.invalid\")")]
    [InlineData("the text in another list", "b => b.WithHeaders(PLACE)")]
    [InlineData("the text elsewhere", "b => Console.WriteLine(PLACE)")]
    [InlineData("wiped by any", "b => b.WithOrigins(PLACE).AllowAnyOrigin()")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Fact]
    public async Task Quotes_the_origin()
    {
        var test = new RuleTest("CORS2022")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:{Placeholder}|}})"),
            ExpectedDiagnostics =
            {
                Verify.Diagnostic("CORS2022").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(Placeholder.Trim('"')),
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2022", WebCode.Policy(
            configure.Replace("PLACE", Placeholder, StringComparison.Ordinal), members.Replace("PLACE", Placeholder, StringComparison.Ordinal)));
    }
}
