using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>
/// How a predicate is run at compile time, construct by construct: what is known is what the framework answers, and what is open stays
/// open. A line is a body of a lambda with the parameter o, maybe with <c> // </c> and the members around it.
/// </summary>
public class PredicateExecutionTests
{
    private const string Conversions = """
        return (long)o.Length > 3;
        """;

    private const string Open = """
        return (byte)o.Length > 3;
        """;

    private const string Always = """
        return true;
        """;

    private const string Uncertain = """
        _ = new Uri(o); return true;
        """;

    [Theory]
    [InlineData(Conversions)]
    public void Every_answer_is_known(string rows) => Assert.All(PredicateRow.Observe(rows), static row => Assert.True(row.IsKnown, row.ToString()));

    [Theory]
    [InlineData(Open)]
    public void No_answer_is_known(string rows) => Assert.All(PredicateRow.Observe(rows), static row => Assert.True(row.IsOpen, row.ToString()));

    [Theory]
    [InlineData(Always)]
    public void The_answer_is_the_same_whatever_the_origin(string rows) =>
        Assert.All(PredicateRow.Observe(rows), static row => Assert.True(row.Always is { } always && row.OnlyAnswer == (always ? "accepts" : "refuses"), row.ToString()));

    /// <summary>The same answer to all that are asked, but some other text may make it fail.</summary>
    [Theory]
    [InlineData(Uncertain)]
    public void The_answer_may_depend_on_the_origin(string rows) =>
        Assert.All(PredicateRow.Observe(rows), static row => Assert.True(row.Always is null, row.ToString()));
}
