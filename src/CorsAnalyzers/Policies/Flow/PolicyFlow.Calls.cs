using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>What a call does: the builder's own methods, the framework's, helpers, and code out of sight.</content>
internal sealed partial class PolicyFlow
{
    protected override bool TryCall(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
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
            return true;
        }
        else if (!FillFromConfiguration(frame, call, path))
        {
            return symbols.RunsDelegateAtStart(method) && RunDelegate(frame, call.Syntax, LastArgument(call, path), new List<FlowValue>(), path, call, next);
        }

        Complete(frame, call, path);
        next.Add(path);
        return true;
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
        // Asked by the policy, and by nobody else.
        if (path[code] is LambdaValue lambda) MarkAsRun(lambda);
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

    protected override void HandOver(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        if (symbols.LeavesPoliciesAlone(call.TargetMethod))
        {
            RecordRegistered(frame, call, path);
            return;
        }

        base.HandOver(frame, call, path);
        LeaveBoundToOthers(call, path);
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

    protected override bool IsWorthEntering(IInvocationOperation call, FlowPath path)
    {
        foreach (var argument in call.Arguments)
        {
            if (path[argument] is PolicyReference or PolicyListReference or StringsValue or BoundValue || symbols.ConfiguresPolicy(argument.Parameter?.Type)) return true;
        }

        return base.IsWorthEntering(call, path);
    }
}
