using System.Globalization;
using System.Text.Json;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using Xunit;

namespace CorsAnalyzers.Tests.Settings;

/// <summary>The reader of settings files beside the real one.</summary>
public class JsonReaderTests(ITestOutputHelper output)
{
    private const int Documents = 120_000;

    private static readonly JsonDocumentOptions AsConfiguration = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Reads_generated_documents_as_the_framework_does()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CORS_JSON_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"CORS_JSON_SEED={seed}");

        var read = 0;
        var difference = FirstDifference(seed, Documents, text =>
        {
            var ours = RealSettings.OfOurs(text);
            if (ours is not null) read++;
            return ours;
        });
        Assert.True(difference is null, JsonSerializer.Serialize(difference));

        // Documents that are all refused would compare nothing.
        output.WriteLine($"{read} of {Documents} are settings");
        Assert.InRange(read, Documents / 4, Documents - (Documents / 10));
    }

    [Theory]
    [InlineData("no comments", "/*")]
    [InlineData("keys that differ in case", "\"CORS\"")]
    [InlineData("escapes", "\\u00e9")]
    public void The_comparison_finds_a_reader_that_gets_wrong(string what, string mark)
    {
        _ = what;
        Assert.NotNull(FirstDifference(1, Documents, text => text.Contains(mark, StringComparison.Ordinal) ? null : RealSettings.OfOurs(text)));
    }

    [Fact]
    public void The_comparison_finds_a_reader_that_allows_what_the_framework_refuses() => Assert.NotNull(FirstDifference(
        1, Documents, static text => RealSettings.OfOurs(text) ?? RealSettings.OfOurs(text.TrimEnd('/', '*', ','))));

    [Fact]
    public void Every_value_stands_where_it_says()
    {
        var documents = new JsonDocuments(2);
        var values = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var text = documents.Next();
            if (JsonReader.Read(text) is not { } document) continue;
            using var real = JsonDocument.Parse(text.TrimStart('\uFEFF'), AsConfiguration);
            values += Compare(text, document, real.RootElement);
        }

        Assert.True(values > 10_000, $"Only {values} values.");
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"A\":2}")]
    [InlineData("{\"a\":{\"b\":1},\"a:B\":2}")]
    [InlineData("{\"a\":{\"b\":1},\"A\":{\"b\":2}}")]
    [InlineData("[1]")]
    [InlineData("")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void What_the_framework_refuses_has_no_settings(string text)
    {
        Assert.Null(RealSettings.Of(text));
        Assert.Null(SettingsReader.Read(text));
    }

    [Fact]
    public void Sections_of_one_name_are_one()
    {
        const string text = "{\"Cors\":{\"a\":1},\"cors\":{\"b\":2},\"CORS:c\":3}";
        Assert.Equal(RealSettings.Of(text), RealSettings.OfOurs(text));
        Assert.Equal(3, SettingsReader.Read(text)!.Find("cors")!.Children.Count);
    }

    [Theory]
    [InlineData(JsonReader.DepthBound, true)]
    [InlineData(JsonReader.DepthBound + 1, false)]
    [InlineData(1_000_000, false)]
    public void Depth_has_the_bound_of_the_framework_and_never_overflows(int depth, bool isRead)
    {
        var text = new string('[', depth) + new string(']', depth);
        Assert.Equal(isRead, JsonReader.Read(text) is not null);
        Assert.Null(JsonReader.Read(new string('[', depth)));
        Assert.Null(SettingsReader.Read(string.Concat(Enumerable.Repeat("{\"a\":", depth))));
    }

    /// <summary>Which of two spellings a key has is nobody's business.</summary>
    private static readonly EqualityComparer<KeyValuePair<string, string?>> SameSetting = EqualityComparer<KeyValuePair<string, string?>>.Create(
        static (one, other) => string.Equals(one.Key, other.Key, StringComparison.OrdinalIgnoreCase) && one.Value == other.Value);

    private static string? FirstDifference(int seed, int count, Func<string, SortedDictionary<string, string?>?> ours)
    {
        var documents = new JsonDocuments(seed);
        for (var i = 0; i < count; i++)
        {
            var text = documents.Next();
            var (expected, actual) = (RealSettings.Of(text), ours(text));
            if (expected is null ? actual is not null : actual is null || !expected.SequenceEqual(actual, SameSetting)) return text;
        }

        return null;
    }

    private static int Compare(string text, JsonNode ours, JsonElement real)
    {
        var written = text.Substring(ours.Span.Start, ours.Span.Length);
        using var again = JsonDocument.Parse(written, AsConfiguration);
        Assert.Equal(real.GetRawText(), again.RootElement.GetRawText());
        if (ours.Kind == JsonKind.String) Assert.Equal(real.GetString(), ours.Text);

        var compared = 1;
        var children = real.ValueKind switch
        {
            JsonValueKind.Object => real.EnumerateObject().Select(static property => ((string?)property.Name, property.Value)).ToList(),
            JsonValueKind.Array => real.EnumerateArray().Select(static element => ((string?)null, element)).ToList(),
            _ => [],
        };
        Assert.Equal(children.Select(static child => child.Item1), ours.Children.Select(static child => child.Name));
        for (var i = 0; i < children.Count; i++)
        {
            if (ours.Children[i].Name is { } name) Assert.Equal(name, JsonSerializer.Deserialize<string>(text.Substring(ours.Children[i].NameSpan.Start, ours.Children[i].NameSpan.Length)));
            compared += Compare(text, ours.Children[i], children[i].Item2);
        }

        return compared;
    }
}
