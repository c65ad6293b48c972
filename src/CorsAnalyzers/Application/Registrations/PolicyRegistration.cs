using CorsAnalyzers.Application.Code;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>What a registration does to the options.</summary>
internal enum RegistrationKind
{
    /// <summary><c>AddPolicy</c>: a policy under a name.</summary>
    Policy,

    /// <summary><c>AddDefaultPolicy</c>: a policy under the name that is the default one's at that moment.</summary>
    DefaultPolicy,

    /// <summary>An assignment of <c>DefaultPolicyName</c>.</summary>
    DefaultName,
}

/// <summary>A change of the CORS options.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The name; null for the default policy, and where the code says null.</param>
/// <param name="Place">The name where there is one, else the call.</param>
/// <param name="Call">The whole call or assignment.</param>
/// <param name="Path">When it runs.</param>
/// <param name="Owner">What the options belong to, as far as the code names it: calls on other owners are about other applications.</param>
internal sealed record PolicyRegistration(
    RegistrationKind Kind, string? Name, SourcePlace Place, SourcePlace Call, CodePath Path, string Owner);
