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
    private readonly Dictionary<(string Id, SyntaxNode At), Finding> findings = new();

    public void Add(
        DiagnosticDescriptor rule, SyntaxNode at, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, string[] arguments)
    {
        if (!findings.TryGetValue((rule.Id, at), out var finding))
        {
            findings.Add((rule.Id, at), finding = new Finding(rule, at, severity, properties, arguments));
        }
        else if (severity > finding.Severity)
        {
            findings[(rule.Id, at)] = finding = finding with { Severity = severity, Properties = properties, Arguments = arguments };
        }

        foreach (var other in others)
        {
            if (!finding.Others.Contains(other)) finding.Others.Add(other);
        }
    }

    public IEnumerable<Diagnostic> Diagnostics() => findings.Values
        .OrderBy(static finding => finding.At.SpanStart)
        .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
        .Select(static finding => finding.ToDiagnostic());

    private sealed record Finding(
        DiagnosticDescriptor Rule, SyntaxNode At, DiagnosticSeverity Severity, ImmutableDictionary<string, string?> Properties, string[] Arguments)
    {
        public List<SyntaxNode> Others { get; } = new();

        public Diagnostic ToDiagnostic() => Diagnostic.Create(
            Rule,
            CodeLocation.Of(At),
            Severity,
            Others.OrderBy(static other => other.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static other => other.SpanStart).Select(CodeLocation.Of),
            Properties,
            Arguments);
    }
}
