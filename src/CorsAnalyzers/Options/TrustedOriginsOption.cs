using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Options;

/// <summary><c>trusted_origins</c>: origins without encryption, or of the own machine or network, that a team lets in on purpose.</summary>
internal sealed class TrustedOriginsOption : CorsOption<ImmutableArray<OriginRange>>
{
    public static readonly TrustedOriginsOption Instance = new();

    private TrustedOriginsOption()
        : base("trusted_origins", ImmutableArray<OriginRange>.Empty)
    {
    }

    public override bool TryParse(string text, out ImmutableArray<OriginRange> value)
    {
        value = ListText.PartsOf(text).Select(OriginRange.Read).OfType<OriginRange>().ToImmutableArray();
        return true;
    }
}
