using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Benchmarks.Apps;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// The cost of the largest policies that the analysis has to bound, beside a usual one. Each run binds the code anew, as a
/// build does; the share of that is what <see cref="BindOnly"/> measures.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PolicyBenchmarks
{
    private CSharpCompilation compilation = null!;

    /// <summary>The code that is analyzed.</summary>
    [Params("usual", "200 ifs", "10,000 origins")]
    public string Policy { get; set; } = "";

    /// <summary>Parses the code.</summary>
    [GlobalSetup]
    public void Setup() => compilation = LargeApp.Compile([BigPolicy.Sources[Policy]], References.Web);

    /// <summary>What the compiler does by itself.</summary>
    [Benchmark(Baseline = true)]
    public int BindOnly() => compilation.Clone().GetDiagnostics().Length;

    /// <summary>The compiler and every rule.</summary>
    [Benchmark]
    public int Analyze() => compilation.Clone().WithAnalyzers([new PolicyAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
