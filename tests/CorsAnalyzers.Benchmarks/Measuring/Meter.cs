using CorsAnalyzers.Benchmarks.Contenders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>Measures one run of some analyzers. One thread, so that its times can be compared on a machine that does other things.</summary>
internal static class Meter
{
    /// <summary>A build: every file of a compilation that nobody has seen before.</summary>
    public static Cost Build(CSharpCompilation compilation, Contender contender)
    {
        var run = Start(compilation, contender);
        return Measure(() => run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values);
    }

    /// <summary>The request of an editor about one file.</summary>
    public static Cost Request(CSharpCompilation compilation, SyntaxTree file, Contender contender)
    {
        var run = Start(compilation, contender);
        return Measure(() => run.GetAnalysisResultAsync(compilation.GetSemanticModel(file), null, CancellationToken.None).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values);
    }

    /// <summary>Any other work, which reports no time of analyzers.</summary>
    public static Cost Measure(Action work) => Measure(() =>
    {
        work();
        return [];
    });

    private static CompilationWithAnalyzers Start(CSharpCompilation compilation, Contender contender) => compilation.WithAnalyzers(
        contender.Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static Cost Measure(Func<IEnumerable<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo>> work)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var telemetry = work();
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Cost(telemetry.Aggregate(TimeSpan.Zero, static (sum, analyzer) => sum + analyzer.ExecutionTime), processor, allocated);
    }
}
