using CorsAnalyzers.BrowserTests.Browsers;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

// Tests wait for browsers more than they compute.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
