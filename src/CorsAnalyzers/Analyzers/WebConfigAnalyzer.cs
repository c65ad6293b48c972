using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Hands a <c>web.config</c> to the rules about it, and reports what they find at the code that it meets: the CORS middleware, or
/// the start of the application. Registers nothing where there is no such file with a finding.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebConfigAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.WebConfig.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CorsSymbols.Find(start.Compilation) is not { } symbols) return;
            var findings = WebConfig.Of(start.Options.AdditionalFiles, start.CancellationToken).SelectMany(Examine).ToList();
            if (findings.Count > 0) start.RegisterSyntaxNodeAction(call => Report(call, symbols, findings), SyntaxKind.InvocationExpression);
        });
    }

    private static IEnumerable<(DiagnosticDescriptor Rule, Location Place, WebConfigFinding Finding)> Examine(WebConfig config) =>
        RuleCatalog.WebConfig.SelectMany(rule => rule.Examine(config).Select(finding => (rule.Descriptor, config.LocationOf(finding.At.Span), finding)));

    private static void Report(SyntaxNodeAnalysisContext call, CorsSymbols symbols, List<(DiagnosticDescriptor Rule, Location Place, WebConfigFinding Finding)> findings)
    {
        var invocation = (InvocationExpressionSyntax)call.Node;
        if (MeetingOf(invocation, call, symbols) is not { } meeting) return;
        foreach (var (rule, place, finding) in findings.Where(found => found.Finding.Meeting == meeting))
            call.ReportDiagnostic(Diagnostic.Create(rule, CodeLocation.Of(invocation), new[] { place }, finding.Arguments.ToArray<object>()));
    }

    private static WebConfigMeeting? MeetingOf(InvocationExpressionSyntax invocation, SyntaxNodeAnalysisContext call, CorsSymbols symbols) => CodeName.PartOf(invocation).ToString() switch
    {
        CorsNames.UseCors when call.SemanticModel.GetSymbolInfo(invocation, call.CancellationToken).Symbol is IMethodSymbol method && symbols.UsesPolicy(method.ReducedFrom ?? method) => WebConfigMeeting.Middleware,
        "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "CreateDefaultBuilder" when call.SemanticModel.GetSymbolInfo(invocation, call.CancellationToken).Symbol is IMethodSymbol { IsStatic: true, ContainingType: { Name: "WebApplication" or "Host" or "WebHost" } type }
            && type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.", System.StringComparison.Ordinal) => WebConfigMeeting.Application,
        _ => null,
    };
}
