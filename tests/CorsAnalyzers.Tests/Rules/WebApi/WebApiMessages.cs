using System.Globalization;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>What the rules say about code of Web API or OWIN.</summary>
internal static class WebApiMessages
{
    public static async Task<IEnumerable<string>> OfAsync(string id, string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var references = await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, cancellation);
        var compilation = AnalyzerRun.Compile(source, references.Add(WebApiReferences.All));
        return (await AnalyzerRun.RunAsync(compilation, cancellation)).Where(diagnostic => diagnostic.Id == id).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
