using System.Collections.Immutable;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about headers of the CORS protocol that code writes itself. It reads finished facts.</summary>
internal abstract class HeaderRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether reports may carry the edit that repairs them (<see cref="FixHint"/>).</summary>
    public virtual bool SuggestsEdit => false;

    /// <summary>Reports what is wrong with the headers of a body.</summary>
    public abstract void Examine(HeaderFact fact, Report report);

    /// <summary>Reports a write; for code in another member, the call that leads to it.</summary>
    protected void Report(Report report, HeaderWrite write, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, string message) =>
        Report(report, write.Place.InUnit, write.Place.IsInUnit ? others : others.Add(write.Place.Call), severity, write.Place.IsInUnit ? fix : FixHint.None, message);

    /// <summary>Reports a value, or what gives it.</summary>
    protected void ReportValue(Report report, HeaderWrite write, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, string message) =>
        Report(report, write.Place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, severity, write.Place.IsValueInUnit ? fix : FixHint.None, message);

    private void Report(Report report, SyntaxNode at, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, string message) =>
        report.Add(Descriptor, at, others, severity, fix, new[] { message });
}
