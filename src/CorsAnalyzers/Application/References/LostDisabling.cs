namespace CorsAnalyzers.Application.References;

/// <summary>A class or method that would have CORS turned off if <c>[DisableCors]</c> were inherited.</summary>
/// <param name="Heir">The name of the class or of the overriding method.</param>
/// <param name="HeirName">The same as a text.</param>
/// <param name="Attribute">The attribute that is not inherited.</param>
/// <param name="BaseName">The class that it is written in.</param>
internal sealed record LostDisabling(SourcePlace Heir, string HeirName, SourcePlace Attribute, string BaseName);
