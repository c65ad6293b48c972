using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The source generator behind <c>[GeneratedRegex]</c>, as the SDK that runs the tests brings it.</summary>
internal static class RegexGenerator
{
    private static readonly Lazy<ISourceGenerator> Generator = new(static () =>
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var path = Directory.EnumerateFiles(packs, "System.Text.RegularExpressions.Generator.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var type = Assembly.LoadFrom(path).GetType("System.Text.RegularExpressions.Generator.RegexGenerator")!;
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    });

    /// <summary>The compilation with the code that the generator adds, where any of it asks for some.</summary>
    public static Compilation Run(CSharpCompilation compilation, CSharpParseOptions options)
    {
        if (!compilation.SyntaxTrees.Any(static tree => tree.ToString().Contains("GeneratedRegex", StringComparison.Ordinal))) return compilation;
        CSharpGeneratorDriver.Create([Generator.Value], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }
}
