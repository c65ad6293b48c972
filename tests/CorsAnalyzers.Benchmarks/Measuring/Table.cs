using System.Globalization;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>A table of costs in Markdown.</summary>
internal static class Table
{
    /// <summary>Prints what each contender cost, and how much more than the first of them, whose work all of them share.</summary>
    public static void Print(string title, IReadOnlyList<(string Name, Cost Cost)> rows)
    {
        var shared = rows[0].Cost;
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine("| | Execution (ms) | Processor (ms) | above the first | Allocated (KB) | above the first |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (name, cost) in rows)
            Console.WriteLine($"| {name} | {Number(cost.Execution.TotalMilliseconds)} | {Number(cost.Processor.TotalMilliseconds)} | {Number((cost.Processor - shared.Processor).TotalMilliseconds)} | {Number(cost.Allocated / 1024.0)} | {Number((cost.Allocated - shared.Allocated) / 1024.0)} |");
    }

    private static string Number(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
