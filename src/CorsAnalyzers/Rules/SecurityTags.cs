using System.Collections.Generic;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The tags by which code scanning services sort findings: <c>security</c>, the numbers of the weaknesses, and the categories of
/// the OWASP Top Ten that list these numbers.
/// </summary>
internal static class SecurityTags
{
    /// <summary>Stands on every rule about callers that are let in.</summary>
    public const string Security = "security";

    public static IEnumerable<string> Of(Weaknesses weaknesses)
    {
        if (weaknesses == Weaknesses.None) yield break;
        yield return Security;
        foreach (var (weakness, tags) in Known)
        {
            if ((weaknesses & weakness) == 0) continue;
            foreach (var tag in tags) yield return tag;
        }
    }

    private static readonly (Weaknesses Weakness, string[] Tags)[] Known =
    {
        (Weaknesses.PermissivePolicy, new[] { "external/cwe/cwe-942", "external/owasp/owasp-a05-2021", "external/owasp/owasp-a02-2025" }),
        (Weaknesses.OriginValidation, new[] { "external/cwe/cwe-346", "external/owasp/owasp-a07-2021", "external/owasp/owasp-a07-2025" }),
        (Weaknesses.Cleartext, new[] { "external/cwe/cwe-319", "external/owasp/owasp-a02-2021", "external/owasp/owasp-a04-2025" }),
        (Weaknesses.PermissiveRegex, new[] { "external/cwe/cwe-625" }),
        (Weaknesses.RegexWithoutAnchors, new[] { "external/cwe/cwe-777" }),
    };
}
