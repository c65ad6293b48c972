using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CorsAnalyzers.TruthTests.Model;
using CorsAnalyzers.TruthTests.Programs;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>Generates programs, compares the model with the framework on each, and counts.</summary>
internal static class TruthRun
{
    public const int BatchSize = 100;

    private const int Size = 30;

    public static IReadOnlyList<PolicyProgram> Generate(ulong seed, int batch, int count) =>
        PolicyPrograms.All.Sample(count, new Rnd(seed + (ulong)batch), Size).ToList();

    public static TruthResult Run(ulong seed, int count)
    {
        var watch = Stopwatch.StartNew();
        var results = new ConcurrentBag<ProgramComparison>();
        Parallel.For(0, (count + BatchSize - 1) / BatchSize, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var programs = Generate(seed, batch, Math.Min(BatchSize, count - (batch * BatchSize)));
            foreach (var result in Compare(ObservedPrograms.Of(programs), Predictor.Predict))
            {
                // The trees of programs that nobody will look at again would fill the memory.
                results.Add(result.Agreement == Agreement.Exact ? result with { Program = result.Program with { Tree = null!, Body = null!, Code = "", Real = [] } } : result);
            }
        });
        return new TruthResult(seed, results.ToImmutableArray(), watch.Elapsed);
    }

    public static IEnumerable<ProgramComparison> Compare(ObservedPrograms programs, Predict predict) =>
        programs.Programs.Select(program => ProgramComparison.Of(program, programs.Compilation.GetSemanticModel(program.Tree), predict));

    /// <summary>The smallest program that steps of the shrinker reach with which the same is still the matter.</summary>
    public static ProgramComparison Shrink(ProgramComparison result)
    {
        while (Smaller(result) is { } smaller) result = smaller;
        return result;
    }

    private static ProgramComparison? Smaller(ProgramComparison result) => ProgramShrinker.Smaller(result.Program.Program!).Chunk(25)
        .SelectMany(static candidates => Compare(ObservedPrograms.Of(candidates), Predictor.Predict))
        .FirstOrDefault(smaller => smaller.Agreement == result.Agreement && smaller.Program.Program!.IsConstant() == result.Program.Program!.IsConstant());
}

/// <summary>What a run found.</summary>
internal sealed record TruthResult(ulong Seed, ImmutableArray<ProgramComparison> Comparisons, TimeSpan Elapsed)
{
    public IEnumerable<ProgramComparison> Wrong => Comparisons.Where(static result => result.Agreement == Agreement.Wrong);

    public IEnumerable<ProgramComparison> OpenConstant => Comparisons.Where(static result => result.Agreement == Agreement.Open && result.Program.Program!.IsConstant());

    public int ConstantCount => Comparisons.Count(static result => result.Program.Program!.IsConstant());

    /// <summary>How many of the programs call each method of the builder, in percent.</summary>
    public IReadOnlyDictionary<string, double> Frequencies => PolicyPrograms.BuilderMethods.Add(PolicyPrograms.Build).ToDictionary(
        static method => method,
        method => 100.0 * Comparisons.Count(result => result.Program.Program!.Methods().Contains(method)) / Comparisons.Length);

    public string Summary()
    {
        var open = Comparisons.Length - ConstantCount;
        var openKnown = Comparisons.Count(static result => result.Agreement == Agreement.Exact && !result.Program.Program!.IsConstant());
        return string.Create(CultureInfo.InvariantCulture, $"""
            seed {Seed}: {Comparisons.Length} programs in {Elapsed.TotalSeconds:0.0} s, {Request.All.Length} requests each
            wrong: {Wrong.Count()}
            constant programs: {ConstantCount}, of which not known in every part: {OpenConstant.Count()} ({100.0 * OpenConstant.Count() / Math.Max(1, ConstantCount):0.00} %)
            programs with open conditions: {open}, of which known in every part on every path: {openKnown} ({100.0 * openKnown / Math.Max(1, open):0.0} %)
            share of the programs that call:
            {string.Join(Environment.NewLine, Frequencies.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"  {pair.Key,-45}{pair.Value,5:0.0} %")))}
            """);
    }
}
