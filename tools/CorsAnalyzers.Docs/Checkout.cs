namespace CorsAnalyzers.Docs;

/// <summary>The folder of the solution.</summary>
internal static class Checkout
{
    /// <summary>The one above another folder.</summary>
    public static string Above(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CorsAnalyzers.sln"))) return folder;
        }

        throw new DirectoryNotFoundException($"No CorsAnalyzers.sln above {start}.");
    }
}
