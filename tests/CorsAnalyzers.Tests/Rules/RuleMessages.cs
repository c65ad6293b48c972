using System.Globalization;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What one rule says about code, word for word, and how loud. Markup shows where a rule speaks, and nothing of what it says.</summary>
internal static class RuleMessages
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What it says about code of ASP.NET Core, and the files beside it.</summary>
    public static async Task<string[]> OfAsync(string id, string source, params AdditionalText[] files) =>
        await OfAsync(id, await AnalyzerRun.CompileAsync(source, Cancellation), files);

    /// <summary>What it says about code of Web API or OWIN.</summary>
    public static async Task<string[]> OfOlderAsync(string id, string source)
    {
        var references = await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, Cancellation);
        return await OfAsync(id, AnalyzerRun.Compile(source, references.Add(WebApiReferences.All)));
    }

    // A program that lacks a Main is fine. Some rules speak only where they are asked to. What is said of two places counts once.
    private static async Task<string[]> OfAsync(string id, CSharpCompilation compilation, params AdditionalText[] files)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(Cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.IsInSource);
        var asked = RuleCatalog.Descriptors.Single(rule => rule.Id == id).IsEnabledByDefault
            ? compilation
            : compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        return [.. (await AnalyzerRun.RunAsync(asked, Cancellation, files))
            .Where(diagnostic => diagnostic.Id == id)
            .Select(static diagnostic => $"{diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .Distinct()];
    }
}
