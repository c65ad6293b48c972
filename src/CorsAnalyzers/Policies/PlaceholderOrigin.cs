namespace CorsAnalyzers.Policies;

/// <summary>
/// The origin that a fix writes where it cannot know the right one. Nobody can own it: <c>.invalid</c> is reserved and never
/// resolves (RFC 2606, section 2).
/// </summary>
internal static class PlaceholderOrigin
{
    public const string Text = "https://replace-with-your-origin.invalid";
}
