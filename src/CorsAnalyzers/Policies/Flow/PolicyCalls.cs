using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Fetch;
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
    public static PolicyState? Apply(PolicyState policy, string method, FlowValue argument, CodePlace place)
    {
        if (policy.Failure is not null) return policy;

        return method switch
        {
            CorsNames.WithOrigins => Add(policy, PolicyPart.Origins, argument, place),
            CorsNames.WithMethods => Add(policy, PolicyPart.Methods, argument, place),
            CorsNames.WithHeaders => Add(policy, PolicyPart.Headers, argument, place),
            CorsNames.WithExposedHeaders => Add(policy, PolicyPart.ExposedHeaders, argument, place),
            CorsNames.AllowAnyOrigin => Any(policy, PolicyPart.Origins, PolicyAspect.Origins, place),
            CorsNames.AllowAnyMethod => Any(policy, PolicyPart.Methods, PolicyAspect.Methods, place),
            CorsNames.AllowAnyHeader => Any(policy, PolicyPart.Headers, PolicyAspect.Headers, place),
            CorsNames.AllowCredentials => Credentials(policy, Known.Yes, place),
            CorsNames.DisallowCredentials => Credentials(policy, Known.No, place),
            CorsNames.SetIsOriginAllowed => Test(policy, argument, place),
            CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains => Test(policy, new OriginTest(OriginTestKind.ListedOrSubdomain, place), place),
            CorsNames.SetPreflightMaxAge => MaxAge(policy, argument, place),
            _ => null,
        };
    }

    /// <summary>The policy that a builder made from another policy starts with.</summary>
    /// <param name="original">The other policy.</param>
    /// <param name="id">Its number in the flow.</param>
    /// <param name="place">The creation of the builder.</param>
    public static PolicyState Copy(PolicyState original, int id, CodePlace place) => original with
    {
        // Copied through the builder's own methods: the predicate stays the original's and reads the original's list.
        OriginTest = original.OriginTest with
        {
            Place = place,
            Copied = original.OriginTest.Copied ?? original.Origins,
            Original = original.OriginTest.Copied is null ? id : original.OriginTest.Original,
        },
        Origins = Renormalize(original.Origins),
        Undone = default,
    };

    /// <summary>The policy once it is built: <c>Build</c> refuses any origin with credentials.</summary>
    public static PolicyState Build(PolicyState policy, CodePlace place)
    {
        var (any, credentials) = (policy.Origins.IsAny, policy.Credentials.Value);
        if (policy.Failure is not null || any == Known.No || credentials == Known.No) return policy;
        return any == Known.Yes && credentials == Known.Yes
            ? policy with { Failure = new PolicyFailure(PolicyFailureKind.AnyOriginWithCredentials, place) }
            : policy with { MayHaveThrown = true };
    }

    /// <summary>The list with one more string, as <c>policy.Origins.Add(…)</c> leaves it: nothing is normalised there.</summary>
    public static PolicyList AddAsIs(PolicyPart part, PolicyList list, FlowValue value, CodePlace place) => value switch
    {
        ConstantValue { Value: string text } constant => list.Add(new PolicyEntry(text, text, Give(place, constant.Node, constant.Frame)) { IsNormalized = false }),
        // Sent like an empty name; among origins it also breaks what reads the list later.
        ConstantValue { Value: null } when part != PolicyPart.Origins => list.Add(new PolicyEntry("", "", place) { IsNormalized = false }),
        _ => list.AddUnknown(),
    };

    /// <summary>The max age that a value stands for.</summary>
    public static PolicyState MaxAge(PolicyState policy, FlowValue value, CodePlace place) => value switch
    {
        _ when policy.Failure is not null => policy,
        ConstantValue { Value: TimeSpan age } time => policy with
        {
            MaxAge = new PolicyMaxAge(true, age, Give(place, time.Node, time.Frame)) { Number = time.Number },
            Failure = age < TimeSpan.Zero ? new PolicyFailure(PolicyFailureKind.NegativeMaxAge, Give(place, time.Node, time.Frame)) : null,
        },
        ConstantValue { Value: null } => policy with { MaxAge = PolicyMaxAge.NotSet with { Place = place } },
        _ => policy with { MaxAge = PolicyMaxAge.Unknown with { Place = place } },
    };

    /// <summary>The policy with a predicate.</summary>
    public static PolicyState Test(PolicyState policy, FlowValue predicate, CodePlace place) =>
        Test(policy, new OriginTest(KindOf(predicate), place) { Predicate = (predicate as PredicateValue)?.Predicate }, place);

    /// <summary>The policy with credentials allowed or not.</summary>
    public static PolicyState Credentials(PolicyState policy, Known value, CodePlace place)
    {
        var before = policy.Credentials;
        if (before.Place is { } dead && (before.Value, value) is (Known.Yes, Known.No) or (Known.No, Known.Yes)) policy = policy.Undo(PolicyAspect.Credentials, dead, place);
        return policy with { Credentials = new PolicySwitch(value, place) };
    }

    private static PolicyState Test(PolicyState policy, OriginTest test, CodePlace place)
    {
        var before = policy.OriginTest;
        if (before.Place is { } dead && (before.IsPredicate || before.Kind == OriginTestKind.ListedOrSubdomain && test.Kind != OriginTestKind.ListedOrSubdomain))
            policy = policy.Undo(PolicyAspect.OriginTest, dead, place);
        return policy with { OriginTest = test };
    }

    private static OriginTestKind KindOf(FlowValue predicate) => predicate switch
    {
        PredicateValue { Predicate.Always: true } => OriginTestKind.Always,
        PredicateValue { Predicate.Always: false } => OriginTestKind.Never,
        PredicateValue or LambdaValue or MethodGroupValue => OriginTestKind.Predicate,
        ConstantValue { Value: null } => OriginTestKind.Null,
        _ => OriginTestKind.Unknown,
    };

    private static PolicyState Any(PolicyState policy, PolicyPart part, PolicyAspect aspect, CodePlace place)
    {
        foreach (var entry in policy[part].Entries.Where(static entry => entry.Held != PolicyEntry.Any)) policy = policy.Undo(aspect, entry.Place, place);
        foreach (var source in policy[part].Sources) policy = policy.Undo(aspect, source.Place, place);
        return policy.With(part, PolicyList.Empty.Add(new PolicyEntry(PolicyEntry.Any, PolicyEntry.Any, place)));
    }

    private static PolicyState Add(PolicyState policy, PolicyPart part, FlowValue values, CodePlace place)
    {
        var list = policy[part];
        switch (values)
        {
            case ConstantValue { Value: null }:
                return policy with
                {
                    Failure = new PolicyFailure(part == PolicyPart.Origins ? PolicyFailureKind.NullOrigins : PolicyFailureKind.NullNames, place),
                };

            case ConfigurationValue configuration:
                return policy.With(part, list.AddFrom(SourceOf(configuration, place)));

            case SplitValue split when !split.Trims || split.Of is not null:
                return policy.With(part, list.AddFrom(new PolicySource(
                    split.Trims ? PolicySourceKind.Configuration : PolicySourceKind.UntrimmedSplit, split.Of?.Key, Give(place, split.Node, split.Frame))
                {
                    Read = split.Of is { } cutText && ReadOf(cutText, place) is { } whole ? whole with { Cut = split.Cut } : null,
                }));

            case StringsValue strings:
                // Gathered first: a list can be long, and each immutable step copies it.
                var entries = new List<PolicyEntry>(strings.Items.Count);
                foreach (var item in strings.Items)
                {
                    var itemPlace = Give(place, item.Node, item.Frame);
                    if (item.Text is null && part == PolicyPart.Origins)
                        return policy.With(part, list.AddRange(entries)) with { Failure = new PolicyFailure(PolicyFailureKind.NullOrigins, itemPlace) };

                    var text = item.Text ?? "";
                    entries.Add(new PolicyEntry(text, part == PolicyPart.Origins ? HeldOrigin.Normalize(text) : text, itemPlace) { Split = strings.Split is { } split ? Give(place, split.Node, split.Frame) : null });
                }

                list = list.AddRange(entries);
                foreach (var read in strings.Reads) list = list.AddFrom(SourceOf(read, place) with { IsArray = false });
                return policy.With(part, strings.MayHoldUntraced ? list.AddUnknown() : strings.MayHoldOthers ? list with { MayHoldOthers = true } : list);

            default:
                return policy.With(part, list.AddUnknown());
        }
    }

    private static PolicySource SourceOf(ConfigurationValue read, CodePlace place) => new(
        read.MayBeNull ? PolicySourceKind.ConfigurationOrNull : PolicySourceKind.Configuration, read.Key, Give(place, read.Node, read.Frame))
    {
        Read = ReadOf(read, place),
    };

    private static ConfigurationRead? ReadOf(ConfigurationValue read, CodePlace place) => read.Key is null || read.Shape == ConfigurationShape.Unknown ? null
        : new ConfigurationRead(read.Key, read.Shape, Give(place, read.Node, read.Frame)) { Options = read.Options, IsOptional = read.IsOptional };

    /// <summary>Entries of a policy object are normalised when a builder copies them.</summary>
    private static PolicyList Renormalize(PolicyList origins)
    {
        var copied = PolicyList.Empty with { MayHoldOthers = origins.MayHoldOthers, Sources = origins.Sources };
        foreach (var entry in origins.Entries)
        {
            copied = copied.Add(entry with { Held = entry.Held is { } held ? HeldOrigin.Normalize(held) : null, IsNormalized = true });
        }

        return copied;
    }

    private static CodePlace Give(CodePlace place, Microsoft.CodeAnalysis.SyntaxNode? value, FlowFrame? frame) => value is null || frame is null ? place : place with
    {
        Value = value,
        IsValueInUnit = frame.IsInUnit,
        Home = FlowFrame.Common(place.Frame, frame) ?? place.Frame,
    };
}
