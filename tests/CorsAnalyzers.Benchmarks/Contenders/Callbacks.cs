using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Contenders;

/// <summary>What an analyzer registers for a compilation. A kind that is not counted here throws, so that none is forgotten.</summary>
internal sealed class Callbacks
{
    /// <summary>Whether it is called when the compilation starts.</summary>
    public bool AtStart { get; private set; }

    /// <summary>Whether it is called for the whole compilation.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>How many actions see each member with code.</summary>
    public int CodeBlocks { get; private set; }

    /// <summary>How many actions see each file when it is bound.</summary>
    public int SemanticModels { get; private set; }

    /// <summary>How many actions see each file.</summary>
    public int SyntaxTrees { get; private set; }

    /// <summary>The kinds of nodes that an action sees.</summary>
    public ImmutableArray<SyntaxKind> Nodes { get; private set; } = [];

    /// <summary>Has the analyzer register for the compilation.</summary>
    public static Callbacks Of(DiagnosticAnalyzer analyzer, Compilation compilation)
    {
        var callbacks = new Callbacks();
        analyzer.Initialize(new Context(callbacks, compilation));
        return callbacks;
    }

    private static NotSupportedException Unknown() => new("A kind of callback that the empty analyzer does not know yet.");

    private sealed class Context(Callbacks callbacks, Compilation compilation) : AnalysisContext
    {
        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
            callbacks.AtStart = true;
            action(new Start(callbacks, compilation));
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => callbacks.AtEnd = true;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Unknown();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw Unknown();
    }

    private sealed class Start(Callbacks callbacks, Compilation compilation) : CompilationStartAnalysisContext(compilation, new AnalyzerOptions([]), CancellationToken.None)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Unknown();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => callbacks.SemanticModels++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => callbacks.CodeBlocks++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => callbacks.SyntaxTrees++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            callbacks.Nodes = callbacks.Nodes.IsEmpty ? [.. syntaxKinds.Cast<SyntaxKind>()] : throw Unknown();
    }
}
