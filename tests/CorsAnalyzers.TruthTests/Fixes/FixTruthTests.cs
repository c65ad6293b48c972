using System.Runtime.CompilerServices;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.TruthTests.Fixes;

/// <summary>
/// Every fix, on the real framework: nobody gets in whom the repaired code does not name, and nobody is shut out but by the
/// rules that are there to shut out.
/// </summary>
public class FixTruthTests
{
    /// <summary>Rules whose fix takes something away on purpose.</summary>
    private static readonly HashSet<string> Narrowing = ["CORS1002", "CORS1003", "CORS1004", "CORS1005", "CORS1007", "CORS1008"];

    /// <summary>Rules whose fix takes away code without effect, so that nothing at all changes.</summary>
    private static readonly HashSet<string> WithoutEffect = ["CORS2005", "CORS2006", "CORS2017", "CORS2020"];

    /// <summary>The rows that need no code around them but a condition and a text.</summary>
    private static readonly List<FixRow> Runnable = [.. FixRow.All(RulesFolder()).Where(static row => FixRows.Run(row) is not null)];

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in Runnable) rows.Add(row.Rule, row.Before, row.After);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fix_changes_what_it_says(string rule, string before, string after)
    {
        var run = FixRows.Run(new FixRow(rule, before, after))!.Value;
        var gained = run.After.Permissions.Except(run.Before.Permissions).ToList();
        var lost = run.Before.Permissions.Except(run.After.Permissions).ToList();
        if (!Narrowing.Contains(rule)) Assert.Empty(lost);
        if (WithoutEffect.Contains(rule)) Assert.Empty(gained);
        Assert.All(gained, permission => Assert.True(IsNamed(permission.Origin, after), $"{permission} is new, and '{after}' does not name it."));
        Assert.DoesNotContain(gained, static permission => permission.Origin is "null" or "https://evil.example" or "http://evil.example");
    }

    [Fact]
    public void The_rows_are_many_and_of_many_rules()
    {
        var run = Runnable;
        Assert.True(run.Count >= 50, $"Only {run.Count} rows ran.");
        Assert.True(run.Select(static row => row.Rule).Distinct().Count() >= 14, string.Join(' ', run.Select(static row => row.Rule).Distinct()));
    }

    [Fact]
    public void A_fix_that_lets_everybody_in_would_be_seen()
    {
        var run = FixRows.Run(new FixRow("CORS2001", "b => b.WithOrigins(\"https://a.example/\")", "b => b.AllowAnyOrigin()"))!.Value;
        Assert.Contains(run.After.Permissions.Except(run.Before.Permissions), static permission => permission.Origin == "https://evil.example");
    }

    private static bool IsNamed(string origin, string code) =>
        code.Contains($"\"{origin}\"", StringComparison.OrdinalIgnoreCase)
        || code.Contains(origin.Replace("sub.", "*.", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
        || RealVerdicts.OriginsOf(code).Contains(origin)
        || code.Contains("AllowAnyOrigin", StringComparison.Ordinal)
        || OriginText.Read(origin).Meant is null;

    private static string RulesFolder([CallerFilePath] string here = "")
    {
        for (var folder = File.Exists(here) ? Path.GetDirectoryName(here) : AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CorsAnalyzers.sln"))) return Path.Combine(folder, "tests", "CorsAnalyzers.Tests", "Rules");
        }

        throw new DirectoryNotFoundException("CorsAnalyzers.sln is in no folder above the tests.");
    }
}
