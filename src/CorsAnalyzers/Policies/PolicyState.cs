using System;

namespace CorsAnalyzers.Policies;

/// <summary>
/// What is known of one policy on one path: a twin of <c>CorsPolicy</c> that the calls of <c>CorsPolicyBuilder</c> change in
/// the same way. Every part remembers the code it came from.
/// </summary>
internal sealed record PolicyState(
    PolicyList Origins,
    PolicyList Methods,
    PolicyList Headers,
    PolicyList ExposedHeaders,
    PolicySwitch Credentials,
    OriginTest OriginTest,
    PolicyMaxAge MaxAge)
{
    /// <summary>A policy as its constructor leaves it.</summary>
    public static readonly PolicyState New = new(
        PolicyList.Empty, PolicyList.Empty, PolicyList.Empty, PolicyList.Empty, PolicySwitch.Off, OriginTest.Listed, PolicyMaxAge.NotSet);

    /// <summary>A policy that code out of sight has made or changed.</summary>
    public static readonly PolicyState Unknown = new(
        PolicyList.Unknown, PolicyList.Unknown, PolicyList.Unknown, PolicyList.Unknown, PolicySwitch.Unknown, OriginTest.Unknown, PolicyMaxAge.Unknown);

    /// <summary>The calls that later calls undid, in order.</summary>
    public Sequence<PolicyUndoing> Undone { get; init; }

    /// <summary>The call that throws on this path, if one does; nothing after it happened.</summary>
    public PolicyFailure? Failure { get; init; }

    /// <summary>Whether a call may have thrown, which depends on what is not known; what follows may then not have happened.</summary>
    public bool MayHaveThrown { get; init; }

    /// <summary>The first call on the builder after it has built the policy, which is live and changes with it.</summary>
    public PolicyChange? ChangedAfterBuild { get; init; }

    /// <summary>Whether the path is taken in Development only.</summary>
    public bool IsDevelopmentOnly { get; init; }

    public PolicyList this[PolicyPart part] => part switch
    {
        PolicyPart.Origins => Origins,
        PolicyPart.Methods => Methods,
        PolicyPart.Headers => Headers,
        PolicyPart.ExposedHeaders => ExposedHeaders,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public PolicyState With(PolicyPart part, PolicyList list) => part switch
    {
        PolicyPart.Origins => this with { Origins = list },
        PolicyPart.Methods => this with { Methods = list },
        PolicyPart.Headers => this with { Headers = list },
        PolicyPart.ExposedHeaders => this with { ExposedHeaders = list },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The policy with a note that one call undid another.</summary>
    public PolicyState Undo(PolicyAspect aspect, CodePlace dead, CodePlace by)
    {
        var undoing = new PolicyUndoing(aspect, dead, by);
        return dead.Call == by.Call || Undone.Has(undoing) ? this : this with { Undone = Undone.Add(undoing) };
    }

    /// <summary>What is known where either policy may be the one.</summary>
    public PolicyState Join(PolicyState other) => new(
        Origins.Join(other.Origins),
        Methods.Join(other.Methods),
        Headers.Join(other.Headers),
        ExposedHeaders.Join(other.ExposedHeaders),
        Credentials.Join(other.Credentials),
        OriginTest.Join(other.OriginTest),
        MaxAge.Join(other.MaxAge))
    {
        Undone = Undone.Equals(other.Undone) ? Undone : default,
        MayHaveThrown = MayHaveThrown || other.MayHaveThrown,
        Failure = Equals(Failure, other.Failure) ? Failure : null,
        ChangedAfterBuild = Equals(ChangedAfterBuild, other.ChangedAfterBuild) ? ChangedAfterBuild : null,
        IsDevelopmentOnly = IsDevelopmentOnly && other.IsDevelopmentOnly,
    };
}

/// <summary>The lists of a policy.</summary>
internal enum PolicyPart
{
    Origins,
    Methods,
    Headers,
    ExposedHeaders,
}
