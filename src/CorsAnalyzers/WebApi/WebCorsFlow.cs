using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.WebApi;

/// <summary>Follows the policies of <c>System.Web.Cors</c>, the attributes and the OWIN options that hold them, through one member.</summary>
internal sealed partial class WebCorsFlow : ValueFlow
{
    // The calls of the pipeline have no object of their own that a path could know.
    private static readonly object Pipeline = new();

    private readonly WebApiSymbols symbols;
    private readonly Compilation compilation;
    private readonly List<WebCorsPolicy> policies = new();
    private readonly List<OwinUse> uses = new();

    private WebCorsFlow(SemanticModel model, WebApiSymbols symbols, CancellationToken cancellation)
        : base(model, DevelopmentEnvironmentsOption.Instance.Default, cancellation)
    {
        this.symbols = symbols;
        compilation = model.Compilation;
    }

    /// <summary>What a member's body does.</summary>
    public static WebCorsFacts Of(SyntaxNode body, SemanticModel model, WebApiSymbols symbols, CancellationToken cancellation)
    {
        var flow = new WebCorsFlow(model, symbols, cancellation);
        flow.RunUnit(body);
        return WebCorsFacts.Of(flow.policies, flow.uses);
    }

    protected override FlowState EnterRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state) =>
        state.Values.Has(Pipeline) ? state : state.Set(Pipeline, new OwinPipeline(default));

    protected override void LeaveRoot(FlowFrame frame, FlowState entry, FlowExit exit)
    {
        foreach (var pair in exit.State.Values.Pairs)
        {
            if (pair.Value is WebCorsPolicy policy && !entry[pair.Key].Equals(policy)) policies.Add(policy);
        }
    }

    protected override bool Outlives(object key) => key is WebCorsObject || base.Outlives(key);

    protected override bool Carries(ITypeSymbol type) => symbols.Matters(type) || base.Carries(type);

    protected override bool IsWorthEntering(IInvocationOperation call, FlowPath path) =>
        base.IsWorthEntering(call, path) || call.Arguments.Any(argument => symbols.Matters(argument.Parameter?.Type));

    protected override FlowValue? Evaluate(FlowFrame frame, IOperation operation, FlowPath path) =>
        operation is IAwaitOperation waiting && path[waiting.Operation] is WebCorsReference made ? made : null;

    protected override bool TryCreate(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        FlowValue? made =
            symbols.IsPolicy(creation.Type) ? WebCorsPolicy.New
            : symbols.IsAttribute(creation.Type) ? OfAttribute(frame, creation, path)
            : symbols.IsOptions(creation.Type) ? new OwinOptions(OwinOptionsKind.NoProvider, creation.Syntax)
            : symbols.IsProvider(creation.Type) ? new OwinOptions(OwinOptionsKind.NoResolver, creation.Syntax)
            : null;
        if (made is null) return false;
        path[creation] = Make(frame, creation, made, path);
        return true;
    }

    protected override bool TryRead(FlowFrame frame, IPropertyReferenceOperation operation, FlowPath path)
    {
        var name = operation.Property.Name;
        if (name == WebApiNames.AllowAll && symbols.IsOptions(operation.Property.ContainingType))
        {
            path[operation] = Make(frame, operation, new OwinOptions(OwinOptionsKind.AllowAll, operation.Syntax), path);
            return true;
        }

        if (operation.Instance is not { } instance || path[instance] is not WebCorsReference { Object: var target }) return false;
        path[operation] = WebCorsLists.Are(name) ? new WebCorsListReference(target, name) : FlowValue.Unknown;
        return true;
    }

    protected override bool TryAssign(FlowFrame frame, ISimpleAssignmentOperation assignment, IOperation target, FlowValue value, FlowPath path)
    {
        if (target is not IPropertyReferenceOperation { Instance: { } instance, Property.Name: var name } || path[instance] is not WebCorsReference { Object: var changed }) return false;
        path.State = path.State.Set(changed, path.State[changed] switch
        {
            WebCorsPolicy policy => AssignPart(policy, name, value, Place(frame, assignment, assignment.Value, value)),
            OwinOptions options => AssignPart(options, name, value, path),
            _ => FlowValue.Unknown,
        });
        return true;
    }

    private static WebCorsPolicy AssignPart(WebCorsPolicy policy, string name, FlowValue value, WebCorsPlace place)
    {
        var known = value is ConstantValue { Value: bool yes } ? yes ? Known.Yes : Known.No : Known.Unknown;
        if (WebCorsLists.OfSwitch(name) is { } list) return WebCorsLists.Set(policy, list, WebCorsLists.Get(policy, list) with { IsAny = known, Place = place });
        return name switch
        {
            WebApiNames.SupportsCredentials => policy with { Credentials = known, CredentialsPlace = place },
            WebApiNames.PreflightMaxAge => policy with { MaxAge = Seconds(value) is { } seconds ? new WebCorsMaxAge(seconds, place) : null },
            _ => policy,
        };
    }

    private static FlowValue AssignPart(OwinOptions options, string name, FlowValue value, FlowPath path) => (name, value) switch
    {
        (WebApiNames.PolicyProvider, WebCorsReference provider) => options with { Kind = OwinOptionsKind.HavePolicy, Provider = provider.Object },
        (WebApiNames.PolicyProvider, ConstantValue { Value: null }) => options with { Kind = OwinOptionsKind.NoProvider, Provider = null },
        (WebApiNames.PolicyProvider or WebApiNames.PolicyResolver, _) => options with { Kind = OwinOptionsKind.HavePolicy, Provider = null },
        _ => options,
    };

    /// <summary>The policy that the attribute makes of its arguments.</summary>
    private static WebCorsPolicy OfAttribute(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        var policy = WebCorsPolicy.New with { IsAttribute = true };
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is null || ListOf(argument.Parameter.Name) is not { } list || argument.IsImplicit) continue;
            var place = Place(frame, creation, argument.Value, path[argument]);
            policy = WebCorsLists.Set(policy, list, path[argument] is ConstantValue { Value: string or null } constant
                ? AttributeStrings.Read((string?)constant.Value, list != WebApiNames.ExposedHeaders, place)
                : WebCorsList.Unknown);
        }

        return policy;
    }

    /// <summary>The list that a parameter of the attribute fills.</summary>
    public static string? ListOf(string parameter) => parameter switch
    {
        "origins" => WebApiNames.Origins,
        "methods" => WebApiNames.Methods,
        "headers" => WebApiNames.Headers,
        "exposedHeaders" => WebApiNames.ExposedHeaders,
        _ => null,
    };

    /// <summary>The seconds of a constant number.</summary>
    public static long? Seconds(object? value) => value switch
    {
        ConstantValue constant => Seconds(constant.Value),
        int seconds => seconds,
        long seconds => seconds,
        _ => null,
    };

    private static WebCorsReference Make(FlowFrame frame, IOperation operation, FlowValue made, FlowPath path)
    {
        var target = new WebCorsObject(operation, frame);
        path.State = path.State.Set(target, made);
        return new WebCorsReference(target);
    }

    private static WebCorsPlace Place(FlowFrame frame, IOperation call, IOperation value, FlowValue known) => known is ConstantValue { Node: { } node, Frame: { } home }
        ? new WebCorsPlace(call.Syntax, node, frame.IsInUnit && home.IsInUnit)
        : new WebCorsPlace(call.Syntax, value.Syntax, frame.IsInUnit);
}
