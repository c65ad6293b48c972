using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <content>Calls: of delegates, of the class library, and of members of the same compilation.</content>
internal sealed partial class PredicateRun
{
    private RunValue Invoke(RunScope scope, IInvocationOperation call)
    {
        var receiver = call.Instance is null ? null : Evaluate(scope, call.Instance);
        if (receiver is Thrown) return receiver;

        var arguments = new RunValue[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter) return RunValue.Unknown;
            var value = parameter.RefKind == RefKind.Out ? RunValue.Unknown : Evaluate(scope, argument.Value);
            if (value.IsThrown) return value;
            arguments[parameter.Ordinal] = value;
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke) return receiver is { IsNull: true } ? Thrown.NullReference : CallDelegate(scope, receiver!, arguments);
        if (receiver is { IsNull: true } && call.TargetMethod.ContainingType.IsReferenceType) return Thrown.NullReference;

        var run = RunOf(scope, (position, value) => Hand(scope, call, position, value));
        if (LibraryCall.Of(call.TargetMethod, receiver, arguments, run) is { } known) return known;

        if (Callee(scope.Graph, call.TargetMethod) is { } callee) return Call(scope, callee, call.TargetMethod, arguments);

        LeaveToOthers(scope, call, receiver, arguments);
        return RunValue.Unknown;
    }

    private LibraryRun RunOf(RunScope scope, Action<int, RunValue> hand) =>
        new(scope.State, (target, given) => CallDelegate(scope, target, given), hand, budget);

    /// <summary>Gives a variable that was handed over by reference its value.</summary>
    private void Hand(RunScope scope, IInvocationOperation call, int position, RunValue value)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == position) Assign(scope, argument.Value, value);
        }
    }

    /// <summary>A call of code out of sight: what it is given to change is no longer known.</summary>
    private void LeaveToOthers(RunScope scope, IInvocationOperation call, RunValue? receiver, RunValue[] arguments)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref }) Assign(scope, argument.Value, RunValue.Unknown);
        }

        foreach (var value in arguments.Append(receiver))
        {
            if (value is ItemsReference reference) scope.State[reference] = RunValue.Unknown;
        }
    }

    /// <summary>What a delegate returns or throws.</summary>
    public RunValue CallDelegate(RunScope scope, RunValue target, IReadOnlyList<RunValue> arguments)
    {
        switch (target)
        {
            case LambdaResult lambda:
                return Call(scope, lambda.Owner.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation), lambda.Lambda.Symbol, arguments);
            case MethodResult method when Callee(method.Owner, method.Method) is { } callee:
                return Call(scope, callee, method.Method, arguments);
            case MethodResult method:
                return LibraryCall.Of(method.Method, method.Receiver, arguments.ToArray(), RunOf(scope, static (_, _) => { })) ?? RunValue.Unknown;
            default:
                return RunValue.Unknown;
        }
    }

    private RunValue Call(RunScope scope, ControlFlowGraph callee, IMethodSymbol method, IReadOnlyList<RunValue> arguments)
    {
        // A lambda or local function sees the variables around it; a method only what it is given.
        var isInside = method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;
        var state = isInside ? scope.State.Fork() : new RunState();
        var definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        for (var i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
        {
            if (definition.Parameters[i].RefKind is RefKind.Ref or RefKind.Out) return RunValue.Unknown;
            state[definition.Parameters[i]] = isInside ? arguments[i] : Frozen(scope, arguments[i]);
        }

        return Run(callee, state);
    }

    private ControlFlowGraph? Callee(ControlFlowGraph scope, IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.LocalFunction) return graphs.Of(method);
        return method.IsAsync ? null : MemberGraphs.LocalFunction(scope, method.OriginalDefinition, cancellation);
    }

    private RunValue ReadProperty(RunScope scope, IPropertyReferenceOperation operation)
    {
        var receiver = operation.Instance is null ? null : Evaluate(scope, operation.Instance);
        if (receiver is Thrown) return receiver;

        var index = operation.Arguments.Length == 1 ? Evaluate(scope, operation.Arguments[0]) : null;
        if (index is Thrown) return index;
        return ReadProperty(scope, operation.Property, receiver, index);
    }

    /// <summary>The value of a property of a value, or of an indexer.</summary>
    private RunValue ReadProperty(RunScope scope, IPropertySymbol property, RunValue? receiver, RunValue? index = null)
    {
        if (receiver is { IsNull: true } && property.ContainingType.IsReferenceType) return Thrown.NullReference;
        if (index is not null) return receiver is null ? RunValue.Unknown : Index(scope, receiver, index, Thrown.ArgumentOutOfRange);
        if (LibraryProperty.Of(property, receiver, scope.State) is { } known) return known;
        if (Fixed(property) is { } set) return set;
        return property.GetMethod is { } getter && graphs.Of(getter) is { } graph ? Run(graph, new RunState()) : RunValue.Unknown;
    }

    private RunValue Field(IFieldSymbol field) => LibraryProperty.OfField(field) ?? Fixed(field) ?? RunValue.Unknown;

    /// <summary>The value of a field or property that only its initializer sets; null where it is none.</summary>
    private RunValue? Fixed(ISymbol symbol)
    {
        if (fixedValues.TryGetValue(symbol, out var known)) return known;
        if (graphs.OfInitializer(symbol) is not { } graph) return null;

        // Meanwhile unknown: an initializer may read the field itself.
        fixedValues[symbol] = RunValue.Unknown;
        var value = Run(graph, new RunState());
        var type = (symbol as IFieldSymbol)?.Type ?? ((IPropertySymbol)symbol).Type;
        if (value is Items items && LibraryTypes.IsChangeable(type) && !graphs.IsOnlyRead(symbol)) value = items with { MayHoldOthers = true };
        if (value.IsThrown) value = RunValue.Unknown;
        if (!budget.IsSpent) fixedValues[symbol] = value;
        return value;
    }

    private RunValue Create(RunScope scope, IObjectCreationOperation creation)
    {
        var arguments = new RunValue[creation.Arguments.Length];
        foreach (var argument in creation.Arguments)
        {
            var value = Evaluate(scope, argument.Value);
            if (value.IsThrown) return value;
            if (argument.Parameter is { } parameter) arguments[parameter.Ordinal] = value;
        }

        if (creation.Constructor is not { } constructor || arguments.Any(static argument => argument is null)) return RunValue.Unknown;
        if (LibraryCreation.Of(constructor, arguments, scope.State) is not { } made) return RunValue.Unknown;
        if (made is not Items items || !LibraryTypes.IsChangeable(constructor.ContainingType)) return made;

        var reference = new ItemsReference(new object());
        scope.State[reference] = items;
        return reference;
    }
}
