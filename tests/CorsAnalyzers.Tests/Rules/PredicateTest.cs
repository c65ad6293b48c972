using Microsoft.CodeAnalysis.Testing;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Tests of predicates with all the rules about them, so that one mistake is seen to have one report.</summary>
internal static class PredicateTest
{
    public static readonly string[] Rules = ["CORS1002", "CORS1003", "CORS1004", "CORS1005", "CORS2001", "CORS2014"];

    /// <summary>The one report about a predicate of a policy with credentials.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="predicate">The delegate.</param>
    /// <param name="members">Other members of its type.</param>
    /// <param name="message">What the message has to say.</param>
    public static Task ReportsAsync(string id, string predicate, string members, string message) => new RuleTest(Rules)
    {
        TestCode = WebCode.Policy($"b => b.{{|#0:SetIsOriginAllowed({predicate})|}}.{{|#1:AllowCredentials()|}}", members),
        ExpectedDiagnostics = { Credentials(id, Verify.Diagnostic(id).WithLocation(0)).WithMessage(message) },
    }.RunAsync(Xunit.TestContext.Current.CancellationToken);

    /// <summary>That nothing is said about a predicate of a policy with credentials.</summary>
    public static Task IsSilentAsync(string predicate, string members) => new RuleTest(Rules)
    {
        TestCode = WebCode.Policy($"b => b.SetIsOriginAllowed({predicate}).AllowCredentials()", members),
    }.RunAsync(Xunit.TestContext.Current.CancellationToken);

    /// <summary>The rules about strangers point at what makes them worse.</summary>
    private static DiagnosticResult Credentials(string id, DiagnosticResult result) => id is "CORS1005" or "CORS2014" ? result : result.WithLocation(1);
}
