using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Reports what SonarAnalyzer's S5122 does, by its id and at its places: calls and creations that name any origin.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // For tests alone.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PermissiveCallAnalyzer : DiagnosticAnalyzer
{
#pragma warning disable RS1017, RS1032, RS1033, RS2008, RS0030 // A rule of somebody else.
    private static readonly DiagnosticDescriptor Rule = new("S5122", "CORS", "Restrict this CORS policy to trusted origins.", "Hotspot", DiagnosticSeverity.Warning, true);
#pragma warning restore RS1017, RS1032, RS1033, RS2008, RS0030

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static found =>
            {
                if (IsPermissive(found.Node)) found.ReportDiagnostic(Diagnostic.Create(Rule, found.Node.GetLocation()));
            },
            SyntaxKind.InvocationExpression,
            SyntaxKind.ObjectCreationExpression);
    }

    private static bool IsPermissive(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AllowAnyOrigin" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithOrigins" }, ArgumentList: var arguments } => HasStar(arguments),
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "CorsPolicyBuilder" }, ArgumentList: { } arguments } => HasStar(arguments),
        _ => false,
    };

    private static bool HasStar(ArgumentListSyntax arguments) => arguments.Arguments.Any(static argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: "*" });
}
