namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How many iterations a fix may need where the test does not say. Negative numbers are upper limits.</summary>
internal sealed class IterationNumbers(
    SolutionState testState,
    SolutionState fixedState,
    SolutionState batchFixedState,
    ImmutableArray<DiagnosticResult> fixable,
    Func<ProjectState, ProjectState, bool, bool> changes)
{
    /// <summary>One for each fixable diagnostic.</summary>
    public int Incremental => changes(testState, fixedState, true) ? -fixable.Length : 0;

    /// <summary>One for each document with a fixable diagnostic.</summary>
    public int InDocument
        => changes(testState, batchFixedState, false)
            ? -fixable.Select(diagnostic => diagnostic.Spans.FirstOrDefault().Span.Path).Distinct().Count()
            : 0;

    /// <summary>One for each project that changes.</summary>
    public int InProject
        => -(changes(testState, batchFixedState, false) ? 1 : 0)
            - testState.AdditionalProjects.Count(project =>
                !batchFixedState.AdditionalProjects.TryGetValue(project.Key, out var after) || changes(project.Value, after, true));

    /// <summary>One for each language.</summary>
    public int InSolution
        => changes(testState, batchFixedState, true)
            ? -testState.AdditionalProjects.Values.Select(project => project.Language).Append(testState.Language).Distinct().Count()
            : 0;
}
