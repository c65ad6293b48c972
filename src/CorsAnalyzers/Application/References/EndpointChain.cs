using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>
/// The calls that make one endpoint or group what it is: the chain a call stands in, the calls on the variable it is kept in, and
/// the chains of the groups around it.
/// </summary>
internal sealed class EndpointChain
{
    /// <summary>Groups within groups.</summary>
    private const int DepthBound = 8;

    private readonly List<InvocationExpressionSyntax> calls = new();
    private readonly List<InvocationExpressionSyntax> maps = new();

    private EndpointChain()
    {
    }

    /// <summary>The call that maps the endpoint or makes the group; null where it is out of sight.</summary>
    public InvocationExpressionSyntax? MapCall => maps.FirstOrDefault();

    /// <summary>The same, and the calls that make the groups around it, from the inside out.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> MapCalls => maps;

    /// <summary>Whether there may be groups around it that are out of sight.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether the endpoint, or one that is mapped in the group by the same chain, is answered in the routing middleware.</summary>
    public bool IsShortCircuited { get; private set; }

    /// <summary>The chain that a call on an endpoint belongs to.</summary>
    public static EndpointChain Of(InvocationExpressionSyntax call, ApplicationCode code)
    {
        var chain = new EndpointChain();
        ExpressionSyntax? head = call;

        // What follows is called on the same endpoint, until something is mapped in the group.
        var isInner = false;
        for (var link = call; link.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; link = next)
        {
            isInner |= IsMap(next);
            if (!isInner) chain.calls.Add(next);
            else chain.IsShortCircuited |= IsShortCircuit(next);
        }

        for (var depth = 0; depth < DepthBound && head is not null; depth++) head = chain.AddLinks(head, code);
        chain.IsShortCircuited |= chain.calls.Any(IsShortCircuit);
        return chain;
    }

    /// <summary>Whether a method is called on the endpoint itself or on a group around it.</summary>
    public bool Calls(string method) => calls.Any(call => CodeName.Of(call) == method);

    /// <summary>Adds the links down to the head of the chain; gives the chain that the head was kept from.</summary>
    private ExpressionSyntax? AddLinks(ExpressionSyntax link, ApplicationCode code)
    {
        while (link is InvocationExpressionSyntax call)
        {
            calls.Add(call);
            if (IsMap(call)) maps.Add(call);
            if (ChainReceiver(call) is not { } receiver) return null;
            link = receiver;
        }

        if (link is not IdentifierNameSyntax name) return null;
        var head = code.SymbolOf(name);
        if (IsApplication(head, code))
        {
            IsOpen = false;
            return null;
        }

        if (head is not ILocalSymbol local) return null;
        var declarator = local.DeclaringSyntaxReferences.Select(declared => declared.GetSyntax(code.Cancellation)).OfType<VariableDeclaratorSyntax>().FirstOrDefault();
        if (declarator?.Initializer is not { Value: InvocationExpressionSyntax initial } || declarator.FirstAncestorOrSelf<StatementSyntax>()?.Parent is not { } scope) return null;

        // What is called on the variable in statements of their own.
        foreach (var other in (scope is GlobalStatementSyntax ? scope.Parent! : scope).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (other.Identifier.ValueText == local.Name && other.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax on } && !IsMap(on)) calls.Add(on);
        }

        return initial;
    }

    /// <summary>Whether nothing is around what is mapped on it: the application itself, or what <c>UseEndpoints</c> hands out.</summary>
    private static bool IsApplication(ISymbol? head, ApplicationCode code) =>
        head is ILocalSymbol { Type.Name: "WebApplication" } or IParameterSymbol { Type.Name: "WebApplication" }
        || head is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function }
        && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(code.Cancellation).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && CodeName.Of(call) == "UseEndpoints";

    private static ExpressionSyntax? ChainReceiver(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;

    private static bool IsShortCircuit(InvocationExpressionSyntax call) => CodeName.Of(call) is "ShortCircuit" or "MapShortCircuit";

    private static bool IsMap(InvocationExpressionSyntax call) => CodeName.Of(call).StartsWith("Map", StringComparison.Ordinal);
}
