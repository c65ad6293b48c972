using System;
using System.Globalization;
using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Candidates;

/// <summary>What a constant says about a host: all of its name, or the part that a predicate looks for.</summary>
/// <param name="Scheme">The scheme in front of it; null where there is none.</param>
/// <param name="Name">The host or part of one, in lower case.</param>
/// <param name="Port">The port behind it; null where there is none.</param>
/// <param name="Constant">The expression that holds the constant.</param>
internal sealed record HostFragment(string? Scheme, string Name, int? Port, SyntaxNode? Constant)
{
    /// <summary>Whether labels, or letters of one, are still to come in front: <c>.example.com</c>, <c>-preview.example.com</c>.</summary>
    public bool IsOpenAtStart => Name[0] is '.' or '-';

    /// <summary>Whether more is still to come behind: <c>app.</c>, <c>app-</c>.</summary>
    public bool IsOpenAtEnd => Name[Name.Length - 1] is '.' or '-';

    /// <summary>The host without the dot in front of it.</summary>
    public string Host => Name.TrimStart('.');

    /// <summary>The host in a text; null where it cannot be one.</summary>
    public static HostFragment? Read(string text, SyntaxNode? constant)
    {
        var scheme = SchemeOf(text);
        var rest = scheme is null ? text : text.Substring(scheme.Length + 3);
        if (scheme is null && rest.Contains("://")) return null;

        var end = rest.IndexOfAny(['/', '?', '#']);
        if (end >= 0) rest = rest.Substring(0, end);
        if (rest.StartsWith("*", StringComparison.Ordinal)) rest = rest.Substring(1);
        var colon = rest.IndexOf(':');
        int? port = null;
        if (colon >= 0)
        {
            if (colon + 1 < rest.Length && PortText.Read(rest.Substring(colon + 1)) is not { } number) return null;
            else port = colon + 1 < rest.Length ? int.Parse(rest.Substring(colon + 1), CultureInfo.InvariantCulture) : null;
            rest = rest.Substring(0, colon);
        }

        rest = AsciiText.Lower(rest);
        return IsPartOfHost(rest) ? new HostFragment(scheme is null ? null : AsciiText.Lower(scheme), rest, port, constant) : null;
    }

    private static string? SchemeOf(string text)
    {
        foreach (var scheme in new[] { "https", "http" })
        {
            if (text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase)) return text.Substring(0, scheme.Length);
        }

        return null;
    }

    private static bool IsPartOfHost(string text)
    {
        var hasLetter = false;
        foreach (var c in text)
        {
            if (!AsciiText.IsLetter(c) && !AsciiText.IsDigit(c) && c is not ('.' or '-' or '_')) return false;
            hasLetter |= c is not ('.' or '-' or '_');
        }

        return hasLetter && text.IndexOf("..", StringComparison.Ordinal) < 0;
    }
}
