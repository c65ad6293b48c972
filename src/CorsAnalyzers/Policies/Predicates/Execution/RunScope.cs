using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>The body that is being run, with the state of the path through it.</summary>
internal readonly record struct RunScope(ControlFlowGraph Graph, RunState State);
