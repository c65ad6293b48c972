using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>
/// Finds who would inherit a <c>[DisableCors]</c> and does not: unlike <c>[EnableCors]</c> it is not inherited by classes, nor by
/// methods that override.
/// </summary>
internal static class InheritanceReader
{
    public static IEnumerable<LostDisabling> Read(ApplicationCode code)
    {
        var elements = new AttributeElements(code);
        foreach (var name in code.Named(new[] { CandidateNames.DisableCors, CandidateNames.DisableCors + "Attribute" }))
        {
            if (name.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } element } attribute || !IsFrameworks(attribute, code)) continue;
            var heirs = element switch
            {
                ClassDeclarationSyntax declaration => OfClass(declaration, attribute, elements, code),
                MethodDeclarationSyntax method => OfMethod(method, attribute, elements, code),
                _ => Enumerable.Empty<LostDisabling>(),
            };
            foreach (var heir in heirs) yield return heir;
        }
    }

    private static IEnumerable<LostDisabling> OfClass(ClassDeclarationSyntax declaration, AttributeSyntax attribute, AttributeElements elements, ApplicationCode code)
    {
        if (code.ModelOf(declaration).GetDeclaredSymbol(declaration, code.Cancellation) is not { } type) yield break;
        foreach (var heir in ClassHierarchy.HeirsOf(type, code))
        {
            if (!heir.IsAbstract && elements.TargetOf(heir) is ReferenceTarget.Controller && !CorsMetadata.IsOn(heir, code) && MayBeLeftAny(heir, code))
                yield return new LostDisabling(elements.PlaceOf(heir), heir.Name, code.PlaceOf(attribute), type.Name);
        }
    }

    private static IEnumerable<LostDisabling> OfMethod(MethodDeclarationSyntax declaration, AttributeSyntax attribute, AttributeElements elements, ApplicationCode code)
    {
        if (code.ModelOf(declaration).GetDeclaredSymbol(declaration, code.Cancellation) is not { } method || !(method.IsVirtual || method.IsAbstract || method.IsOverride)) yield break;
        foreach (var heir in ClassHierarchy.HeirsOf(method.ContainingType, code))
        {
            if (elements.TargetOf(heir) is not ReferenceTarget.Controller || CorsMetadata.IsOn(heir, code)) continue;
            foreach (var over in heir.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(over.OverriddenMethod?.OriginalDefinition, method) && !CorsMetadata.IsOn(over, code)
                    && over.DeclaringSyntaxReferences.Select(declared => declared.GetSyntax(code.Cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } at)
                    yield return new LostDisabling(code.PlaceOf(at.Identifier), over.Name, code.PlaceOf(attribute), method.ContainingType.Name);
            }
        }
    }

    /// <summary>Whether some action leaves it to the class, as actions out of sight may. What each of them says itself is not lost.</summary>
    private static bool MayBeLeftAny(INamedTypeSymbol controller, ApplicationCode code) =>
        !ControllerActions.Of(controller).Any() || ControllerActions.LeftTo(controller, code).Any();

    private static bool IsFrameworks(AttributeSyntax attribute, ApplicationCode code) =>
        code.SymbolOf(attribute) is IMethodSymbol { ContainingType: { } type }
        && SymbolEqualityComparer.Default.Equals(type, code.Compilation.GetTypeByMetadataName(CorsNames.DisableCorsAttribute));
}
