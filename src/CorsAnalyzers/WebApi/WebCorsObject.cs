using CorsAnalyzers.Policies.Flow;

namespace CorsAnalyzers.WebApi;

/// <summary>A policy, attribute, provider or options object, named by the code that makes it and the way of calls that led there.</summary>
internal sealed record WebCorsObject(object Source, FlowFrame? Frame);

/// <summary>An expression that stands for such an object; what is known of the object is in the state under it.</summary>
internal sealed record WebCorsReference(WebCorsObject Object) : FlowValue
{
    public override FlowState Escape(FlowState state) => state.Set(Object, Unknown);
}

/// <summary>A list of a policy, such as <c>policy.Origins</c>.</summary>
internal sealed record WebCorsListReference(WebCorsObject Object, string Name) : FlowValue
{
    public override FlowState Escape(FlowState state) =>
        state[Object] is WebCorsPolicy policy ? state.Set(Object, WebCorsLists.Set(policy, Name, WebCorsLists.Get(policy, Name) with { MayHoldOthers = true })) : state;
}

/// <summary>The lists of a policy by the names of their properties.</summary>
internal static class WebCorsLists
{
    public static bool Are(string property) =>
        property is WebApiNames.Origins or WebApiNames.Methods or WebApiNames.Headers or WebApiNames.ExposedHeaders;

    /// <summary>The list that a switch such as <c>AllowAnyOrigin</c> is about, or null where it is no such switch.</summary>
    public static string? OfSwitch(string property) => property switch
    {
        WebApiNames.AllowAnyOrigin => WebApiNames.Origins,
        WebApiNames.AllowAnyMethod => WebApiNames.Methods,
        WebApiNames.AllowAnyHeader => WebApiNames.Headers,
        _ => null,
    };

    public static WebCorsList Get(WebCorsPolicy policy, string name) => name switch
    {
        WebApiNames.Origins => policy.Origins,
        WebApiNames.Methods => policy.Methods,
        WebApiNames.Headers => policy.Headers,
        _ => policy.ExposedHeaders,
    };

    public static WebCorsPolicy Set(WebCorsPolicy policy, string name, WebCorsList list) => name switch
    {
        WebApiNames.Origins => policy with { Origins = list },
        WebApiNames.Methods => policy with { Methods = list },
        WebApiNames.Headers => policy with { Headers = list },
        _ => policy with { ExposedHeaders = list },
    };
}
