using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Tests of the one edit that a rule suggests.</summary>
internal static class SuggestedEdit
{
    /// <summary>The edit turns one delegate into the other, one by one and all at once.</summary>
    public static async Task VerifyAsync(string id, string shape, string before, string after, string members = "", string? membersAfter = null)
    {
        _ = shape;
        await new RuleFixTest<SuggestedEditFixes>(id)
        {
            TestCode = WebCode.Policy(before, members),
            FixedCode = WebCode.Policy(after, membersAfter ?? members),
            CodeActionEquivalenceKey = id + ".Repair",
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule reports, and nothing is offered.</summary>
    public static async Task VerifyNoneAsync(string id, string shape, string configure, string members = "")
    {
        _ = shape;
        await new RuleFixTest<SuggestedEditFixes>(id) { TestCode = WebCode.Policy(configure, members) }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Exactly this is offered, and does this.</summary>
    public static Task VerifyTitleAsync(string id, string before, string after, string title) =>
        new RuleFixTest<SuggestedEditFixes>(id) { TestCode = WebCode.Policy(before), FixedCode = WebCode.Policy(after) }.VerifyActionsAsync((title, id + ".Repair"));
}
