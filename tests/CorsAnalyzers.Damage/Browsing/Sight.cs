using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Browsing;

/// <summary>How a call of a script ends.</summary>
public enum SightKind
{
    /// <summary>The script reads the answer.</summary>
    Read,

    /// <summary>No script can make such a call.</summary>
    Unsendable,

    /// <summary>The browser asked first, and the answer was no success.</summary>
    PreflightFailed,

    /// <summary>The browser asked first, and was not allowed.</summary>
    PreflightRefused,

    /// <summary>The request was sent, and the browser keeps the answer to itself.</summary>
    Blocked,

    /// <summary>The application threw.</summary>
    Failed,
}

/// <summary>What a script gets to see of an answer.</summary>
/// <param name="Kind">How the call ends.</param>
/// <param name="Status">The status of the answer that decided.</param>
public sealed record Sight(SightKind Kind, int Status)
{
    /// <summary>The exception that the application threw.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The headers that the script can read, in lower case and in order.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>How long the browser keeps what the preflight allows; null where it needed none.</summary>
    public TimeSpan? KeepsPreflight { get; init; }

    /// <summary>Whether the script reads the answer.</summary>
    public bool IsRead => Kind == SightKind.Read;

    /// <summary>Whether it was a preflight that stopped the call.</summary>
    public bool IsStoppedByPreflight => Kind is SightKind.PreflightFailed or SightKind.PreflightRefused;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        SightKind.Read => $"read {Status}",
        SightKind.Unsendable => "blocked: no script can send it",
        SightKind.PreflightFailed => $"blocked: preflight {Status}",
        SightKind.PreflightRefused => "blocked: preflight refused",
        SightKind.Blocked => $"blocked: {Status} without permission",
        _ => "failed: " + (Failure!.Message.Contains("CORS metadata", StringComparison.Ordinal) ? "CORS metadata" : Failure.Message),
    };
}
