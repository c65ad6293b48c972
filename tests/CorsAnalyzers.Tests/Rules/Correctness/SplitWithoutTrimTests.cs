using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2019: strings that are split without trimming.</summary>
public class SplitWithoutTrimTests
{
    private const string Members = "static readonly IConfiguration cfg = null!; static StringSplitOptions Options() => (StringSplitOptions)Environment.ProcessId;";

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
    [InlineData("O39c a constant with a blank", "b => b.WithOrigins({|CORS2019:\"https://a.example, https://b.example\"|}.Split(','))")]
    [InlineData("O39c a constant with a separator at its end", "b => b.WithOrigins({|CORS2019:\"https://a.example,\"|}.Split(','))")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("O39c both options", "b => b.WithOrigins(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))")]
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
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2019")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2019.Repair",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2019", WebCode.Policy(configure, Members));
    }
}
