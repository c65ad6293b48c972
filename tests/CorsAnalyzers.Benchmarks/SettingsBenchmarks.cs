using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Benchmarks.Apps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// What a settings file adds to the analysis of a policy that reads it: none, a usual one, the longest that is read, and one that
/// is too long to be read. The file is new in each run, as after an edit; between edits what was read is kept.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SettingsBenchmarks
{
    private CSharpCompilation compilation = null!;
    private string? text;

    /// <summary>The file.</summary>
    [Params("none", "usual", "1 MB", "10 MB")]
    public string Settings { get; set; } = "";

    /// <summary>Parses the code, and writes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        compilation = CSharpCompilation.Create(
            "Benchmark",
            [CSharpSyntaxTree.ParseText("using Microsoft.AspNetCore.Cors.Infrastructure; using Microsoft.Extensions.Configuration; class C { void M(CorsOptions o, IConfiguration c) => o.AddPolicy(\"p\", b => b.WithOrigins(c.GetSection(\"Cors:Origins\").Get<string[]>() ?? new string[0])); }")],
            References.Web,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        text = Settings switch
        {
            "none" => null,
            "usual" => Write(40),
            "1 MB" => Write(15_000),
            _ => Write(200_000),
        };
    }

    /// <summary>The compiler and every rule.</summary>
    [Benchmark]
    public int Analyze() => compilation.Clone()
        .WithAnalyzers([new PolicyAnalyzer()], new AnalyzerOptions(text is null ? [] : [new File(text)]))
        .GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;

    private static string Write(int sections) =>
        "{\"Cors\":{\"Origins\":[\"https://a.example\",\"https://b.example/\"]}"
        + string.Concat(Enumerable.Range(0, sections).Select(static i => $",\n  \"Section{i}\": {{ \"Value\": [ \"text\", {i}, true ] }}")) + "}";

    private sealed class File(string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => "appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
