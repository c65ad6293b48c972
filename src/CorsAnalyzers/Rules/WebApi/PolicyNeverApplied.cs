using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.WebApi;

/// <summary>CORS6004: a policy that never reaches the requests it is for.</summary>
internal sealed class PolicyNeverApplied : WebCorsRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS6004",
        "CORS that is never applied in Web API or OWIN",
        "{0}",
        RuleCategory.WebApi,
        DiagnosticSeverity.Warning,
        "Web API reads [EnableCors] only where config.EnableCors() has switched CORS on, and OWIN's middleware covers only what stands behind it and does nothing without a policy. Neither says a word.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(AppliedAttribute attribute, Report report)
    {
        if (attribute.IsOnCore)
            Report(report, attribute.Node, "ASP.NET Core does not read this attribute, which is Web API's: [EnableCors] of 'Microsoft.AspNetCore.Cors' names a policy");
        else if (attribute.IsNeverRead)
            Report(report, attribute.Node, "[EnableCors] does nothing: no code calls 'config.EnableCors()', which has Web API read it");
    }

    public override void Examine(OwinUse use, Report report)
    {
        var message = use switch
        {
            { IsNull: true } => "Options that are null throw ArgumentNullException here",
            { Options: OwinOptionsKind.NoProvider } => "Options without a 'PolicyProvider' have no policy, so no header is ever sent",
            { Options: OwinOptionsKind.NoResolver } => "A 'CorsPolicyProvider' without a 'PolicyResolver' has no policy, so no header is ever sent",
            _ => null,
        };
        if (message is not null) Report(report, use.OptionsPlace, message);

        if (use.Before.Count == 0) return;
        var first = use.Before[0];
        report.Add(
            Rule, use.Call, ImmutableArray.Create(first.Node), DiagnosticSeverity.Warning, FixHint.None,
            new[] { $"The answers of {string.Join(" and ", use.Before.Select(static answer => $"'{answer.Name}'").Distinct())} have no CORS headers: 'UseCors' covers only what is added after it" });
    }

    private static void Report(Report report, SyntaxNode at, string message) =>
        report.Add(Rule, at, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.None, new[] { message });
}
