using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>What a call does: delegates in sight, the class library, helpers, and code out of sight.</content>
internal abstract partial class ValueFlow
{
    /// <summary>Runs a call that means something to this flow and adds the paths it leads to. False where it means nothing.</summary>
    protected abstract bool TryCall(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next);

    /// <summary>Whether the call is given, or gives, something that matters, so that its code is run.</summary>
    protected virtual bool IsWorthEntering(IInvocationOperation call, FlowPath path) =>
        // A local function may change the variables around it.
        call.TargetMethod.MethodKind == MethodKind.LocalFunction || Carries(call.TargetMethod.ReturnType);

    /// <summary>Whether what is known under the key in a body that was called is known after the call.</summary>
    protected virtual bool Outlives(object key) => key is IFieldSymbol;

    /// <summary>A call whose code is not followed may change everything it can reach.</summary>
    protected virtual void HandOver(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        path.State = EscapeArgument(path.State, path[call.Instance]);
        foreach (var argument in call.Arguments) path.State = EscapeArgument(path.State, path[argument]);
    }

    private void Invoke(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
    {
        if (TryCall(frame, call, path, next)) return;

        var method = call.TargetMethod;
        var receiver = path[call.Instance];
        if (receiver is LambdaValue or MethodGroupValue && method.MethodKind == MethodKind.DelegateInvoke)
        {
            if (RunDelegate(frame, call.Syntax, receiver, call.Arguments.Select(argument => path[argument]).ToList(), path, call, next)) return;
            LeaveToOthers(frame, call, path);
        }
        else if (LibraryCalls.ValueOf(call, frame, operation => path[operation]) is { } known)
        {
            path[call] = NullChecks.After(path.State, known);
        }
        else if (receiver is EnumeratorValue enumerator && method.Name == "MoveNext")
        {
            MoveNext(frame, call, enumerator, path);
        }
        else if (receiver is StringsValue changed && method.Name == "Add")
        {
            var longer = changed.Add(path[call.Arguments[0]], call.Arguments[0].Value.Syntax, frame);
            path.State = path.State.Change(changed, longer).Escape(path[call.Arguments[0]]);
        }
        else if (IsWorthEntering(call, path) && Callee(method, frame) is { } callee)
        {
            var declared = DeclaredBody.Of(method);
            RunCallee(frame, call.Syntax, call, declared, callee.Graph, callee.IsInUnit, Arguments(call, declared, path), path, next);
            return;
        }
        else
        {
            LeaveToOthers(frame, call, path);
        }

        Complete(frame, call, path);
        next.Add(path);
    }

    private static void MoveNext(FlowFrame frame, IInvocationOperation call, EnumeratorValue enumerator, FlowPath path)
    {
        var next = enumerator with { Position = enumerator.Position + 1 };
        if (call.Instance is IFlowCaptureReferenceOperation reference) path.State = path.State.Set(new CaptureKey(frame.Graph, reference.Id), next);
        path[call] = new ConstantValue(next.Position < next.Strings.Items.Count);
    }

    /// <summary>Runs a delegate whose code is known. False where it is not, or the bound is reached.</summary>
    protected bool RunDelegate(
        FlowFrame frame, SyntaxNode callSite, FlowValue target, List<FlowValue> arguments, FlowPath path, IOperation? call, List<FlowPath> next)
    {
        switch (target)
        {
            case LambdaValue lambda:
                var graph = lambda.Owner.Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation);
                if (!CanEnter(frame, graph)) return false;
                MarkAsRun(lambda);
                RunCallee(frame, callSite, call, lambda.Lambda.Symbol, graph, lambda.Owner.IsInUnit, state => Give(state, lambda.Lambda.Symbol, arguments), path, next);
                return true;

            case MethodGroupValue group when Callee(group.Method, frame, group.Graph) is { } callee:
                var method = DeclaredBody.Of(group.Method);
                RunCallee(frame, callSite, call, method, callee.Graph, callee.IsInUnit, state => Give(state, method, arguments), path, next);
                return true;

            default:
                return false;
        }
    }

    /// <summary>Notes that it is known who runs the lambda.</summary>
    protected void MarkAsRun(LambdaValue lambda)
    {
        unrunLambdas.Remove(lambda.Lambda);
        ranFunctions.Add(lambda.Lambda.Syntax);
    }

    private static FlowState Give(FlowState state, IMethodSymbol method, List<FlowValue> arguments)
    {
        for (var i = 0; i < method.Parameters.Length && i < arguments.Count; i++) state = state.Assign(method.Parameters[i], arguments[i]);
        return state;
    }

    private static Func<FlowState, FlowState> Arguments(IInvocationOperation call, IMethodSymbol method, FlowPath path)
    {
        var values = call.Arguments
            .Where(argument => argument.Parameter is not null)
            .Select(argument => (Parameter: method.Parameters[argument.Parameter!.Ordinal], Value: path[argument]))
            .ToList();
        return state => values.Aggregate(state, static (before, pair) => before.Assign(pair.Parameter, pair.Value));
    }

    /// <summary>Runs a body that the call enters, and goes on after the call with each way it can be left.</summary>
    private void RunCallee(
        FlowFrame frame, SyntaxNode callSite, IOperation? call, IMethodSymbol method, ControlFlowGraph graph, bool isInUnit, Func<FlowState, FlowState> arguments,
        FlowPath path, List<FlowPath> next)
    {
        var before = path.State;
        var callee = Enter(frame, callSite, graph, isInUnit);
        ranFunctions.Add(graph.OriginalOperation.Syntax);

        // Names mean other things in another member, so what was assumed about them does not go in, and nothing comes out.
        var assumptions = isInUnit ? before.Assumptions : before.Assumptions.Where(static (text, _) => DevelopmentCode.IsAboutEnvironment(text));
        var entry = arguments(before with { Assumptions = assumptions });
        foreach (var exit in Run(callee, entry))
        {
            var after = exit.State with
            {
                Values = exit.State.Values.Where((key, _) => before.Values.Has(key) || Outlives(key)),
                Assumptions = isInUnit ? exit.State.Assumptions : before.Assumptions,
            };
            var end = path.Fork(after);
            if (call is not null)
            {
                end[call] = exit.Result;
                if (call is IInvocationOperation invocation) TakeBack(invocation, method, exit.State, end);
                Complete(frame, call, end);
            }

            next.Add(end);
        }
    }

    /// <summary>Gives every variable that a call was given by reference the value that the body left in its parameter.</summary>
    private static void TakeBack(IInvocationOperation call, IMethodSymbol method, FlowState left, FlowPath path)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Ref or RefKind.Out, Ordinal: var ordinal } || ordinal >= method.Parameters.Length) continue;
            Overwrite(argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value, left[method.Parameters[ordinal]], path);
        }
    }

    /// <summary>A call whose code is not followed: it may change what it can reach, and every variable it is given by reference.</summary>
    protected void LeaveToOthers(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        HandOver(frame, call, path);

        if (path[call.Instance] is StringsValue changed && call.TargetMethod.Name is not ("Contains" or "ToString"))
            path.State = path.State.Change(changed, FlowValue.Unknown);

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }) Overwrite(argument.Value, FlowValue.Unknown, path);
            if (path[argument] is StringsValue list && argument.Value.Type is not IArrayTypeSymbol) path.State = path.State.Change(list, FlowValue.Unknown);
        }
    }

    private FlowState EscapeArgument(FlowState state, FlowValue value)
    {
        state = state.Escape(value);
        var code = value switch
        {
            LambdaValue lambda => lambda.Lambda.Syntax,
            MethodGroupValue { Method: { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: { Length: 1 } declarations } } => declarations[0].GetSyntax(cancellation),
            _ => null,
        };
        if (code is null) return state;

        // It may run now, later or never: what it captures and does more with than hand it on is no longer known.
        foreach (var name in code.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0 }) continue;
            foreach (var pair in state.Values.Pairs)
            {
                if (pair.Key is ISymbol symbol && symbol.Name == name.Identifier.ValueText) state = EscapeCaptured(state, symbol, pair.Value, name);
            }
        }

        return state;
    }

    private static FlowState EscapeCaptured(FlowState state, ISymbol symbol, FlowValue value, IdentifierNameSyntax name)
    {
        if (value is StringsValue list && !MemberGraphs.IsQuestion(name)) state = state.Change(list, FlowValue.Unknown);
        state = state.Escape(value);
        return name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name || name.Parent is ArgumentSyntax ? state.Assign(symbol, FlowValue.Unknown) : state;
    }

    private (ControlFlowGraph Graph, bool IsInUnit)? Callee(IMethodSymbol method, FlowFrame frame, ControlFlowGraph? scope = null)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            if (method.IsAsync) return null;
            var local = MemberGraphs.LocalFunction(scope ?? frame.Graph, method.OriginalDefinition, cancellation);
            return local is not null && CanEnter(frame, local) ? (local, frame.IsInUnit) : null;
        }

        return Graph(method, frame) is { } graph ? (graph, false) : null;
    }

    private ControlFlowGraph? Graph(IMethodSymbol method, FlowFrame frame) =>
        frame.Depth < DepthBound && graphs.Of(method) is { } graph && CanEnter(frame, graph) ? graph : null;

    private static bool CanEnter(FlowFrame frame, ControlFlowGraph graph) =>
        frame.Depth < DepthBound && !frame.IsRunning(graph);
}
