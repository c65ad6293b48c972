using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which expected diagnostics go away when the files are generated code or suppress warnings.</summary>
internal sealed class Exclusions(ImmutableArray<DiagnosticAnalyzer> analyzers, EvaluatedProjectState project)
{
    private readonly ImmutableHashSet<string> _paths = [.. project.Sources.Select(source => source.filename)];

    private readonly ILookup<string, DiagnosticDescriptor> _descriptors = analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .ToLookup(descriptor => descriptor.Id);

    /// <summary>Whether an analyzer under test reports it in a source file of the project.</summary>
    public bool Concern(DiagnosticResult expected)
        => !expected.Id.StartsWith("CS", StringComparison.Ordinal)
            && !expected.Id.StartsWith("BC", StringComparison.Ordinal)
            && !expected.Id.StartsWith("AD", StringComparison.Ordinal)
            && IsInSource(expected)
            && _descriptors.Contains(expected.Id);

    /// <summary>Whether a pragma silences it.</summary>
    public bool CanSuppress(DiagnosticResult expected)
        => Concern(expected) && !_descriptors[expected.Id].Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    /// <summary>The expectations that remain, moved down by the line that was added on top.</summary>
    public DiagnosticResult[] Remaining(IEnumerable<DiagnosticResult> expected, Func<DiagnosticResult, bool> remains)
        => [.. expected.Where(remains).Select(result => IsInSource(result) ? result.WithLineOffset(1) : result)];

    private bool IsInSource(DiagnosticResult expected) => expected.HasLocation && _paths.Contains(expected.Spans[0].Span.Path);
}
