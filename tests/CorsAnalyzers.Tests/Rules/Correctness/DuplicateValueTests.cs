using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2020: the same value twice after normalisation.</summary>
public class DuplicateValueTests
{
    [Theory]
    [InlineData("O38 an origin", "b => b.WithOrigins(\"https://a.example\", {|CORS2020:\"https://a.example\"|})")]
    [InlineData("O38 in another case", "b => b.WithOrigins(\"https://a.example\", {|CORS2020:\"HTTPS://A.example\"|})")]
    [InlineData("O38 in two calls", "b => b.WithOrigins(\"https://a.example\").WithOrigins({|CORS2020:\"https://a.example\"|})")]
    [InlineData("O38 three times", "b => b.WithOrigins(\"https://a.example\", {|CORS2020:\"https://a.example\"|}, {|CORS2020:\"https://a.example\"|})")]
    [InlineData("O38 in an array", "b => b.WithOrigins(new[] { \"https://a.example\", {|CORS2020:\"https://a.example\"|} })")]
    [InlineData("O38 in a collection expression", "b => b.WithOrigins([\"https://a.example\", {|CORS2020:\"https://a.example\"|}])")]
    [InlineData("a method", "b => b.WithMethods(\"PUT\", \"DELETE\", {|CORS2020:\"PUT\"|})")]
    [InlineData("H08 a header in another case", "b => b.WithHeaders(\"X-A\", {|CORS2020:\"x-a\"|})")]
    [InlineData("an exposed header", "b => b.WithExposedHeaders(\"X-A\").WithExposedHeaders({|CORS2020:\"X-A\"|})")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", {|CORS2020:\"https://a.example\"|} } }; }")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("two origins", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\")")]
    [InlineData("two lists", "b => b.WithHeaders(\"X-A\").WithExposedHeaders(\"X-A\")")]
    [InlineData("exclusive branches", "b => { if (condition) b.WithOrigins(\"https://a.example\"); else b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("O29e two stars, which is another rule's", "b => b.WithOrigins(\"*\", \"*\")")]
    [InlineData("M01 methods in another case", "b => b.WithMethods(\"PUT\", \"put\")")]
    [InlineData("O09 B06 a policy object compares exactly", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", \"https://A.example\" } }; }")]
    [InlineData("one call in a loop", "b => { for (var i = 0; i < 3; i++) b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("cleared between", "b => b.WithOrigins(\"https://a.example\").AllowAnyOrigin().WithOrigins(\"https://a.example\")")]
    [InlineData("a value that is not known", "b => b.WithOrigins(text, text)")]
    [InlineData("O16 two that may be missing", "b => b.WithOrigins(Environment.GetEnvironmentVariable(\"A\") ?? \"\", Environment.GetEnvironmentVariable(\"B\") ?? string.Empty)")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("b => b.WithOrigins(\"https://a.example\", {|CORS2020:\"https://a.example\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("b => b.WithOrigins(\"https://a.example\").WithOrigins({|CORS2020:\"https://a.example\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("b => b.WithOrigins(new[] { \"https://a.example\", {|CORS2020:\"https://a.example\"|}, \"https://b.example\" })", "b => b.WithOrigins(new[] { \"https://a.example\", \"https://b.example\" })")]
    [InlineData("b => b.WithOrigins([\"https://a.example\", {|CORS2020:\"https://a.example\"|}])", "b => b.WithOrigins([\"https://a.example\"])")]
    [InlineData("b => b.WithHeaders(\"X-A\", {|CORS2020:\"x-a\"|}, {|CORS2020:\"X-a\"|})", "b => b.WithHeaders(\"X-A\")")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2020")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2020.Repair",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2020", WebCode.Policy(configure));
    }
}
