using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Browsing;

/// <summary>A call of <c>fetch</c> by a script of another website.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Where to.</param>
/// <param name="IsSignedIn">Whether it sends a header <c>Authorization</c>.</param>
/// <param name="Origin">The website's origin.</param>
public sealed record ScriptCall(string Method, string Path, bool IsSignedIn = false, string Origin = "https://shop.example")
{
    /// <summary>How often it is made; what the last one comes to counts.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Whether it sends the user's cookies.</summary>
    public bool WithCookies { get; init; }

    /// <summary>The names of other headers that it sets.</summary>
    public ImmutableArray<string> HeaderNames { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Method} {Path}{(IsSignedIn ? " signed in" : "")}{(WithCookies ? " with cookies" : "")}{(HeaderNames.IsEmpty ? "" : " and " + string.Join(", ", HeaderNames))} from {Origin}{(Times > 1 ? $", {Times} times" : "")}";
}
