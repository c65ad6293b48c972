using CorsAnalyzers.Application.Pipelines;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>What happens where authorization comes before CORS.</summary>
internal static class PreflightRefusal
{
    public static string Effect(PreflightAuthorization authorization) => authorization switch
    {
        PreflightAuthorization.RefusesAll => "the fallback policy answers every preflight 401, because a preflight carries no credentials, and browsers block the request",
        PreflightAuthorization.RefusesSome => "preflights for endpoints that require authorization and have CORS metadata are answered 401, and browsers block the request",
        _ => "its answers 401 and 403 leave without CORS headers, and scripts see a network error in their place",
    };
}
