using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Reports the literals 42 and above.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class LiteralAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "KIT001";

    public static readonly DiagnosticDescriptor Rule = new(Id, "Literal", "Literal '{0}' is too large", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        Configure(context);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression);
    }

    protected virtual void Configure(AnalysisContext context)
        => context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

    protected virtual Diagnostic Create(LiteralExpressionSyntax literal)
        => Diagnostic.Create(SupportedDiagnostics[0], literal.GetLocation(), literal.Token.Text);

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is LiteralExpressionSyntax { Token.Value: >= 42 } literal)
        {
            context.ReportDiagnostic(Create(literal));
        }
    }
}
