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
        var results = new ConcurrentBag<Comparison>();
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

    public static IEnumerable<Comparison> Compare(ObservedPrograms programs, Predict predict) =>
        programs.Programs.Select(program => Comparison.Of(program, programs.Compilation.GetSemanticModel(program.Tree), predict));

    /// <summary>The smallest program that steps of the shrinker reach on which the model is still wrong.</summary>
    public static Comparison Shrink(Comparison wrong)
    {
        while (Smaller(wrong) is { } smaller) wrong = smaller;
        return wrong;
    }

    private static Comparison? Smaller(Comparison wrong) => ProgramShrinker.Smaller(wrong.Program.Program).Chunk(25)
        .SelectMany(static candidates => Compare(ObservedPrograms.Of(candidates), Predictor.Predict))
        .FirstOrDefault(static result => result.Agreement == Agreement.Wrong);
}

/// <summary>What a run found.</summary>
internal sealed record TruthResult(ulong Seed, ImmutableArray<Comparison> Comparisons, TimeSpan Elapsed)
{
    public IEnumerable<Comparison> Wrong => Comparisons.Where(static result => result.Agreement == Agreement.Wrong);

    public IEnumerable<Comparison> OpenConstant => Comparisons.Where(static result => result.Agreement == Agreement.Open && result.Program.Program.IsConstant());

    public int ConstantCount => Comparisons.Count(static result => result.Program.Program.IsConstant());

    /// <summary>How many of the programs call each method of the builder, in percent.</summary>
    public IReadOnlyDictionary<string, double> Frequencies => PolicyPrograms.BuilderMethods.Add(PolicyPrograms.Build).ToDictionary(
        static method => method,
        method => 100.0 * Comparisons.Count(result => result.Program.Program.Methods().Contains(method)) / Comparisons.Length);

    public string Summary()
    {
        var open = Comparisons.Length - ConstantCount;
        var openKnown = Comparisons.Count(static result => result.Agreement == Agreement.Exact && !result.Program.Program.IsConstant());
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
