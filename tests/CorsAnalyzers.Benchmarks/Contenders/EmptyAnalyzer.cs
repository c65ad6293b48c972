using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Contenders;

/// <summary>Registers what another analyzer registers for a compilation, and does nothing when it is called.</summary>
#pragma warning disable RS1001, RS1036 // It is never loaded by a compiler.
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private readonly Callbacks callbacks;

    /// <summary>Asks the other analyzer once what it registers.</summary>
    public EmptyAnalyzer(DiagnosticAnalyzer model, Compilation compilation)
    {
        SupportedDiagnostics = model.SupportedDiagnostics;
        callbacks = Callbacks.Of(model, compilation);
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (callbacks.AtEnd) context.RegisterCompilationAction(static _ => { });
        if (!callbacks.AtStart) return;
        context.RegisterCompilationStartAction(start =>
        {
            for (var i = 0; i < callbacks.CodeBlocks; i++) start.RegisterCodeBlockAction(static _ => { });
            for (var i = 0; i < callbacks.SemanticModels; i++) start.RegisterSemanticModelAction(static _ => { });
            for (var i = 0; i < callbacks.SyntaxTrees; i++) start.RegisterSyntaxTreeAction(static _ => { });
            if (!callbacks.Nodes.IsEmpty) start.RegisterSyntaxNodeAction(static _ => { }, callbacks.Nodes);
        });
    }
}
