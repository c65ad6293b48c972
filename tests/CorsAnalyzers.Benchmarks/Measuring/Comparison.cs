using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Apps;
using CorsAnalyzers.Benchmarks.Contenders;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>
/// All contenders on the same code in one run, one after the other in each round: what the machine does beside hits all of them.
/// </summary>
internal static class Comparison
{
    /// <summary>Measures as often as asked for, and prints tables.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine($"{rounds} rounds, the least of each; .NET {Environment.Version}, Roslyn {typeof(Compilation).Assembly.GetName().Version}, {Environment.ProcessorCount} processors");
        Builds("Clean app of 500 files", LargeApp.Clean, References.Web, rounds);
        Builds("App of 500 files with 200 findings", [.. LargeApp.Sources(200)], References.Web, rounds);
        Builds($"Closed gate: {LargeApp.Library.Length} files without ASP.NET Core", LargeApp.Library, References.Plain, rounds);
        foreach (var (name, source) in BigPolicy.Sources.OrderByDescending(static policy => policy.Key)) Builds($"One policy: {name}", [source], References.Web, rounds);
        Edits("Edit of the program", LargeApp.Program, rounds);
        Edits("Edit of a controller that names a policy", LargeApp.Controller, rounds);
        Edits("Edit of a model", LargeApp.Model, rounds);
        FixAll(rounds);
    }

    private static void Builds(string title, ImmutableArray<string> sources, ImmutableArray<MetadataReference> references, int rounds) =>
        Compare(title, LargeApp.Compile(sources, references), rounds, contender => Meter.Build(LargeApp.Compile(sources, references), contender));

    /// <summary>A request for the file that was edited, after requests for it before the edit: what is known of the other files stays known.</summary>
    private static void Edits(string title, int file, int rounds)
    {
        var before = LargeApp.Compile(LargeApp.Clean, References.Web);
        var edit = 0;
        Compare(title, before, rounds, contender =>
        {
            Meter.Request(before, before.SyntaxTrees[file], contender);
            var tree = LargeApp.Parse(LargeApp.Clean[file] + new string(' ', ++edit), before.SyntaxTrees[file].FilePath);
            return Meter.Request(before.ReplaceSyntaxTree(before.SyntaxTrees[file], tree), tree, contender);
        });
    }

    private static void FixAll(int rounds)
    {
        var rows = new List<(string, Cost)>();
        foreach (var count in new[] { 50, 200 })
        {
            using var app = new FindingsApp(count);
            if (app.FixAll() != count / 10) throw new InvalidOperationException("Not all findings were repaired.");
            rows.Add(($"{count} findings", Cost.LeastOf([.. Enumerable.Range(0, rounds).Select(_ => Meter.Measure(() => app.FixAll()))])));
        }

        Table.Print("Fix All", rows);
    }

    private static void Compare(string title, Compilation compilation, int rounds, Func<Contender, Cost> measure)
    {
        ImmutableArray<Contender> contenders = [Contender.Nothing, Contender.Empty(compilation), Contender.Ours, Contender.Sonar];
        var costs = contenders.ToDictionary(static contender => contender, static _ => new List<Cost>());
        foreach (var contender in contenders) measure(contender);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders) costs[contender].Add(measure(contender));
        }

        Table.Print(title, [.. contenders.Select(contender => (contender.Name, Cost.LeastOf(costs[contender])))]);
    }
}
