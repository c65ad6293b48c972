using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules.Correctness;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5001: an origin in a settings file that no browser sends.</summary>
internal sealed class ConfiguredOriginNeverMatches : ConfiguredOriginRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5001",
        "Origin in a settings file that no browser sends",
        "'{0}' ({1} in {2}) never matches what a browser sends: {3}",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "A policy compares the origins that it reads from configuration as text with what browsers send: scheme, host and port, without the default port, a path or a slash at the end. Any other text is accepted without a word, and the website that was meant is refused.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsSettingEdit => true;

    protected override void Examine(ConfiguredOrigin configured, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (Reason(configured, state, policy) is { } reason) Report(context, configured, DiagnosticSeverity.Warning, Repair(configured), reason);
    }

    private static string? Reason(ConfiguredOrigin configured, PolicyState state, PolicyFact policy) => configured.Origin switch
    {
        _ when OriginNeverMatches.IsMistaken(configured.Origin) => OriginNeverMatches.Reason(configured.Origin),
        { Kind: OriginEntryKind.Joined } joined => $"it is one origin and not {joined.Reading.Parts.Length.ToString(CultureInfo.InvariantCulture)}",
        { Kind: OriginEntryKind.PatternAsText, Pattern.CoversPublicSuffix: false } when WildcardWithoutCall.IsFinal(policy) && state.ChangedAfterBuild is null =>
            $"the policy compares it as text, for it does not call '{CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains}'",
        { Kind: OriginEntryKind.PatternThrows } => "read as a pattern it fails with UriFormatException, and with it every request of an origin that is not listed before it",
        { Kind: OriginEntryKind.PatternNeverMatches } => "browsers send the host in its ASCII form",
        { Held: PlaceholderOrigin.Text } => "it is the placeholder that a code fix writes, on a domain that nobody can own",
        { Kind: OriginEntryKind.Any } when configured.IsBesideOthers => "beside other origins '*' is a text like any other",
        _ => null,
    };

    /// <summary>The origin that is meant, where it is one; the parts of a list that stands in one text.</summary>
    private static ImmutableDictionary<string, string?> Repair(ConfiguredOrigin configured) => configured.Origin switch
    {
        { Kind: OriginEntryKind.NeverMatches, MeansOne: { } meant } origin when configured.Read.Cut is null => SettingHint.Replace(configured.File.Name, configured.Key, meant),

        // A message and a log do without the secrets of a text; so does a hint.
        { Kind: OriginEntryKind.NeverMatches, MeansOne: { } meant } origin when !origin.Reading.Has(OriginFlaw.UserInfo) =>
            SettingHint.ReplacePart(configured.File.Name, configured.Key, origin.Entry.Written, meant),
        { Kind: OriginEntryKind.Joined, Reading.Parts: var parts } when configured.Read is { Cut: null, Shape: ConfigurationShape.List } && !parts.Any(JoinedValues.IsWord) =>
            SettingHint.Split(configured.File.Name, configured.Key, parts),
        _ => FixHint.None,
    };
}
