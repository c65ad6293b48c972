using CorsAnalyzers.Tests.Documentation;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>One program of a seed: a project with a file or two that something was done to, and its settings files.</summary>
internal static class FuzzProgram
{
    private static readonly string[] Settings =
    [
        """{ "Cors": { "AllowedOrigins": [ "https://shop.example/", "*", "http://a.example", "https://*.com" ], "Origin": "https://a.example/, https://b.example" }, "O": [ "x" ], "ReverseProxy": { "Routes": { "r": { "CorsPolicy": "p" } } } }""",
        "[1, {}, null]",
    ];

    private const string WebConfig = "<configuration><system.webServer><httpProtocol><customHeaders><add name='Access-Control-Allow-Origin' value='https://a.example/'/></customHeaders></httpProtocol><cors enabled='true'><add origin='*' allowCredentials='true'/></cors></system.webServer></configuration>";

    private static Project? ofToday;

    private static Project? older;

    /// <summary>The program.</summary>
    public static async Task<Project> OfAsync(int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var source = FuzzSource.Any(random);
        var project = source.IsOlder
            ? older ??= await EmptyAsync(CSharpVerifierHelper.NoAspNetCore, cancellation, WebApiReferences.All)
            : ofToday ??= await EmptyAsync(CSharpVerifierHelper.DefaultFramework, cancellation);
        project = project.AddDocument("Test.cs", Text(Mutation.Of(source.Code, random)), filePath: "/src/Test.cs").Project;
        if (random.Next(8) == 0) project = project.AddDocument("Other.cs", Text(Mutation.Of(FuzzSource.Any(random).Code, random)), filePath: "/src/Other.cs").Project;
        foreach (var settings in source.Settings.Count > 0 ? source.Settings : Default(random))
            project = project.AddAdditionalDocument(settings.Name, Text(Mutation.OfText(settings.Text, random)), filePath: "/src/" + settings.Name).Project;
        return project;
    }

    private static IEnumerable<RuleSettings> Default(Random random) => random.Next(4) switch
    {
        0 => [],
        1 => [new RuleSettings("appsettings.json", Settings[random.Next(Settings.Length)]), new RuleSettings("web.config", WebConfig)],
        _ => [new RuleSettings("appsettings.json", Settings[0])],
    };

    // Half a surrogate pair is no text that a file could hold, but one that an editor can hand over.
    private static SourceText Text(string text) => SourceText.From(text);

    private static async Task<Project> EmptyAsync(string framework, CancellationToken cancellation, params MetadataReference[] more) =>
        new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest))
            .WithMetadataReferences([.. await CSharpVerifierHelper.References(framework).ResolveAsync(LanguageNames.CSharp, cancellation), .. more])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)
                .WithSpecificDiagnosticOptions(CorsAnalyzers.Rules.RuleCatalog.Descriptors.Where(static rule => !rule.IsEnabledByDefault).ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn)));
}
