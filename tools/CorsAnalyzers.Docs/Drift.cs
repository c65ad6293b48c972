namespace CorsAnalyzers.Docs;

/// <summary>A file that does not say what it should.</summary>
/// <param name="Path">Where it is in the checkout.</param>
/// <param name="Expected">What it should say.</param>
/// <param name="Actual">What it says; null where it is missing.</param>
internal sealed record Drift(string Path, string Expected, string? Actual)
{
    /// <summary>Every such file of a checkout.</summary>
    public static IReadOnlyList<Drift> In(string root) =>
    [
        .. DerivedFile.Of(root)
            .Select(file => new Drift(file.Path, file.Text, file.ReadIn(root)))
            .Where(static drift => drift.Expected != drift.Actual),
    ];

    /// <summary>Makes it say what it should.</summary>
    public void Write(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Expected);
    }

    /// <summary>The first line that differs, as a person reads a patch.</summary>
    public string Describe()
    {
        if (Actual is null) return $"{Path}: missing";
        var (expected, actual) = (Expected.Split('\n'), Actual.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{Path}({line + 1}):\n- {actual.ElementAtOrDefault(line)}\n+ {expected.ElementAtOrDefault(line)}";
    }
}
