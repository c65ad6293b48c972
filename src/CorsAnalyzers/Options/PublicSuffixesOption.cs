using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Options;

/// <summary><c>public_suffixes</c>: names under which others than the team get names, beside those of the public suffix list.</summary>
internal sealed class PublicSuffixesOption : CorsOption<PublicSuffixes>
{
    public static readonly PublicSuffixesOption Instance = new();

    private PublicSuffixesOption()
        : base("public_suffixes", PublicSuffixes.Listed)
    {
    }

    public override bool TryParse(string text, out PublicSuffixes value)
    {
        value = PublicSuffixes.With(ListText.PartsOf(text).Select(Read).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal));
        return true;
    }

    /// <summary>The name as hosts are serialised; people write it with an asterisk or a dot in front, too.</summary>
    private static string? Read(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text.TrimStart('.');
        return OriginText.Read("https://" + name) is { Kind: OriginKind.Origin, Meant: { Port: null } meant } ? meant.Host : null;
    }
}
