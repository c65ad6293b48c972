using CorsAnalyzers.Symbols;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>What each method of <c>CorsPolicyBuilder</c> does to the policy, call by call as the framework does it.</summary>
internal static class PolicyCalls
{
    /// <summary>The policy after the call, or null where the method is not one that is known.</summary>
    /// <param name="policy">The policy before.</param>
    /// <param name="method">The name of the builder's method.</param>
    /// <param name="argument">The value of its only argument, if it has one.</param>
    /// <param name="place">The call.</param>
    public static PolicyState? Apply(PolicyState policy, string method, FlowValue argument, CodePlace place) => method switch
    {
        CorsNames.WithOrigins => policy with { Origins = Add(policy.Origins, argument, place, OriginNormalization.Held) },
        CorsNames.WithMethods => policy with { Methods = Add(policy.Methods, argument, place) },
        CorsNames.WithHeaders => policy with { Headers = Add(policy.Headers, argument, place) },
        CorsNames.WithExposedHeaders => policy with { ExposedHeaders = Add(policy.ExposedHeaders, argument, place) },
        CorsNames.AllowAnyOrigin => policy with { Origins = Any(place) },
        CorsNames.AllowAnyMethod => policy with { Methods = Any(place) },
        CorsNames.AllowAnyHeader => policy with { Headers = Any(place) },
        CorsNames.AllowCredentials => policy with { Credentials = new PolicySwitch(Known.Yes, place) },
        CorsNames.DisallowCredentials => policy with { Credentials = new PolicySwitch(Known.No, place) },
        CorsNames.SetIsOriginAllowed => policy with { OriginTest = new OriginTest(OriginTestKind.Predicate, place) },
        CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains =>
            policy with { OriginTest = new OriginTest(OriginTestKind.ListedOrSubdomain, place) },
        CorsNames.SetPreflightMaxAge => policy,
        _ => null,
    };

    /// <summary>The list with one more string, as <c>policy.Origins.Add(…)</c> leaves it: nothing is normalised there.</summary>
    public static PolicyList AddAsIs(PolicyList list, FlowValue value, CodePlace place) =>
        value is ConstantValue { Value: string text } ? list.Add(new PolicyEntry(text, text, place)) : list.AddUnknown();

    private static PolicyList Any(CodePlace place) =>
        PolicyList.Empty.Add(new PolicyEntry(PolicyEntry.Any, PolicyEntry.Any, place));

    private static PolicyList Add(PolicyList list, FlowValue values, CodePlace place, System.Func<string, string?>? held = null)
    {
        if (values is not StringsValue strings) return list.AddUnknown();

        foreach (var item in strings.Items)
        {
            var itemPlace = place with
            {
                Value = item.Node,
                Home = FlowFrame.Common(place.Frame, item.Frame) ?? place.Frame,
            };
            list = list.Add(new PolicyEntry(item.Text, held is null ? item.Text : held(item.Text), itemPlace));
        }

        return strings.MayHoldOthers ? list.AddUnknown() : list;
    }
}
