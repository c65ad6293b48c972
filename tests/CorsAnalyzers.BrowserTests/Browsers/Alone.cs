using Xunit;

namespace CorsAnalyzers.BrowserTests.Browsers;

/// <summary>Tests beside which no other runs: Firefox keeps the answers to a hundred preflights, whoever asked.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
