using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Finds the CORS policies of ASP.NET Web API 2 and OWIN and hands them to the rules about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebApiAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.WebApi.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (WebApiSymbols.Find(start.Compilation) is not { } symbols) return;
            var application = new WebApiApplication();
            start.RegisterCodeBlockAction(block => Examine(block, symbols));
            start.RegisterSyntaxNodeAction(attribute => Examine(attribute, symbols, application), SyntaxKind.Attribute);
        });
    }

    private static void Examine(CodeBlockAnalysisContext block, WebApiSymbols symbols)
    {
        if (!CorsText.Mentions(block.CodeBlock.SyntaxTree) || !MayMakePolicy(block.CodeBlock)) return;

        var report = new Report();
        foreach (var body in MemberBodies.Of(block.CodeBlock))
        {
            var facts = WebCorsFlow.Of(body, block.SemanticModel, symbols, block.CancellationToken);
            foreach (var rule in RuleCatalog.WebApi)
            {
                foreach (var policy in facts.Policies) rule.Examine(policy, report);
                foreach (var use in facts.Uses) rule.Examine(use, report);
            }
        }

        foreach (var diagnostic in report.Diagnostics()) block.ReportDiagnostic(diagnostic);
    }

    private static void Examine(SyntaxNodeAnalysisContext context, WebApiSymbols symbols, WebApiApplication application)
    {
        var node = (AttributeSyntax)context.Node;
        if (!node.Name.ToString().Contains(WebApiNames.EnableCors)
            || AppliedAttribute.Of(node, context.SemanticModel, symbols, application, context.CancellationToken) is not { } attribute) return;

        var report = new Report();
        foreach (var rule in RuleCatalog.WebApi)
        {
            if (!attribute.IsOnCore) rule.Examine(attribute.Policy, report);
            rule.Examine(attribute, report);
        }

        foreach (var diagnostic in report.Diagnostics()) context.ReportDiagnostic(diagnostic);
    }

    /// <summary>Whether any name in the member has to do with a policy; the member is not bound before.</summary>
    private static bool MayMakePolicy(SyntaxNode member) => member.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax
    {
        Identifier.ValueText: "CorsPolicy" or "EnableCorsAttribute" or "CorsOptions" or "CorsPolicyProvider" or WebApiNames.UseCors or WebApiNames.EnableCors
    });
}
