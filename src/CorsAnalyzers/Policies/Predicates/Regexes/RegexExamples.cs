using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>Short texts that show what a pattern matches, to make candidate origins from.</summary>
internal sealed class RegexExamples
{
    /// <summary>The largest number of texts of each kind.</summary>
    public const int MaxCount = RegexVariants.MaxCount;

    /// <summary>The steps that proving the texts may take.</summary>
    private const int MaxSteps = 200_000;

    /// <summary>What an unescaped dot lets in.</summary>
    private const char Intruder = 'x';

    private RegexExamples(ImmutableArray<string> matching, ImmutableArray<string> lookAlikes)
    {
        Matching = matching;
        LookAlikes = lookAlikes;
    }

    /// <summary>Texts that are a match as a whole, the plainest first. The dots of <see cref="HostDots"/> are dots.</summary>
    public ImmutableArray<string> Matching { get; }

    /// <summary>Texts that match only because a dot is not escaped: <c>https://apixexample.com</c>.</summary>
    public ImmutableArray<string> LookAlikes { get; }

    /// <summary>The texts of a pattern; none unless it is understood.</summary>
    public static RegexExamples Of(RegexPattern pattern)
    {
        var matching = ImmutableArray.CreateBuilder<string>();
        var lookAlikes = ImmutableArray.CreateBuilder<string>();
        if (pattern.Root is null) return new(matching.ToImmutable(), lookAlikes.ToImmutable());

        var dots = HostDots.In(pattern.Root);
        var meant = dots.IsEmpty ? null : RegexAutomaton.Build(pattern.Root, dots);
        var steps = MaxSteps;
        foreach (var variant in new RegexVariants(dots).Of(pattern.Root))
        {
            var text = variant.Replace(RegexVariants.HostDot, '.');
            if (matching.Contains(text) || pattern.IsWholeMatch(text, ref steps) != Known.Yes) continue;
            matching.Add(text);

            foreach (var lookAlike in WithOneIntruder(variant))
            {
                if (lookAlikes.Count == MaxCount) break;
                if (lookAlikes.Contains(lookAlike) || pattern.IsMatch(lookAlike, ref steps) != Known.Yes) continue;
                if (meant?.Search(lookAlike, ref steps) == Known.No) lookAlikes.Add(lookAlike);
            }
        }

        return new(matching.ToImmutable(), lookAlikes.ToImmutable());
    }

    private static IEnumerable<string> WithOneIntruder(string variant) =>
        from place in Enumerable.Range(0, variant.Length)
        where variant[place] == RegexVariants.HostDot
        select (variant.Substring(0, place) + Intruder + variant.Substring(place + 1)).Replace(RegexVariants.HostDot, '.');
}
