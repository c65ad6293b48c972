using Xunit;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Verifies that a test of the kit fails, and says why.</summary>
internal static class Failing
{
    public static async Task WithAsync(string reason, Func<Task> test)
        => Assert.Contains(reason, (await Assert.ThrowsAsync<InvalidOperationException>(test)).Message, StringComparison.Ordinal);
}
