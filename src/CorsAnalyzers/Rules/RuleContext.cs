using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>What a rule may ask besides its facts, and where it reports.</summary>
internal sealed class RuleContext(CorsFramework framework, StartupCertainty startup, Report report)
{
    /// <summary>The generation of the framework that will run the policy.</summary>
    public CorsFramework Framework { get; } = framework;

    /// <summary>Whether what the code does is certain to be done when the application starts.</summary>
    public StartupCertainty Startup { get; } = startup;

    /// <summary>Reports a mistake. Further reports of the same rule at the same place only add their other places.</summary>
    public void Report(
        DiagnosticDescriptor rule, SyntaxNode at, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        report.Add(rule, at, others, severity, properties, arguments);
}
