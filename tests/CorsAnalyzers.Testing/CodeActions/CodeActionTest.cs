using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test that applies code actions.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Which of the offered actions to apply; the first one if nothing is said.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action to apply. With an index too, the action at the index must have the key.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A look at each action before it is applied, at its title for example.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>How the tree that an action makes is verified.</summary>
    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>The enumeration of the language's syntax kinds.</summary>
    public abstract Type SyntaxKindType { get; }

    /// <summary>Whether anything was said about a state, so that a change is expected.</summary>
    protected static bool CodeActionExpected(SolutionState state)
        => state.InheritanceMode is not null
            || state.MarkupHandling is not null
            || state.Sources.Count > 0
            || state.GeneratedSources.Count > 0
            || state.AdditionalFiles.Count > 0
            || state.AnalyzerConfigFiles.Count > 0
            || state.AdditionalFilesFactories.Count > 0;

    /// <summary>Whether files differ; <paramref name="recursive"/> looks at the projects beside the primary one too.</summary>
    protected static bool HasAnyChange(ProjectState oldState, ProjectState newState, bool recursive)
    {
        if (Differ(oldState.Sources, newState.Sources)
            || Differ(oldState.GeneratedSources, newState.GeneratedSources)
            || Differ(oldState.AdditionalFiles, newState.AdditionalFiles)
            || Differ(oldState.AnalyzerConfigFiles, newState.AnalyzerConfigFiles))
        {
            return true;
        }

        if (!recursive || oldState is not SolutionState { AdditionalProjects: var before })
        {
            return false;
        }

        var after = (newState as SolutionState ?? throw new ArgumentException("Unexpected mismatch of SolutionState with ProjectState.")).AdditionalProjects;
        return before.Count != after.Count
            || before.Any(project => !after.TryGetValue(project.Key, out var same) || HasAnyChange(project.Value, same, recursive: true));
    }

    /// <summary>
    /// The action to apply among those offered: the one with the key, or at the index, or the first one. Null when it
    /// is not there.
    /// </summary>
    protected static CodeAction? TryGetCodeActionToApply(int iteration, ImmutableArray<CodeAction> actions, int? codeActionIndex, string? codeActionEquivalenceKey, Action<CodeAction, IVerifier>? codeActionVerifier, IVerifier verifier)
    {
        var withKey = actions.FirstOrDefault(action => action.EquivalenceKey == codeActionEquivalenceKey);
        CodeAction? result;
        if (codeActionEquivalenceKey is null)
        {
            result = actions.ElementAtOrDefault(codeActionIndex ?? 0);
        }
        else if (codeActionIndex is not { } index || (withKey is null && iteration > 0))
        {
            result = withKey;
        }
        else
        {
            verifier.True(actions.Length > index, $"Expected to find a code action at index '{index}', but only '{actions.Length}' code actions were found.");
            verifier.Equal(codeActionEquivalenceKey, actions[index].EquivalenceKey, "The code action equivalence key and index must be consistent when both are specified.");
            result = actions[index];
        }

        if (result is not null)
        {
            codeActionVerifier?.Invoke(result, verifier);
        }

        return result;
    }

    /// <summary>Chooses among the offered actions; groups are replaced by what they group.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) => [.. NestedActions.Flatten(actions)];

    /// <summary>
    /// Applies an action. Every document it changed is parsed anew, as an editor would, and the new tree must be the
    /// one the action made; the first difference is returned, so that a difference in the text can be shown before it.
    /// </summary>
    protected async Task<(Project updatedProject, ExceptionDispatchInfo? validationError)> ApplyCodeActionAsync(Project project, CodeAction codeAction, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await codeAction.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        if (changed.GetProject(project.Id) == project)
        {
            return (project, null);
        }

        ExceptionDispatchInfo? firstError = null;
        var result = changed;
        foreach (var id in changed.GetChanges(project.Solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments().Concat(change.GetAddedDocuments())))
        {
            var made = changed.GetDocument(id)!;
            var text = await made.GetTextAsync(cancellationToken).ConfigureAwait(false);
            result = result.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            var error = await ValidateTreeAsync(made, result.GetDocument(id)!, verifier, cancellationToken).ConfigureAwait(false);
            firstError ??= error;
        }

        return (result.GetProject(project.Id)!, firstError);
    }

    private static bool Differ(SourceFileCollection one, SourceFileCollection other)
        => one.Count != other.Count
            || !one.Zip(other).All(pair =>
                pair.First.filename == pair.Second.filename
                && Equals(pair.First.content.Encoding, pair.Second.content.Encoding)
                && pair.First.content.ChecksumAlgorithm == pair.Second.content.ChecksumAlgorithm
                && pair.First.content.ContentEquals(pair.Second.content));

    private async Task<ExceptionDispatchInfo?> ValidateTreeAsync(Document made, Document reparsed, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (CodeActionValidationMode == CodeActionValidationMode.None)
        {
            return null;
        }

        var text = new SyntaxTreeText(SyntaxKindType, withTrivia: CodeActionValidationMode == CodeActionValidationMode.Full);
        var expected = text.Of((await reparsed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!);
        var actual = text.Of((await made.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!);
        try
        {
            verifier.EqualOrDiff(expected, actual, $"The tree that the action made for '{made.FilePath}' is not the one its text parses to:");
            return null;
        }
        catch (Exception error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
    }
}
