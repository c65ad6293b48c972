using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Rules.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Application;

/// <summary>A web project of 500 files, of which a program, a file of constants and two controllers have to do with CORS.</summary>
internal static class BigProject
{
    public const int Files = 500;

    /// <summary>The position of the file that holds the name of the policy.</summary>
    public const int Constants = 1;

    /// <summary>The position of the controller that refers to it.</summary>
    public const int Controller = 2;

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    public static SyntaxTree Parse(string code) => Parse(SourceText.From(code));

    public static SyntaxTree Parse(SourceText text) => CSharpSyntaxTree.ParseText(text, Options, cancellationToken: TestContext.Current.CancellationToken);

    public static string ConstantsCode(string policy) => $"static class Names {{ public const string Front = \"{policy}\"; }}";

    public static async Task<CSharpCompilation> CreateAsync()
    {
        var empty = await AnalyzerRun.CompileAsync("", TestContext.Current.CancellationToken);
        return empty.RemoveAllSyntaxTrees().AddSyntaxTrees(Sources().Select(Parse));
    }

    /// <summary>The same code as another compilation, as an editor makes one for each of its requests.</summary>
    public static CSharpCompilation Again(this CSharpCompilation compilation) =>
        CSharpCompilation.Create(compilation.AssemblyName, compilation.SyntaxTrees, compilation.References, compilation.Options);

    public static CorsApplication Of(this ApplicationCache cache, Compilation compilation, CancellationToken cancellation = default) =>
        cache.Of(compilation, CorsSymbols.Find(compilation)!, DeclaredHelpers.None, cancellation);

    private static IEnumerable<string> Sources()
    {
        yield return WiringCode.App("builder.Services.AddCors(options => options.AddPolicy(\"Front\", new CorsPolicy()));", "app.UseCors(\"Front\"); app.MapControllers();");
        yield return ConstantsCode("Front");
        yield return WiringCode.Usings + "[EnableCors(Names.Front)] public class FirstController : ControllerBase { }";
        yield return WiringCode.Usings + "[EnableCors(\"Front\")] public class SecondController : ControllerBase { }";
        for (var i = 4; i < Files; i++) yield return $"namespace Shop {{ public class Product{i} {{ public int Price {{ get; set; }} public int Double() => Price * 2; }} }}";
    }
}
