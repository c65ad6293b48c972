using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Suppresses SonarAnalyzer's S5122 ("Restrict this CORS policy to trusted origins") at calls whose policies are known to the end: the
/// rules here speak about them, or know why there is nothing to say. Off unless a team asks for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PermissivePolicySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Known = new(
        "CORSS5122", "S5122", "CorsAnalyzers knows the whole policy and reports it by its own rules (cors_analyzers.suppress_s5122)");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Known);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (CorsSymbols.Find(context.Compilation) is not { } symbols) return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var options = CorsAnalyzersOptions.Of(context.Options, tree);
            if (!options.SuppressesS5122) continue;

            var code = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (IsDecided(code, context.GetSemanticModel(tree), symbols, options, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Known, diagnostic));
        }
    }

    /// <summary>Whether the code takes part in policies, and everything about each of them is known that decides who gets in.</summary>
    private static bool IsDecided(SyntaxNode code, SemanticModel model, CorsSymbols symbols, CorsAnalyzersOptions options, CancellationToken cancellation)
    {
        if (PolicyMembers.MemberOf(code) is not { } member || !PolicyMembers.MayMakePolicy(member)) return false;

        var policies = PolicyMembers.PoliciesOf(member, model, symbols, options.DevelopmentEnvironments, cancellation).Where(policy => policy.States.Any(state => Has(state, code))).ToList();
        return policies.Count > 0 && policies.All(static policy => policy.IsComplete && policy.States.All(IsKnown));
    }

    private static bool IsKnown(PolicyState state) =>
        state.Origins.IsAny != Policies.Known.Unknown && state.Credentials.Value != Policies.Known.Unknown && state.OriginTest.Kind != OriginTestKind.Unknown && !state.MayHaveThrown;

    /// <summary>Whether the code gave the policy an origin, also one that a later call took away.</summary>
    private static bool Has(PolicyState state, SyntaxNode code) =>
        state.Origins.Entries.Any(entry => entry.Place.Call == code) || state.Undone.Any(undoing => undoing.Dead.Call == code);
}
