using System;
using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Headers;

/// <summary>The names of headers, as they are written on the wire and as the frameworks' members are called after them.</summary>
internal static class HeaderSpelling
{
    public const string AllowOrigin = "Access-Control-Allow-Origin";
    public const string AllowCredentials = "Access-Control-Allow-Credentials";
    public const string AllowMethods = "Access-Control-Allow-Methods";
    public const string AllowHeaders = "Access-Control-Allow-Headers";
    public const string ExposeHeaders = "Access-Control-Expose-Headers";
    public const string MaxAge = "Access-Control-Max-Age";
    public const string Vary = "Vary";
    public const string Origin = "Origin";

    private static readonly ImmutableArray<string> OfAnswers = ImmutableArray.Create(
        AllowOrigin, AllowCredentials, AllowMethods, AllowHeaders, ExposeHeaders, MaxAge, "Access-Control-Allow-Private-Network");

    public static bool Are(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that a member such as <c>AccessControlAllowOrigin</c> stands for: its words joined by hyphens.</summary>
    public static string OfMember(string member)
    {
        var name = new StringBuilder();
        foreach (var c in member)
        {
            if (c is >= 'A' and <= 'Z' && name.Length > 0) name.Append('-');
            name.Append(c);
        }

        return name.ToString();
    }

    /// <summary>The header of an answer that a name which is none of the protocol was meant to be; null where it is not near one.</summary>
    public static string? MeantBy(string name)
    {
        if (Are(name, "Access-Control-Request-Method")) return AllowMethods;
        if (Are(name, "Access-Control-Request-Headers")) return AllowHeaders;
        if (HeaderName.IsCorsResponseHeader(name) || HeaderName.IsCorsRequestHeader(name)) return null;

        foreach (var known in OfAnswers)
        {
            if (Distance(AsciiText.Lower(name), AsciiText.Lower(known)) <= 2) return known;
        }

        return null;
    }

    /// <summary>How many characters have to be put in, taken out or changed; 3 stands for more.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2) return 3;

        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = row[j];
                row[j] = cost;
            }
        }

        return Math.Min(row[other.Length], 3);
    }
}
