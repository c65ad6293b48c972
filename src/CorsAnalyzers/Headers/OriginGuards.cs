using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Headers;

/// <summary>What the paths to each write have asked about the request's origin.</summary>
internal sealed class OriginGuards
{
    private readonly Dictionary<HeaderWrite, HashSet<HeaderState>> arrivals = new();

    /// <summary>A path has come to a write.</summary>
    public void Arrive(HeaderWrite write, HeaderState path)
    {
        if (!arrivals.TryGetValue(write, out var paths)) arrivals.Add(write, paths = new HashSet<HeaderState>());
        paths.Add(path);
    }

    /// <summary>Whether no path comes to the write but in Development.</summary>
    public bool IsDevelopmentOnly(HeaderWrite write) => arrivals.TryGetValue(write, out var paths) && paths.All(static path => path.IsDevelopmentOnly);

    /// <summary>
    /// Whether some origins do not get to the write: a question on the way leads there with one of its answers alone. A question
    /// after whose answers the paths meet again refuses nobody.
    /// </summary>
    public Known IsGuarded(HeaderWrite write)
    {
        if (!arrivals.TryGetValue(write, out var paths) || paths.Any(static path => path.IsJoined)) return Known.Unknown;
        if (paths.Any(static path => path.Guards.Count == 0)) return Known.No;

        foreach (var test in paths.SelectMany(static path => path.Guards.Keys).Distinct())
        {
            var answers = paths.Where(path => path.Guards.Has(test)).Select(path => path.Answer(test)).Distinct().ToList();
            if (!answers.Contains(true) || !answers.Contains(false)) return Known.Yes;
        }

        return Known.No;
    }
}
