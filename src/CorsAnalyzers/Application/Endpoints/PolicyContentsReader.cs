using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>Follows the policies of the application through the members that make them, each member once.</summary>
internal static class PolicyContentsReader
{
    /// <summary>What the policies let through, by the call that registers or uses them.</summary>
    public static ImmutableDictionary<SourcePlace, PolicyContents> Read(ApplicationCode code)
    {
        var contents = ImmutableDictionary.CreateBuilder<SourcePlace, PolicyContents>();
        var members = code.Calls(CorsNames.AddPolicy, CorsNames.AddDefaultPolicy, CorsNames.UseCors, CorsNames.RequireCors).Select(MemberOf).OfType<SyntaxNode>().Distinct();
        foreach (var fact in members.SelectMany(member => PoliciesOf(member, code)).Where(static fact => fact.Site is { IsInUse: true, Frame.IsInUnit: true }))
        {
            var place = code.PlaceOf(fact.Site.Node);
            if (PolicyContents.Of(fact) is { } known && !contents.ContainsKey(place)) contents[place] = known;
        }

        return contents.ToImmutable();
    }

    private static IEnumerable<PolicyFact> PoliciesOf(SyntaxNode member, ApplicationCode code) => MemberBodies.Of(member)
        .SelectMany(body => PolicyFlow.Of(body, code.ModelOf(body), code.Symbols, code.Cancellation, out _));

    private static SyntaxNode? MemberOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static at => at is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax);
}
