using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>Compares the conditions of several pieces of code.</summary>
internal static class StartConditions
{
    private const int MaxDepth = 10;

    /// <summary>
    /// The answers under which none of the pieces runs, though the code that asks does; null where one of them always runs, or where
    /// there are too many answers to tell.
    /// </summary>
    public static ImmutableArray<PathCondition>? Missing(IReadOnlyList<ImmutableArray<PathCondition>> pieces, ImmutableArray<PathCondition> asking) =>
        Missing(pieces, asking, MaxDepth);

    private static ImmutableArray<PathCondition>? Missing(IReadOnlyList<ImmutableArray<PathCondition>> pieces, ImmutableArray<PathCondition> known, int depth)
    {
        // What is ruled out, or certain, is settled; the first open answer is tried both ways.
        PathCondition? open = null;
        foreach (var piece in pieces)
        {
            if (piece.Any(condition => known.Any(condition.Excludes))) continue;
            var left = piece.Where(condition => !known.Any(answer => Implies(answer, condition))).ToList();
            if (left.Count == 0) return null;
            open ??= left[0];
        }

        if (open is not { } asked) return known;
        return depth == 0 ? null : Missing(pieces, known.Add(asked.Negated), depth - 1) ?? Missing(pieces, known.Add(asked), depth - 1);
    }

    private static bool Implies(PathCondition answer, PathCondition condition) =>
        answer == condition || (answer.Key == condition.Key && answer.Holds && !condition.Holds && answer.Value != condition.Value);
}
