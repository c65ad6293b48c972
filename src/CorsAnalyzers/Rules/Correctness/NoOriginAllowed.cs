using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2007: a policy that allows no origin at all.</summary>
internal sealed class NoOriginAllowed : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2007",
        "Policy allows no origin",
        "This policy allows no origin: every cross-origin request is refused, and preflights are answered 204 without CORS headers",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Methods, headers and credentials only matter for origins that are allowed. A policy without origins refuses everyone, without an exception or a warning.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        // An origin on one path is a decision, not an oversight.
        if (policy.Site is not { IsInUse: true, Frame.IsInUnit: true } site || !policy.IsComplete || policy.States.IsEmpty || !policy.States.All(AllowsNobody)) return;
        context.Report(Rule, site.NamePart, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.None);
    }

    private static bool AllowsNobody(PolicyState state) => state.Failure is null && state.OriginTest switch
    {
        { Kind: OriginTestKind.Listed or OriginTestKind.ListedOrSubdomain } test => (test.Copied ?? state.Origins).IsEmpty && state.Origins.IsAny == Known.No,
        { Kind: OriginTestKind.Never } => state.Origins.IsAny == Known.No,
        _ => false,
    };
}
