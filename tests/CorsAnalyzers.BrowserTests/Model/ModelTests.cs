using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.BrowserTests.Network;
using CorsAnalyzers.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>What <c>Fetch/</c> says about browsers, asked of a browser; it lets everything in that it asks about, and looks what comes.</summary>
public abstract class ModelTests(BrowserFixture browsers, Engine engine)
{
    private const string Site = "https://shop.example.com";

    private static int count;

    protected Engine Engine => engine;

    /// <summary>All texts in a file of the model: what it knows by name.</summary>
    protected static IReadOnlyList<string> NamesIn(string file) =>
    [
        .. CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf("src", "CorsAnalyzers", "Fetch", file))).GetRoot().DescendantNodes()
            .OfType<LiteralExpressionSyntax>().Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(static literal => literal.Token.ValueText is var text && text.EndsWith('-') ? text + "a" : literal.Token.ValueText)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>All rows are seen as they are predicted; those that are not are shown together.</summary>
    protected static void AssertSame(IEnumerable<string> predicted, IEnumerable<string> seen)
    {
        var differing = predicted.Zip(seen).Where(static row => row.First != row.Second).Select(static row => $"{row.First}, seen: {row.Second}").ToList();
        Assert.True(differing.Count == 0, string.Join('\n', differing.Take(100)));
    }

    /// <summary>Runs a function in a page of a website; where it calls, an answer made by hand comes.</summary>
    internal Task<(T Result, IReadOnlyList<SeenRequest> Requests)> AskAsync<T>(string function, object argument, Action<HttpRequest, HttpResponse> answer) =>
        AskFromAsync<T>(Site + "/", function, argument, answer);

    /// <summary>The same in the page at an address.</summary>
    internal async Task<(T Result, IReadOnlyList<SeenRequest> Requests)> AskFromAsync<T>(string address, string function, object argument, Action<HttpRequest, HttpResponse> answer)
    {
        var host = $"model{Interlocked.Increment(ref count)}.example.com";
        browsers.Internet.Plug(host, new PluggedHandler((request, response) =>
        {
            response.Headers.AccessControlAllowOrigin = request.Headers.Origin;
            answer(request, response);
            return Task.CompletedTask;
        }));
        using var tab = await browsers.OpenAsync(engine);
        await tab.OpenAsync(address);
        var result = await tab.RunAsync<T>(function, new { url = $"https://{host}/", argument });
        return (result, await browsers.Internet.LogOf(host).ReadAsync());
    }
}
