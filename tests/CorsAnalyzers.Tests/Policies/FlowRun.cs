using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>One run of the flow over the first method of a piece of code.</summary>
internal static class FlowRun
{
    /// <summary>The policies that the method makes, and how many operations it took to say so.</summary>
    public static async Task<(ImmutableArray<PolicyFact> Policies, int Steps)> PoliciesAsync(string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        var tree = compilation.SyntaxTrees[0];
        var method = (await tree.GetRootAsync(cancellation)).DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var policies = PolicyFlow.Of(method, compilation.GetSemanticModel(tree), CorsSymbols.Find(compilation)!, cancellation, out var steps);
        return (policies, steps);
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
