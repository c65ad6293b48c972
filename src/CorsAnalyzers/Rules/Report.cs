using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The findings in one member. A mistake is reported once, in its strongest form, however many paths and policies lead through
/// it, and diagnostics come out in the order of the source.
/// </summary>
internal sealed class Report
{
    private readonly Dictionary<(string Id, SyntaxNode At, Location? Place), Finding> findings = new();

    /// <summary>Adds a finding, or strengthens the one that is there.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">The code to point at.</param>
    /// <param name="place">The place in a file that is not code, if it is about one.</param>
    /// <param name="others">More code that takes part.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="properties">What the fix has to know.</param>
    /// <param name="arguments">What the message says.</param>
    public void Add(
        DiagnosticDescriptor rule, SyntaxNode at, Location? place, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, string[] arguments)
    {
        if (!findings.TryGetValue((rule.Id, at, place), out var finding))
        {
            findings.Add((rule.Id, at, place), finding = new Finding(rule, at, place, severity, properties, arguments));
        }
        else if (severity > finding.Severity)
        {
            findings[(rule.Id, at, place)] = finding = finding with { Severity = severity, Properties = properties, Arguments = arguments };
        }

        foreach (var other in others)
        {
            if (!finding.Others.Contains(other)) finding.Others.Add(other);
        }
    }

    /// <summary>Adds a finding that is about code alone, or strengthens the one that is there.</summary>
    public void Add(
        DiagnosticDescriptor rule, SyntaxNode at, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, string[] arguments) =>
        Add(rule, at, null, others, severity, properties, arguments);

    public IEnumerable<Diagnostic> Diagnostics() => findings.Values
        .OrderBy(static finding => finding.At.SpanStart)
        .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Place?.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Place?.SourceSpan.Start)
        .Select(static finding => finding.ToDiagnostic());

    private sealed record Finding(
        DiagnosticDescriptor Rule, SyntaxNode At, Location? Place, DiagnosticSeverity Severity, ImmutableDictionary<string, string?> Properties, string[] Arguments)
    {
        public List<SyntaxNode> Others { get; } = new();

        public Diagnostic ToDiagnostic() => Diagnostic.Create(
            Rule,
            CodeLocation.Of(At),
            Severity,
            (Place is null ? Enumerable.Empty<Location>() : new[] { Place }).Concat(Others.OrderBy(static other => other.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static other => other.SpanStart).Select(CodeLocation.Of)),
            Properties,
            Arguments);
    }
}
