using System.Text.Json;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>One result of a SARIF 2.1 log with what its rule says about itself.</summary>
internal sealed record SarifResult(string RuleId, string Level, string File, int Line, string HelpUri, IReadOnlyList<string> Tags)
{
    /// <summary>The other places that the result is about: file and line.</summary>
    public IReadOnlyList<(string File, int Line)> Related { get; init; } = [];

    /// <summary>All results of a log.</summary>
    public static IReadOnlyList<SarifResult> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        return [.. run.GetProperty("results").EnumerateArray().Select(result => Read(result, rules))];
    }

    private static SarifResult Read(JsonElement result, JsonElement rules)
    {
        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        var place = PlaceOf(result.GetProperty("locations")[0]);
        return new SarifResult(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            place.File,
            place.Line,
            rule.GetProperty("helpUri").GetString()!,
            [.. rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)])
        {
            Related = result.TryGetProperty("relatedLocations", out var related) ? [.. related.EnumerateArray().Select(PlaceOf)] : [],
        };
    }

    private static (string File, int Line) PlaceOf(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        return (
            Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath),
            place.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
