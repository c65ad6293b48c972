using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>Compares every file of every project with what is expected.</summary>
    private async Task VerifySolutionAsync(SolutionState expected, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyProjectAsync(expected, actual, verifier, cancellationToken).ConfigureAwait(false);
        foreach (var (name, project) in expected.AdditionalProjects)
        {
            var same = actual.Solution.Projects.Single(candidate => candidate.Name == name);
            await VerifyProjectAsync(project, same, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task VerifyProjectAsync(ProjectState expected, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyFilesAsync(nameof(ProjectState.Sources), expected.Sources, [.. actual.Documents]).ConfigureAwait(false);
        await VerifyFilesAsync(nameof(ProjectState.AdditionalFiles), expected.AdditionalFiles, [.. actual.AdditionalDocuments]).ConfigureAwait(false);
        await VerifyFilesAsync(nameof(ProjectState.AnalyzerConfigFiles), expected.AnalyzerConfigFiles, [.. actual.AnalyzerConfigDocuments]).ConfigureAwait(false);

        async Task VerifyFilesAsync(string kind, SourceFileCollection files, TextDocument[] documents)
        {
            verifier.Equal(files.Count, documents.Length, $"expected '{files.Count}' {kind} in project '{actual.Name}' but found '{documents.Length}': {string.Join(", ", documents.Select(document => document.Name))}");
            foreach (var ((path, content), document) in files.Zip(documents))
            {
                var text = await FinalTextAsync(document, cancellationToken).ConfigureAwait(false);
                verifier.EqualOrDiff(content.ToString(), text.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
                verifier.Equal(content.Encoding, text.Encoding, $"encoding of '{path}' was expected to be '{content.Encoding?.WebName}' but was '{text.Encoding?.WebName}'");
                verifier.Equal(content.ChecksumAlgorithm, text.ChecksumAlgorithm, $"checksum algorithm of '{path}' was expected to be '{content.ChecksumAlgorithm}' but was '{text.ChecksumAlgorithm}'");
                var (name, folders) = GetNameAndFoldersFromPath(expected.DefaultPrefix, path);
                verifier.Equal(name, document.Name, $"file name was expected to be '{name}' but was '{document.Name}'");
                verifier.SequenceEqual(folders, document.Folders, message: $"folders was expected to be '{string.Join("/", folders)}' but was '{string.Join("/", document.Folders)}'");
            }
        }
    }

    /// <summary>The text of a file after what is marked for it was simplified and formatted.</summary>
    private static async Task<SourceText> FinalTextAsync(TextDocument file, CancellationToken cancellationToken)
    {
        if (file is Document document)
        {
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            file = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
    }
}
