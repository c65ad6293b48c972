namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Decides which reported diagnostic stands for which expected one, whatever the order in which they were written.</summary>
internal static class DiagnosticMatching
{
    /// <summary>
    /// Pairs both lists, which are equally long, in the order of the reported diagnostics. As many pairs as possible
    /// match; the others are those that differ least.
    /// </summary>
    public static IEnumerable<(Diagnostic Actual, DiagnosticResult Expected)> Match(ImmutableArray<Diagnostic> actual, DiagnosticResult[] expected)
    {
        var distance = new int[actual.Length, expected.Length];
        for (var i = 0; i < actual.Length; i++)
        {
            for (var j = 0; j < expected.Length; j++)
            {
                distance[i, j] = DiagnosticDistance.Between(actual[i], expected[j]);
            }
        }

        // An expectation may leave things open and so match many diagnostics: augmenting paths find the best pairing.
        var actualOf = Enumerable.Repeat(-1, expected.Length).ToArray();
        for (var i = 0; i < actual.Length; i++)
        {
            Assign(i, new bool[expected.Length]);
        }

        PairTheRest(distance, actualOf);
        return actualOf.Select((i, j) => (Index: i, Expected: expected[j])).OrderBy(pair => pair.Index).Select(pair => (actual[pair.Index], pair.Expected));

        bool Assign(int i, bool[] visited)
        {
            for (var j = 0; j < expected.Length; j++)
            {
                if (distance[i, j] == 0 && !visited[j])
                {
                    visited[j] = true;
                    if (actualOf[j] < 0 || Assign(actualOf[j], visited))
                    {
                        actualOf[j] = i;
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static void PairTheRest(int[,] distance, int[] actualOf)
    {
        var pairs =
            from i in Enumerable.Range(0, distance.GetLength(0))
            where !actualOf.Contains(i)
            from j in Enumerable.Range(0, distance.GetLength(1))
            where actualOf[j] < 0
            select (Actual: i, Expected: j);
        foreach (var (i, j) in pairs.ToList().OrderBy(pair => distance[pair.Actual, pair.Expected]))
        {
            if (actualOf[j] < 0 && !actualOf.Contains(i))
            {
                actualOf[j] = i;
            }
        }
    }
}
