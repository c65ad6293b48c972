using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Kit.Api;

/// <summary>
/// The public surface of an assembly, one line for each type and member, in the form in which the projects of the .NET
/// compiler platform keep theirs (<c>PublicAPI.Shipped.txt</c>). Annotations for null are left out.
/// </summary>
internal static class ApiListing
{
    private static readonly SymbolDisplayFormat s_format = new(
        SymbolDisplayGlobalNamespaceStyle.OmittedAsContaining,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameOnly,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.NameOnly,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The lines for the types of an assembly whose namespace starts in a certain way.</summary>
    public static IEnumerable<string> Of(IAssemblySymbol assembly, string namespacePrefix)
        => TypesIn(assembly.GlobalNamespace)
            .Where(type => type.ContainingNamespace.ToDisplayString().StartsWith(namespacePrefix, StringComparison.Ordinal))
            .Where(IsVisible)
            .SelectMany(type => type.GetMembers().Where(IsVisible).Where(IsListed).Select(Line).Prepend(type.ToDisplayString(s_format)))
            .Order(StringComparer.Ordinal);

    /// <summary>A line without what says nothing about the signature.</summary>
    public static string Normalize(string line)
        => line.Trim().TrimStart('~', '\uFEFF').Replace("!", string.Empty, StringComparison.Ordinal);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static bool IsVisible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsListed(ISymbol member)
        => member switch
        {
            INamedTypeSymbol or IPropertySymbol => false,
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => false,
            IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true, ContainingType.IsValueType: true } => false,
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, HasConstantValue: false } => false,
            _ => member.CanBeReferencedByName || member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.PropertyGet or MethodKind.PropertySet },
        };

    private static string Line(ISymbol member)
        => member.ToDisplayString(s_format) + " -> " + (member switch
        {
            IMethodSymbol method => method.ReturnType.ToDisplayString(s_format),
            IFieldSymbol field => field.Type.ToDisplayString(s_format),
            _ => throw new InvalidOperationException($"Unexpected member: {member}"),
        });
}
