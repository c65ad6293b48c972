using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>An immutable map that is equal to another with equal pairs, so that states of a flow can be compared.</summary>
internal sealed class FlowMap<TKey, TValue> : IEquatable<FlowMap<TKey, TValue>>
    where TKey : notnull
    where TValue : IEquatable<TValue>
{
    public static readonly FlowMap<TKey, TValue> Empty = new(ImmutableDictionary<TKey, TValue>.Empty, 0);

    private readonly ImmutableDictionary<TKey, TValue> pairs;
    private readonly int hash;

    private FlowMap(ImmutableDictionary<TKey, TValue> pairs, int hash)
    {
        this.pairs = pairs;
        this.hash = hash;
    }

    public int Count => pairs.Count;

    public IEnumerable<TKey> Keys => pairs.Keys;

    public IEnumerable<KeyValuePair<TKey, TValue>> Pairs => pairs;

    public bool TryGet(TKey key, out TValue value) => pairs.TryGetValue(key, out value!);

    public bool Has(TKey key) => pairs.ContainsKey(key);

    public FlowMap<TKey, TValue> Set(TKey key, TValue value)
    {
        if (pairs.TryGetValue(key, out var old))
        {
            return old.Equals(value) ? this : new(pairs.SetItem(key, value), hash ^ Hash(key, old) ^ Hash(key, value));
        }

        return new(pairs.Add(key, value), hash ^ Hash(key, value));
    }

    public FlowMap<TKey, TValue> Remove(TKey key) =>
        pairs.TryGetValue(key, out var old) ? new(pairs.Remove(key), hash ^ Hash(key, old)) : this;

    /// <summary>The pairs for which the condition holds.</summary>
    public FlowMap<TKey, TValue> Where(Func<TKey, TValue, bool> condition)
    {
        var result = this;
        foreach (var pair in pairs)
        {
            if (!condition(pair.Key, pair.Value)) result = result.Remove(pair.Key);
        }

        return result;
    }

    /// <summary>The keys that both maps have, with what the two values have in common; without those that have nothing.</summary>
    public FlowMap<TKey, TValue> Merge(FlowMap<TKey, TValue> other, Func<TValue, TValue, TValue?> merge)
    {
        var result = this;
        foreach (var pair in pairs)
        {
            if (!other.TryGet(pair.Key, out var theirs) || merge(pair.Value, theirs) is not { } merged) result = result.Remove(pair.Key);
            else result = result.Set(pair.Key, merged);
        }

        return result;
    }

    /// <summary>The pairs that both maps have.</summary>
    public FlowMap<TKey, TValue> Common(FlowMap<TKey, TValue> other) =>
        Where((key, value) => other.TryGet(key, out var theirs) && theirs.Equals(value));

    public bool Equals(FlowMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || hash != other.hash || Count != other.Count) return false;
        foreach (var pair in pairs)
        {
            if (!other.TryGet(pair.Key, out var theirs) || !theirs.Equals(pair.Value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowMap<TKey, TValue>);

    public override int GetHashCode() => hash;

    private static int Hash(TKey key, TValue value) => unchecked((key.GetHashCode() * 397) ^ value.GetHashCode());
}
