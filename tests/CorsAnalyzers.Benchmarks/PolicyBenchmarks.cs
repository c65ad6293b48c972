using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Analyzers;
using Microsoft.CodeAnalysis;
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
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private CSharpCompilation compilation = null!;

    /// <summary>The code that is analyzed.</summary>
    [Params("usual", "200 ifs", "10,000 origins")]
    public string Policy { get; set; } = "";

    /// <summary>Parses the code.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var body = Policy switch
        {
            "200 ifs" => string.Concat(Enumerable.Range(0, 200).Select(static i => $"if (n > {i}) b.WithHeaders(\"X-{i}\");")),
            "10,000 origins" => $"b.WithOrigins({string.Join(", ", Enumerable.Range(0, 10_000).Select(static i => $"\"https://a{i}.example\""))});",
            _ => "b.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowCredentials();",
        };
        compilation = CSharpCompilation.Create(
            "Benchmark",
            [CSharpSyntaxTree.ParseText($"using Microsoft.AspNetCore.Cors.Infrastructure; class C {{ void M(CorsOptions o, int n) => o.AddPolicy(\"p\", b => {{ {body} }}); }}")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>What the compiler does by itself.</summary>
    [Benchmark(Baseline = true)]
    public int BindOnly() => compilation.Clone().GetDiagnostics().Length;

    /// <summary>The compiler and every rule.</summary>
    [Benchmark]
    public int Analyze() => compilation.Clone().WithAnalyzers([new PolicyAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
