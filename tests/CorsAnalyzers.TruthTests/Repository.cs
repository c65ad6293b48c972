using System.Runtime.CompilerServices;

namespace CorsAnalyzers.TruthTests;

/// <summary>The files of this repository, found from where this source file was compiled.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

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
