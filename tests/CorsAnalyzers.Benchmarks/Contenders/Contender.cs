using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Contenders;

/// <summary>Analyzers that are measured together.</summary>
internal sealed record Contender(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>Every rule of this package.</summary>
    public static Contender Ours { get; } = new("CorsAnalyzers, all rules", [.. All()]);

    /// <summary>S5122 of SonarAnalyzer.CSharp, without its other rules.</summary>
    public static Contender Sonar { get; } = new("SonarAnalyzer.CSharp, S5122 alone", [SonarRule.Create()]);

    /// <summary>No callback at all: what the compiler does to have analyzers run.</summary>
    public static Contender Nothing { get; } = new("no callback", [new SilentAnalyzer()]);

    /// <summary>As many analyzers with the same callbacks, which do nothing.</summary>
    public static Contender Empty(Compilation compilation) => new("empty, same callbacks", [.. Ours.Analyzers.Select(analyzer => new EmptyAnalyzer(analyzer, compilation))]);

    // A suppressor runs on the diagnostics of others, and a rule that is off is not even started by the compiler.
    private static IEnumerable<DiagnosticAnalyzer> All() => typeof(PolicyAnalyzer).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule.IsEnabledByDefault));
}
