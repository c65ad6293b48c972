using CorsAnalyzers.Tests.Robustness.Fuzz;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>The same code gives the same findings: run after run, in whatever order its files come, on one thread or several.</summary>
public class DeterminismTests
{
    private const int Projects = 12;
    private const int FilesOfOne = 8;

    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_orders_and_threads_agree()
    {
        var random = new Random(11);
        var found = 0;
        for (var project = 0; project <= Projects; project++)
        {
            var files = project == 0 ? Storefront() : Several(random);
            var expected = await FindingsAsync(files, isConcurrent: false);
            found += expected.Count;
            Assert.Equal(expected, await FindingsAsync(files, isConcurrent: false));
            Assert.Equal(expected, await FindingsAsync(files, isConcurrent: true));
            for (var order = 0; order < 3; order++)
            {
                var shuffled = files.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(expected, await FindingsAsync(shuffled, isConcurrent: order == 0));
            }
        }

        Assert.True(found > 100, $"Only {found} findings.");
    }

    private static List<(string Path, string Code)> Storefront() =>
        [.. Repository.SourcesOf("tests", "samples", "Storefront").Select(static file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))), ("Usings.cs", WebCode.Usings.Replace("using ", "global using ", StringComparison.Ordinal))];

    /// <summary>An application and some libraries, each in a namespace of its own.</summary>
    private static List<(string Path, string Code)> Several(Random random)
    {
        var files = new List<(string, string)>();
        var libraries = FuzzSource.Programs.Where(static source => !source.IsOlder && source.Code.Contains("static class Cors\n", StringComparison.Ordinal)).ToList();
        var applications = FuzzSource.Programs.Where(static source => !source.IsOlder && source.Code.Contains("var app = builder.Build();", StringComparison.Ordinal)).ToList();
        files.Add(("Program.cs", applications[random.Next(applications.Count)].Code));
        for (var i = 1; i < FilesOfOne; i++) files.Add(($"Library{i}.cs", $"namespace Library{i}\n{{\n{libraries[random.Next(libraries.Count)].Code}\n}}\n"));
        return files;
    }

    private static async Task<List<string>> FindingsAsync(IEnumerable<(string Path, string Code)> files, bool isConcurrent)
    {
        // Parsed anew each time: what is known of a tree is kept with it.
        var compilation = (await AnalyzerRun.CompileAsync("", Cancellation)).RemoveAllSyntaxTrees()
            .AddSyntaxTrees(files.Select(static file => CSharpSyntaxTree.ParseText(file.Code, Parse, file.Path)));
        var found = await AnalyzerRun.RunAsync(compilation, isConcurrent, Cancellation, new TextFile("appsettings.json", "{ \"Cors\": { \"AllowedOrigins\": [ \"https://a.example/\", \"*\" ] } }"));
        return [.. found.Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic diagnostic) => string.Join(
        " | ",
        [
            diagnostic.Location.GetLineSpan().ToString(),
            diagnostic.Id,
            diagnostic.Severity.ToString(),
            diagnostic.GetMessage(),
            .. diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan().ToString()),
            .. diagnostic.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal).Select(static property => $"{property.Key}={property.Value}"),
        ]);
}
