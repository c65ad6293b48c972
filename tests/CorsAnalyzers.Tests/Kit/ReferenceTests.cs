using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Where reference assemblies come from.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("net8.0", "8.0.33")]
    [InlineData("net9.0", "9.0.22")]
    [InlineData("net10.0", "10.0.0")]
    public async Task FindsEveryFrameworkAndAspNetCore(string framework, string version)
    {
        var references = new ReferenceAssemblies(framework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), Path.Combine("ref", framework))
            .AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", version)]);
        var paths = (await references.ResolveAsync("C#", TestContext.Current.CancellationToken)).Select(reference => reference.Display!).ToList();
        Assert.Contains(paths, path => path.EndsWith(Path.Combine(framework, "System.Runtime.dll"), StringComparison.Ordinal));
        Assert.Contains(paths, path => path.EndsWith(Path.Combine(framework, "Microsoft.AspNetCore.Cors.dll"), StringComparison.Ordinal));
        Assert.Equal(paths.Count, paths.Select(Path.GetFileName).Distinct().Count());
    }

    [Fact]
    public async Task ReferencesAreShared()
    {
        var one = await ReferenceAssemblies.Net.Net80.ResolveAsync("C#", TestContext.Current.CancellationToken);
        var other = await new ReferenceAssemblies("net8.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "8.0.33"), Path.Combine("ref", "net8.0")).ResolveAsync("C#", TestContext.Current.CancellationToken);
        Assert.Same(one[0], other[0]);
    }

    [Theory]
    [InlineData("Microsoft.NETCore.App.Ref", "7.0.0")]
    [InlineData("Microsoft.NETCore.App.Ref", "8.0.999")]
    [InlineData("Does.Not.Exist", "1.0.0")]
    public Task SaysWhatIsNotThere(string id, string version)
        => Failing.WithAsync($"Package {id} {version} is not on this machine", () => new ReferenceAssemblies("net8.0").AddPackages([new PackageIdentity(id, version)]).ResolveAsync("C#", TestContext.Current.CancellationToken));

    [Fact]
    public void ValuesAreEqualWhenTheyMeanTheSame()
    {
        var package = new PackageIdentity("A", "1");
        Assert.Equal(package, new PackageIdentity("A", "1"));
        Assert.NotEqual(package, new PackageIdentity("A", "2"));
        Assert.Equal(ReferenceAssemblies.Net.Net80.AddPackages([package]), ReferenceAssemblies.Net.Net80.WithPackages([package]));
        Assert.NotEqual(ReferenceAssemblies.Net.Net80, ReferenceAssemblies.Net.Net90);
        Assert.Equal(ReferenceAssemblies.Net.Net100, ReferenceAssemblies.Default);
    }
}
