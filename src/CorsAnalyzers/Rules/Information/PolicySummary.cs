using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Information;

/// <summary>What a policy answers on one path, in words for a table.</summary>
/// <param name="When">The environments in which it does; empty for all.</param>
/// <param name="Origins">Which origins it lets in.</param>
/// <param name="Credentials">Whether credentials may be sent.</param>
/// <param name="Methods">The methods that a preflight is answered with.</param>
/// <param name="Headers">The request headers that a preflight is answered with.</param>
/// <param name="ExposedHeaders">The response headers that scripts can read besides the simple ones.</param>
/// <param name="MaxAge">How long browsers may keep a preflight's answer.</param>
internal sealed record PolicySummary(string When, string Origins, string Credentials, string Methods, string Headers, string ExposedHeaders, string MaxAge)
{
    private const string Any = "any";
    private const string None = "none";
    private const string Unknown = "unknown";

    /// <summary>What the policy answers; every list is told as far as it is known.</summary>
    public static PolicySummary Of(PolicyState state, RuleContext context)
    {
        var when = state.IsDevelopmentOnly ? "in Development" : "";
        if (state.Failure is not null) return new PolicySummary(when, "none: making the policy throws", None, None, None, None, None);
        return new PolicySummary(
            when,
            OriginsOf(state, context),
            state.Credentials.Value switch { Known.Yes => "allowed", Known.No => "not allowed", _ => Unknown },
            ListOf(state.Methods, context),
            ListOf(state.Headers, context),
            ListOf(state.ExposedHeaders, context),
            MaxAgeOf(state.MaxAge));
    }

    private static string OriginsOf(PolicyState state, RuleContext context)
    {
        if (state.Origins.IsAny == Known.Yes) return Any;
        return state.OriginTest switch
        {
            { Kind: OriginTestKind.Always } => "any, by a predicate",
            { Kind: OriginTestKind.Never } => "none, by a predicate",
            { Kind: OriginTestKind.Null } => "none: every request fails",
            { Kind: OriginTestKind.Predicate } => context.TrialOf(state)?.Stranger is null ? "those that a predicate accepts" : "any, by a predicate",
            { Kind: OriginTestKind.Unknown } => Unknown,
            var test => ListOf(test.Copied ?? state.Origins, context, context.ConfiguredOriginsOf(state).OrderBy(static origin => origin.File.Environment, StringComparer.Ordinal).Select(static origin => $"{origin.Origin.Reading.Shown} in {origin.File.Name}")),
        };
    }

    private static string ListOf(PolicyList list, RuleContext context, IEnumerable<string>? configured = null)
    {
        if (list.IsAny == Known.Yes) return Any;

        var parts = list.Entries.Select(static entry => ShownText.Of(entry.Held ?? entry.Written)).ToList();
        foreach (var key in list.Sources.Select(source => (source.Read is { } read ? context.Settings.KeyOf(read) : null) ?? source.Key).OfType<string>().Distinct())
            parts.Add($"those of '{ShownText.Of(key)}' in the configuration");
        if (configured is not null) parts.AddRange(configured);
        if (list.MayHoldUntraced || list.MayHoldOthers && parts.Count == 0) parts.Add(parts.Count == 0 ? Unknown : "others that are not known");
        return parts.Count == 0 ? None : string.Join(", ", parts);
    }

    private static string MaxAgeOf(PolicyMaxAge age) =>
        !age.IsKnown ? Unknown
        : age.Value is { } value ? value.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s"
        : "not set";

    /// <summary>The policy in one sentence.</summary>
    public string Sentence =>
        $"{(When.Length == 0 ? "" : When + " ")}origins: {Origins}; credentials: {Credentials}; methods: {Methods}; headers: {Headers}; exposed headers: {ExposedHeaders}; max age: {MaxAge}";

    /// <summary>Each piece under its name, for programs.</summary>
    public ImmutableArray<(string Name, string Text)> Pieces => ImmutableArray.Create(
        ("when", When.Length == 0 ? "not only in Development" : When), ("origins", Origins), ("credentials", Credentials), ("methods", Methods),
        ("headers", Headers), ("exposedHeaders", ExposedHeaders), ("maxAge", MaxAge));
}
