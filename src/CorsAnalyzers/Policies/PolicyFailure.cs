namespace CorsAnalyzers.Policies;

/// <summary>Why a call on the builder or the policy throws.</summary>
internal enum PolicyFailureKind
{
    /// <summary>A null array or element for <c>WithOrigins</c>: <c>ArgumentNullException</c> since 5.0.</summary>
    NullOrigins,

    /// <summary>A null array for one of the other lists: <c>NullReferenceException</c>.</summary>
    NullNames,

    /// <summary>A negative preflight max age: <c>ArgumentOutOfRangeException</c>.</summary>
    NegativeMaxAge,

    /// <summary>A null for the name of a policy, for a policy or for the delegate that makes one: <c>ArgumentNullException</c>.</summary>
    NullRegistration,

    /// <summary>A null for the name in <c>UseCors</c>: <c>InvalidOperationException</c>.</summary>
    NullPolicyName,

    /// <summary>Any origin together with credentials when the policy is built: <c>InvalidOperationException</c> since 3.0.</summary>
    AnyOriginWithCredentials,
}

/// <summary>A call that throws, so that nothing after it happens.</summary>
internal sealed record PolicyFailure(PolicyFailureKind Kind, CodePlace Place);
