namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>A folder with a file that applications send.</summary>
internal static class StaticFiles
{
    /// <summary>The folder; the file in it is <c>font.txt</c>.</summary>
    public static string Folder { get; } = Make();

    private static string Make()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "static-files");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "font.txt"), "x");
        return folder;
    }
}
