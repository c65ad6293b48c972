using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Headers;

/// <summary>The headers of a request or a response.</summary>
/// <param name="Response">The response they belong to; null for a request.</param>
internal sealed record HeadersValue(ResponseValue? Response) : FlowValue;

/// <summary>A response that is sent.</summary>
/// <param name="Framework">What sends it.</param>
/// <param name="Source">What made it, where a body can make several; a context has one.</param>
internal sealed record ResponseValue(HeaderFramework Framework, object? Source = null) : FlowValue;

/// <summary>The value of a header of the request, which is whatever the client sent, or nothing.</summary>
internal sealed record RequestHeaderValue(string Name) : FlowValue
{
    /// <summary>The body that reads it.</summary>
    public FlowFrame? Frame { get; init; }

    public override FlowValue IsNull => Unknown;

    /// <summary>Whether it is the origin of the page that sent the request.</summary>
    public bool IsOrigin => HeaderSpelling.Are(Name, HeaderSpelling.Origin);
}

/// <summary>A value that depends on the request's origin without being it: a branch on it tells some origins from others.</summary>
/// <param name="Test">The code that asked.</param>
/// <param name="AcceptsWhen">For a comparison with one constant: the outcome in which the origin is that constant; the other tells nothing.</param>
internal sealed record OriginTestValue(SyntaxNode Test, bool? AcceptsWhen = null) : FlowValue
{
    public override FlowValue IsNull => this with { AcceptsWhen = null };

    public override FlowState Assume(FlowState state, bool outcome) =>
        AcceptsWhen is { } accepts && accepts != outcome ? state : HeaderState.Of(state).Guard(Test, outcome).In(state);
}
