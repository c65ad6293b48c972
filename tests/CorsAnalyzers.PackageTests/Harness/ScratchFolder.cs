namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>A folder outside the checkout, so that none of its settings reach a consumer; gone after the tests.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cors-analyzers-").FullName;

    /// <summary>A new folder of this name.</summary>
    public string Create(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Writes a file below this folder.</summary>
    public void Write(string name, string content) => File.WriteAllText(System.IO.Path.Combine(Path, name), content);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
