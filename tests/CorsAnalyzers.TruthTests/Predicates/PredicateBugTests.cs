using CorsAnalyzers.TruthTests.Bugs;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The comparison of predicates finds bugs: each of these, put into a copy of the model, makes it disagree.</summary>
public class PredicateBugTests(PredicateBugTests.Predicates predicates, ITestOutputHelper output) : IClassFixture<PredicateBugTests.Predicates>
{
    private const string Execution = "Policies/Predicates/Execution/";

    private static readonly SeededBug[] All =
    [
        new("refusals accept", "Policies/Predicates/OriginPredicate.cs", "Datum { Value: false } => new PredicateVerdict(PredicateOutcome.Refuses)", "Datum { Value: false } => new PredicateVerdict(PredicateOutcome.Accepts)"),
        new("exceptions refuse", "Policies/Predicates/OriginPredicate.cs", "Thrown thrown => new PredicateVerdict(PredicateOutcome.Throws, thrown.Exception)", "Thrown => new PredicateVerdict(PredicateOutcome.Refuses)"),
        new("what may fail does not", "Policies/Predicates/OriginPredicate.cs", "run.IsLost || run.IsInDoubt || ", "run.IsLost || "),
        new("endings are beginnings", Execution + "Library/StringCalls.cs", "text.EndsWith(part, certain) ? text.Length - part.Length : -1", "text.StartsWith(part, certain) ? 0 : -1"),
        new("a range takes one letter more", Execution + "Library/StringCalls.cs", "RunValue.Of(text.Substring(start, end - start))", "RunValue.Of(text.Substring(start, System.Math.Min(text.Length, end + 1) - start))"),
        new("a place counted from the end is one off", Execution + "Library/StringCalls.cs", "FromEnd end => length - end.Value", "FromEnd end => length - end.Value - 1"),
        new("ports of the scheme are none", Execution + "Library/UriCalls.cs", "parts.Port ?? Origin.DefaultPort(parts.Scheme) ?? -1", "parts.Port ?? -1"),
        new("authorities have no port", Execution + "Library/UriCalls.cs", "uri.Port is { } port ? uri.Host", "uri.Port is { } port && port < 0 ? uri.Host"),
        new("any but the first is all", Execution + "Library/SequenceCalls.cs", "First(items, rest[0], run, false) is { } missed ?", "First(items, rest[0], run, true) is { } missed ?"),
        new("sets hold an element twice", Execution + "Library/SequenceCalls.cs", "return isIn == true ? before : null;", "return before with { Elements = before.Elements.Add(arguments[0]) };"),
        new("sets compare by characters", Execution + "Library/LibraryCreation.cs", "comparison = comparer.Comparison", "comparison = TextComparison.Ordinal"),
        new("captured variables keep their value", Execution + "PredicateRun.Expressions.cs", "is PlaceResult { Target: not IFlowCaptureReferenceOperation } place", "is PlaceResult { Target: IFlowCaptureReferenceOperation } place"),
        new("what a local function changes is forgotten", Execution + "PredicateRun.Expressions.cs", "if (own is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, own)) IsLost = true;", ""),
        new("lambdas change nothing around them", Execution + "PredicateRun.Calls.cs", "CallDelegate(scope, value, [RunValue.Unknown, RunValue.Unknown, RunValue.Unknown]);", ""),
        new("handlers catch everything", Execution + "PredicateRun.cs", "            if (SymbolEqualityComparer.Default.Equals(type, caught)) return true;", "            return true;"),
        new("nothing is caught that is not known", Execution + "PredicateRun.cs", "if (doubts == before || value is Thrown) return value;", "return value;"),
        new("numbers divide by zero", Execution + "Arithmetic.cs", "when y == 0 => Thrown.DivideByZero", "when y == 0 => RunValue.Of(0)"),
        new("null is shown", Execution + "Arithmetic.cs", "Datum { Value: null } => \"\",", "Datum { Value: null } => \"null\","),
        new("variables by reference keep their value", Execution + "PredicateRun.Calls.cs", "Hand(scope, call, parameter.Ordinal, left?.Value ?? RunValue.Unknown);", ""),
        new("elements of an enumeration show their number", Execution + "PredicateRun.Expressions.cs", ", Expression.Type: not { TypeKind: TypeKind.Enum } } &&", " } &&"),
    ];

    public static TheoryData<string> Bugs { get; } = new(All.Select(static bug => bug.Name));

    [Fact]
    public void The_copy_without_a_bug_is_right() => Assert.Null(predicates.NeededToFind(null));

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_bug_is_found(string name)
    {
        var needed = predicates.NeededToFind(All.Single(bug => bug.Name == name));
        Assert.True(needed is not null, $"The predicates do not show that {name}.");
        output.WriteLine($"found by predicate {needed}: {name}");
    }

    /// <summary>The same predicates for every bug, run once: those of the regressions, and generated ones.</summary>
    public sealed class Predicates
    {
        private const int Count = 300;

        private const int BatchSize = 100;

        private const ulong Seed = 20_000;

        private readonly Lazy<ModelCopy> copy = new(ModelCopy.Read);

        private readonly Lazy<List<ObservedPredicate>> observed = new(static () =>
        [
            .. PredicateRegressionTests.Observe(),
            .. Enumerable.Range(0, Count / BatchSize).SelectMany(static batch => PredicateTruthTests.Generate(Seed, batch, BatchSize)),
        ]);

        /// <summary>How many predicates it takes until the model with the bug is wrong, or null where it never is.</summary>
        internal int? NeededToFind(SeededBug? bug) => copy.Value.With(bug, (AskPredicate ask) =>
        {
            for (var i = 0; i < observed.Value.Count; i++)
            {
                if (PredicateComparison.Of(observed.Value[i], ask).Difference is not null) return i + 1;
            }

            return (int?)null;
        });
    }
}
