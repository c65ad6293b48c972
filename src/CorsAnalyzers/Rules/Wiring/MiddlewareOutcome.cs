using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>What becomes of answers where <c>UseCors</c> finds no policy.</summary>
internal static class MiddlewareOutcome
{
    /// <summary>The end of a sentence about the call.</summary>
    public static string WithoutPolicy(CorsReference middleware, CorsApplication application) =>
        application.HasOtherPolicyThan(middleware) ? "answers that no other policy is for get no CORS header" : "no answer gets a CORS header";
}
