using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>The package, freshly packed from this checkout into a folder feed, and a place for projects that consume it.</summary>
public sealed class PackageUnderTest : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();

    private string _packagesFolder = "";

    /// <summary>The <c>.nupkg</c> file.</summary>
    internal string File { get; private set; } = "";

    /// <summary>A version that nobody has packed before, so that no packages folder holds an older package of this version.</summary>
    internal string Version { get; private set; } = "";

    /// <summary>Packs once for all tests.</summary>
    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var feed = _scratch.Create("feed");
        await Pack(feed, cancellation);
        File = Directory.GetFiles(feed, "*.nupkg").Single();
        Version = ReadNuspec().Descendants().Single(element => element.Name.LocalName == "version").Value;

        _packagesFolder = _scratch.Create("packages");
        _scratch.Write("nuget.config", NuGetConfig(feed, await MachinePackagesFolder(cancellation)));
        _scratch.Write("Directory.Build.targets", TargetingPacks);
        System.IO.File.Copy(Repository.PathTo("global.json"), Path.Combine(_scratch.Path, "global.json"));
    }

    /// <summary>Deletes the feed, the packages folder and all consumers.</summary>
    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The package's own manifest.</summary>
    internal XDocument ReadNuspec() => Nuspec.Of(File);

    /// <summary>The names of everything in the archive.</summary>
    internal IReadOnlyList<string> ReadEntryNames()
    {
        using var archive = ZipFile.OpenRead(File);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>One file of the archive.</summary>
    internal byte[] ReadEntry(string name)
    {
        using var archive = ZipFile.OpenRead(File);
        using var entry = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The folder feed that it is in.</summary>
    internal string Feed => Path.GetDirectoryName(File)!;

    /// <summary>A new empty project folder next to the feed.</summary>
    internal ConsumerProject NewConsumer(string name) =>
        new(_scratch.Create($"{name}-{Guid.NewGuid():N}"), Version, _packagesFolder);

    private static async Task Pack(string feed, CancellationToken cancellation)
    {
        var dotnet = DotNet.In(Repository.Root);
        var project = Repository.PathTo("src", "CorsAnalyzers.Package");

        // Built without the version suffix: the assemblies in the package are byte for byte those of a release build, and
        // the checkout's own output is not compiled anew for every run.
        (await dotnet.Run(["build", project, "-c", "Release", "-nodeReuse:false"], cancellation)).MustSucceed();
        var suffix = $"test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";
        var packed = await dotnet.Run(
            ["pack", project, "-c", "Release", "--no-build", "-o", feed, "--version-suffix", suffix, "-nodeReuse:false"],
            cancellation);
        packed.MustSucceed();
        Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> MachinePackagesFolder(CancellationToken cancellation)
    {
        var answer = await DotNet.In(Repository.Root).Run(["nuget", "locals", "global-packages", "--list"], cancellation);
        return answer.MustSucceed().Output["global-packages:".Length..].Trim();
    }

    // The machine's own sources stay in force; the feed is added. What the machine has downloaded already, like the
    // targeting packs, is read where it is.
    private static string NuGetConfig(string feed, string machinePackages) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <add key="under-test" value="{feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{machinePackages}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    // Reference assemblies for the older frameworks: the versions the checkout's tests use, not the SDK's own choice.
    private const string TargetingPacks = """
        <Project>
          <ItemGroup>
            <KnownFrameworkReference Update="Microsoft.NETCore.App;Microsoft.AspNetCore.App">
              <TargetingPackVersion Condition="'%(TargetFramework)' == 'netcoreapp3.1' and '%(Identity)' == 'Microsoft.AspNetCore.App'">3.1.10</TargetingPackVersion>
              <TargetingPackVersion Condition="'%(TargetFramework)' == 'net8.0'">8.0.33</TargetingPackVersion>
              <TargetingPackVersion Condition="'%(TargetFramework)' == 'net9.0'">9.0.22</TargetingPackVersion>
            </KnownFrameworkReference>
          </ItemGroup>
        </Project>
        """;
}
