using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>The policies of one member, which is not bound where no name in it has to do with any.</summary>
internal static class PolicyMembers
{
    /// <summary>The member that a piece of code stands in; top-level statements are one member.</summary>
    public static SyntaxNode? MemberOf(SyntaxNode code) => code.AncestorsAndSelf().FirstOrDefault(static at =>
        at is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>Whether the member may make a policy: some name in it has to do with one, and the file mentions CORS.</summary>
    public static bool MayMakePolicy(SyntaxNode member) => CorsText.Mentions(member.SyntaxTree)
        && member.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax name && CorsNames.OfPolicies.Contains(name.Identifier.ValueText));

    /// <summary>The policies that the bodies of a member make.</summary>
    public static IEnumerable<PolicyFact> PoliciesOf(
        SyntaxNode member, SemanticModel model, CorsSymbols symbols, ImmutableHashSet<string> developers, CancellationToken cancellation) =>
        MemberBodies.Of(member).SelectMany(body => PolicyFlow.Of(body, model, symbols, cancellation, out _, developers));
}
