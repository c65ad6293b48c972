using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Where a policy object of the flow was made.</summary>
internal sealed record FlowObject(PolicySiteKind Kind, SyntaxNode Node, FlowFrame Frame);

/// <summary>
/// The policies and builders that one analysis has met. An object is named by the code that makes it and the way of calls
/// that led there, so that a loop meets the same one again.
/// </summary>
internal sealed class FlowObjects
{
    private readonly Dictionary<(FlowFrame? Frame, object Source), int> ids = new();
    private readonly List<FlowObject> objects = new();

    public FlowObject this[int id] => objects[id];

    public int Id(FlowFrame? frame, object source, FlowObject made)
    {
        if (ids.TryGetValue((frame, source), out var id)) return id;
        id = objects.Count;
        objects.Add(made);
        ids.Add((frame, source), id);
        return id;
    }
}
