using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>One run of every analyzer over code that need not compile.</summary>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All = [.. typeof(PolicyAnalyzer).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static ImmutableArray<MetadataReference> references;

    /// <summary>Compiles the code against ASP.NET Core.</summary>
    public static async Task<CSharpCompilation> CompileAsync(string code, CancellationToken cancellation)
    {
        if (references.IsDefault)
            references = await CSharpVerifierHelper.References(CSharpVerifierHelper.DefaultFramework).ResolveAsync(LanguageNames.CSharp, cancellation);
        return Compile(code, references);
    }

    public static CSharpCompilation Compile(string code, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), "Test.cs")],
        references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    /// <summary>The diagnostics; an exception in an analyzer is thrown on.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <param name="files">Files that are no code.</param>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, CancellationToken cancellation, params AdditionalText[] files) =>
        RunAsync(compilation, isConcurrent: false, cancellation, files);

    /// <summary>The same, on one thread or on several.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, bool isConcurrent, CancellationToken cancellation, params AdditionalText[] files)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var run = compilation.WithAnalyzers(
            All,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files]), (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        return thrown.IsEmpty ? diagnostics : throw new AggregateException(thrown);
    }
}
