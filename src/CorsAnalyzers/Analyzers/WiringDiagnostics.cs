using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>What the analyzers of the wiring share: which projects they look at, and how a finding becomes a diagnostic.</summary>
internal static class WiringDiagnostics
{
    /// <summary>Whether the project is a test project, which starts other people's applications and owns none.</summary>
    public static bool IsTestProject(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.IsTestProject", out var isTest)
        && string.Equals(isTest, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place of a tree in the order of its compilation.</summary>
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
