using System.Runtime.CompilerServices;

namespace CorsAnalyzers.Tests;

/// <summary>The files of this repository, found from where this source file was compiled.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# files below a folder, without what a build wrote.</summary>
    public static IEnumerable<string> SourcesOf(params string[] folder) => Directory
        .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // A deterministic build does not tell real paths; the output folder lies in the repository too.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "CorsAnalyzers.sln"))) return folder;
            }
        }

        throw new DirectoryNotFoundException("CorsAnalyzers.sln is in no folder above the tests.");
    }
}
