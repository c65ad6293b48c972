using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Symbols;

/// <summary>Which declaration of a method has its body.</summary>
internal static class DeclaredBody
{
    /// <summary>The method as it is declared; of a partial one the implementing part, whose parameters are those that the body names.</summary>
    public static IMethodSymbol Of(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
}
