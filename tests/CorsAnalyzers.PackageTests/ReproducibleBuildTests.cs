using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>Anybody can check a release: the command of docs/releasing.md gives the same bytes wherever it runs.</summary>
public sealed class ReproducibleBuildTests
{
    [Fact]
    public async Task Two_folders_give_the_same_release()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var command = Guide.BlocksOf("releasing.md", "sh").Single(static block => block.StartsWith("dotnet pack", StringComparison.Ordinal)).Trim().Split(' ');
        using var scratch = new ScratchFolder();
        var packages = new List<string>();
        foreach (var name in new[] { "one", "another/with a longer path" })
        {
            var folder = scratch.Create(name);
            CopySource(folder);
            (await DotNet.In(folder).Run([.. command[1..], "-nodeReuse:false"], cancellation)).MustSucceed();
            packages.Add(Assert.Single(Directory.GetFiles(Path.Combine(folder, "artifacts", "package"))));
        }

        // Each entry first: a difference then has a name.
        Assert.Equal(Entries(packages[0]), Entries(packages[1]));
        Assert.Equal(await File.ReadAllBytesAsync(packages[0], cancellation), await File.ReadAllBytesAsync(packages[1], cancellation));
        Assert.Contains($"/blob/v{VersionOf(packages[0])}/docs/rules/", StringsOf(packages[0], "analyzers/dotnet/cs/CorsAnalyzers.dll"), StringComparison.Ordinal);
    }

    /// <summary>What a release is made of, without what a build left there.</summary>
    private static void CopySource(string folder)
    {
        string[] files = ["CorsAnalyzers.sln", "Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "README.md", ".editorconfig"];
        var sources = Directory.EnumerateFiles(Repository.PathTo("src"), "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.Root, file))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));
        foreach (var file in files.Concat(sources))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathTo(file), copy);
        }
    }

    private static IEnumerable<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(static entry => $"{entry.FullName} {entry.LastWriteTime:u} {Convert.ToHexString(SHA256.HashData(Read(entry)))}")];
    }

    private static string VersionOf(string package) => Nuspec.Of(package).Descendants().Single(static element => element.Name.LocalName == "version").Value;

    // The strings of code are UTF-16.
    private static string StringsOf(string package, string name)
    {
        using var archive = ZipFile.OpenRead(package);
        var bytes = Read(archive.GetEntry(name)!);
        return Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes[1..]);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
