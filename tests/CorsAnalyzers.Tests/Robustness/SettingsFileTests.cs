using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using CorsAnalyzers.Tests.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Settings files of every kind: no exception, no overflow, and nothing that is read for ever.</summary>
public class SettingsFileTests
{
    private const int TenMegabytes = 10_000_000;

    private static readonly string Code = WebCode.Policy(
        "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>() ?? new string[0]).WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>() ?? new string[0]).WithOrigins((cfg[\"T\"] ?? \"\").Split(','))",
        "static readonly IConfiguration cfg = null!;");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Files => new()
    {
        { "ten megabytes of origins", List(TenMegabytes) },
        { "ten megabytes in one text", "{\"T\":\"" + new string(',', TenMegabytes) + "\"}" },
        { "nested without end", string.Concat(Enumerable.Repeat("{\"O\":[", 150_000)) },
        { "nested to the end", string.Concat(Enumerable.Repeat("[", 400_000)) + string.Concat(Enumerable.Repeat("]", 400_000)) },
        { "a key of many parts", "{\"" + string.Concat(Enumerable.Repeat("O:", 400_000)) + "\":1}" },
        { "a key with two values", "{\"O\":[\"https://a.example/\"],\"o\":\"x\",\"O\":\"y\"}" },
        { "half a file", "{\"O\":[\"https://a.example/" },
        { "no text", "\0\0\0\uFFFF\uD800" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Survives(string shape, string settings)
    {
        _ = shape;
        var compilation = await AnalyzerRun.CompileAsync(Code, Cancellation);
        var reported = await AnalyzerRun.RunAsync(compilation, Cancellation, new TextFile("appsettings.json", settings), new TextFile("web.config", settings));
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id is "AD0001" or "CORS5001");
    }

    [Fact]
    public async Task A_list_that_nobody_wrote_is_read_in_part()
    {
        var compilation = await AnalyzerRun.CompileAsync(Code, Cancellation);
        var reported = await AnalyzerRun.RunAsync(compilation, Cancellation, new TextFile("appsettings.json", List(SettingsFile.LengthBound - 100)));
        Assert.InRange(reported.Count(static diagnostic => diagnostic.Id == "CORS5001"), 1, 1000);
    }

    [Fact]
    public async Task Survives_generated_files()
    {
        var compilation = await AnalyzerRun.CompileAsync(Code, Cancellation);
        var documents = new JsonDocuments(5);
        var reports = 0;
        for (var i = 0; i < 300; i++)
        {
            // Below a key that the code reads, so that the values are looked at.
            var settings = documents.Next();
            if (JsonReader.Read(settings) is { Kind: JsonKind.Object } document) settings = "{\"O\":" + settings[document.Span.Start..document.Span.End] + "}";
            reports += (await AnalyzerRun.RunAsync(compilation, Cancellation, new TextFile("appsettings.json", settings))).Length;
        }

        Assert.True(reports > 100, $"Only {reports} reports.");
    }

    [Theory]
    [InlineData("ten megabytes", 50, 200_000)]
    [InlineData("nested", 300_000, 1)]
    public async Task Survives_long_web_configs(string shape, int depth, int count)
    {
        _ = shape;
        var config = new StringBuilder();
        for (var i = 0; i < depth; i++) config.Append("<a>");
        for (var i = 0; i < count; i++) config.Append("<add name='Access-Control-Allow-Origin' value='x/'/>");
        for (var i = 0; i < depth; i++) config.Append("</a>");
        var compilation = await AnalyzerRun.CompileAsync(Code, Cancellation);
        Assert.DoesNotContain(await AnalyzerRun.RunAsync(compilation, Cancellation, new TextFile("web.config", config.ToString())), static diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_none()
    {
        var compilation = await AnalyzerRun.CompileAsync(Code, Cancellation);
        Assert.DoesNotContain(await AnalyzerRun.RunAsync(compilation, Cancellation, new MissingFile("appsettings.json"), new MissingFile("web.config")), static diagnostic => diagnostic.Id.StartsWith("CORS5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_is_read_once()
    {
        var file = new TextFile("appsettings.json", "{\"O\":1}");
        ImmutableArray<AdditionalText> files = [file];
        Assert.Same(SettingsFile.Of(files, Cancellation)[0].Root, SettingsFile.Of(files, Cancellation)[0].Root);
        Assert.Single(SettingsFile.Of([file, file], Cancellation));
    }

    private static string List(int length)
    {
        const string origin = "\"https://a.example/\",";
        return "{\"O\":[" + string.Concat(Enumerable.Repeat(origin, length / origin.Length)) + "]}";
    }

    private sealed class MissingFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
