using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4002: the request's origin sent back unchecked.</summary>
internal sealed class OriginReflected : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4002",
        "Request's origin reflected unchecked",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "A response that names whatever origin asked lets every website in, and the opaque origin 'null' of sandboxed frames too. With credentials each of them reads what the user may see. Compare the origin with a list before, or use UseCors with a policy.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.OriginValidation);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var path in fact.Paths)
        {
            foreach (var write in path.All.Where(write => HeaderVerdicts.IsReflected(fact, write)))
            {
                var withCredentials = HeaderVerdicts.Credentials(path, write.Response) is not null;
                Report(
                    report, write, ImmutableArray<SyntaxNode>.Empty,
                    withCredentials && !fact.IsDevelopmentOnly(write) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    FixHint.None,
                    withCredentials
                        ? "Whatever origin asks is let in, with credentials: 'https://evil.example' and 'null' read what your users see"
                        : "Whatever origin asks is let in, 'https://evil.example' and 'null' too");
            }
        }
    }
}
