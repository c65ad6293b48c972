namespace CorsAnalyzers.Policies;

/// <summary>Part of a policy that a later call can undo.</summary>
internal enum PolicyAspect
{
    Origins,
    Methods,
    Headers,
    OriginTest,
    Credentials,
}

/// <summary>A change of a policy that its builder had handed out already.</summary>
/// <param name="Place">The call that changes it.</param>
/// <param name="Build">The call of <c>Build</c>.</param>
internal sealed record PolicyChange(CodePlace Place, CodePlace Build);

/// <summary>A call whose effect a later call took away.</summary>
/// <param name="Aspect">What both calls set.</param>
/// <param name="Dead">The call without effect.</param>
/// <param name="By">The call that undid it.</param>
internal sealed record PolicyUndoing(PolicyAspect Aspect, CodePlace Dead, CodePlace By);
