using System.Collections.Generic;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>The variables, captures and changing objects of one path of a run.</summary>
internal sealed class RunState
{
    private readonly Dictionary<object, RunValue> values;

    public RunState() : this(new(), new object(), new object())
    {
    }

    private RunState(Dictionary<object, RunValue> values, object activation, object body)
    {
        this.values = values;
        Activation = activation;
        Body = body;
    }

    /// <summary>The call of a member that the variables belong to; its lambdas and local functions see the same.</summary>
    public object Activation { get; }

    /// <summary>The call of a member, lambda or local function that the path is in.</summary>
    public object Body { get; }

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
    public RunState Fork() => new(new(values), Activation, Body);

    /// <summary>The state of a lambda or local function that is called.</summary>
    public RunState Enter() => new(new(values), Activation, new object());
}
