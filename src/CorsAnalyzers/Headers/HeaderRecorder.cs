using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Headers;

/// <summary>Gathers what the paths through the bodies of one member have written.</summary>
internal sealed class HeaderRecorder
{
    private readonly Dictionary<HeaderBody, HashSet<HeaderState>> ends = new();
    private readonly HashSet<(HeaderBody Body, HeaderWrite Write)> writes = new();

    public OriginGuards Guards { get; } = new();

    public bool AsksForPreflight { get; set; }

    public bool AddsDefaultPolicy { get; set; }

    public bool IsPrivate { get; set; }

    public CorsInPipeline? UsesCors { get; set; }

    /// <summary>Whether a body says that credentials are allowed.</summary>
    public bool WritesCredentials => writes.Any(static pair => pair.Write.Is(HeaderSpelling.AllowCredentials));

    public void Write(HeaderBody body, HeaderWrite write, HeaderState path)
    {
        writes.Add((body, write));
        Guards.Arrive(write, path);
    }

    public void End(HeaderBody body, HeaderState path)
    {
        if (!ends.TryGetValue(body, out var paths)) ends.Add(body, paths = new HashSet<HeaderState>());
        paths.Add(path);
    }

    public ImmutableArray<HeaderFact> Facts()
    {
        var member = new HeaderMember(Guards, AsksForPreflight, UsesCors) { IsPrivate = IsPrivate, Writes = writes.ToLookup(static pair => pair.Body, static pair => pair.Write) };
        return writes.Select(static pair => pair.Body).Concat(ends.Keys).Distinct()
            .Select(body => new HeaderFact(body, ends.TryGetValue(body, out var paths) ? paths.ToImmutableArray() : ImmutableArray<HeaderState>.Empty, member))
            .ToImmutableArray();
    }
}
