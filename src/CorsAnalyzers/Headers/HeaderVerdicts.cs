using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Headers;

/// <summary>What the headers of a body come to. Several rules ask the same, so that one mistake is reported once.</summary>
internal static class HeaderVerdicts
{
    /// <summary>The star and the <c>true</c> that a path sends together; null where it does not.</summary>
    public static (HeaderWrite Origin, HeaderWrite Credentials)? AnyWithCredentials(HeaderState path)
    {
        foreach (var origin in path.Written(HeaderSpelling.AllowOrigin))
        {
            if (origin.Content.Text == "*" && Credentials(path, origin.Response) is { } credentials) return (origin, credentials);
        }

        return null;
    }

    /// <summary>The write by which a path is known to allow credentials; null where it is not.</summary>
    public static HeaderWrite? Credentials(HeaderState path, ResponseValue response) =>
        path.Written(HeaderSpelling.AllowCredentials).Where(write => write.Response.Equals(response)).ToList() is { Count: 1 } only && only[0].Content.Sent == "true" ? only[0] : null;

    /// <summary>Whether the write sends each origin its own name, whatever it is.</summary>
    public static bool IsReflected(HeaderFact fact, HeaderWrite write) =>
        write.Is(HeaderSpelling.AllowOrigin) && write.Content.IsRequestOrigin && IsJudgedHere(fact, write) && fact.IsGuarded(write) == Known.No;

    /// <summary>
    /// Whether what was asked before a write is known: a private method is judged from its callers, which may have asked.
    /// </summary>
    public static bool IsJudgedHere(HeaderFact fact, HeaderWrite write) =>
        fact is not { Member.IsPrivate: true, Body.IsMember: true } && (write.IsComplete || write.IsInPrivateHelper);

    /// <summary>What is wrong with the value of <c>Access-Control-Allow-Origin</c>; null where nothing is known to be.</summary>
    public static AllowOriginFlaw? OriginFlaw(HeaderWrite write) => write.Is(HeaderSpelling.AllowOrigin) ? AllowOriginFlaw.Of(write.Content) : null;

    /// <summary>The writes of a header that a path sends together, so that browsers get one value with commas; else none.</summary>
    public static IReadOnlyList<HeaderWrite> Doubled(HeaderState path, string header)
    {
        var writes = path.Written(header).ToList();
        return writes.Count > 1 && writes.TrueForAll(write => write.Response.Equals(writes[0].Response)) ? writes : Array.Empty<HeaderWrite>();
    }

    /// <summary>Whether the value depends on the request's origin on a path that does not say so to caches.</summary>
    public static bool LacksVary(HeaderFact fact, HeaderState path, HeaderWrite write)
    {
        if (!path.Certain.Has(write) || path.MayHoldOthers || !DependsOnOrigin(fact, write) || !IsJudgedHere(fact, write)) return false;

        // Code that adds it on a condition has thought of it.
        return !fact.Paths.Any(other => other.All.Contains(write) && other.All.Any(VariesByOrigin))
            && !fact.Member.Writes.Any(body => body.Key != fact.Body && body.Any(VariesByOrigin));
    }

    private static bool DependsOnOrigin(HeaderFact fact, HeaderWrite write) => write.Is(HeaderSpelling.AllowOrigin)
        && (write.Content.IsRequestOrigin || write.Content.Text is { } text && text != "*" && fact.IsGuarded(write) == Known.Yes);

    private static bool VariesByOrigin(HeaderWrite write) => write.Is(HeaderSpelling.Vary)
        && (write.Content.Sent is not { } sent || sent.Split(',').Any(static name => name.Trim() == "*" || AsciiText.Lower(name.Trim()) == "origin"));

    /// <summary>Whether the middleware of the framework writes the header as well.</summary>
    public static CorsInPipeline? MiddlewareOf(HeaderFact fact, HeaderWrite write) =>
        write.Response.Framework == HeaderFramework.AspNetCore && fact.Body.IsInPipeline && write.RunBy is HeaderBodyKind.Middleware or HeaderBodyKind.Endpoint or HeaderBodyKind.OnStarting
            ? fact.Member.UsesCors
            : null;
}
