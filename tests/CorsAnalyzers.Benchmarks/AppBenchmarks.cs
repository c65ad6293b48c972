using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Benchmarks.Apps;
using CorsAnalyzers.Benchmarks.Contenders;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>A build of an application of 500 files, for each contender.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class AppBenchmarks
{
    private CSharpCompilation compilation = null!;
    private ImmutableArray<DiagnosticAnalyzer> analyzers;

    /// <summary>The application.</summary>
    [Params("clean", "200 findings", "no ASP.NET Core")]
    public string App { get; set; } = "";

    /// <summary>Who analyzes it.</summary>
    [Params("nothing", "empty", "ours", "S5122")]
    public string By { get; set; } = "";

    /// <summary>Parses the files anew, so that nothing is known of them.</summary>
    [IterationSetup]
    public void Setup()
    {
        compilation = App switch
        {
            "clean" => LargeApp.Compile(LargeApp.Clean, References.Web),
            "200 findings" => LargeApp.Compile(LargeApp.Sources(200), References.Web),
            _ => LargeApp.Compile(LargeApp.Library, References.Plain),
        };
        analyzers = (By switch
        {
            "nothing" => Contender.Nothing,
            "empty" => Contender.Empty(compilation),
            "ours" => Contender.Ours,
            _ => Contender.Sonar,
        }).Analyzers;
    }

    /// <summary>The whole application.</summary>
    [Benchmark]
    public int Build() => compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
