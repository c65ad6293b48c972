using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The content of a solution under test: the primary project and the projects beside it, with the diagnostics expected
/// of them all.
/// </summary>
public class SolutionState : ProjectState
{
    /// <summary>A solution whose primary project is empty.</summary>
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension)
        => AdditionalProjects = new ProjectCollection(language, defaultExtension);

    /// <summary>The projects beside the primary one. A project references another by <see cref="ProjectState.AdditionalProjectReferences"/>.</summary>
    public ProjectCollection AdditionalProjects { get; }

    /// <summary>The diagnostics expected in addition to those that markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What is taken over from the state before; null to decide by whether this state changes a file.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup means; null to decide by whether this state changes a file.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>
    /// This state with everything it takes over from <paramref name="baseState"/>. A state that changes files takes over
    /// no diagnostic of <paramref name="fixableDiagnostics"/> and expects none from markup.
    /// </summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        if (baseState?.AdditionalFilesFactories.Count > 0)
        {
            throw new InvalidOperationException("The base state should already have its inheritance state evaluated prior to its use as a base state.");
        }

        var (inheritance, markup) = EffectiveModes(baseState);
        var inherited = inheritance switch
        {
            StateInheritanceMode.Explicit => null,
            StateInheritanceMode.AutoInherit or StateInheritanceMode.AutoInheritAll => baseState,
            _ => throw new InvalidOperationException($"Unexpected inheritance mode: {inheritance}"),
        };

        var result = WithSettingsOf(this, new SolutionState(Name, Language, DefaultPrefix, DefaultExtension));
        result.InheritanceMode = StateInheritanceMode.Explicit;
        result.MarkupHandling = markup;
        result.ReferenceAssemblies ??= inherited?.ReferenceAssemblies;
        result.OutputKind ??= inherited?.OutputKind;
        result.DocumentationMode ??= inherited?.DocumentationMode;

        result.Sources.AddRange(OwnOrInherited(Sources, inherited?.Sources));
        result.GeneratedSources.AddRange(OwnOrInherited(GeneratedSources, inherited?.GeneratedSources));
        result.AdditionalFiles.AddRange(OwnOrInherited(AdditionalFiles, inherited?.AdditionalFiles));
        result.AdditionalFiles.AddRange(AdditionalFilesFactories.SelectMany(factory => factory()));
        result.AnalyzerConfigFiles.AddRange(OwnOrInherited(AnalyzerConfigFiles, inherited?.AnalyzerConfigFiles));
        result.AdditionalProjectReferences.AddRange(OwnOrInherited(AdditionalProjectReferences, inherited?.AdditionalProjectReferences));
        result.AdditionalReferences.AddRange(OwnOrInherited(AdditionalReferences, inherited?.AdditionalReferences));
        result.ExpectedDiagnostics.AddRange(OwnOrInherited(
            ExpectedDiagnostics,
            inherited?.ExpectedDiagnostics.Where(diagnostic => inheritance == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id))));
        foreach (var (name, project) in OwnOrInherited(AdditionalProjects, inherited?.AdditionalProjects))
        {
            result.AdditionalProjects.Add(name, project);
        }

        return result;
    }

    /// <summary>This state without markup, which became expected diagnostics and places of expected diagnostics.</summary>
    public SolutionState WithProcessedMarkup(MarkupOptions markupOptions, DiagnosticDescriptor? defaultDiagnostic, ImmutableArray<DiagnosticDescriptor> supportedDiagnostics, ImmutableArray<string> fixableDiagnostics, string defaultPath)
    {
        if (InheritanceMode != StateInheritanceMode.Explicit || MarkupHandling is not { } mode)
        {
            throw new InvalidOperationException("Inheritance processing must complete before markup processing.");
        }

        var markup = new MarkupExpectations(mode, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        var result = WithSettingsOf(this, new SolutionState(Name, Language, DefaultPrefix, DefaultExtension));
        result.InheritanceMode = StateInheritanceMode.Explicit;
        result.MarkupHandling = MarkupMode.None;
        CopyWithoutMarkup(this, result, markup);
        foreach (var (name, project) in AdditionalProjects)
        {
            var copy = project.WithoutContent();
            CopyWithoutMarkup(project, copy, markup);
            result.AdditionalProjects.Add(name, copy);
        }

        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics
            .Select(expected => expected.WithDefaultPath(defaultPath))
            .Concat(markup.Diagnostics)
            .Select(expected => mode == MarkupMode.None ? expected : expected.WithAppliedMarkupLocations(markup.Places)));
        return result;
    }

    private static void CopyWithoutMarkup(ProjectState source, ProjectState target, MarkupExpectations markup)
    {
        target.Sources.AddRange(markup.TakeOut(source.Sources));
        target.GeneratedSources.AddRange(markup.TakeOut(source.GeneratedSources));
        target.AdditionalFiles.AddRange(markup.TakeOut(source.AdditionalFiles.Concat(source.AdditionalFilesFactories.SelectMany(factory => factory()))));
        target.AnalyzerConfigFiles.AddRange(markup.TakeOut(source.AnalyzerConfigFiles));
        target.AdditionalProjectReferences.AddRange(source.AdditionalProjectReferences);
        target.AdditionalReferences.AddRange(source.AdditionalReferences);
    }

    private static IEnumerable<T> OwnOrInherited<T>(IReadOnlyCollection<T> own, IEnumerable<T>? inherited)
        => own.Count > 0 || inherited is null ? own : inherited;

    private (StateInheritanceMode Inheritance, MarkupMode Markup) EffectiveModes(SolutionState? baseState)
        => baseState is null ? (InheritanceMode ?? StateInheritanceMode.Explicit, MarkupHandling ?? MarkupMode.Allow)
            : ChangesAnyFileOf(baseState) ? (InheritanceMode ?? StateInheritanceMode.AutoInherit, MarkupHandling ?? MarkupMode.IgnoreFixable)
            : (InheritanceMode ?? StateInheritanceMode.AutoInheritAll, MarkupHandling ?? baseState.MarkupHandling ?? MarkupMode.Allow);

    private bool ChangesAnyFileOf(SolutionState baseState)
    {
        return Changes(Sources, baseState.Sources, SameContent)
            || Changes(GeneratedSources, baseState.GeneratedSources, SameContent)
            || Changes(AdditionalFiles, baseState.AdditionalFiles, SameContent)
            || Changes(AnalyzerConfigFiles, baseState.AnalyzerConfigFiles, SameContent)
            || Changes(AdditionalReferences, baseState.AdditionalReferences, Equals);

        bool Changes<T>(List<T> own, List<T> before, Func<T, T, bool> same)
            => (own.Count > 0 || InheritanceMode == StateInheritanceMode.Explicit)
                && (own.Count != before.Count || !own.Zip(before).All(pair => same(pair.First, pair.Second)));

        static bool SameContent((string filename, SourceText content) own, (string filename, SourceText content) before)
            => own.filename == before.filename && Equals(own.content.Encoding, before.content.Encoding) && own.content.ContentEquals(before.content);
    }
}
