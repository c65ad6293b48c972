using System.IO.Compression;
using System.Xml.Linq;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>Reads the manifest out of a package file.</summary>
internal static class Nuspec
{
    public static XDocument Of(string packageFile)
    {
        using var archive = ZipFile.OpenRead(packageFile);
        using var manifest = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(manifest);
    }
}
