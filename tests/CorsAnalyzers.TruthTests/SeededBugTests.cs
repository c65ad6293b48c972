using CorsAnalyzers.TruthTests.Bugs;
using CorsAnalyzers.TruthTests.Comparison;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.TruthTests;

/// <summary>The comparison finds bugs: each of these, put into a copy of the model, makes it disagree.</summary>
public class SeededBugTests(SeededBugTests.Programs programs, ITestOutputHelper output) : IClassFixture<SeededBugTests.Programs>
{
    public static TheoryData<string> Bugs { get; } = new(SeededBug.All.Select(static bug => bug.Name));

    [Fact]
    public void The_copy_without_a_bug_is_right() => Assert.Null(programs.NeededToFind(null));

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_bug_is_found(string name)
    {
        var bug = SeededBug.All.Single(bug => bug.Name == name);
        var needed = programs.NeededToFind(bug);
        Assert.True(needed is not null, $"{Programs.Count} programs do not show that {name}.");
        output.WriteLine($"found by program {needed} of {Programs.Count}: {name}");
    }

    /// <summary>The same programs for every bug, run once on the framework.</summary>
    public sealed class Programs
    {
        public const int Count = 1000;

        private const ulong Seed = 20_000;

        private readonly Lazy<ModelCopy> copy = new(ModelCopy.Read);

        private readonly Lazy<List<(ObservedProgram Program, SemanticModel Model)>> programs = new(static () =>
        [
            .. Enumerable.Range(0, Count / TruthRun.BatchSize)
                .Select(static batch => ObservedPrograms.Of(TruthRun.Generate(Seed, batch, TruthRun.BatchSize)))
                .SelectMany(static batch => batch.Programs.Select(program => (program, batch.Compilation.GetSemanticModel(program.Tree)))),
        ]);

        /// <summary>How many programs it takes until the model with the bug is wrong, or null where it never is.</summary>
        internal int? NeededToFind(SeededBug? bug) => copy.Value.With(bug, FirstWrong);

        private int? FirstWrong(Predict predict)
        {
            for (var i = 0; i < programs.Value.Count; i++)
            {
                var (program, model) = programs.Value[i];
                if (ProgramComparison.Of(program, model, predict).Agreement == Agreement.Wrong) return i + 1;
            }

            return null;
        }
    }
}
