using System.Collections.Immutable;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>One run of the flow over the first method of a piece of code.</summary>
internal static class FlowRun
{
    /// <summary>The policies that the method makes, and how many operations it took to say so.</summary>
    /// <param name="code">The code.</param>
    /// <param name="developers">The environments that developers' machines run in, where a team has named them.</param>
    /// <param name="otherFile">The code of another file of the same project.</param>
    public static async Task<(ImmutableArray<PolicyFact> Policies, int Steps)> PoliciesAsync(string code, ImmutableHashSet<string>? developers = null, string? otherFile = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        var tree = compilation.SyntaxTrees[0];
        if (otherFile is not null) compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(otherFile, (CSharpParseOptions)tree.Options, "Other.cs", cancellationToken: cancellation));
        var method = (await tree.GetRootAsync(cancellation)).DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var policies = PolicyFlow.Of(method, compilation.GetSemanticModel(tree), CorsSymbols.Find(compilation)!, cancellation, out var steps, developers);
        return (policies, steps);
    }

    /// <summary>The policies that the members of the code make, member by member.</summary>
    public static async Task<ImmutableArray<PolicyFact>> MembersAsync(string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        var tree = compilation.SyntaxTrees[0];
        return [.. (await tree.GetRootAsync(cancellation)).DescendantNodesAndSelf()
            .Where(static node => PolicyMembers.MemberOf(node) == node && PolicyMembers.MayMakePolicy(node))
            .SelectMany(member => PolicyMembers.PoliciesOf(member, compilation.GetSemanticModel(tree), CorsSymbols.Find(compilation)!, DevelopmentEnvironmentsOption.Instance.Default, cancellation))];
    }

    /// <summary>The predicate of a policy that has no other setting.</summary>
    public static Task<OriginPredicate> PredicateAsync(string predicate, string members = "") =>
        PredicateOfAsync($"b => b.SetIsOriginAllowed({predicate})", members);

    /// <summary>The predicate of the one policy that a delegate makes.</summary>
    public static async Task<OriginPredicate> PredicateOfAsync(string configure, string members = "")
    {
        var (policies, _) = await PoliciesAsync(WebCode.Policy(configure, members));
        return Assert.Single(Assert.Single(policies).States).OriginTest.Predicate!;
    }
}
