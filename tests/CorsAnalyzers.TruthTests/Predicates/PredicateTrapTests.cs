using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Model;
using CorsAnalyzers.TruthTests.Programs;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The traps of predicates on the real service: what a request gets, and that the model says the same of all of them.</summary>
public class PredicateTrapTests
{
    private const string Allowed = "allowed";

    private const string Refused = "refused";

    /// <summary>A # marks the policy that is returned.</summary>
    [Theory]
    [InlineData("P01", "new CorsPolicyBuilder().SetIsOriginAllowed(_ => true).AllowCredentials().Build()", "null", Allowed)]
    [InlineData("P01", "new CorsPolicyBuilder().SetIsOriginAllowed(_ => true).AllowCredentials().AllowAnyHeader().Build()", "https://evila.example", Allowed)]
    [InlineData("P02", "new CorsPolicyBuilder().AllowAnyOrigin().SetIsOriginAllowed(o => o == \"https://a.example\").Build()", "https://evila.example", Allowed)]
    [InlineData("P03", "new CorsPolicyBuilder().WithOrigins(\"https://a.example\").SetIsOriginAllowed(o => o == \"https://b.example:8443\").Build()", "https://a.example", Refused)]
    [InlineData("P03", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o == \"https://b.example:8443\").WithOrigins(\"https://a.example\").Build()", "https://a.example", Refused)]
    [InlineData("P04", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o.EndsWith(\"a.example\")).Build()", "https://evila.example", Allowed)]
    [InlineData("P05", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o.StartsWith(\"https://a.example\")).Build()", "https://a.example.evil.test", Allowed)]
    [InlineData("P06", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o.Contains(\"localhost\")).Build()", "http://sub.localhost", Allowed)]
    [InlineData("P07", "new CorsPolicyBuilder().SetIsOriginAllowed(o => System.Text.RegularExpressions.Regex.IsMatch(o, \"https://a.example\")).Build()", "https://a.example.evil.test", Allowed)]
    [InlineData("P07", "new CorsPolicyBuilder().SetIsOriginAllowed(o => System.Text.RegularExpressions.Regex.IsMatch(o, \"^https://.a.example$\")).Build()", "https://sub.a.example", Refused)]
    [InlineData("P08", "new CorsPolicyBuilder().SetIsOriginAllowed(o => new Uri(o).Host == \"a.example\").Build()", "null", "UriFormatException")]
    [InlineData("P08", "new CorsPolicyBuilder().SetIsOriginAllowed(o => new Uri(o).Host == \"a.example\").Build()", "https://a.example", Allowed)]
    [InlineData("P09", "new CorsPolicyBuilder().SetIsOriginAllowed(null!).Build()", "https://a.example", "NullReferenceException")]
    [InlineData("P10", "new CorsPolicyBuilder().SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var u) && u.Host == \"a.example\").Build()", "http://a.example", Allowed)]
    [InlineData("P10", "new CorsPolicyBuilder().SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var u) && u.IsLoopback).Build()", "capacitor://localhost", Allowed)]
    [InlineData("P11", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o == \"https://A.example\").Build()", "https://a.example", Refused)]
    [InlineData("P12", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o == \"https://a.example\").SetIsOriginAllowed(o => o == \"null\").Build()", "https://a.example", Refused)]
    [InlineData("P13", "new CorsPolicyBuilder().SetIsOriginAllowed(o => throw new InvalidOperationException(o)).Build()", "https://a.example", "InvalidOperationException")]
    [InlineData("P13", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o.Substring(0, 12) == \"https://a.ex\").Build()", "null", "ArgumentOutOfRangeException")]
    [InlineData("P14", "new CorsPolicyBuilder().SetIsOriginAllowed(o => o == \"https://a.example\").Build()", "https://a.example", Allowed)]
    [InlineData("P15", "new CorsPolicyBuilder().WithOrigins(\"https://a.example\").SetIsOriginAllowed(_ => false).Build()", "https://a.example", Refused)]
    [InlineData("B11", "new CorsPolicy { IsOriginAllowed = _ => true, SupportsCredentials = true }", "null", Allowed)]
    public void The_service_does_what_the_model_says(string trap, string policy, string origin, string outcome)
    {
        var programs = ObservedPrograms.Of($"return {ProgramPrinter.Marker}{policy};");
        var real = Assert.Single(programs.Programs).Real[0].Answers[Request.All.IndexOf(Request.All.First(request => request.Origin == origin && !request.IsPreflight))];
        Assert.Equal($"{trap}: {outcome}", $"{trap}: {real.Exception ?? (real.Headers[0] is null ? Refused : Allowed)}");

        // On this release a predicate varies (P14).
        if (trap == "P14") Assert.Equal("Origin", real.Headers[^1]);

        var comparison = Assert.Single(TruthRun.Compare(programs, Predictor.Predict));
        Assert.True(comparison.Agreement != Agreement.Wrong, comparison.Difference);

        // Nothing is open but texts that no browser sends, where the culture or the release has a say.
        var program = comparison.Program;
        var prediction = Predictor.Predict(program.Body, programs.Compilation.GetSemanticModel(program.Tree), program.Starts);
        Assert.True(prediction.IsComplete);
        Assert.All(Assert.Single(prediction.Policies).Answers.Zip(Request.All).Where(static pair => pair.Second.IsFromBrowser), static pair => Assert.True(pair.First.IsExact, pair.Second.ToString()));
    }
}
