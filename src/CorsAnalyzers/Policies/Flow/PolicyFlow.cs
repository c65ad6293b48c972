using System.Collections.Immutable;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>
/// Follows policies and their builders through one member: every path, the lambdas and local functions in it, and the helpers
/// it hands a builder to. Gives the policies that are finished there.
/// </summary>
internal sealed partial class PolicyFlow : ValueFlow
{
    private readonly CorsSymbols symbols;
    private readonly FlowObjects objects = new();
    private readonly PolicyRecorder recorder = new();
    private readonly FlowPredicates predicates;

    private PolicyFlow(SemanticModel model, CorsSymbols symbols, ImmutableHashSet<string> developers, CancellationToken cancellation)
        : base(model, developers, cancellation)
    {
        this.symbols = symbols;
        predicates = new FlowPredicates(Graphs, cancellation);
    }

    /// <summary>The policies that a member makes.</summary>
    /// <param name="body">The member's body: a method, constructor, accessor, expression body, initializer or top-level program.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="symbols">The CORS types of the compilation.</param>
    /// <param name="cancellation">Ends the analysis early.</param>
    /// <param name="steps">How many operations were run, for tests of the bound.</param>
    /// <param name="developers">The environments that developers' machines run in, where a team has named them.</param>
    public static ImmutableArray<PolicyFact> Of(
        SyntaxNode body, SemanticModel model, CorsSymbols symbols, CancellationToken cancellation, out int steps, ImmutableHashSet<string>? developers = null)
    {
        var flow = new PolicyFlow(model, symbols, developers ?? DevelopmentEnvironmentsOption.Instance.Default, cancellation);
        flow.RunUnit(body);
        steps = flow.Steps;
        return flow.recorder.Facts(flow.IsComplete);
    }

    // Whoever calls the body may hand it any policy.
    protected override FlowState EnterRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state)
    {
        foreach (var parameter in parameters)
        {
            if (symbols.IsPolicyOrBuilder(parameter.Type)) state = Meet(state, frame, parameter, parameter.Type, frame.Graph.OriginalOperation.Syntax, out _);
        }

        return state;
    }

    protected override void LeaveRoot(FlowFrame frame, FlowState entry, FlowExit exit)
    {
        foreach (var policy in exit.State.Policies.Pairs)
        {
            // What the body was given and left as it was is the business of whoever gave it.
            if (entry.Policies.TryGet(policy.Key, out var given) && given.Equals(policy.Value)) continue;

            var made = objects[policy.Key];
            var kind = policy.Value.BuiltAt is not null ? PolicySiteKind.PolicyObject : made.Kind;
            recorder.Record(new PolicySite(kind, made.Node, made.Frame), policy.Value.State, exit.State);
        }
    }

    /// <summary>A policy or builder that code out of sight has made: it exists, and nothing else is known of it.</summary>
    private FlowState Meet(FlowState state, FlowFrame frame, ISymbol source, ITypeSymbol type, SyntaxNode node, out PolicyReference reference)
    {
        reference = new PolicyReference(objects.Id(null, source, new FlowObject(KindOf(type), node, frame)));
        if (!state.Policies.Has(reference.Id)) state = state.SetPolicy(reference.Id, PolicyState.Unknown);
        return state.Set(source, reference);
    }

    private PolicySiteKind KindOf(ITypeSymbol type) =>
        symbols.IsPolicyBuilder(type) ? PolicySiteKind.Builder : PolicySiteKind.PolicyObject;
}
