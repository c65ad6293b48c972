using System.Linq;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Headers;

/// <summary>What is known of the value that is written.</summary>
internal enum HeaderContentKind
{
    Unknown,

    /// <summary>One or more texts.</summary>
    Texts,

    /// <summary>What a header of the request holds.</summary>
    RequestHeader,
}

/// <summary>The value that is written.</summary>
/// <param name="Kind">What is known of it.</param>
/// <param name="Texts">The texts; or the name of the request's header.</param>
internal sealed record HeaderContent(HeaderContentKind Kind, Sequence<string> Texts)
{
    public static readonly HeaderContent Unknown = new(HeaderContentKind.Unknown, default);

    /// <summary>The only text; null where there are several, none, or not known which.</summary>
    public string? Text => Kind == HeaderContentKind.Texts && Texts.Count == 1 ? Texts[0] : null;

    /// <summary>The header of the request that is copied; null where none is.</summary>
    public string? Copied => Kind == HeaderContentKind.RequestHeader ? Texts[0] : null;

    /// <summary>Whether it is the request's own origin.</summary>
    public bool IsRequestOrigin => Copied is { } name && HeaderSpelling.Are(name, HeaderSpelling.Origin);

    /// <summary>What goes over the wire, where it is known: several values are one, joined by commas.</summary>
    public string? Sent => Kind == HeaderContentKind.Texts ? string.Join(", ", Texts.ToArray()) : null;
}

/// <summary>How a header is written.</summary>
internal enum HeaderVerb
{
    /// <summary>It replaces what is there.</summary>
    Set,

    /// <summary>It comes after what is there.</summary>
    Append,

    /// <summary>It comes after what is there, or throws where something is.</summary>
    Add,

    /// <summary>It does nothing where something is there.</summary>
    AddIfMissing,
}

/// <summary>One write of a header of a response.</summary>
/// <param name="Response">The response.</param>
/// <param name="Name">The header.</param>
/// <param name="Verb">How.</param>
/// <param name="Content">What.</param>
/// <param name="Place">The assignment or call, and the value in it.</param>
/// <param name="NamePlace">The expression in the member under analysis that gives the name; null for a typed property.</param>
/// <param name="RunBy">What runs the code that writes.</param>
internal sealed record HeaderWrite(
    ResponseValue Response, string Name, HeaderVerb Verb, HeaderContent Content, CodePlace Place, SyntaxNode? NamePlace, HeaderBodyKind RunBy)
{
    /// <summary>Whether a private method of the type writes, which its callers alone can run.</summary>
    public bool IsInPrivateHelper { get; init; }

    /// <summary>Whether all that matters stands in the member under analysis; else whoever analyzes the other member reports it.</summary>
    public bool IsComplete => Place.Home.IsInUnit;

    /// <summary>Whether it runs just before the response is sent, after all other code.</summary>
    public bool IsCallback => RunBy == HeaderBodyKind.OnStarting;

    public bool Is(string name) => HeaderSpelling.Are(Name, name);
}
