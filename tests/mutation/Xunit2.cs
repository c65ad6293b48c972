using System.Diagnostics.CodeAnalysis;

namespace Xunit;

/// <summary>
/// What the tests use of xunit.v3 and xunit 2 does not have. The mutation runner cannot tell which test covers what on xunit.v3;
/// <c>-p:UseXunit2=true</c> compiles the same tests against xunit 2.
/// </summary>
internal sealed class TestContext
{
    private TestContext()
    {
    }

    /// <summary>The one context there is.</summary>
    public static TestContext Current { get; } = new();

    /// <summary>Never cancelled: the runner ends the process of a test that hangs.</summary>
    public CancellationToken CancellationToken => CancellationToken.None;

    /// <summary>Says nothing: nobody reads along.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Has the shape of xunit.v3.")]
    public void SendDiagnosticMessage(string message) => _ = message;
}

/// <summary>Skipping while a test runs, which xunit 2 has not: such a test fails where it would be skipped.</summary>
internal static class DynamicSkip
{
    extension(Assert)
    {
        /// <summary>Fails where xunit.v3 skips.</summary>
        public static void SkipUnless([DoesNotReturnIf(false)] bool condition, string reason)
        {
            if (!condition) throw new InvalidOperationException(reason);
        }

        /// <summary>Fails where xunit.v3 skips.</summary>
        public static void SkipWhen([DoesNotReturnIf(true)] bool condition, string reason) => Assert.SkipUnless(!condition, reason);
    }
}

/// <summary>The arguments of a row by the name that xunit.v3 has for them.</summary>
internal static class RowData
{
    extension(InlineDataAttribute row)
    {
        /// <summary>The arguments.</summary>
        public object[] Data => row.GetData(null!).Single();
    }
}
