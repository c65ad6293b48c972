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
    OriginTest OriginTest)
{
    /// <summary>A policy as its constructor leaves it.</summary>
    public static readonly PolicyState New = new(
        PolicyList.Empty, PolicyList.Empty, PolicyList.Empty, PolicyList.Empty, PolicySwitch.Off, OriginTest.Listed);

    /// <summary>A policy that code out of sight has made or changed.</summary>
    public static readonly PolicyState Unknown = new(
        PolicyList.Unknown, PolicyList.Unknown, PolicyList.Unknown, PolicyList.Unknown, PolicySwitch.Unknown, OriginTest.Unknown);

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

    /// <summary>What is known where either policy may be the one.</summary>
    public PolicyState Join(PolicyState other) => new(
        Origins.Join(other.Origins),
        Methods.Join(other.Methods),
        Headers.Join(other.Headers),
        ExposedHeaders.Join(other.ExposedHeaders),
        Credentials.Join(other.Credentials),
        OriginTest.Join(other.OriginTest));
}

/// <summary>The lists of a policy.</summary>
internal enum PolicyPart
{
    Origins,
    Methods,
    Headers,
    ExposedHeaders,
}
