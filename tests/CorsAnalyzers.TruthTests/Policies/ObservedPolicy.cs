using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Framework;
using CorsAnalyzers.TruthTests.Programs;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>One run of a program: the policy it made, or the exception it threw.</summary>
internal sealed record PolicyRun(CorsPolicy? Policy, Exception? Failure);

/// <summary>A generated policy with what the rules say about it, and a way to make it again.</summary>
/// <param name="Program">The program.</param>
/// <param name="Code">Its text.</param>
/// <param name="Findings">What the rules say, those that are off unless asked for too.</param>
/// <param name="Run">Makes the policy anew, on every path there is.</param>
internal sealed record ObservedPolicy(PolicyProgram Program, string Code, ImmutableArray<Diagnostic> Findings, Func<ImmutableArray<PolicyRun>> Run)
{
    /// <summary>Compiles the programs together, reads them, and hands them over for as long as they can be run.</summary>
    public static async Task<T> WithAsync<T>(IReadOnlyList<PolicyProgram> programs, Func<ImmutableArray<ObservedPolicy>, Task<T>> use)
    {
        var (compilation, trees) = ObservedPrograms.Compile(programs);
        var analyzer = new PolicyAnalyzer();
        var asked = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            analyzer.SupportedDiagnostics.Where(static rule => !rule.IsEnabledByDefault).ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn)));
        var findings = (await asked.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync()).ToLookup(static finding => finding.Location.SourceTree);
        using var image = new MemoryStream();
        if (!compilation.Emit(image).Success) throw new InvalidOperationException("A generated program does not compile.");
        return await RealPolicies.With(image, async assembly => await use([.. programs.Select((program, i) =>
        {
            var made = RealPolicies.MethodOf(assembly, i);
            var inputs = RealPolicies.Inputs(program.IsConstant());
            return new ObservedPolicy(program, trees[i].ToString(), [.. findings[trees[i]]], () => [.. inputs.Select(input => Make(made, input))]);
        })]));
    }

    public override string ToString() => $"""
        {Code}
        rules: {string.Join("\n       ", Findings.Select(static finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"))}
        """;

    private static PolicyRun Make(Func<bool, bool, CorsPolicy> made, (bool X, bool Y) input)
    {
        try
        {
            return new PolicyRun(made(input.X, input.Y), null);
        }
        catch (Exception exception)
        {
            return new PolicyRun(null, exception);
        }
    }
}
