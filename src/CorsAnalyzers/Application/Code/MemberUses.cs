using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>Where a method or type of the compilation is named: found by text, then by token, and only then bound.</summary>
internal static class MemberUses
{
    public static IEnumerable<SimpleNameSyntax> Of(IMethodSymbol method, ApplicationCode code)
    {
        var wanted = method.OriginalDefinition;
        return Named(method.Name, code).Where(name => code.SymbolOf(name) is IMethodSymbol used
            && SymbolEqualityComparer.Default.Equals((used.ReducedFrom ?? used).OriginalDefinition, wanted));
    }

    /// <summary>Every simple name of that text.</summary>
    public static IEnumerable<SimpleNameSyntax> Named(string text, ApplicationCode code)
    {
        var hint = ImmutableArray.Create(text);
        foreach (var tree in code.Trees)
        {
            code.Cancellation.ThrowIfCancellationRequested();
            if (!CorsText.Mentions(tree.GetText(code.Cancellation), hint)) continue;
            foreach (var token in tree.GetRoot(code.Cancellation).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == text && token.Parent is SimpleNameSyntax name) yield return name;
            }
        }
    }
}
