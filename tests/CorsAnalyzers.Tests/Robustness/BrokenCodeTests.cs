using System.Globalization;
using System.Text.RegularExpressions;
using CorsAnalyzers.Tests.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>A person types: at most times the code does not compile. No analyzer may throw or hang on it.</summary>
public partial class BrokenCodeTests
{
    private const int Mutations = 400;

    [Fact]
    public async Task Survives_tokens_taken_out_and_doubled()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sources = Samples().ToList();
        Assert.True(sources.Count > 100, $"Only {sources.Count} samples.");

        var seed = Environment.GetEnvironmentVariable("CORS_FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var random = new Random(seed);
        var reports = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var code = Mutate(sources[random.Next(sources.Count)], random);
            try
            {
                reports += (await AnalyzerRun.RunAsync(await AnalyzerRun.CompileAsync(code, cancellation), cancellation)).Length;
            }
            catch (AggregateException exception)
            {
                Assert.Fail($"CORS_FUZZ_SEED={seed}, mutation {i}\n{exception.InnerException}\n{code}");
            }
        }

        // Else the mutations broke too much to test anything.
        Assert.True(reports > Mutations / 20, $"Only {reports} reports in {Mutations} mutations (seed {seed}).");
    }

    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("b =>")]
    [InlineData("b => b.")]
    [InlineData("b => b.AllowAnyOrigin().")]
    [InlineData("b => b.AllowAnyOrigin(.AllowCredentials()")]
    [InlineData("b => b.AllowAnyOrigin(1, 2).AllowCredentials(3)")]
    [InlineData("b => b.WithOrigins(.AllowCredentials()")]
    [InlineData("b => { b.WithOrigins(\"*).AllowCredentials(); }")]
    [InlineData("b => { var c = c.AllowAnyOrigin(); }")]
    [InlineData("b => { new CorsPolicyBuilder(\"*\", ).AllowCredentials }")]
    [InlineData("b => { new CorsPolicy { Origins = { \"*\", SupportsCredentials = true }; }")]
    [InlineData("b => { b.WithOrigins([..]).AllowCredentials(); }")]
    [InlineData("b => { Missing(b).AllowAnyOrigin().AllowCredentials(); }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers[] = \"Access-Control-Allow-Origin\"; }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers[\"Access-Control-Allow-Origin\"] = ; }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers.Append(\"Access-Control-Allow-Origin\", ; c.Response.Headers.Add(); }")]
    [InlineData("b => { HttpContext c = null; if (c.Request.Headers.Origin is { ) c.Response.Headers.AccessControlAllowOrigin = c.Request. }")]
    public async Task Survives_half_typed_code(string configure)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(WebCode.Policy(configure), cancellation);
        Assert.Contains(compilation.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(await AnalyzerRun.RunAsync(compilation, cancellation), static diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task Survives_a_chain_of_thousands()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var chain = string.Concat(Enumerable.Repeat(".AllowAnyHeader()", 1_500));
        var compilation = await AnalyzerRun.CompileAsync(WebCode.Policy($"b => b.AllowAnyOrigin(){chain}.AllowCredentials()"), cancellation);
        Assert.Single(await AnalyzerRun.RunAsync(compilation, cancellation));
    }

    private static string Mutate(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().ToList();
        var edits = Enumerable.Range(0, random.Next(1, 4)).Select(_ => tokens[random.Next(tokens.Count)]).DistinctBy(static token => token.SpanStart)
            .OrderByDescending(static token => token.SpanStart);
        foreach (var token in edits)
        {
            source = random.Next(3) switch
            {
                0 => source.Insert(token.Span.End, " " + token.Text),
                1 => source[..token.SpanStart] + tokens[random.Next(tokens.Count)].Text + source[token.Span.End..],
                _ => source.Remove(token.SpanStart, token.Span.Length),
            };
        }

        return source;
    }

    /// <summary>The snippets of the rules' tests without their markup, the samples of the pages, and the sample app.</summary>
    private static IEnumerable<string> Samples() => Snippets()
        .Concat(RulePage.All.SelectMany(static page => page.Samples).Select(static sample => sample.Code))
        .Concat(Repository.SourcesOf("tests", "samples").Select(File.ReadAllText));

    private static IEnumerable<string> Snippets() =>
        from file in Repository.SourcesOf("tests", "CorsAnalyzers.Tests", "Rules")
        from literal in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        where literal.IsKind(SyntaxKind.StringLiteralToken) && literal.ValueText.Length > 10
        let text = Markup().Replace(literal.ValueText, "")
        select text.Contains("=>", StringComparison.Ordinal) && text[..text.IndexOf("=>", StringComparison.Ordinal)].Trim() is "b"
            ? WebCode.Policy(text)
            : WebCode.Statements(text);

    [GeneratedRegex(@"\{\|[^:|]*:?|\|\}")]
    private static partial Regex Markup();
}
