using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>Follows the policies of the application through the members that make them, each member once.</summary>
internal static class PolicyContentsReader
{
    /// <summary>What the policies let through, by the call that registers or uses them.</summary>
    public static ImmutableDictionary<SourcePlace, PolicyContents> Read(ApplicationCode code)
    {
        var contents = ImmutableDictionary.CreateBuilder<SourcePlace, PolicyContents>();
        var members = code.Calls(CorsNames.AddPolicy, CorsNames.AddDefaultPolicy, CorsNames.UseCors, CorsNames.RequireCors).Select(PolicyMembers.MemberOf).OfType<SyntaxNode>().Distinct();
        foreach (var fact in members.SelectMany(member => PolicyMembers.PoliciesOf(member, code.ModelOf(member), code.Symbols, DevelopmentEnvironmentsOption.Instance.Default, code.Cancellation)).Where(static fact => fact.Site is { IsInUse: true, Frame.IsInUnit: true }))
        {
            var place = code.PlaceOf(fact.Site.Node);
            if (PolicyContents.Of(fact) is { } known && !contents.ContainsKey(place)) contents[place] = known;
        }

        return contents.ToImmutable();
    }
}
