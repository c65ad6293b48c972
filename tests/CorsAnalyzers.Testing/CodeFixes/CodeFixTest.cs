using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Runs analyzers and code fixes: verifies the diagnostics of the test state, fixes it one diagnostic after the other
/// and by Fix All in a document, a project and the solution, and verifies each result's text, diagnostics and compiler
/// errors.
/// </summary>
public abstract partial class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test with nothing in it.</summary>
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source file to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set
        {
            if (value is not null)
            {
                FixedState.Sources.Add(value);
            }
        }
    }

    /// <summary>Adds a source file to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set
        {
            if (value is not null)
            {
                BatchFixedState.Sources.Add(value);
            }
        }
    }

    /// <summary>What fixing one diagnostic after the other leads to.</summary>
    public SolutionState FixedState { get; }

    /// <summary>What Fix All leads to; the same as <see cref="FixedState"/> unless it says otherwise.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>
    /// How many actions are applied until nothing is left to fix or nothing changes. Positive: exactly so many.
    /// Negative: at most that many. Zero: none. Null: at most one for each fixable diagnostic, none when the fixed
    /// state is the test state.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>The same for Fix All in the solution, and for the other scopes unless they say otherwise. Null: one.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>The same for Fix All in a document. Null: at most one for each document with a fixable diagnostic.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>The same for Fix All in a project. Null: at most one for each project that changes.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>How the test differs from the usual one.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The code fixes under test, new ones at each call.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <summary>Asks a fix for its actions.</summary>
    protected virtual CodeFixContext CreateCodeFixContext(Document document, TextSpan span, ImmutableArray<Diagnostic> diagnostics, Action<CodeAction, ImmutableArray<Diagnostic>> registerCodeFix, CancellationToken cancellationToken)
        => new(document, span, diagnostics, registerCodeFix, cancellationToken);

    /// <summary>Asks for a Fix All. The kit has no use for <paramref name="minimumSeverity"/>; an override may.</summary>
    protected virtual FixAllContext CreateFixAllContext(Document? document, TextSpan? diagnosticSpan, Project project, CodeFixProvider codeFixProvider, FixAllScope scope, string? codeActionEquivalenceKey, IEnumerable<string> diagnosticIds, DiagnosticSeverity minimumSeverity, FixAllContext.DiagnosticProvider fixAllDiagnosticProvider, CancellationToken cancellationToken)
        => document is null
            ? new FixAllContext(project, codeFixProvider, scope, codeActionEquivalenceKey!, diagnosticIds, fixAllDiagnosticProvider, cancellationToken)
            : new FixAllContext(document, diagnosticSpan, codeFixProvider, scope, codeActionEquivalenceKey!, diagnosticIds, fixAllDiagnosticProvider, cancellationToken);

    /// <summary>The diagnostic to fix when only one is fixed: the first.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => fixableDiagnostics.FirstOrDefault();

    /// <summary>A compiler diagnostic that a fix under test could fix always counts.</summary>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
            || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase));
}
