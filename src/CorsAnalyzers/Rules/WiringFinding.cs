using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>One mistake in the wiring, as it waits for the file it stands in to be analyzed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="At">Where to report it.</param>
/// <param name="Others">Where its cause or its cure stands.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Properties">What a fix has to know.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record WiringFinding(
    DiagnosticDescriptor Rule, SourcePlace At, ImmutableArray<SourcePlace> Others, DiagnosticSeverity Severity,
    ImmutableDictionary<string, string?> Properties, ImmutableArray<string> Arguments)
{
    /// <summary>Whether it is reported file by file; the other ones wait for the end of the compilation.</summary>
    public bool IsLive => !Rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The policy that is missing: a name that is declared to come from elsewhere is no mistake.</summary>
    public string? MissingPolicy { get; init; }
}
