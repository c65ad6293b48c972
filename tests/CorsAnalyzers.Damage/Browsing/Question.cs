using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Browsing;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">The path, with the query.</param>
/// <param name="Headers">Its headers.</param>
public sealed record Question(string Method, string Path, ImmutableArray<(string Name, string Value)> Headers)
{
    /// <summary>A request without an <c>Origin</c>, as a page of the application itself or another server sends it.</summary>
    public static Question Plain(string method, string path) => new(method, path, []);
}

/// <summary>What came back.</summary>
/// <param name="Status">The status; 0 where the application threw.</param>
/// <param name="Headers">The headers by name, ignoring case; several values of one name are joined by commas, as browsers do.</param>
/// <param name="Failure">The exception that came out of the application, or null.</param>
public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, Exception? Failure = null)
{
    /// <summary>The header's value, or null.</summary>
    public string? this[string name] => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>An exception in the place of an answer.</summary>
    public static Answer Thrown(Exception failure) => new(0, new Dictionary<string, string>(), failure);
}

/// <summary>Sends a request to an application.</summary>
public delegate Task<Answer> Ask(Question question);
