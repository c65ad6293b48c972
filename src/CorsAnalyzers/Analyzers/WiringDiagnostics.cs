using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Analyzers;

/// <summary>What the analyzers of the wiring share: how a finding becomes a diagnostic.</summary>
internal static class WiringDiagnostics
{
    /// <summary>The place of a tree among those of its compilation.</summary>
    public static int IndexOf(SyntaxTree tree, IReadOnlyList<SyntaxTree> trees)
    {
        for (var i = 0; i < trees.Count; i++)
        {
            if (trees[i] == tree) return i;
        }

        return -1;
    }

    public static Diagnostic Of(WiringFinding finding, IReadOnlyList<SyntaxTree> trees) => Diagnostic.Create(
        finding.Rule, LocationOf(finding.At, trees), finding.Severity, finding.Others.Select(other => LocationOf(other, trees)), finding.Properties, finding.Arguments.ToArray<object>());

    private static Location LocationOf(SourcePlace place, IReadOnlyList<SyntaxTree> trees) => Location.Create(trees[place.Tree], place.Span);
}
