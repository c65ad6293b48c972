using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>Which code needs the variables of which.</summary>
internal static class LocalNames
{
    /// <summary>Whether the code uses a variable that one of the others declares or sets, so that it cannot run before them.</summary>
    public static bool Depends(SyntaxNode code, IEnumerable<SyntaxNode> others)
    {
        var made = new HashSet<string>(others.SelectMany(static other => other.DescendantNodesAndSelf()).Select(NameMadeBy).OfType<string>());
        return made.Count > 0 && code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => made.Contains(name.Identifier.ValueText));
    }

    private static string? NameMadeBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax variable } => variable.Identifier.ValueText,
        _ => null,
    };
}
