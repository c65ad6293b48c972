using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Application;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>What the rules find in one application, made once for all of its files.</summary>
internal sealed class WiringReport
{
    private static readonly ConditionalWeakTable<CorsApplication, WiringReport> Reports = new();

    private readonly HashSet<(string Id, SourcePlace At)> seen = new();
    private readonly List<WiringFinding> findings = new();

    private WiringReport(CorsApplication application)
    {
        foreach (var rule in RuleCatalog.Wiring) rule.Examine(application, this);
        ByTree = findings.OrderBy(static finding => finding.At.Span.Start).ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal).ToLookup(static finding => finding.At.Tree);
    }

    /// <summary>The findings in each tree, in the order of the source.</summary>
    public ILookup<int, WiringFinding> ByTree { get; }

    public static WiringReport Of(CorsApplication application) => Reports.GetValue(application, static read => new WiringReport(read));

    /// <summary>Reports a mistake as a warning.</summary>
    public void Add(DiagnosticDescriptor rule, SourcePlace at, params string[] arguments) =>
        Add(new WiringFinding(rule, at, ImmutableArray<SourcePlace>.Empty, rule.DefaultSeverity, FixHint.None, ImmutableArray.Create(arguments)));

    /// <summary>Reports a mistake; the same rule speaks once at a place.</summary>
    public void Add(WiringFinding finding)
    {
        if (seen.Add((finding.Rule.Id, finding.At))) findings.Add(finding);
    }
}
