using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>
/// What the flow says of policies, in one line: the kind of each site with its states, of which only what differs from a new policy
/// is printed. Methods, the plainest of the lists, have no name. What no branch leads around has an exclamation mark.
/// </summary>
internal static class PolicyText
{
    public static string Of(IEnumerable<PolicyFact> facts) => string.Join("; ", facts.Where(SaysAnything).Select(Of));

    /// <summary>Any variable of the type is a policy of which nothing may be known.</summary>
    private static bool SaysAnything(PolicyFact fact) =>
        fact.Site.Kind is not (PolicySiteKind.Builder or PolicySiteKind.PolicyObject) || fact.States.Any(static state => state != PolicyState.Unknown);

    private static string Of(PolicyFact fact) =>
        $"{fact.Site.Kind}{(FlowCertainty.IsUnavoidable(fact.Site.Node, fact.Site.Frame) ? "!" : "")}{(fact.Site.Frame.IsInUnit ? "" : " in helper")}: {string.Join(" | ", fact.States.Select(Of).Order(StringComparer.Ordinal))}{(fact.IsComplete ? "" : " and so on")}";

    private static string Of(PolicyState state)
    {
        var parts = new List<string>();
        if (state.IsDevelopmentOnly) parts.Add("dev");
        if (state with { IsDevelopmentOnly = false, Failure = null, MayHaveThrown = false } == PolicyState.Unknown) parts.Add("unknown");
        else parts.AddRange(Settings(state));
        if (state.MayHaveThrown) parts.Add("may throw");
        if (state.Failure is { } failure) parts.Add($"{failure.Kind} at {failure.Place.ValueInUnit}");
        if (state.ChangedAfterBuild is { } change) parts.Add($"{change.Place.Name} after {change.Build.Name}");
        parts.AddRange(state.Undone.Select(static undone => $"{undone.By.Name} undoes {undone.Dead.InUnit}"));
        return parts.Count == 0 ? "new" : string.Join(' ', parts);
    }

    private static IEnumerable<string> Settings(PolicyState state)
    {
        if (Of(state.Methods) is { Length: > 0 } methods) yield return methods;
        if (Of(state.Origins) is { Length: > 0 } origins) yield return "origins:" + origins;
        if (Of(state.Headers) is { Length: > 0 } headers) yield return "headers:" + headers;
        if (Of(state.ExposedHeaders) is { Length: > 0 } exposed) yield return "exposed:" + exposed;
        if (state.OriginTest.Kind != OriginTestKind.Listed) yield return state.OriginTest.Kind.ToString();
        if (state.OriginTest.Copied is { } copied) yield return "reads:" + Of(copied);
        if (!state.MaxAge.IsKnown || state.MaxAge.Value is not null) yield return $"age:{(state.MaxAge.IsKnown ? state.MaxAge.Value : "?")}";
        if (state.Credentials is { Value: not Known.No } or { Place: not null })
            yield return $"credentials:{state.Credentials.Value}{(state.Credentials.Place is { } place && FlowCertainty.IsUnavoidable(place.Call, place.Frame) ? "!" : "")}";
    }

    private static string Of(PolicyList list) => string.Join(
        ',',
        list.Entries.Select(static entry => entry.Held ?? "?")
            .Concat(list.Sources.Select(static source => $"{source.Kind}({source.Key})"))
            .Concat(list.MayHoldUntraced ? ["others"] : []));
}
