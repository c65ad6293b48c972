using System.Collections.Immutable;
using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>Compiles a sample as a web project would.</summary>
internal static class SampleCompilation
{
    /// <summary>Our diagnostics about the sample, without the suppressed ones. A sample that does not compile fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string code, string implicitUsings)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(implicitUsings, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), "ImplicitUsings.cs", cancellationToken: cancellation));
        var isProgram = compilation.SyntaxTrees[0].GetCompilationUnitRoot(cancellation).Members.OfType<GlobalStatementSyntax>().Any();
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await AnalyzerRun.RunAsync(compilation, cancellation);
    }
}
