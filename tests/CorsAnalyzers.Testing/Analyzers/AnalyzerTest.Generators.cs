using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    /// <summary>The types of the source generators that run before the analyzers do.</summary>
    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    /// <summary>Verifies that the source generators produce <see cref="ProjectState.GeneratedSources"/>; the result is what they report.</summary>
    protected async Task<ImmutableArray<Diagnostic>> VerifySourceGeneratorAsync(SolutionState testState, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (!GetSourceGenerators().Any())
        {
            return [];
        }

        verifier = verifier.PushContext("Source generator application");
        var project = await CreateProjectAsync(Evaluated(testState), EvaluatedAdditional(testState), cancellationToken).ConfigureAwait(false);
        var (generated, diagnostics) = await RunGeneratorsAsync(project, cancellationToken).ConfigureAwait(false);
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
        {
            var produced = new Dictionary<string, string>();
            foreach (var document in generated.Documents.Skip(testState.Sources.Count))
            {
                produced.Add(document.FilePath!, (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString());
            }

            verifier.EqualOrDiff(
                string.Join(Environment.NewLine, testState.GeneratedSources.Select(file => file.filename).Order(StringComparer.Ordinal)),
                string.Join(Environment.NewLine, produced.Keys.Order(StringComparer.Ordinal)),
                "Expected source file list to match");
            foreach (var (path, content) in testState.GeneratedSources)
            {
                verifier.EqualOrDiff(content.ToString(), produced[path], $"content of '{path}' did not match. Diff shown with expected as baseline:");
            }
        }

        return diagnostics;
    }

    private async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> RunGeneratorsAsync(Project project, CancellationToken cancellationToken)
    {
        var generators = GetSourceGenerators().Select(Activator.CreateInstance).Select(AsGenerator).ToList();
        if (generators.Count == 0)
        {
            return (project, []);
        }

        var options = GetAnalyzerOptions(project);
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var result = CSharpGeneratorDriver
            .Create(generators, options.AdditionalFiles, (CSharpParseOptions?)project.ParseOptions, options.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation!, cancellationToken)
            .GetRunResult();
        foreach (var tree in result.GeneratedTrees)
        {
            var folders = Path.GetDirectoryName(tree.FilePath)!.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
            project = project.AddDocument(Path.GetFileName(tree.FilePath), await tree.GetTextAsync(cancellationToken).ConfigureAwait(false), folders, tree.FilePath).Project;
        }

        return (project, result.Diagnostics);
    }

    private static ISourceGenerator AsGenerator(object? generator)
        => generator switch
        {
            ISourceGenerator source => source,
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            _ => throw new InvalidOperationException($"'{generator?.GetType()}' is not a source generator."),
        };
}
