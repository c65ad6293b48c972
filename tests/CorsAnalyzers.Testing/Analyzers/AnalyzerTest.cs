using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Runs analyzers over a small solution and compares what they report with what is expected. Set the properties, then
/// call <see cref="RunAsync"/>.
/// </summary>
public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>A test with nothing in it.</summary>
    protected AnalyzerTest()
        => TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>The language of the primary project.</summary>
    public abstract string Language { get; }

    /// <summary>Adds a source file to <see cref="TestState"/>. It may contain markup.</summary>
    public string TestCode
    {
        set
        {
            if (value is not null)
            {
                TestState.Sources.Add(value);
            }
        }
    }

    /// <summary>What is analyzed.</summary>
    public SolutionState TestState { get; }

    /// <summary>What is expected, in addition to what markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Which diagnostics of the compiler count. Errors do unless this says otherwise.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Ids to switch off; every other id that the analyzers support is on.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>What projects are compiled against, unless their state says otherwise.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>A further comparison of a reported diagnostic with the one expected in its place.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>Changes to the options of the workspace.</summary>
    public List<Func<OptionSet, OptionSet>> OptionsTransforms { get; } = [];

    /// <summary>Changes to the solution before it is analyzed; the id is that of the primary project.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>What the test asserts with.</summary>
    protected static TVerifier Verify { get; } = new();

    /// <summary>How paths of files without a path begin.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The name of the primary project.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>The path of the first file without a path.</summary>
    protected virtual string DefaultFilePath => DefaultFilePathPrefix + 0 + "." + DefaultFileExt;

    /// <summary>How names of source files end.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test; a failure is an exception of the verifier.</summary>
    public Task RunAsync(CancellationToken cancellationToken = default)
        => WithWorkspacesAsync(() => RunImplAsync(cancellationToken));

    /// <summary>Runs the test.</summary>
    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (TestState.GeneratedSources.Count == 0)
        {
            Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        }

        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var testState = WithoutMarkup(TestState.WithInheritedValuesApplied(null, []), analyzers, fixableDiagnostics: []);
        await VerifySourceGeneratorAsync(testState, Verify, cancellationToken).ConfigureAwait(false);
        await VerifyStateAsync(testState, Verify, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The analyzers under test, new ones at each call.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The descriptor that markup without an id means: the only one of the first analyzer, if it has just one.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();
        }

        return analyzers is [{ SupportedDiagnostics: [var only] }, ..] ? only : null;
    }

    /// <summary>Does something with the test and then disposes of the workspaces it made.</summary>
    internal async Task WithWorkspacesAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        finally
        {
            while (_workspaces.TryTake(out var workspace))
            {
                workspace.Dispose();
            }
        }
    }

    private protected SolutionState WithoutMarkup(SolutionState state, DiagnosticAnalyzer[] analyzers, ImmutableArray<string> fixableDiagnostics)
        => state.WithProcessedMarkup(
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixableDiagnostics,
            DefaultFilePath);

    private protected Task VerifyStateAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
        => VerifyDiagnosticsAsync(Evaluated(state), EvaluatedAdditional(state), [.. state.ExpectedDiagnostics], verifier, cancellationToken);

    private protected EvaluatedProjectState Evaluated(ProjectState state) => new(state, ReferenceAssemblies);

    private protected ImmutableArray<EvaluatedProjectState> EvaluatedAdditional(SolutionState state)
        => [.. state.AdditionalProjects.Values.Select(Evaluated)];
}
