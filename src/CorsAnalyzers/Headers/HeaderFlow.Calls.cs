using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Headers;

/// <content>What calls write, hand on and ask.</content>
internal sealed partial class HeaderFlow
{
    protected override bool TryCall(FlowFrame frame, IInvocationOperation call, FlowPath path, List<FlowPath> next)
    {
        Note(frame, call, path);
        if (OfHeaders(frame, call, path) || OfPredicate(frame, call, path) || OfText(call, path))
        {
            next.Add(path);
            return true;
        }

        return false;
    }

    protected override void HandOver(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        base.HandOver(frame, call, path);
        if (IsGivenOrigin(call, path)) path[call] = new OriginTestValue(call.Syntax);

        // The frameworks' own methods write no header of the protocol but their CORS middleware's.
        if (!IsOfFramework(call.TargetMethod) && (symbols.Reaches(call.Instance?.Type) || call.Arguments.Any(argument => symbols.Reaches(argument.Value.Type))))
            path.State = (HeaderState.Of(path.State) with { MayHoldOthers = true }).In(path.State);
    }

    private static bool IsPreflightMethod(FlowValue value) => value is ConstantValue { Value: string method } && HeaderSpelling.Are(method, "OPTIONS");

    private static bool IsOfFramework(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke) return method.ContainingType.Name == "RequestDelegate";
        var assembly = method.ContainingAssembly?.Name ?? "";
        return assembly.StartsWith("Microsoft.", System.StringComparison.Ordinal) || assembly.StartsWith("System.", System.StringComparison.Ordinal);
    }

    /// <summary>Notes what a call says about the member as a whole.</summary>
    private void Note(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        var method = call.TargetMethod;
        recorder.AddsDefaultPolicy |= method.Name == CorsNames.AddDefaultPolicy;
        recorder.AsksForPreflight |= method is { Name: "IsOptions", ContainingType.Name: "HttpMethods" } || call.Arguments.Any(argument => IsPreflightMethod(path[argument]));

        // In a branch of the pipeline, it runs for some requests alone.
        if (frame.Caller is null && cors?.UsesPolicy(method) == true && (call.Arguments.Length > 1 || recorder.AddsDefaultPolicy))
            recorder.UsesCors ??= new CorsInPipeline(call.Syntax, false);
    }

    /// <summary>A call on the headers of a request or a response.</summary>
    private bool OfHeaders(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        var method = call.TargetMethod.Name;
        if (method == "GetTypedHeaders" && call.Arguments.Length == 1 && symbols.ResponseOf(call.Arguments[0].Value.Type) is { } framework)
        {
            path[call] = new HeadersValue(new ResponseValue(framework));
            return true;
        }

        if (method is "CreateResponse" or "CreateErrorResponse" && symbols.IsMessage(call.Type) && call.Arguments.Length > 0 && symbols.IsRequest(call.Arguments[0].Value.Type)
            || method == "SendAsync" && call.Instance is IInstanceReferenceOperation && symbols.Message is not null)
        {
            path[call] = new ResponseValue(HeaderFramework.Older, call);
            return true;
        }

        // System.Web's responses have methods of their own.
        if (method is "AddHeader" or "AppendHeader" && call.Arguments.Length == 2 && call.Instance is { } web && symbols.ResponseOf(web.Type) == HeaderFramework.Older)
        {
            Write(frame, call, new ResponseValue(HeaderFramework.Older), path[call.Arguments[0]], HeaderVerb.Append, path[call.Arguments[1]], call.Arguments[1].Value, path);
            return true;
        }

        var arguments = call.Arguments;
        var receiver = call.Instance;
        if (receiver is null && call.TargetMethod.IsExtensionMethod && arguments.Length > 0)
        {
            receiver = arguments[0].Value;
            arguments = arguments.RemoveAt(0);
        }

        if (receiver is null || HeadersOf(receiver, path) is not { } headers) return false;
        if (headers.Response is { } response) WriteBy(frame, call, response, arguments, path);
        else Read(frame, call, arguments, path);
        return true;
    }

    private static void Read(FlowFrame frame, IInvocationOperation call, ImmutableArray<IArgumentOperation> arguments, FlowPath path)
    {
        if (arguments.Length == 0 || path[arguments[0]] is not ConstantValue { Value: string name }) return;
        var value = new RequestHeaderValue(name) { Frame = frame };
        switch (call.TargetMethod.Name)
        {
            case "Get" or "GetValues" or "GetCommaSeparatedValues":
                path[call] = value;
                break;
            case "TryGetValue" or "TryGetValues" when arguments.Length == 2:
                Overwrite(arguments[1].Value is IDeclarationExpressionOperation declared ? declared.Expression : arguments[1].Value, value, path);
                break;
        }
    }

    /// <summary>
    /// A call of an own predicate on the origin. Where it is known to let in whoever asks, it is no guard; any other is taken at
    /// its word.
    /// </summary>
    private bool OfPredicate(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        var method = call.TargetMethod;
        if (method is not { Parameters.Length: 1, ReturnType.SpecialType: SpecialType.System_Boolean, ReducedFrom: null } || path[call.Arguments[0]] is not RequestHeaderValue { IsOrigin: true }) return false;

        var group = new MethodGroupValue(method, frame.Graph) { Receiver = path[call.Instance] };
        if (predicates.Of(frame, call, group, path.State) is not { } predicate || !predicate.Ask(OriginTests.Stranger).Accepts || !predicate.Ask("null").Accepts) return false;
        path[call] = FlowValue.Unknown;
        return true;
    }

    /// <summary>A call that hands the value of a request's header on, or asks something about it; a number or truth as text.</summary>
    private static bool OfText(IInvocationOperation call, FlowPath path)
    {
        var given = call.Instance is not null ? path[call.Instance] : call.Arguments.Length > 0 ? path[call.Arguments[0]] : FlowValue.Unknown;
        var name = call.TargetMethod.Name;
        if (given is RequestHeaderValue && name is "ToString" or "ToArray" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Trim"
            or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUriComponent" && given is RequestHeaderValue && !HasPredicate(call))
        {
            path[call] = given;
            return true;
        }

        if (name == "ToString" && given is ConstantValue { Value: bool or int or long } constant)
        {
            path[call] = new ConstantValue(System.FormattableString.Invariant($"{constant.Value}"), call.Syntax);
            return true;
        }

        if (OriginTests.OfCall(call, IsGivenOrigin(call, path), call.Arguments.Any(argument => path[argument] is ConstantValue { Value: string })) is not { } answer) return false;
        path[call] = answer;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out }) Overwrite(argument.Value, new OriginTestValue(call.Syntax), path);
        }

        return true;
    }

    /// <summary>Whether a call is given the origin, something made of it, or a lambda that looks at it.</summary>
    private static bool IsGivenOrigin(IInvocationOperation call, FlowPath path) =>
        OriginTests.Depends(path[call.Instance])
        || call.Arguments.Any(argument => OriginTests.Depends(path[argument]) || path[argument] is LambdaValue lambda && LooksAtOrigin(lambda, path.State));

    private static bool LooksAtOrigin(LambdaValue lambda, FlowState state)
    {
        var names = new HashSet<string>(lambda.Lambda.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText));
        return names.Contains(HeaderSpelling.Origin)
            || state.Values.Pairs.Any(pair => pair.Key is ISymbol symbol && OriginTests.Depends(pair.Value) && names.Contains(symbol.Name));
    }

    private static bool HasPredicate(IInvocationOperation call) => call.Arguments.Any(static argument => argument.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod: not null });
}
