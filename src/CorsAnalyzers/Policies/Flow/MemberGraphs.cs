using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>The control-flow graphs of the members that one analysis enters.</summary>
internal sealed class MemberGraphs(SemanticModel model, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> graphs = new();

    /// <summary>The compilation that the members belong to.</summary>
    public Compilation Compilation => model.Compilation;

    /// <summary>The graph of a method, constructor, accessor, expression body, initializer or top-level program.</summary>
    public ControlFlowGraph? Of(SyntaxNode body)
    {
        if (graphs.TryGetValue(body, out var graph)) return graph;
        graph = Create(body);
        graphs.Add(body, graph);
        return graph;
    }

    /// <summary>The graph of a method or accessor of this compilation that no other type can replace; else null.</summary>
    public ControlFlowGraph? Of(IMethodSymbol method)
    {
        method = DeclaredBody.Of(method);
        if (method.IsAbstract || method.IsExtern || method.IsAsync || method.ReducedFrom is not null) return null;
        if ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed) return null;
        if (method.DeclaringSyntaxReferences.Length != 1) return null;
        return Of(method.DeclaringSyntaxReferences[0].GetSyntax(cancellation));
    }

    /// <summary>
    /// The graph of the initializer of a field or property whose value cannot change afterwards; else null.
    /// </summary>
    public ControlFlowGraph? OfInitializer(ISymbol symbol)
    {
        var isFixed = symbol switch
        {
            IFieldSymbol field => field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is null,
            _ => false,
        };
        if (!isFixed || symbol.DeclaringSyntaxReferences.Length != 1) return null;

        var initializer = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer is null || IsAssignedInConstructor(symbol) ? null : Of(initializer);
    }

    /// <summary>The graph of a local function, looked up from the body that uses it outwards.</summary>
    public static ControlFlowGraph? LocalFunction(ControlFlowGraph scope, IMethodSymbol function, CancellationToken cancellation)
    {
        for (var graph = scope; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function)) return graph.GetLocalFunctionControlFlowGraph(function, cancellation);
        }

        return null;
    }

    /// <summary>Whether a local or parameter keeps the value that it was declared with, as far as its member's code tells.</summary>
    public bool IsSetOnce(ISymbol variable) => MemberOf(variable) is { } member && !IsAssigned(member, variable.Name);

    /// <summary>
    /// Whether a list or set in a local or private field keeps the elements that it was made with: the code that can reach it
    /// names it only to ask it something.
    /// </summary>
    public bool IsOnlyRead(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => MemberOf(symbol) is { } member && IsOnlyRead(member, symbol.Name),
        { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type } =>
            type.DeclaringSyntaxReferences.All(declaration => IsOnlyRead(declaration.GetSyntax(cancellation), symbol.Name)),
        _ => false,
    };

    private static bool IsOnlyRead(SyntaxNode code, string name) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().All(identifier => identifier.Identifier.ValueText != name || IsQuestion(identifier));

    private SyntaxNode? MemberOf(ISymbol variable) => variable.DeclaringSyntaxReferences.Length != 1 ? null
        : variable.DeclaringSyntaxReferences[0].GetSyntax(cancellation).FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>Whether the name, maybe behind that of its type, is asked something that changes nothing, or gone through by a loop.</summary>
    public static bool IsQuestion(IdentifierNameSyntax name)
    {
        ExpressionSyntax named = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return named.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText
                is "Contains" or "Any" or "All" or "Exists" or "TrueForAll" or "Count" or "Where" or "Select" or "First" or "FirstOrDefault" or "Find" or "IndexOf" or "ToArray" or "ToList",
            ForEachStatementSyntax all => all.Expression == named,
            ElementAccessExpressionSyntax { Parent: not (AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax) } => true,
            _ => false,
        };
    }

    private bool IsAssignedInConstructor(ISymbol symbol)
    {
        foreach (var constructor in symbol.ContainingType.Constructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (IsAssigned(reference.GetSyntax(cancellation), symbol.Name)) return true;
            }
        }

        return false;
    }

    private static bool IsAssigned(SyntaxNode code, string name) => code.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, name),
        _ => false,
    });

    private static bool Names(ExpressionSyntax target, string name) =>
        target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private ControlFlowGraph? Create(SyntaxNode body)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!model.Compilation.ContainsSyntaxTree(body.SyntaxTree) || Nesting.IsTooDeep(body)) return null;

#pragma warning disable RS1030 // A helper may stand in another file; its model is asked for only when a policy enters it.
        var home = body.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(body.SyntaxTree);
#pragma warning restore RS1030
        return home.GetOperation(body, cancellation) switch
        {
            IMethodBodyOperation { Parent: null } method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation { Parent: null } constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
            IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
    }
}
