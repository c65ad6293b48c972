using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using CorsAnalyzers.Symbols;
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

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke) return receiver is { IsNull: true } ? Thrown.NullReference : Handed(scope, call, CallDelegate(scope, receiver!, arguments));
        if (receiver is { IsNull: true } && call.TargetMethod.ContainingType.IsReferenceType) return Thrown.NullReference;

        var run = RunOf(scope, (position, value) => Hand(scope, call, position, value));
        if (LibraryCall.Of(call.TargetMethod, receiver, arguments, run) is { } known)
        {
            if (known is UnknownResult && receiver is not UnknownResult && !call.Arguments.Any(argument => IsLeftOpen(argument, arguments)))
            {
                hasOpenAnswer = true;
                isInDoubt |= call.TargetMethod.Name == "Parse";
            }

            return known;
        }

        if (Callee(scope.Graph, call.TargetMethod) is { } callee) return Handed(scope, call, Call(scope, callee, call.TargetMethod, arguments));

        LeaveToOthers(scope, call, receiver, arguments);
        return RunValue.Unknown;
    }

    /// <summary>Whether what a call gives may be unknown because of what it is given, and not because of what it does.</summary>
    private static bool IsLeftOpen(IArgumentOperation argument, RunValue[] values) =>
        argument.Parameter is { RefKind: not RefKind.Out, Ordinal: var ordinal } && values[ordinal] is UnknownResult or LambdaResult or MethodResult;

    /// <summary>What a call gives, after the variables that it was given by reference got their values.</summary>
    private RunValue Handed(RunScope scope, IInvocationOperation call, RunValue result)
    {
        var outcome = result as Outcome;
        var left = outcome?.Next;
        foreach (var parameter in call.TargetMethod.Parameters)
        {
            if (!IsHandedBack(parameter)) continue;
            Hand(scope, call, parameter.Ordinal, left?.Value ?? RunValue.Unknown);
            left = left?.Next;
        }

        return outcome?.Value ?? result;
    }

    private static bool IsHandedBack(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;

    private LibraryRun RunOf(RunScope scope, Action<int, RunValue> hand) =>
        new(scope.State, (target, given) => CallDelegate(scope, target, given), hand, () => IsLost = true, budget);

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

        foreach (var argument in call.Arguments)
        {
            // An array that was only made for the call is nobody else's.
            if (argument.ArgumentKind != ArgumentKind.ParamArray && argument.Parameter is { } parameter) LeaveToOthers(scope, arguments[parameter.Ordinal], parameter.Type);
        }

        if (receiver is not null) LeaveToOthers(scope, receiver, call.TargetMethod.ContainingType);
    }

    private void LeaveToOthers(RunScope scope, RunValue value, ITypeSymbol type)
    {
        switch (value)
        {
            case ItemsReference reference:
                if (!ReferenceEquals(reference.Body, scope.State.Body)) IsLost = true;
                scope.State[reference] = RunValue.Unknown;
                break;
            case Items when type is IArrayTypeSymbol or { SpecialType: SpecialType.System_Array } || LibraryTypes.IsChangeable(type) && type.SpecialType == SpecialType.None:
                IsLost = true;
                break;
            case LambdaResult or MethodResult { Method.MethodKind: MethodKind.LocalFunction }:
                // It may be called, and may change the variables around it.
                CallDelegate(scope, value, [RunValue.Unknown, RunValue.Unknown, RunValue.Unknown]);
                break;
        }
    }

    /// <summary>What a delegate returns or throws.</summary>
    public RunValue CallDelegate(RunScope scope, RunValue target, IReadOnlyList<RunValue> arguments)
    {
        switch (target)
        {
            case LambdaResult lambda:
                return Call(Around(scope, lambda.Activation), lambda.Owner.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation), lambda.Lambda.Symbol, arguments);
            case MethodResult method when Callee(method.Owner, method.Method) is { } callee:
                return Call(Around(scope, method.Activation), callee, method.Method, arguments);
            case MethodResult method:
                return LibraryCall.Of(method.Method, method.Receiver, arguments.ToArray(), RunOf(scope, static (_, _) => { })) ?? RunValue.Unknown;
            default:
                return RunValue.Unknown;
        }
    }

    /// <summary>The variables that a lambda or local function sees: those of the call that it was made in, if that still goes on.</summary>
    private RunScope Around(RunScope scope, object? activation) =>
        activation is null || ReferenceEquals(activation, scope.State.Activation) ? scope
        : suspended.TryGetValue(activation, out var state) ? scope with { State = state }
        : scope with { State = new RunState() };

    private RunValue Call(RunScope scope, ControlFlowGraph callee, IMethodSymbol method, IReadOnlyList<RunValue> arguments)
    {
        // A lambda or local function sees the variables around it; a method only what it is given.
        var isInside = method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;
        var state = isInside ? scope.State.Enter() : new RunState();
        var definition = DeclaredBody.Of(method);
        for (var i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
        {
            state[definition.Parameters[i]] = arguments[i];
            if (!isInside && arguments[i] is ItemsReference reference) state[reference] = scope.State[reference];
        }

        var before = suspended.TryGetValue(scope.State.Activation, out var outer) ? outer : null;
        suspended[scope.State.Activation] = scope.State;
        var result = Run(callee, state, definition.Parameters);
        if (before is null) suspended.Remove(scope.State.Activation);
        else suspended[scope.State.Activation] = before;
        return result;
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
        if (index is not null) return receiver is null ? RunValue.Unknown : Index(scope, receiver, index, LibraryTypes.Outside(property.ContainingType));
        var known = LibraryProperty.Of(property, receiver, scope.State);
        hasOpenAnswer |= receiver is UriResult && known is (null or UnknownResult);
        if (known is not null) return known;
        if (Fixed(property) is { } set) return set;
        return property.GetMethod is { } getter && graphs.Of(getter) is { } graph ? Run(graph, new RunState()) : RunValue.Unknown;
    }

    private RunValue ReadField(RunScope scope, IFieldReferenceOperation operation)
    {
        var field = operation.Field;
        var receiver = operation.Instance is null ? null : Evaluate(scope, operation.Instance);
        if (receiver is Thrown) return receiver;
        if (receiver is { IsNull: true } && field.ContainingType.IsReferenceType) return Thrown.NullReference;
        if (receiver is TupleResult tuple) return tuple[field];
        return LibraryProperty.OfField(field) ?? Fixed(field) ?? RunValue.Unknown;
    }

    /// <summary>The value of a field or property that only its initializer sets; null where it is none.</summary>
    private RunValue? Fixed(ISymbol symbol)
    {
        if (fixedValues.TryGetValue(symbol, out var known)) return known;
        if (graphs.OfInitializer(symbol) is not { } graph || IsSetLater(symbol)) return null;

        // Meanwhile unknown: an initializer may read the field itself.
        fixedValues[symbol] = RunValue.Unknown;
        var outer = initialized;
        initialized = symbol;
        var value = Run(graph, new RunState());
        initialized = outer;
        var type = (symbol as IFieldSymbol)?.Type ?? ((IPropertySymbol)symbol).Type;
        if (value is Items items && LibraryTypes.IsChangeable(type) && !graphs.IsOnlyRead(symbol)) value = items with { MayHoldOthers = true };
        if (value.IsThrown) value = RunValue.Unknown;
        if (!budget.IsSpent) fixedValues[symbol] = value;
        return value;
    }

    /// <summary>Whether the field or property has its value only after the one that is being initialized: static ones get theirs in the order of the text.</summary>
    private bool IsSetLater(ISymbol symbol) => initialized is { IsStatic: true } now && symbol.IsStatic && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, now.ContainingType)
        && (symbol.Locations[0].SourceTree != now.Locations[0].SourceTree || symbol.Locations[0].SourceSpan.Start > now.Locations[0].SourceSpan.Start);

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
        if (LibraryCreation.Of(constructor, arguments, scope.State) is not { } made)
        {
            for (var i = 0; i < arguments.Length; i++) LeaveToOthers(scope, arguments[i], constructor.Parameters[i].Type);
            return RunValue.Unknown;
        }

        isInDoubt |= made is UnknownResult && !arguments.Any(static argument => argument is UnknownResult);
        if (made is not Items items || !LibraryTypes.IsChangeable(constructor.ContainingType)) return made;

        var reference = new ItemsReference(new object(), scope.State.Body);
        scope.State[reference] = items;
        return reference;
    }
}
