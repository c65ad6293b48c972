using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>The control-flow graphs of the members that one analysis enters.</summary>
internal sealed class MemberGraphs(SemanticModel model, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> graphs = new();

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
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
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

    private bool IsAssignedInConstructor(ISymbol symbol)
    {
        foreach (var constructor in symbol.ContainingType.Constructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                var assigns = reference.GetSyntax(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>()
                    .Any(assignment => assignment.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                        .Any(name => name.Identifier.ValueText == symbol.Name));
                if (assigns) return true;
            }
        }

        return false;
    }

    private ControlFlowGraph? Create(SyntaxNode body)
    {
        if (!model.Compilation.ContainsSyntaxTree(body.SyntaxTree)) return null;

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
