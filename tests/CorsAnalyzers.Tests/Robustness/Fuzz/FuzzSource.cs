using System.Text.RegularExpressions;
using CorsAnalyzers.Tests.Documentation;
using CorsAnalyzers.Tests.Rules.Headers;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Rules.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>Code to begin with, before anything is done to it.</summary>
/// <param name="Code">The C#.</param>
/// <param name="IsOlder">Whether it is about ASP.NET Web API 2 and OWIN.</param>
/// <param name="Settings">The settings files beside it.</param>
internal sealed partial record FuzzSource(string Code, bool IsOlder, IReadOnlyList<RuleSettings> Settings)
{
    private static readonly IReadOnlyList<RuleSettings> NoSettings = [];

    /// <summary>All sources of the repository: one in eight of the programs.</summary>
    public static IReadOnlyList<FuzzSource> Files { get; } =
        [.. Repository.SourcesOf("src").Concat(Repository.SourcesOf("tests")).Concat(Repository.SourcesOf("tools")).Select(static file => new FuzzSource(File.ReadAllText(file), false, NoSettings))];

    /// <summary>What findings come from: the rows and programs of the rules' tests, the samples of the pages, the sample application.</summary>
    public static IReadOnlyList<FuzzSource> Programs { get; } = [.. Rows(), .. Literals(), .. Pages(), .. Pages(), .. Sample()];

    /// <summary>One of them all.</summary>
    public static FuzzSource Any(Random random)
    {
        var pool = random.Next(8) == 0 ? Files : Programs;
        return pool[random.Next(pool.Count)];
    }

    private static IEnumerable<FuzzSource> Rows() =>
        from file in Repository.SourcesOf("tests", "CorsAnalyzers.Tests", "Rules")
        from row in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        where row.Name.ToString() == "InlineData"
        let texts = row.ArgumentList?.Arguments.Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>().Select(static literal => Unmark(literal.Token.ValueText)).ToList()
        where texts.Count > 1
        let members = texts.Count > 2 && texts[^1].EndsWith('}') ? texts[^1] : ""
        from code in new[] { texts[^1], texts[1] }.Where(text => text != members).Distinct()
        let folder = Path.GetFileName(Path.GetDirectoryName(file))
        select new FuzzSource(Around(folder, code, members), folder == "WebApi", NoSettings);

    /// <summary>The code that the tests of a folder make of a row.</summary>
    private static string Around(string? folder, string code, string members) => folder switch
    {
        "Wiring" => WiringCode.Named(code, members),
        "Headers" => HeaderTest.Middleware(code, members),
        "WebApi" => code.Contains(';', StringComparison.Ordinal) ? WebApiTest.Startup(code) : WebApiTest.Controller($"[EnableCors(\"{code}\", \"*\", \"*\", SupportsCredentials = true)]"),
        _ when code.EndsWith(';') && !Delegate().IsMatch(code) => WebCode.Statements(code, members),
        _ => Delegate().Match(code) switch
        {
            { Success: true, Value: "b =>" } => WebCode.Policy(code, members),
            { Success: true } => WebCode.Policy($"b => b.SetIsOriginAllowed({code}).AllowCredentials()", members),
            _ => WebCode.Policy($"b => b.WithOrigins({code}).AllowCredentials()", members),
        },
    };

    /// <summary>Whole programs in the rules' tests.</summary>
    private static IEnumerable<FuzzSource> Literals() =>
        from file in Repository.SourcesOf("tests", "CorsAnalyzers.Tests", "Rules")
        from literal in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        where literal.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
        select new FuzzSource(WiringCode.Usings + Unmark(literal.ValueText), file.Contains("WebApi", StringComparison.Ordinal), NoSettings);

    private static IEnumerable<FuzzSource> Pages() =>
        from page in RulePage.All
        from sample in page.Samples
        select new FuzzSource(WebCode.Usings + sample.Code, SampleCompilation.IsOlder(page.Id), sample.Settings is { } settings ? [settings] : NoSettings);

    private static IEnumerable<FuzzSource> Sample() => Repository.SourcesOf("tests", "samples").Select(static file => new FuzzSource(WebCode.Usings + File.ReadAllText(file), false, NoSettings));

    private static string Unmark(string text) => Markup().Replace(text, "");

    [GeneratedRegex(@"\{\|[^:|{}]*:?|\|#?\d*\}|\[\||\|\]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\w+ =>")]
    private static partial Regex Delegate();
}
