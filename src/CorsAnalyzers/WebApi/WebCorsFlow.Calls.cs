using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.WebApi;

/// <content>What a call does.</content>
internal sealed partial class WebCorsFlow
{
    protected override bool TryCall(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
    {
        var method = call.TargetMethod;
        if (path[call.Instance] is WebCorsListReference list)
        {
            Change(frame, call, list, path);
        }
        else if (method is { Name: "FromResult", ContainingType.Name: "Task" } && call.Arguments.Length == 1 && path[call.Arguments[0]] is WebCorsReference made)
        {
            path[call] = made;
        }
        else if (symbols.UsesCors(method) && call.Arguments.Length == 2)
        {
            Record(frame, call, path);
            path[call] = path[call.Arguments[0]];
        }
        else if (symbols.IsAppBuilder(call.Arguments.FirstOrDefault()?.Parameter?.Type) && AnswersItself(method.Name))
        {
            if (path.State[Pipeline] is OwinPipeline pipeline)
                path.State = path.State.Set(Pipeline, new OwinPipeline(pipeline.Answers.Add(new OwinAnswer(method.Name, frame.CalledFrom ?? call.Syntax))));
            return false;
        }
        else
        {
            return false;
        }

        next.Add(path);
        return true;
    }

    protected override void HandOver(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        if (!symbols.LeavesPoliciesAlone(call.TargetMethod)) base.HandOver(frame, call, path);
    }

    /// <summary>Middleware that answers the requests it is for. Cookie and bearer authentication let them pass.</summary>
    private static bool AnswersItself(string method) =>
        method is "UseWebApi" or "MapSignalR" or "RunSignalR" or "UseOAuthAuthorizationServer" or "UseOAuthBearerTokens";

    private static void Change(FlowFrame frame, IInvocationOperation call, WebCorsListReference list, FlowPath path)
    {
        if (path.State[list.Object] is not WebCorsPolicy policy) return;
        var before = WebCorsLists.Get(policy, list.Name);
        var after = call.TargetMethod.Name switch
        {
            "Add" when call.Arguments.Length == 1 && path[call.Arguments[0]] is ConstantValue { Value: string text } constant =>
                Add(before, text, Place(frame, call, call.Arguments[0].Value, constant)),
            "Clear" => before with { Entries = default, MayHoldOthers = false },
            "Contains" or "IndexOf" or "GetEnumerator" or "CopyTo" => before,
            _ => before with { MayHoldOthers = true },
        };
        path.State = path.State.Set(list.Object, WebCorsLists.Set(policy, list.Name, after));
    }

    private static WebCorsList Add(WebCorsList list, string text, WebCorsPlace place) =>
        list with { Entries = list.Entries.Add(new WebCorsEntry(text, text, place)), Place = list.Place ?? place };

    private void Record(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        if (!frame.IsInUnit) return;
        var answers = path.State[Pipeline] is OwinPipeline pipeline ? pipeline.Answers : default;
        if (answers.Any(static answer => answer.IsTokenEndpoint) && WebApiApplication.WritesHeadersByHand(compilation))
            answers = new Sequence<OwinAnswer>(answers.Where(static answer => !answer.IsTokenEndpoint).ToImmutableArray());

        var argument = call.Arguments[call.Arguments.Length - 1].Value;
        var value = path[call.Arguments[call.Arguments.Length - 1]];
        var known = value is WebCorsReference reference ? path.State[reference.Object] as OwinOptions : null;
        var kind = known?.Kind;
        if (known?.Provider is { } provider) kind = (path.State[provider] as OwinOptions)?.Kind;

        uses.Add(new OwinUse(
            call.Syntax,
            kind,
            kind == OwinOptionsKind.AllowAll ? known!.Node : argument.Syntax,
            value is ConstantValue { Value: null },
            answers));
    }
}
