using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>Some hosts ask every provider about every diagnostic.</summary>
public class ForeignDiagnosticTests
{
    [Fact]
    public async Task A_fix_offers_nothing_for_what_is_not_its_own()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithMetadataReferences((await AnalyzerRun.CompileAsync("", cancellation)).References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var document = project.AddDocument("Test.cs", WebCode.Policy("b => b.AllowAnyOrigin().AllowCredentials()"));
        var compilation = await document.Project.GetCompilationAsync(cancellation);
        var ours = Assert.Single(await AnalyzerRun.RunAsync(compilation!, cancellation));

        var descriptor = new DiagnosticDescriptor("OTHER1", "t", "m", "c", DiagnosticSeverity.Warning, true);
        Assert.Empty(await TitlesAsync(document, Diagnostic.Create(descriptor, ours.Location), cancellation));
        Assert.NotEmpty(await TitlesAsync(document, ours, cancellation));
    }

    private static async Task<List<string>> TitlesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var offered = new List<CodeAction>();
        foreach (var provider in new CodeFixProvider[] { new AnyOriginFixes(), new SuggestedEditFixes() })
        {
            var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, ImmutableArray.Create(diagnostic), (action, _) => offered.Add(action), cancellation);
            await provider.RegisterCodeFixesAsync(context);
        }

        return offered.ConvertAll(static action => action.Title);
    }
}
