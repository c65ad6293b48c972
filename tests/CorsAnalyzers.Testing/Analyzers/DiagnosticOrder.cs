namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The order of diagnostics: file, start, end, id, arguments.</summary>
internal static class DiagnosticOrder
{
    public static ImmutableArray<(Project project, Diagnostic diagnostic)> Sort(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        => [.. diagnostics
            .OrderBy(item => item.diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(item => item.diagnostic.Location.SourceSpan.Start)
            .ThenBy(item => item.diagnostic.Location.SourceSpan.End)
            .ThenBy(item => item.diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(item => string.Join('\0', item.diagnostic.Arguments()), StringComparer.Ordinal)];

    /// <summary>Whether both lists, each in order, have the same ids at the same places of the same projects.</summary>
    public static bool AreSame(ImmutableArray<(Project project, Diagnostic diagnostic)> one, ImmutableArray<(Project project, Diagnostic diagnostic)> other)
        => one.Select(Place).SequenceEqual(other.Select(Place));

    private static (ProjectId, string, Text.TextSpan) Place((Project project, Diagnostic diagnostic) item)
        => (item.project.Id, item.diagnostic.Id, item.diagnostic.Location.SourceSpan);
}
