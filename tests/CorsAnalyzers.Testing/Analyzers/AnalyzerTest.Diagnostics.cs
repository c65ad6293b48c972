using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    private static readonly ConditionalWeakTable<Diagnostic, object> s_nonLocal = [];

    /// <summary>Everything the analyzers report in the solution, with the compiler diagnostics that count, in order.</summary>
    protected async Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> GetSortedDiagnosticsAsync(Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<(Project project, Diagnostic diagnostic)> additionalDiagnostics, CompilerDiagnostics compilerDiagnostics, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (analyzers.IsEmpty)
        {
            analyzers = [new EmptyDiagnosticAnalyzer()];
        }

        var result = ImmutableArray.CreateBuilder<(Project, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            var (compilation, generatorDiagnostics) = await GetProjectCompilationAsync(project, verifier, cancellationToken).ConfigureAwait(false);
            var analysis = await CreateCompilationWithAnalyzers(compilation, analyzers, GetAnalyzerOptions(project), cancellationToken)
                .GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
            foreach (var diagnostic in analysis.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics))
            {
                s_nonLocal.AddOrUpdate(diagnostic, diagnostic);
            }

            var reported = await GetCompilerDiagnosticsAsync(compilation, analyzers, GetAnalyzerOptions(project), cancellationToken).ConfigureAwait(false);
            result.AddRange(generatorDiagnostics
                .Concat(reported.Concat(analysis.GetAllDiagnostics()).Where(diagnostic => !IsOfCompiler(diagnostic) || IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)))
                .Select(diagnostic => (project, diagnostic)));
        }

        result.AddRange(additionalDiagnostics);
        return SortDistinctDiagnostics(FilterDiagnostics(result.ToImmutable()));
    }

    /// <summary>Whether a compiler diagnostic counts.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => compilerDiagnostics switch
        {
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            CompilerDiagnostics.All => true,
            _ => false,
        };

    /// <summary>Leaves out what tests do not look at: diagnostics that a pragma or an attribute suppresses.</summary>
    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        => diagnostics.RemoveAll(item => item.diagnostic.IsSuppressed && !item.diagnostic.IsSuppressedByCode());

    /// <summary>Puts diagnostics in order: file, start, end, id, arguments.</summary>
    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        => DiagnosticOrder.Sort(diagnostics);

    /// <summary>The compilation of a project, after its source generators ran.</summary>
    protected virtual async Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        var (generated, diagnostics) = await RunGeneratorsAsync(project, cancellationToken).ConfigureAwait(false);
        var compilation = await generated.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        verifier.True(compilation is not null);
        return (compilation, diagnostics);
    }

    /// <summary>The additional files and options that analyzers see.</summary>
    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    /// <summary>Joins analyzers and compilation.</summary>
    protected virtual CompilationWithAnalyzers CreateCompilationWithAnalyzers(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
        => compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: true));

    /// <summary>Whether it was reported at the end of the compilation, so that an editor never shows it while typing.</summary>
    private protected static bool IsNonLocalDiagnostic(Diagnostic diagnostic) => s_nonLocal.TryGetValue(diagnostic, out _);

    private protected async Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> GetSortedDiagnosticsAsync(EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, ImmutableArray<DiagnosticAnalyzer> analyzers, IVerifier verifier, CancellationToken cancellationToken)
    {
        verifier.LanguageIsSupported(Language);
        var project = await CreateProjectAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false);
        verifier.Equal(primaryProject.Sources.Length, project.DocumentIds.Count, "Amount of sources did not match amount of Documents created");
        var additionalDiagnostics = additionalProjects
            .Prepend(primaryProject)
            .SelectMany(state => state.AdditionalDiagnostics.Select(diagnostic => (project.Solution.Projects.Single(candidate => candidate.Name == state.Name), diagnostic)));
        return await GetSortedDiagnosticsAsync(project.Solution, analyzers, [.. additionalDiagnostics], CompilerDiagnostics, verifier, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private async Task<ImmutableArray<Diagnostic>> GetCompilerDiagnosticsAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var suppressors = analyzers
            .Where(analyzer => analyzer is DiagnosticSuppressor suppressor && suppressor.SupportedSuppressions.Any(suppression => suppression.SuppressedDiagnosticId.StartsWith("CS", StringComparison.Ordinal)))
            .ToImmutableArray();
        return suppressors.IsEmpty
            ? compilation.GetDiagnostics(cancellationToken)
            : await CreateCompilationWithAnalyzers(compilation, suppressors, options, cancellationToken).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
    }
}
