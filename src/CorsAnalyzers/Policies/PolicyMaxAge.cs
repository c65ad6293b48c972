using System;

namespace CorsAnalyzers.Policies;

/// <summary>How long a browser may keep a preflight's answer.</summary>
/// <param name="IsKnown">Whether it is known at all.</param>
/// <param name="Value">The time, a negative one too, which throws; null where the policy sets none.</param>
/// <param name="Place">The call that set it, and the expression that made the time.</param>
internal sealed record PolicyMaxAge(bool IsKnown, TimeSpan? Value, CodePlace? Place)
{
    public static readonly PolicyMaxAge NotSet = new(true, null, null);

    public static readonly PolicyMaxAge Unknown = new(false, null, null);

    /// <summary>The number the time was made of, where that is a single one, whatever its unit.</summary>
    public double? Number { get; init; }

    public PolicyMaxAge Join(PolicyMaxAge other) => Equals(other) ? this : Unknown;
}
