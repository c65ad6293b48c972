namespace CorsAnalyzers.Fetch;

/// <summary>Whether .NET's URI parser takes a text.</summary>
internal enum FrameworkUriOutcome
{
    /// <summary>It depends on the release or on the globalization mode, or nobody has looked.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Parses,

    /// <summary><c>new Uri</c> throws.</summary>
    Fails,
}
