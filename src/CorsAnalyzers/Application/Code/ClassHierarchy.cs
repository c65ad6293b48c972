using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>What a class is derived from, and what is derived from it.</summary>
internal static class ClassHierarchy
{
    /// <summary>The class and those it is derived from, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType) yield return at;
    }

    public static bool IsOrDerives(INamedTypeSymbol type, INamedTypeSymbol? wanted) => WithBases(type).Any(at => SymbolEqualityComparer.Default.Equals(at, wanted));

    /// <summary>The classes of the compilation that are derived from the class, directly or through others.</summary>
    public static IEnumerable<INamedTypeSymbol> HeirsOf(INamedTypeSymbol type, ApplicationCode code)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<INamedTypeSymbol>(new[] { type });
        while (pending.Count > 0)
        {
            var based = pending.Dequeue();
            foreach (var use in MemberUses.Named(based.Name, code))
            {
                if (use.FirstAncestorOrSelf<BaseTypeSyntax>()?.Parent?.Parent is not ClassDeclarationSyntax declaration
                    || code.ModelOf(declaration).GetDeclaredSymbol(declaration, code.Cancellation) is not { } heir
                    || !SymbolEqualityComparer.Default.Equals(heir.BaseType?.OriginalDefinition, based.OriginalDefinition) || !seen.Add(heir)) continue;
                pending.Enqueue(heir);
                yield return heir;
            }
        }
    }
}
