using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Finds the headers of the CORS protocol that members write themselves and hands them to the rules about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.Headers.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (HeaderSymbols.Find(start.Compilation) is not { } symbols) return;
            var cors = CorsSymbols.Find(start.Compilation);
            start.RegisterCodeBlockAction(block => Examine(block, symbols, cors));
        });
    }

    private static void Examine(CodeBlockAnalysisContext block, HeaderSymbols symbols, CorsSymbols? cors)
    {
        if (!HeaderText.Mentions(block.CodeBlock.SyntaxTree) || !MayWriteHeader(block.CodeBlock)) return;

        var report = new Report();
        var options = CorsAnalyzersOptions.Of(block.Options, block.CodeBlock.SyntaxTree);
        foreach (var body in MemberBodies.Of(block.CodeBlock))
        {
            foreach (var fact in HeaderFlow.Of(body, block.SemanticModel, symbols, cors, options.DevelopmentEnvironments, block.CancellationToken))
            {
                foreach (var rule in RuleCatalog.Headers) rule.Examine(fact, report);
            }
        }

        foreach (var diagnostic in report.Diagnostics()) block.ReportDiagnostic(diagnostic);
    }

    /// <summary>Whether any name in the member has to do with headers, or with a response that it may hand on; the member is not bound before.</summary>
    private static bool MayWriteHeader(SyntaxNode member) => member.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax
    {
        Identifier.ValueText: "Headers" or "Response" or "response" or "GetTypedHeaders" or "AddHeader" or "AppendHeader" or "HttpContext" or "HttpResponse" or "IHeaderDictionary"
    });
}
