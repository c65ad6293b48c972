using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>Tests of the one edit that a rule about the wiring suggests.</summary>
internal static class WiringEdit
{
    /// <summary>The edit turns one program into the other, one by one and all at once.</summary>
    public static Task VerifyAsync(string id, string shape, string before, string after)
    {
        _ = shape;
        return new WiringFixTest<SuggestedEditFixes>(id) { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = id + ".Repair" }.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule reports, and nothing is offered.</summary>
    public static Task VerifyNoneAsync(string id, string shape, string code)
    {
        _ = shape;
        return new WiringFixTest<SuggestedEditFixes>(id) { TestCode = code }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }
}
