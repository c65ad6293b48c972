using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application.Code;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application.References;

/// <summary>The methods of a controller that are actions, as far as they are in sight: its own and those that it inherits.</summary>
internal static class ControllerActions
{
    /// <summary>The actions of a class.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol controller)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var method in ClassHierarchy.WithBases(controller).Where(static type => !type.DeclaringSyntaxReferences.IsEmpty).SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>())
        {
            if (method.OverriddenMethod is { } based) overridden.Add(based.OriginalDefinition);
            if (method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false } && !overridden.Contains(method.OriginalDefinition)) yield return method;
        }
    }

    /// <summary>The actions of a class, or of those that are derived from an abstract one, that leave it to the class to speak of CORS.</summary>
    public static IEnumerable<IMethodSymbol> LeftTo(INamedTypeSymbol controller, ApplicationCode code) =>
        (controller.IsAbstract ? ClassHierarchy.HeirsOf(controller, code).Where(static heir => !heir.IsAbstract) : new[] { controller })
        .SelectMany(Of).Where(action => !CorsMetadata.IsOn(action, code));
}
