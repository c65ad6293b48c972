using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>What a call does: the builder's own methods, the framework's, helpers, and code out of sight.</content>
internal sealed partial class PolicyFlow
{
    private void Invoke(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
    {
        var method = call.TargetMethod;
        var receiver = path[call.Instance];
        RecordNull(frame, call, path);

        if (receiver is PolicyReference builder && symbols.IsPolicyBuilder(method.ContainingType))
        {
            CallBuilder(frame, call, builder, path);
        }
        else if (receiver is PolicyListReference list)
        {
            ChangeList(frame, call, list, path);
        }
        else if (symbols.BuildsPolicyFromDelegate(method))
        {
            BuildFromDelegate(frame, call, path, next);
            return;
        }
        else if (symbols.RunsDelegateAtStart(method) && RunDelegate(frame, call.Syntax, LastArgument(call, path), new List<FlowValue>(), path, call, next))
        {
            return;
        }
        else if (receiver is LambdaValue or MethodGroupValue && method.MethodKind == MethodKind.DelegateInvoke)
        {
            if (RunDelegate(frame, call.Syntax, receiver, call.Arguments.Select(argument => path[argument]).ToList(), path, call, next)) return;
            LeaveToOthers(frame, call, path);
        }
        else if (LibraryCalls.ValueOf(call, frame, operation => path[operation]) is { } known)
        {
            path[call] = known;
        }
        else if (receiver is EnumeratorValue enumerator && method.Name == "MoveNext")
        {
            MoveNext(frame, call, enumerator, path);
        }
        else if (receiver is StringsValue changed && method.Name == "Add")
        {
            var longer = changed.Add(path[call.Arguments[0]], call.Arguments[0].Value.Syntax, frame);
            path.State = path.State.Change(changed, longer);
        }
        else if (IsWorthEntering(call, path) && Callee(method, frame) is { } callee)
        {
            Bind(call, path, out var arguments);
            RunCallee(frame, call.Syntax, call, callee.Graph, callee.IsInUnit, arguments, path, next);
            return;
        }
        else
        {
            LeaveToOthers(frame, call, path);
        }

        GiveIdentity(frame, call, path);
        next.Add(path);
    }

    private static void MoveNext(FlowFrame frame, IInvocationOperation call, EnumeratorValue enumerator, FlowPath path)
    {
        var next = enumerator with { Position = enumerator.Position + 1 };
        if (call.Instance is IFlowCaptureReferenceOperation reference) path.State = path.State.Set(new CaptureKey(frame.Graph, reference.Id), next);
        path[call] = new ConstantValue(next.Position < next.Strings.Items.Count);
    }

    private static FlowValue LastArgument(IInvocationOperation call, FlowPath path) =>
        call.Arguments.Length == 0 ? FlowValue.Unknown : path[call.Arguments[call.Arguments.Length - 1]];

    private void CallBuilder(FlowFrame frame, IInvocationOperation call, PolicyReference builder, FlowPath path)
    {
        path[call] = builder;
        var policy = path.State.Policy(builder.Id);
        var place = new CodePlace(call.Syntax, call.Syntax, frame, frame);
        if (call.TargetMethod.Name == CorsNames.Build)
        {
            policy = PolicyCalls.Build(policy, place);
            path.State = path.State.SetPolicy(builder.Id, policy).MarkBuilt(builder.Id, place);
            recorder.Record(new PolicySite(PolicySiteKind.Build, call.Syntax, frame), policy, path.State);
            return;
        }

        var argument = call.Arguments.Length == 1 ? Argument(frame, call.Arguments[0], path) : FlowValue.Unknown;
        var after = PolicyCalls.Apply(policy, call.TargetMethod.Name, argument, place) ?? PolicyState.Unknown;
        if (path.State.BuiltAt(builder.Id) is { } build) after = after with { ChangedAfterBuild = after.ChangedAfterBuild ?? new PolicyChange(place, build) };
        path.State = path.State.SetPolicy(builder.Id, after);
        if (!symbols.IsPolicyBuilder(call.Type)) path[call] = FlowValue.Unknown;
    }

    /// <summary>The value of an argument of the builder; a delegate as the predicate that it is.</summary>
    private FlowValue Argument(FlowFrame frame, IArgumentOperation argument, FlowPath path) =>
        argument.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod: not null } ? Predicate(frame, argument.Value, path) : path[argument];

    private FlowValue Predicate(FlowFrame frame, IOperation code, FlowPath path)
    {
        if (path[code] is LambdaValue lambda)
        {
            // Asked by the policy, and by nobody else.
            unrunLambdas.Remove(lambda.Lambda);
            ranFunctions.Add(lambda.Lambda.Syntax);
        }

        return predicates.Of(frame, code, path[code], path.State) is { } predicate ? new PredicateValue(predicate) : path[code];
    }

    private static void ChangeList(FlowFrame frame, IInvocationOperation call, PolicyListReference list, FlowPath path)
    {
        var policy = path.State.Policy(list.Id);
        var before = policy[list.Part];
        var after = call.TargetMethod.Name switch
        {
            "Add" when call.Arguments.Length == 1 => PolicyCalls.AddAsIs(
                list.Part, before, path[call.Arguments[0]], new CodePlace(call.Syntax, call.Arguments[0].Value.Syntax, frame, frame)),
            "Clear" => PolicyList.Empty,
            "Contains" or "IndexOf" or "GetEnumerator" or "CopyTo" => before,
            _ => PolicyList.Unknown,
        };
        path.State = path.State.SetPolicy(list.Id, policy.With(list.Part, after));
    }

    /// <summary>A call that makes a builder, hands it to a delegate and builds the policy.</summary>
    private void BuildFromDelegate(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
    {
        var configure = call.Arguments.FirstOrDefault(argument => symbols.ConfiguresPolicy(argument.Parameter?.Type));
        var kind = call.TargetMethod.Name is CorsNames.UseCors or CorsNames.RequireCors ? PolicySiteKind.Pipeline : PolicySiteKind.Registration;
        var builder = new PolicyReference(objects.Id(frame, call, new FlowObject(kind, call.Syntax, frame)));
        var before = path.State;
        path.State = before.SetPolicy(builder.Id, PolicyState.New);

        var ends = new List<FlowPath>();
        if (configure is null || !RunDelegate(frame, call.Syntax, path[configure], new List<FlowValue> { builder }, path, call, ends))
        {
            path.State = before;
            LeaveToOthers(frame, call, path);
            next.Add(path);
            return;
        }

        foreach (var end in ends)
        {
            var place = new CodePlace(call.Syntax, call.Syntax, frame, frame);
            recorder.Record(new PolicySite(kind, call.Syntax, frame), PolicyCalls.Build(end.State.Policy(builder.Id), place), end.State);
            end.State = end.State with { Policies = end.State.Policies.Remove(builder.Id) };
            end[call] = FlowValue.Unknown;
        }

        // Ends that differ in the finished policy alone are one path from here on.
        next.AddRange(ends.GroupBy(static end => end.State).Select(static same => same.First()));
    }

    /// <summary>Runs a delegate whose code is known. False where it is not, or the bound is reached.</summary>
    private bool RunDelegate(
        FlowFrame frame, SyntaxNode callSite, FlowValue target, List<FlowValue> arguments, FlowPath path, IOperation? call, List<FlowPath> next)
    {
        switch (target)
        {
            case LambdaValue lambda:
                var graph = lambda.Owner.Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation);
                if (!CanEnter(frame, graph)) return false;
                unrunLambdas.Remove(lambda.Lambda);
                ranFunctions.Add(lambda.Lambda.Syntax);
                RunCallee(frame, callSite, call, graph, lambda.Owner.IsInUnit, state => Give(state, lambda.Lambda.Symbol, arguments), path, next);
                return true;

            case MethodGroupValue group when Callee(group.Method, frame, group.Graph) is { } callee:
                var method = group.Method.OriginalDefinition.PartialImplementationPart ?? group.Method.OriginalDefinition;
                RunCallee(frame, callSite, call, callee.Graph, callee.IsInUnit, state => Give(state, method, arguments), path, next);
                return true;

            default:
                return false;
        }
    }

    private static FlowState Give(FlowState state, IMethodSymbol method, List<FlowValue> arguments)
    {
        for (var i = 0; i < method.Parameters.Length && i < arguments.Count; i++) state = state.Assign(method.Parameters[i], arguments[i]);
        return state;
    }

    private static void Bind(IInvocationOperation call, FlowPath path, out Func<FlowState, FlowState> arguments)
    {
        var method = call.TargetMethod.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        var values = call.Arguments
            .Where(argument => argument.Parameter is not null)
            .Select(argument => (Parameter: method.Parameters[argument.Parameter!.Ordinal], Value: path[argument]))
            .ToList();
        arguments = state => values.Aggregate(state, static (before, pair) => before.Assign(pair.Parameter, pair.Value));
    }

    /// <summary>Runs a body that the call enters, and goes on after the call with each way it can be left.</summary>
    private void RunCallee(
        FlowFrame frame, SyntaxNode callSite, IOperation? call, ControlFlowGraph graph, bool isInUnit, Func<FlowState, FlowState> arguments,
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
                Values = exit.State.Values.Where((key, _) => before.Values.Has(key) || key is IFieldSymbol),
                Assumptions = isInUnit ? exit.State.Assumptions : before.Assumptions,
            };
            var end = path.Fork(after);
            if (call is not null)
            {
                end[call] = exit.Result;
                GiveIdentity(frame, call, end);
            }

            next.Add(end);
        }
    }

    /// <summary>A call whose code is not followed: it may change every policy it can reach, and every variable it is given by reference.</summary>
    private void LeaveToOthers(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        if (symbols.LeavesPoliciesAlone(call.TargetMethod))
        {
            RecordRegistered(frame, call, path);
        }
        else
        {
            path.State = path.State.Escape(path[call.Instance]);
            foreach (var argument in call.Arguments) path.State = EscapeArgument(path.State, path[argument]);
        }

        if (path[call.Instance] is StringsValue changed && call.TargetMethod.Name is not ("Contains" or "ToString"))
            path.State = path.State.Change(changed, FlowValue.Unknown);

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }) Overwrite(argument.Value, FlowValue.Unknown, path);
            if (path[argument] is StringsValue list && argument.Value.Type is not IArrayTypeSymbol) path.State = path.State.Change(list, FlowValue.Unknown);
        }
    }

    /// <summary>A null where the framework takes none: the policy, whatever it is, is never registered or used.</summary>
    private void RecordNull(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        var isUse = symbols.UsesPolicy(call.TargetMethod);
        if (!isUse && !symbols.RegistersPolicy(call.TargetMethod)) return;

        foreach (var argument in call.Arguments)
        {
            if (path[argument] is ConstantValue { Value: null })
                RecordNull(frame, call, argument.Value, isUse && argument.Parameter?.Type.SpecialType == SpecialType.System_String ? PolicyFailureKind.NullPolicyName : PolicyFailureKind.NullRegistration, path);
        }
    }

    private void RecordNull(FlowFrame frame, IOperation call, IOperation value, PolicyFailureKind kind, FlowPath path) => recorder.Record(
        new PolicySite(kind == PolicyFailureKind.NullPolicyName ? PolicySiteKind.Pipeline : PolicySiteKind.Registration, call.Syntax, frame),
        PolicyState.Unknown with { Failure = new PolicyFailure(kind, new CodePlace(call.Syntax, value.Syntax, frame, frame)) },
        path.State);

    /// <summary>A policy object that the options or the pipeline keep is in use from here on.</summary>
    private void RecordRegistered(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        foreach (var argument in call.Arguments)
        {
            if (path[argument] is PolicyReference policy)
                recorder.Record(new PolicySite(PolicySiteKind.RegisteredObject, call.Syntax, frame), path.State.Policy(policy.Id), path.State);
        }
    }

    private FlowState EscapeArgument(FlowState state, FlowValue value)
    {
        if (value is not LambdaValue lambda) return state.Escape(value);

        // The lambda may run now, later or never: what it captures and does more with than hand it on is no longer known.
        foreach (var name in lambda.Lambda.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is ArgumentSyntax) continue;
            foreach (var pair in state.Values.Pairs)
            {
                if (pair.Key is ISymbol symbol && symbol.Name == name.Identifier.ValueText) state = state.Escape(pair.Value);
            }
        }

        return state;
    }

    /// <summary>Whether the call is given, or gives, something that a policy is made of.</summary>
    private bool IsWorthEntering(IInvocationOperation call, FlowPath path)
    {
        if (Carries(call.TargetMethod.ReturnType) || symbols.IsPolicyOrBuilder(call.TargetMethod.ReturnType)) return true;
        foreach (var argument in call.Arguments)
        {
            if (path[argument] is PolicyReference or PolicyListReference or StringsValue || symbols.ConfiguresPolicy(argument.Parameter?.Type)) return true;
        }

        // A local function may change the variables around it.
        return call.TargetMethod.MethodKind == MethodKind.LocalFunction;
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
