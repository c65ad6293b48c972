using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>Tests of rules about settings files: code, and the files beside it.</summary>
internal static class SettingsTest
{
    /// <summary>The file for every environment.</summary>
    public const string Main = "appsettings.json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A library's method with a policy that reads <c>cfg</c>.</summary>
    public static string Policy(string configure, string members = "") => WebCode.Policy(configure, "static readonly IConfiguration cfg = null!;\n" + members);

    /// <summary>The rule says what the markup shows.</summary>
    public static Task VerifyAsync(string id, string code, params (string Name, string Text)[] files)
    {
        var test = new RuleTest(id) { TestCode = code };
        foreach (var (name, text) in files) test.TestState.AdditionalFiles.Add((name, text));
        return test.RunAsync(Cancellation);
    }

    /// <summary>The rule says exactly this at <c>{|#0:…|}</c>.</summary>
    public static Task VerifyMessageAsync(string id, string code, string settings, params string[] arguments)
    {
        var test = new RuleTest(id) { TestCode = code };
        test.TestState.AdditionalFiles.Add((Main, settings));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(CorsAnalyzers.Rules.RuleCatalog.Descriptors.Single(rule => rule.Id == id)).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(arguments));
        return test.RunAsync(Cancellation);
    }

    /// <summary>The fix turns one file into the other, one by one and all at once, and leaves the code alone.</summary>
    public static Task VerifyFixAsync(string id, string code, string before, string after, string name = Main)
    {
        var test = new RuleFixTest<SettingsFixes>(id) { TestCode = code, FixedCode = Unmarked(code), CodeActionEquivalenceKey = id + ".RepairSetting" };
        test.TestState.AdditionalFiles.Add((name, before));
        test.FixedState.AdditionalFiles.Add((name, after));
        return test.RunAsync(Cancellation);
    }

    /// <summary>The rule speaks, and nothing is offered.</summary>
    public static Task VerifyNoFixAsync(string id, string code, string settings)
    {
        var test = new RuleFixTest<SettingsFixes>(id) { TestCode = code };
        test.TestState.AdditionalFiles.Add((Main, settings));
        return test.VerifyNoActionsAsync(Cancellation);
    }

    /// <summary>Exactly this is offered.</summary>
    public static Task VerifyTitleAsync(string id, string code, string before, string after, string title)
    {
        var test = new RuleFixTest<SettingsFixes>(id) { TestCode = code, FixedCode = Unmarked(code) };
        test.TestState.AdditionalFiles.Add((Main, before));
        test.FixedState.AdditionalFiles.Add((Main, after));
        return test.VerifyActionsAsync((title, id + ".RepairSetting"));
    }

    private static string Unmarked(string code)
    {
        TestFileMarkupParser.GetSpans(code, out var plain, out System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>> _);
        return plain;
    }
}
