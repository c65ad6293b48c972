using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Headers;

/// <content>What is written to responses.</content>
internal sealed partial class HeaderFlow
{
    private void WriteBy(FlowFrame frame, IInvocationOperation call, ResponseValue response, ImmutableArray<IArgumentOperation> arguments, FlowPath path)
    {
        var method = call.TargetMethod.Name;
        if (method is "Remove" or "Clear")
        {
            var name = method == "Clear" ? null : arguments.Length == 1 && path[arguments[0]] is ConstantValue { Value: string known } ? known : "";
            path.State = HeaderState.Of(path.State).Remove(response, name).In(path.State);
        }
        else if (arguments.Length >= 2 && VerbOf(method, response.Framework) is { } verb)
        {
            Write(frame, call, response, path[arguments[0]], verb, path[arguments[1]], arguments[1].Value, path);
        }
    }

    private static HeaderVerb? VerbOf(string method, HeaderFramework framework) => method switch
    {
        "Set" or "SetCommaSeparatedValues" or "SetValues" => HeaderVerb.Set,
        "Append" or "AppendCommaSeparatedValues" or "AppendValues" or "AppendList" or "TryAddWithoutValidation" => HeaderVerb.Append,
        "Add" => framework == HeaderFramework.AspNetCore ? HeaderVerb.Add : HeaderVerb.Append,
        "TryAdd" => HeaderVerb.AddIfMissing,
        _ => null,
    };

    private void Write(FlowFrame frame, IOperation call, ResponseValue response, FlowValue name, HeaderVerb verb, FlowValue value, IOperation valueOperation, FlowPath path)
    {
        var before = HeaderState.Of(path.State);
        if (name is not ConstantValue { Value: string text } known)
        {
            path.State = (before with { MayHoldOthers = true }).In(path.State);
            return;
        }

        if (!Concerns(text)) return;
        var (node, home) = value switch
        {
            ConstantValue { Node: { } literal, Frame: { } holder } => (literal, holder),
            RequestHeaderValue { Frame: { } reader } => (valueOperation.Syntax, reader),
            _ => (valueOperation.Syntax, frame),
        };
        var place = new CodePlace(call.Syntax, node, frame, FlowFrame.Common(frame, home) ?? frame) { IsValueInUnit = value is ConstantValue ? home.IsInUnit : frame.IsInUnit };
        var runBy = HeaderBody.Of(call.Syntax).Kind;
        var write = new HeaderWrite(response, text, verb, ContentOf(value), place, known.Frame?.IsInUnit == true ? known.Node : null, runBy == HeaderBodyKind.Other ? current!.Kind : runBy)
        {
            IsInPrivateHelper = !frame.IsInUnit && IsPrivate(frame),
        };
        recorder.Write(current!, write, before with { IsDevelopmentOnly = before.IsDevelopmentOnly || DevelopmentCode.Assumes(path.State) });
        path.State = before.Write(write).In(path.State);
    }

    private static bool Concerns(string name) =>
        name.StartsWith("Access-Control-", System.StringComparison.OrdinalIgnoreCase) || HeaderSpelling.Are(name, HeaderSpelling.Vary)
        || HeaderSpelling.Are(name, HeaderSpelling.Origin) || HeaderSpelling.MeantBy(name) is not null;

    private static HeaderContent ContentOf(FlowValue value) => value switch
    {
        ConstantValue { Value: string text } => new HeaderContent(HeaderContentKind.Texts, default(Sequence<string>).Add(HeaderBlanks.Trim(text))),
        StringsValue { MayHoldOthers: false } texts when texts.Items.All(static item => item.Text is not null) =>
            new HeaderContent(HeaderContentKind.Texts, new Sequence<string>(texts.Items.Select(static item => HeaderBlanks.Trim(item.Text!)).ToImmutableArray())),
        RequestHeaderValue header => new HeaderContent(HeaderContentKind.RequestHeader, default(Sequence<string>).Add(header.Name)),
        _ => HeaderContent.Unknown,
    };
}
