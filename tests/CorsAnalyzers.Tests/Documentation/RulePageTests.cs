using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>Every sample of every page does what the page says.</summary>
public class RulePageTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;

        """ + ProxyStub.Code;

    public static TheoryData<string, int> Samples => Rows(static sample => sample.Kind is "bad" or "good");

    public static TheoryData<string, int> Fixes => Rows(static sample => sample.Fix is not null);

    public static TheoryData<string> Pages => [.. RulePage.All.Select(static page => page.Id)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_raises_what_it_shows(string id, int index)
    {
        var sample = RulePage.Of(id).Samples[index];
        var reported = await SampleCompilation.DiagnosticsAsync(id, sample, ImplicitUsings);
        Assert.Equal(sample.Marks, reported.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(static diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}").Distinct());
        Assert.All(sample.Marks, mark => Assert.EndsWith(id, mark, StringComparison.Ordinal));
        Assert.Equal(sample.Kind == "bad", sample.Marks.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task The_fix_turns_one_sample_into_the_other(string id, int index)
    {
        var page = RulePage.Of(id);
        var before = page.Samples[index];
        var after = page.Samples[index + 1];
        Assert.Equal("fixed", after.Kind);

        var test = ManyAnalyzersTest.Of(typeof(PolicyAnalyzer).Assembly, typeof(AnyOriginFixes).Assembly);
        var isOlder = SampleCompilation.IsOlder(id);
        test.ReferenceAssemblies = CSharpVerifierHelper.References(isOlder ? CSharpVerifierHelper.NoAspNetCore : CSharpVerifierHelper.DefaultFramework);
        if (isOlder) test.TestState.AdditionalReferences.Add(WebApiReferences.All);
        test.SolutionTransforms.Add(CSharpVerifierHelper.ApplyDefaults);
        test.TestState.Sources.Add(("Sample.cs", await MarkAsync(id, before)));
        test.FixedState.Sources.Add(("Sample.cs", await MarkAsync(id, after)));
        if (!isOlder)
        {
            test.TestState.Sources.Add(("ImplicitUsings.cs", ImplicitUsings));
            test.FixedState.Sources.Add(("ImplicitUsings.cs", ImplicitUsings));
        }

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        if (before.Settings is { } settings) test.TestState.AdditionalFiles.Add((settings.Name, settings.Text));
        if (after.Settings is { } repaired) test.FixedState.AdditionalFiles.Add((repaired.Name, repaired.Text));

        // CORS2022 is one rule for the policies of both analyzers.
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        test.DisabledDiagnostics.AddRange(SampleCompilation.OffOn(id));
        test.CodeActionEquivalenceKey = before.Fix;
        await test.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(after.Leaves is null ? [] : [after.Leaves], (await DiagnosticsAsync(id, after)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_every_section(string id) => Assert.Equal(
        ["Cause", "What happens at run time", "Example", "How to fix it", "When to suppress it", "Configure its severity", "References"],
        RulePage.Of(id).Sections);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_where_to_report_that_the_rule_is_wrong(string id) => Assert.Contains(
        $"[report it with the snippet]({RulePage.NewIssue}?template=false-positive.yml&rule={id}&title={id}%3A%20).", RulePage.Of(id).Suppression, StringComparison.Ordinal);

    [Fact]
    public void The_form_for_that_has_the_fields_that_the_links_fill()
    {
        var form = File.ReadAllText(Repository.PathOf(".github", "ISSUE_TEMPLATE", "false-positive.yml"));
        Assert.Contains("\n    id: rule\n", form, StringComparison.Ordinal);
        Assert.Contains("\n    id: snippet\n", form, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_code_that_is_wrong_and_code_that_is_right(string id)
    {
        var kinds = RulePage.Of(id).Samples.Select(static sample => sample.Kind).ToHashSet();
        Assert.Contains("bad", kinds);
        Assert.Contains("good", kinds);
    }

    private static async Task<IEnumerable<string>> DiagnosticsAsync(string id, RuleSample sample) => (await SampleCompilation.DiagnosticsAsync(id, sample, ImplicitUsings)).Select(static diagnostic => diagnostic.Id);

    /// <summary>The sample with markup at its diagnostics, as the test kit wants to be told where they are.</summary>
    private static async Task<string> MarkAsync(string id, RuleSample sample)
    {
        var code = sample.Code;
        foreach (var diagnostic in (await SampleCompilation.DiagnosticsAsync(id, sample, ImplicitUsings)).OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var span = diagnostic.Location.SourceSpan;
            code = code.Insert(span.End, "|}").Insert(span.Start, $"{{|{diagnostic.Id}:");
        }

        return code;
    }

    private static TheoryData<string, int> Rows(Func<RuleSample, bool> isWanted)
    {
        var rows = new TheoryData<string, int>();
        foreach (var page in RulePage.All)
        {
            for (var i = 0; i < page.Samples.Count; i++)
            {
                if (isWanted(page.Samples[i])) rows.Add(page.Id, i);
            }
        }

        return rows;
    }
}
