namespace CorsAnalyzers.Options;

/// <summary>An option that is off unless its text is <c>true</c>, in any letter case.</summary>
internal abstract class BooleanOption(string name) : CorsOption<bool>(name, false)
{
    public sealed override bool TryParse(string text, out bool value) => bool.TryParse(text, out value);
}
