using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.WebApi;

/// <summary>Where in code a part of a policy came from.</summary>
/// <param name="Call">The call, assignment or attribute that set it.</param>
/// <param name="Value">The expression that gave the value.</param>
/// <param name="IsInUnit">Whether both stand in the member under analysis; else whoever analyzes the other member reports it.</param>
internal sealed record WebCorsPlace(SyntaxNode Call, SyntaxNode Value, bool IsInUnit);

/// <summary>One string in a list of a policy.</summary>
/// <param name="Text">The string that is compared.</param>
/// <param name="Written">The whole text it stands in: the attribute cuts its arguments at commas.</param>
/// <param name="Place">Where it came from.</param>
internal sealed record WebCorsEntry(string Text, string Written, WebCorsPlace Place)
{
    /// <summary>The one text that means all, where it stands alone in an argument of the attribute.</summary>
    public const string Any = "*";
}

/// <summary>Origins, methods, headers or exposed headers.</summary>
/// <param name="Entries">The strings that are known.</param>
/// <param name="MayHoldOthers">Whether strings that are not known may be in it as well.</param>
/// <param name="IsAny">Whether everything is allowed, whatever the list says.</param>
/// <param name="Place">What filled it, or allowed everything.</param>
internal sealed record WebCorsList(Sequence<WebCorsEntry> Entries, bool MayHoldOthers, Known IsAny, WebCorsPlace? Place)
{
    public static readonly WebCorsList Empty = new(default, false, Known.No, null);

    public static readonly WebCorsList Unknown = new(default, true, Known.Unknown, null);

    /// <summary>The text that was cut at commas, where the list was given as one; null is the empty text.</summary>
    public string? Written { get; init; }

    /// <summary>Whether it is known that nothing is in it and nothing is allowed.</summary>
    public bool IsKnownEmpty => IsAny == Known.No && !MayHoldOthers && Entries.Count == 0;
}

/// <summary>How long browsers may keep the answer to a preflight, in seconds.</summary>
internal sealed record WebCorsMaxAge(long Seconds, WebCorsPlace Place);

/// <summary>
/// What is known of a policy of <c>System.Web.Cors</c> on one path. Its engine compares origins and methods character by
/// character, and headers without case; <c>EnableCorsAttribute</c> makes one of comma-separated texts.
/// </summary>
internal sealed record WebCorsPolicy : FlowValue
{
    public static readonly WebCorsPolicy New = new();

    /// <summary>Whether <c>EnableCorsAttribute</c> holds it, which looks at the origins when the first CORS request comes and throws.</summary>
    public bool IsAttribute { get; init; }

    public WebCorsList Origins { get; init; } = WebCorsList.Empty;

    public WebCorsList Methods { get; init; } = WebCorsList.Empty;

    public WebCorsList Headers { get; init; } = WebCorsList.Empty;

    public WebCorsList ExposedHeaders { get; init; } = WebCorsList.Empty;

    public Known Credentials { get; init; } = Known.No;

    public WebCorsPlace? CredentialsPlace { get; init; }

    public WebCorsMaxAge? MaxAge { get; init; }

    /// <summary>The verbs of the actions that the attribute stands on, where they are known.</summary>
    public Sequence<string> Verbs { get; init; }
}
