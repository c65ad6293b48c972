using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2019: strings that are split without trimming.</summary>
public class SplitWithoutTrimTests
{
    private const string Members = "const string Both = \"https://a.example, https://b.example\"; static readonly string[] Parts = Both.Split(','); static readonly IConfiguration cfg = null!; static StringSplitOptions Options() => (StringSplitOptions)Environment.ProcessId;";

    [Theory]
    [InlineData("O39c a parameter", "b => b.WithOrigins(text.{|CORS2019:Split(',')|})")]
    [InlineData("O39c configuration", "b => b.WithOrigins(cfg[\"x\"]!.{|CORS2019:Split(',')|})")]
    [InlineData("O39c a semicolon", "b => b.WithOrigins(text.{|CORS2019:Split(\";\")|})")]
    [InlineData("O39c two separators", "b => b.WithOrigins(text.{|CORS2019:Split(',', ';')|})")]
    [InlineData("O39c without empty parts, but with blanks", "b => b.WithOrigins(text.{|CORS2019:Split(',', StringSplitOptions.RemoveEmptyEntries)|})")]
    [InlineData("O39c trimmed, but with empty parts", "b => b.WithOrigins(text.{|CORS2019:Split(',', StringSplitOptions.TrimEntries)|})")]
    [InlineData("O39c through a variable", "b => { var o = text.{|CORS2019:Split(',')|}; b.WithOrigins(o); }")]
    [InlineData("O39c made an array again", "b => b.WithOrigins(text.{|CORS2019:Split(',')|}.ToArray())")]
    [InlineData("O39c headers", "b => b.WithHeaders(text.{|CORS2019:Split(',')|})")]
    [InlineData("O39c a constant with a blank", "b => b.WithOrigins(\"https://a.example, https://b.example\".{|CORS2019:Split(',')|})")]
    [InlineData("O39c a constant with a separator at its end", "b => b.WithOrigins(\"https://a.example,\".{|CORS2019:Split(',')|})")]
    [InlineData("O39c a constant of a field", "b => b.WithOrigins(Both.{|CORS2019:Split(',')|})")]
    [InlineData("O39c a list that is split elsewhere", "b => b.{|CORS2019:WithOrigins(Parts)|}")]
    [InlineData("O39c at blanks, with empty parts", "b => b.WithOrigins(text.{|CORS2019:Split(' ')|})")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("O39c both options", "b => b.WithOrigins(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("O39c at blanks, which leaves none", "b => b.WithOrigins(text.Split(' ', StringSplitOptions.RemoveEmptyEntries))")]
    [InlineData("O39c a number of parts", "b => b.WithOrigins(text.Split(',', 2))")]
    [InlineData("O39c no separator", "b => b.WithOrigins(text.Split())")]
    [InlineData("O39c trimmed afterwards", "b => b.WithOrigins(text.Split(',').Select(o => o.Trim()).ToArray())")]
    [InlineData("O39c a constant without blanks", "b => b.WithOrigins(\"https://a.example,https://b.example\".Split(','))")]
    [InlineData("O39c a constant, trimmed", "b => b.WithOrigins(\"https://a.example, https://b.example\".Split(',', StringSplitOptions.TrimEntries))")]
    [InlineData("M11 methods of a constant, whose blanks do no harm", "b => b.WithMethods(\"PUT, DELETE\".Split(','))")]
    [InlineData("split for something else", "b => { var parts = text.Split(','); b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("options that are not known", "b => b.WithOrigins(text.Split(',', Options()))")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split(',')|})", "b => b.WithOrigins(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split(\";\")|})", "b => b.WithOrigins(text.Split(\";\", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split(new[] { ',' })|})", "b => b.WithOrigins(text.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split(',', StringSplitOptions.RemoveEmptyEntries)|})", "b => b.WithOrigins(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split(',', ';')|})", "b => b.WithOrigins(text.Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(text.{|CORS2019:Split([',', ';'])|})", "b => b.WithOrigins(text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    [InlineData("b => b.WithOrigins(\"https://a.example, https://b.example\".{|CORS2019:Split(',')|}).WithHeaders(text.{|CORS2019:Split(';')|})", "b => b.WithOrigins(\"https://a.example, https://b.example\".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).WithHeaders(text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
    public Task Repairs(string before, string after)
    {
        Assert.SkipWhen(after.Contains("Split([", StringComparison.Ordinal) && RoslynHost.Workspaces < new Version(4, 8), "The formatter of Roslyn 4.5 does not know collection expressions.");
        return new RuleFixTest<SuggestedEditFixes>("CORS2019")
        {
            TestCode = WebCode.Policy(before),
            FixedCode = WebCode.Policy(after),
            CodeActionEquivalenceKey = "CORS2019.Repair",
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Leaves_arguments_with_names() => new RuleFixTest<SuggestedEditFixes>("CORS2019")
    {
        TestCode = WebCode.Policy("b => b.WithOrigins(text.{|CORS2019:Split(separator: ',')|})"),
    }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("b => b.WithOrigins(text.{|#0:Split(',')|})", DiagnosticSeverity.Info, "A blank after a separator, or a separator at the end, makes an entry that matches nothing: trim the parts and leave out the empty ones")]
    [InlineData("b => b.WithOrigins(\"https://a.example, https://b.example\".{|#0:Split(',')|})", DiagnosticSeverity.Warning, "' https://b.example' matches no origin: trim the parts of the string and leave out the empty ones")]
    public Task Says_what_happens(string configure, DiagnosticSeverity severity, string message) => new RuleTest("CORS2019")
    {
        TestCode = WebCode.Policy(configure),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2019").WithLocation(0).WithSeverity(severity).WithMessage(message) },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("O39c a blank in the file", "https://a.example, https://b.example", DiagnosticSeverity.Warning, "' https://b.example' (O in appsettings.json) matches no origin: trim the parts of the string and leave out the empty ones")]
    [InlineData("O39c a separator at the end in the file", "https://a.example,", DiagnosticSeverity.Warning, "'' (O in appsettings.json) matches no origin: trim the parts of the string and leave out the empty ones")]
    [InlineData("O39c no blank in the file", "https://a.example,https://b.example", DiagnosticSeverity.Info, "A blank after a separator, or a separator at the end, makes an entry that matches nothing: trim the parts and leave out the empty ones")]
    public Task Looks_into_settings_files(string shape, string value, DiagnosticSeverity severity, string message)
    {
        _ = shape;
        var test = new RuleTest("CORS2019")
        {
            TestCode = WebCode.Policy("b => b.WithOrigins(cfg[\"O\"]!.{|#0:Split(',')|})", Members),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2019").WithLocation(0).WithSeverity(severity).WithMessage(message) },
        };
        test.TestState.AdditionalFiles.Add(("appsettings.json", "{\"O\":\"" + value + "\"}"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2019", WebCode.Policy(configure, Members));
    }
}
