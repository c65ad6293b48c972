using System.Collections.Generic;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>The variables, captures and changing objects of one path of a run.</summary>
internal sealed class RunState
{
    private readonly Dictionary<object, RunValue> values;

    public RunState() => values = new();

    private RunState(RunState other) => values = new(other.values);

    /// <summary>The value of a variable, capture or object; unknown where nothing is known of it.</summary>
    public RunValue this[object key]
    {
        get => values.TryGetValue(key, out var value) ? value : RunValue.Unknown;
        set => values[key] = value;
    }

    /// <summary>All values that are known.</summary>
    public IEnumerable<RunValue> Values => values.Values;

    public bool Has(object key) => values.ContainsKey(key);

    /// <summary>The same state for another path.</summary>
    public RunState Fork() => new(this);
}
