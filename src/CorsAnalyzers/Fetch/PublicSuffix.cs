using System;
using System.Threading;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// Names under which anybody can get a name (publicsuffix.org, "Format" and "Algorithm"), both sections of the list. The rule
/// for names that are not listed ("*") is not applied: <c>internal</c> or <c>test</c> are nobody's shop.
/// </summary>
internal static class PublicSuffix
{
    private static PublicSuffixList? _list;

    /// <summary>Whether the whole host is a public suffix. It is a serialised host; a trailing dot does not count.</summary>
    public static bool IsPublicSuffix(string host) => Find(host) is not null;

    /// <summary>Whether the host is a public suffix by the private section: the name of a service that gives its customers names.</summary>
    public static bool IsPrivateSection(string host) => Find(host) is PublicSuffixSection.Private;

    /// <summary>The section that makes the host a public suffix, or null if it is none.</summary>
    public static PublicSuffixSection? Find(string host) => List.Find(WithoutDot(host));

    /// <summary>Whether names below the host are public suffixes: <c>amazonaws.com</c> for <c>s3.amazonaws.com</c>.</summary>
    public static bool IsAbovePublicSuffix(string host) => List.HasRulesBelow(WithoutDot(host));

    /// <summary>Read at the first question: a solution without wildcard origins never pays for it.</summary>
    private static PublicSuffixList List
    {
        get
        {
            if (Volatile.Read(ref _list) is { } list) return list;
            list = PublicSuffixList.Load();
            return Interlocked.CompareExchange(ref _list, list, null) ?? list;
        }
    }

    private static string WithoutDot(string host) => host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
}
