using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>The assembly that stands for Web API 2, OWIN and System.Web.</summary>
internal static class WebApiReferences
{
    /// <summary>The frameworks and their CORS packages.</summary>
    public static MetadataReference All { get; } = Compile("WebApiDeclarations", WebApiDeclarations.Frameworks, WebApiDeclarations.Cors);

    private static PortableExecutableReference Compile(string name, params string[] sources)
    {
        var net = CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var compilation = CSharpCompilation.Create(
            name, sources.Select(static source => CSharpSyntaxTree.ParseText(source)), net, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
