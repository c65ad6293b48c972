namespace CorsAnalyzers.Application.Code;

/// <summary>A name that an expression can stand for.</summary>
/// <param name="Text">The name; null where the code says null.</param>
/// <param name="Place">Where it is chosen: the expression itself, or the argument that a caller hands in.</param>
/// <param name="IsKnown">Whether it is known at all.</param>
internal readonly record struct NameValue(string? Text, SourcePlace Place, bool IsKnown);
