using CorsAnalyzers.PackageTests.Harness;
using Xunit;

// One build at a time: two of them on a small machine only make each other miss their time limits.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PackageUnderTest))]
