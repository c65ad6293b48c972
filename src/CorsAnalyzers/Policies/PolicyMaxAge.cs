using System;

namespace CorsAnalyzers.Policies;

/// <summary>How long a browser may keep a preflight's answer.</summary>
/// <param name="IsKnown">Whether it is known at all.</param>
/// <param name="Value">The time; null where the policy sets none.</param>
/// <param name="Place">The call that set it.</param>
internal sealed record PolicyMaxAge(bool IsKnown, TimeSpan? Value, CodePlace? Place)
{
    public static readonly PolicyMaxAge NotSet = new(true, null, null);

    public static readonly PolicyMaxAge Unknown = new(false, null, null);

    public PolicyMaxAge Join(PolicyMaxAge other) => Equals(other) ? this : Unknown;
}
