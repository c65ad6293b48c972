using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>A policy on the way: its state, and the call of <c>Build</c> by which its builder has handed it out, if it has.</summary>
internal sealed record FlowPolicy(PolicyState State, CodePlace? BuiltAt);

/// <summary>A temporary of a control-flow graph, as the key of its value.</summary>
internal sealed record CaptureKey(ControlFlowGraph Graph, CaptureId Id);

/// <summary>What is known at one point of one path.</summary>
/// <param name="Values">Values by variable (a symbol), temporary (<see cref="CaptureKey"/>) or result (a graph).</param>
/// <param name="Policies">The policies and builders that exist, by id.</param>
/// <param name="Assumptions">
/// Conditions that the path has decided without knowing them, by their text: the same condition is decided the same way again,
/// so that <c>if (dev) … if (!dev) …</c> is not taken for a path through both.
/// </param>
internal sealed record FlowState(
    FlowMap<object, FlowValue> Values,
    FlowMap<int, FlowPolicy> Policies,
    FlowMap<string, bool> Assumptions)
{
    public static readonly FlowState Empty = new(
        FlowMap<object, FlowValue>.Empty, FlowMap<int, FlowPolicy>.Empty, FlowMap<string, bool>.Empty);

    /// <summary>The state without its assumptions: what decides whether two paths have become one.</summary>
    public FlowState Core => Assumptions.Count == 0 ? this : this with { Assumptions = FlowMap<string, bool>.Empty };

    public FlowValue this[object key] => Values.TryGet(key, out var value) ? value : FlowValue.Unknown;

    public FlowState Set(object key, FlowValue value) =>
        this with { Values = value is UnknownValue ? Values.Remove(key) : Values.Set(key, value) };

    /// <summary>The state after an assignment to a variable: what was assumed about its old value no longer counts.</summary>
    public FlowState Assign(ISymbol variable, FlowValue value)
    {
        var state = Set(variable, value);
        return state.Assumptions.Count == 0 ? state
            : state with { Assumptions = state.Assumptions.Where((text, _) => DevelopmentCode.IsAboutEnvironment(text) || !Names(text, variable.Name)) };
    }

    /// <summary>Whether a condition has the name in it, not as a part of another.</summary>
    private static bool Names(string condition, string name)
    {
        for (var at = condition.IndexOf(name, StringComparison.Ordinal); at >= 0; at = condition.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(condition[at - 1]))
                && (end == condition.Length || !SyntaxFacts.IsIdentifierPartCharacter(condition[end]))) return true;
        }

        return false;
    }

    public PolicyState Policy(int id) => Policies.TryGet(id, out var policy) ? policy.State : PolicyState.Unknown;

    public FlowState SetPolicy(int id, PolicyState state)
    {
        var isKnown = Policies.TryGet(id, out var old);
        var policies = Policies.Set(id, new FlowPolicy(state, isKnown ? old.BuiltAt : null));
        if (isKnown && !ReferenceEquals(old.State.Origins, state.Origins))
        {
            foreach (var (reader, policy) in ReadersOf(id))
                policies = policies.Set(reader, policy with { State = policy.State with { OriginTest = policy.State.OriginTest with { Copied = state.Origins } } });
        }

        return this with { Policies = policies };
    }

    /// <summary>The state before code makes the policy of this number anew: those that read the old one's list keep it as it is.</summary>
    public FlowState Forget(int id)
    {
        var policies = Policies.Remove(id);
        foreach (var (reader, policy) in ReadersOf(id))
            policies = policies.Set(reader, policy with { State = policy.State with { OriginTest = policy.State.OriginTest with { Original = null } } });
        return this with { Policies = policies };
    }

    public CodePlace? BuiltAt(int id) => Policies.TryGet(id, out var policy) ? policy.BuiltAt : null;

    public FlowState MarkBuilt(int id, CodePlace build) => this with { Policies = Policies.Set(id, new FlowPolicy(Policy(id), build)) };

    /// <summary>The state after code out of sight has had its hands on the value.</summary>
    public FlowState Escape(FlowValue value) => value.Escape(this);

    /// <summary>The state after a list of strings has been changed: every variable that holds it sees the change.</summary>
    public FlowState Change(StringsValue list, FlowValue changed)
    {
        var state = this;
        foreach (var pair in Values.Pairs)
        {
            if (pair.Value is StringsValue held && ReferenceEquals(held.Source, list.Source)) state = state.Set(pair.Key, changed);
        }

        return state;
    }

    /// <summary>The state after code has changed an object that was read from configuration.</summary>
    public FlowState Forget(BoundValue bound) => this with { Values = Values.Where((_, value) => !bound.Equals(value)) };

    /// <summary>What is known in a handler of an exception that any point after this one may throw.</summary>
    public FlowState InHandler()
    {
        var state = this;
        foreach (var pair in Values.Pairs) state = state.Set(pair.Key, pair.Value.InHandler);
        foreach (var id in Policies.Keys) state = state.SetPolicy(id, PolicyState.Unknown);
        return state;
    }

    /// <summary>The policies whose test reads the list of another.</summary>
    private IEnumerable<(int Id, FlowPolicy Policy)> ReadersOf(int id)
    {
        foreach (var pair in Policies.Pairs)
        {
            if (pair.Key != id && pair.Value.State.OriginTest.Original == id) yield return (pair.Key, pair.Value);
        }
    }

    /// <summary>What is known where either state may be the one.</summary>
    public FlowState Join(FlowState other)
    {
        var policies = Policies;
        foreach (var theirs in other.Policies.Pairs)
        {
            policies = policies.Set(theirs.Key, policies.TryGet(theirs.Key, out var ours)
                ? new FlowPolicy(ours.State.Join(theirs.Value.State), ours.BuiltAt ?? theirs.Value.BuiltAt)
                : theirs.Value);
        }

        var values = Values.Merge(other.Values, static (one, two) => one.Join(two) is var joined and not UnknownValue ? joined : null);
        var joined = new FlowState(values, policies, Assumptions.Common(other.Assumptions));

        // What a variable that is no longer known may stand for can be changed through it without being seen.
        foreach (var lost in Values.Where((key, _) => !values.Has(key)).Pairs) joined = joined.Escape(lost.Value);
        foreach (var lost in other.Values.Where((key, _) => !values.Has(key)).Pairs) joined = joined.Escape(lost.Value);
        return joined;
    }
}

/// <summary>How a body was left: the state, and the value it returned.</summary>
internal sealed record FlowExit(FlowState State, FlowValue Result);
