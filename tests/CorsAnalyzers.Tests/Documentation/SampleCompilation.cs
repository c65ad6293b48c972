using System.Collections.Immutable;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>Compiles a sample as a web project would.</summary>
internal static class SampleCompilation
{
    /// <summary>The rules that are off on the page of a rule: those that are off by default, but for the page's own.</summary>
    public static IEnumerable<string> OffOn(string page) =>
        RuleCatalog.Descriptors.Where(rule => !rule.IsEnabledByDefault && rule.Id != page).Select(static rule => rule.Id);

    /// <summary>Whether the page is about ASP.NET Web API 2 and OWIN, whose projects do not know ASP.NET Core.</summary>
    public static bool IsOlder(string page) => page.StartsWith("CORS6", StringComparison.Ordinal);

    private static async Task<ImmutableArray<MetadataReference>> OlderReferencesAsync(CancellationToken cancellation) =>
        (await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, cancellation)).Add(WebApiReferences.All);

    /// <summary>Our diagnostics about a sample of the page, without the suppressed ones. A sample that does not compile fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string page, RuleSample sample, string implicitUsings)
    {
        var code = sample.Code;
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = IsOlder(page) ? AnalyzerRun.Compile(code, [.. await OlderReferencesAsync(cancellation)]) : await AnalyzerRun.CompileAsync(code, cancellation);
        NewerSyntax.SkipWhereUnreadable(compilation.SyntaxTrees[0]);
        if (!IsOlder(page)) compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(implicitUsings, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), "ImplicitUsings.cs", cancellationToken: cancellation));
        var isProgram = compilation.SyntaxTrees[0].GetCompilationUnitRoot(cancellation).Members.OfType<GlobalStatementSyntax>().Any();
        compilation = compilation.WithOptions(compilation.Options
            .WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions(RuleCatalog.Descriptors.Where(rule => !rule.IsEnabledByDefault && rule.Id == page).ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn)));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await AnalyzerRun.RunAsync(compilation, cancellation, sample.Settings is { } settings ? [new TextFile(settings.Name, settings.Text)] : []);
    }
}
