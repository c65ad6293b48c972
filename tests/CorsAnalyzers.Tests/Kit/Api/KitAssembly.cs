using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Kit.Api;

/// <summary>The kit as a compiler sees it.</summary>
internal static class KitAssembly
{
    /// <summary>Everything the tests run with, except the kit.</summary>
    public static IEnumerable<MetadataReference> Surroundings { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The public surface of the kit in the namespaces it shares with the official packages.</summary>
    public static IReadOnlyList<string> Listing()
    {
        var kit = MetadataReference.CreateFromFile(typeof(DefaultVerifier).Assembly.Location);
        var compilation = CSharpCompilation.Create("Probe", references: [.. Surroundings, kit]);
        return [.. ApiListing.Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(kit)!, "Microsoft.CodeAnalysis")];
    }
}
