using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The sample shop on its way: built, started in vain, repaired, built again. Every test looks at one station.</summary>
public sealed class StorefrontRepair(PackageUnderTest package) : IAsyncLifetime
{
    private const string Assembly = "bin/Debug/net10.0/Storefront.dll";

    private readonly ConsumerProject _shop = package.NewConsumer("storefront")
        .AsCopyOf(Repository.PathTo("tests", "samples", "Storefront"));

    /// <summary>What the source says is wrong, and what the build says.</summary>
    internal IReadOnlyList<Finding> Marked { get; private set; } = [];

    internal CommandResult Build { get; private set; } = null!;

    internal IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>The app as it was written, started.</summary>
    internal CommandResult StartUnrepaired { get; private set; } = null!;

    internal CommandResult Format { get; private set; } = null!;

    internal CommandResult BuildRepaired { get; private set; } = null!;

    internal IReadOnlyList<Finding> FoundAfterRepair { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Marked = ExpectedFindings.In(_shop.Folder);
        Build = await _shop.Build(cancellation);
        Found = _shop.FindingsOf(Build);
        StartUnrepaired = await _shop.Run(cancellation, RunningApp.Arguments(Assembly));
        Format = await _shop.Format(cancellation);
        BuildRepaired = await _shop.Build(cancellation);
        FoundAfterRepair = _shop.FindingsOf(BuildRepaired);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The repaired app, listening.</summary>
    internal Task<RunningApp> StartRepaired(CancellationToken cancellation)
    {
        BuildRepaired.MustSucceed();
        return _shop.Start(Assembly, cancellation);
    }
}
