using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Benchmarks.Apps;

namespace CorsAnalyzers.Benchmarks;

/// <summary>Fix All over the findings of an application of 500 files; what it costs must grow with the findings and no faster.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class FixAllBenchmarks
{
    private FindingsApp app = null!;

    /// <summary>How many findings there are.</summary>
    [Params(50, 200)]
    public int Findings { get; set; }

    /// <summary>Analyzes the application.</summary>
    [GlobalSetup]
    public void Setup() => app = new FindingsApp(Findings);

    /// <summary>Frees the workspace.</summary>
    [GlobalCleanup]
    public void Cleanup() => app.Dispose();

    /// <summary>Repairs all of them.</summary>
    [Benchmark]
    public int FixAll() => app.FixAll();
}
