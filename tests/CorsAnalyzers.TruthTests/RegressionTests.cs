using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Model;
using CorsAnalyzers.TruthTests.Programs;
using Xunit;

namespace CorsAnalyzers.TruthTests;

/// <summary>What generated programs have found, in its smallest form.</summary>
public class RegressionTests
{
    /// <summary>The model knows every path and every part. The parameters x and y are the open conditions; a # marks what is returned.</summary>
    [Theory]
    // A finally block still sees the variables of the regions that a return leaves.
    [InlineData("var b = #new CorsPolicyBuilder(); try { if (x) return b.Build(); } finally { b.SetIsOriginAllowed(o => true); } return b.Build();")]
    [InlineData("var p = #new CorsPolicy(); try { if (x) return p; p.Origins.Add(\"null\"); } finally { p.Origins.Add(\"https://a.example\"); } return p;")]
    // The predicate of a copied policy goes on reading the list of the original.
    [InlineData("var p = new CorsPolicy(); var b = #new CorsPolicyBuilder(p); p.Origins.Add(\"null\"); return b.Build();")]
    [InlineData("var p = new CorsPolicy { Origins = { \"null\" } }; var b = #new CorsPolicyBuilder(new CorsPolicyBuilder(p).Build()); p.Origins.Clear(); return b.WithOrigins(\"https://a.example\").Build();")]
    [InlineData("var p = new CorsPolicy(); var b = #new CorsPolicyBuilder(p); if (x) p.Origins.Add(\"null\"); return y ? b.SetIsOriginAllowed(o => true).Build() : b.Build();")]
    // What a case label is compared with belongs to the condition.
    [InlineData("var b = #new CorsPolicyBuilder(\"null\"); switch (x) { case true: b.AllowAnyMethod(); break; } switch (y) { case true: b.AllowAnyHeader(); break; } return b.Build();")]
    [InlineData("var b = #new CorsPolicyBuilder(\"null\"); switch (x) { case true: b.AllowAnyMethod(); break; } x = y; switch (x) { case true: b.AllowAnyHeader(); break; } return b.Build();")]
    // The first call that throws is the one.
    [InlineData("var b = #new CorsPolicyBuilder(); var p = b.Build(); b.WithOrigins((string)null!); p.PreflightMaxAge = TimeSpan.FromSeconds(-1); return p;")]
    // Times and nulls of every form.
    [InlineData("return #new CorsPolicyBuilder(\"null\").SetPreflightMaxAge(default(TimeSpan)).Build();")]
    [InlineData("return #new CorsPolicy { Origins = { \"null\" }, Methods = { null! }, Headers = { \"a\", null! }, ExposedHeaders = { null! } };")]
    // A string that is put together is as good as a literal.
    [InlineData("var a = \"https://a\"; return #new CorsPolicyBuilder(new string[] { }.Append($\"{a}.example\").Append(a + \".example:1\").ToArray()).Build();")]
    public void Known_in_every_part(string statements) => Assert.Equal((Agreement.Exact, ""), Compare(statements));

    /// <summary>The model need not know everything, but what it says is right.</summary>
    [Theory]
    // Past the bound of states a variable no longer says which builder it holds; each of them may be changed through it.
    [InlineData("""
        var b = Name.Length == 1 ? #new CorsPolicyBuilder("null") : #new CorsPolicyBuilder();
        if (Name.Length > 1) b.WithHeaders("1"); if (Name.Length > 2) b.WithHeaders("2"); if (Name.Length > 3) b.WithHeaders("3");
        if (Name.Length > 4) b.WithHeaders("4"); if (Name.Length > 5) b.WithHeaders("5"); if (Name.Length > 6) b.WithHeaders("6");
        b.WithMethods("PUT");
        return b.Build();
        """)]
    public void Never_wrong(string statements)
    {
        var (agreement, difference) = Compare(statements);
        Assert.True(agreement != Agreement.Wrong, difference);
    }

    private static (Agreement, string) Compare(string statements)
    {
        var marked = statements.Replace("#", ProgramPrinter.Marker, StringComparison.Ordinal);
        var result = Assert.Single(TruthRun.Compare(ObservedPrograms.Of(marked), Predictor.Predict));
        return (result.Agreement, result.Difference);
    }
}
