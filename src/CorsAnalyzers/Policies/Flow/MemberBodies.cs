using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>The bodies of a member that have a control-flow graph of their own.</summary>
internal static class MemberBodies
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode member)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax:
                yield return member;
                break;
            case PropertyDeclarationSyntax property:
                if (property.ExpressionBody is { } getter) yield return getter;
                if (property.Initializer is { } initial) yield return initial;
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } indexer }:
                yield return indexer;
                break;
            case VariableDeclaratorSyntax { Initializer: { } initializer }:
                yield return initializer;
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } value) yield return value;
                }

                break;
        }
    }
}
