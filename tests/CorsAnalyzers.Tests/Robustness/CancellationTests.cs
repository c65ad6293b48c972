using System.Text;
using CorsAnalyzers.Application;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// An editor takes its question back with every key that is pressed. How much is done after that is counted: in files that are read, and in
/// bytes that the thread asks for, of which the clock knows nothing.
/// </summary>
public class CancellationTests
{
    private const int Files = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void No_settings_file_is_read_after_it()
    {
        using var source = new CancellationTokenSource();
        var reads = 0;
        AdditionalText File(int i) => new WatchedFile($"appsettings.E{i}.json", () => { if (++reads == 3) source.Cancel(); });

        Assert.ThrowsAny<OperationCanceledException>(() => SettingsFile.Of(Enumerable.Range(0, Files).Select(File), source.Token));

        Assert.Equal(3, reads);
    }

    [Fact]
    public async Task At_most_one_more_file_of_code_is_read_after_it()
    {
        using var source = new CancellationTokenSource();
        var read = new HashSet<string>();
        var isWatching = false;
        var after = 0;
        void Read(string text)
        {
            if (!isWatching || !read.Add(text)) return;
            if (read.Count == 5) source.Cancel();
            if (read.Count > 5) after++;
        }

        var compilation = (await AnalyzerRun.CompileAsync(WebCode.App("builder.Services.AddCors();"), Cancellation))
            .AddSyntaxTrees(Enumerable.Range(0, Files).Select(i => CSharpSyntaxTree.ParseText(new WatchedText($"class C{i} {{ void M() {{ }} }}", Read), path: $"C{i}.cs")));
        var symbols = CorsSymbols.Find(compilation)!;
        isWatching = true;

        Assert.ThrowsAny<OperationCanceledException>(() => new ApplicationCache().Of(compilation, symbols, DeclaredHelpers.None, source.Token));

        Assert.InRange(after, 0, 1);
    }

    [Theory]
    [InlineData("a policy")]
    [InlineData("headers")]
    [InlineData("an application")]
    public async Task Next_to_nothing_is_done_where_it_has_come_already(string what)
    {
        var full = await AllocatedAsync(what, CancellationToken.None);
        Assert.True(full > 1_000_000, $"Only {full} bytes: too little to compare with.");

        // A table of all tests that happens to grow meanwhile is nobody's cost.
        var least = full;
        for (var i = 0; i < 3; i++) least = Math.Min(least, await AllocatedAsync(what, new CancellationToken(canceled: true)));
        Assert.InRange(least, 0, full / 20);
    }

    /// <summary>How many bytes the thread asks for until the answer or its refusal.</summary>
    private static async Task<long> AllocatedAsync(string what, CancellationToken cancellation)
    {
        // Bound before, which is the compiler's own work.
        var compilation = await AnalyzerRun.CompileAsync(what == "an application" ? Wiring() : what == "headers" ? Headers() : Policy(), Cancellation);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        model.GetDiagnostics(cancellationToken: Cancellation);
        var method = (await tree.GetRootAsync(Cancellation)).DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault();
        var cors = CorsSymbols.Find(compilation)!;
        var headers = HeaderSymbols.Find(compilation)!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            switch (what)
            {
                case "a policy":
                    PolicyFlow.Of(method!, model, cors, cancellation, out _);
                    break;
                case "headers":
                    HeaderFlow.Of(method!, model, headers, cors, DevelopmentEnvironmentsOption.Instance.Default, cancellation);
                    break;
                default:
                    new ApplicationCache().Of(compilation, cors, DeclaredHelpers.None, cancellation);
                    break;
            }

            Assert.False(cancellation.IsCancellationRequested, "It was not taken back.");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // As it should be.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Policy() => WebCode.Policy("b => { " + Repeated("if (texts.Length > 1) b.WithOrigins(\"https://a.example\").WithHeaders(\"X-A\");") + " }");

    private static string Headers() => WebCode.Statements("HttpContext context = null; " + Repeated("if (condition) context.Response.Headers[\"Access-Control-Allow-Origin\"] = text;"));

    private static string Wiring() => WebCode.App(
        "builder.Services.AddCors(o => { " + Repeated("o.AddPolicy(\"p\", p => p.WithOrigins(\"https://a.example\"));") + " });",
        "app.UseCors(); " + Repeated("app.MapGet(\"/x\", () => 1).RequireCors(\"q\");"));

    private static string Repeated(string code) => new StringBuilder().Insert(0, code + "\n", 150).ToString();

    private sealed class WatchedFile(string path, Action onRead) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            onRead();
            return SourceText.From("{}");
        }
    }

    private sealed class WatchedText(string text, Action<string> onRead) : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            onRead(text);
            text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
