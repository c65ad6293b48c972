using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.WebApi;

/// <summary>How <c>EnableCorsAttribute</c> reads its arguments.</summary>
internal static class AttributeStrings
{
    /// <summary>
    /// The list that an argument gives: everything for exactly <c>*</c>, nothing for null and the empty text, else the parts
    /// between commas, trimmed, without the empty ones.
    /// </summary>
    /// <param name="text">The argument.</param>
    /// <param name="hasAny">Whether a star alone means everything; exposed headers have no such star.</param>
    /// <param name="place">Where it stands.</param>
    public static WebCorsList Read(string? text, bool hasAny, WebCorsPlace place)
    {
        if (hasAny && text == WebCorsEntry.Any) return new WebCorsList(default, false, Known.Yes, place) { Written = text };

        var entries = ImmutableArray.CreateBuilder<WebCorsEntry>();
        foreach (var part in (text ?? "").Split(','))
        {
            var trimmed = part.Trim();
            if (trimmed.Length > 0) entries.Add(new WebCorsEntry(trimmed, text!, place));
        }

        return new WebCorsList(new Sequence<WebCorsEntry>(entries.ToImmutable()), false, Known.No, place) { Written = text ?? "" };
    }
}
