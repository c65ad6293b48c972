using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorsAnalyzers.Tests.Conventions;

/// <summary>What holds for every rule, fix and analyzer, so that a new one cannot forget it.</summary>
public partial class RuleConventionTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(static rule => rule.Id)];

    [Fact]
    public void Every_rule_class_is_in_the_catalog()
    {
        AssertAll<PolicyRule>(RuleCatalog.Policy);
        AssertAll<WiringRule>(RuleCatalog.Wiring);
        AssertAll<HeaderRule>(RuleCatalog.Headers);
        AssertAll<WebConfigRule>(RuleCatalog.WebConfig);
        AssertAll<WebCorsRule>(RuleCatalog.WebApi);

        static void AssertAll<TRule>(IEnumerable<TRule> catalog) => Assert.Equal(
            typeof(TRule).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(TRule))).Select(static type => type.FullName).Order(),
            catalog.Select(static rule => rule!.GetType().FullName).Order());
    }

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        Assert.Equal(RuleCatalog.Descriptors.Select(static rule => rule.Id).Distinct().Order(), RuleCatalog.Descriptors.Select(static rule => rule.Id));

    [Fact]
    public void Every_rule_belongs_to_an_analyzer() => Assert.Equal(
        RuleCatalog.Descriptors.Select(static rule => rule.Id).Order(),
        Analyzers().SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_range_of_the_id_is_its_category(string id)
    {
        var rule = Rule(id);
        Assert.Equal(id[4] switch { '0' => "Information", '1' => "Security", '2' => "Correctness", '3' => "Wiring", '4' => "Headers", '5' => "Settings", '6' => "WebApi", _ => "?" }, rule.Category);
        Assert.Matches("^CORS[0-9]{4}$", id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_title_that_is_no_sentence_a_message_and_a_description_in_sentences(string id)
    {
        var rule = Rule(id);
        var (title, message, description) = (rule.Title.ToString(null), rule.MessageFormat.ToString(null), rule.Description.ToString(null));
        Assert.Matches(@"^[A-Z'*].*[^.\s]$", title);
        Assert.NotEqual("", message);
        Assert.Matches(@"^['\[A-Z].{40,}\.$", description);
        foreach (var text in new[] { title, message, description })
        {
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_every_rule_says_is_pinned_word_for_word()
    {
        var rows = string.Concat(Repository.SourcesOf("tests", "CorsAnalyzers.Tests", "Rules").Where(static file => file.EndsWith("MessageTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));

        // What a policy answers is no mistake: PolicyReportTests pins its sentences.
        Assert.Equal(["CORS0001"], RuleCatalog.Descriptors.Select(static rule => rule.Id).Where(id => !rows.Contains($"[InlineData(\"{id}\", ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_these_wait_to_be_asked_for() => Assert.Equal(
        ["CORS0001", "CORS1009", "CORS1010", "CORS3011", "CORS3012", "CORS3022"],
        RuleCatalog.Descriptors.Where(static rule => !rule.IsEnabledByDefault).Select(static rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_tag_that_says_what_is_at_stake(string id)
    {
        var rule = Rule(id);
        string[] stakes = ["security", "correctness", "wiring", "information"];
        var expected = rule.CustomTags.Contains("security") ? "security" : rule.Category switch { "Wiring" => "wiring", "Information" => "information", _ => "correctness" };
        Assert.Equal([expected], rule.CustomTags.Intersect(stakes));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_about_callers_that_are_let_in_has_its_weaknesses_as_tags_and_on_its_page(string id)
    {
        var (rule, page) = (Rule(id), File.ReadAllText(Repository.PathOf("docs", "rules", $"{id}.md")));
        var weaknesses = rule.CustomTags.Where(static tag => tag.StartsWith("external/cwe/cwe-", StringComparison.Ordinal)).Select(static tag => tag["external/cwe/cwe-".Length..]).ToList();
        Assert.Equal(weaknesses, WeaknessLink().Matches(page).Select(static match => match.Groups["number"].Value));
        Assert.Equal(weaknesses.Count > 0, rule.CustomTags.Contains("security"));
        if (rule.Category == "Security") Assert.Contains("942", weaknesses);
        Assert.All(rule.CustomTags.Where(static tag => tag.StartsWith("external/", StringComparison.Ordinal)), static tag => Assert.Matches("^external/(cwe/cwe-[0-9]+|owasp/owasp-a[0-9]{2}-20(21|25))$", tag));
        Assert.Distinct(rule.CustomTags);
    }

    [Fact]
    public void Weaknesses_bring_the_categories_that_list_them() => Assert.Equal(
        [
            "security", "external/cwe/cwe-942", "external/owasp/owasp-a05-2021", "external/owasp/owasp-a02-2025",
            "external/cwe/cwe-346", "external/owasp/owasp-a07-2021", "external/owasp/owasp-a07-2025",
            "external/cwe/cwe-319", "external/owasp/owasp-a02-2021", "external/owasp/owasp-a04-2025",
        ],
        Rule("CORS1004").CustomTags);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_opens_the_page_of_the_rule(string id)
    {
        var link = HelpLinkUri().Match(Rule(id).HelpLinkUri);
        Assert.True(link.Success, $"{id}: {Rule(id).HelpLinkUri}");
        Assert.True(File.Exists(Repository.PathOf(link.Groups["path"].Value.Split('/'))), $"{id}: {link.Groups["path"].Value}");
        Assert.EndsWith($"/{id}.md", link.Groups["path"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() => Assert.Equal(
        RuleCatalog.Descriptors.Select(static rule => rule.Id),
        Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "CORS*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Every_fix_repairs_rules_that_exist_and_are_live()
    {
        var providers = FixProviders();
        Assert.NotEmpty(providers);
        foreach (var provider in providers)
        {
            Assert.NotEmpty(provider.FixableDiagnosticIds);
            foreach (var id in provider.FixableDiagnosticIds)
            {
                Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, Rule(id).CustomTags);
            }
        }
    }

    [Fact]
    public void Only_what_is_never_used_waits_for_the_end_of_the_compilation() => Assert.Equal(
        ["CORS3018"],
        RuleCatalog.Descriptors.Where(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Select(static rule => rule.Id));

    [Fact]
    public async Task Only_the_analyzer_of_what_is_never_used_registers_an_end()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var analyzers = Analyzers().ToImmutableArray();
        var run = (await Robustness.AnalyzerRun.CompileAsync("class C { }", cancellation)).WithAnalyzers(analyzers);
        await run.GetAllDiagnosticsAsync(cancellation);
        foreach (var analyzer in analyzers)
        {
            var counts = await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellation);
            Assert.Equal(analyzer.SupportedDiagnostics.All(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)) ? 1 : 0, counts.CompilationEndActionsCount + counts.CompilationActionsCount);
        }
    }

    [Fact]
    public void Every_fix_is_exported_by_its_name_and_can_fix_all()
    {
        foreach (var provider in FixProviders())
        {
            var export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.NotNull(export);
            Assert.Equal(provider.GetType().Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);

            var fixAll = provider.GetFixAllProvider();
            Assert.NotNull(fixAll);
            Assert.NotSame(WellKnownFixAllProviders.BatchFixer, fixAll);
            Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fixAll.GetSupportedFixAllScopes().Order());
        }
    }

    [Fact]
    public void Keys_are_an_id_and_a_verb()
    {
        var keys = Repository.SourcesOf("src", "CorsAnalyzers.CodeFixes")
            .SelectMany(static file => Key().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value))
            .ToList();
        Assert.NotEmpty(keys);
        Assert.Distinct(keys);
        Assert.All(keys, static key => Assert.Matches("^\\.[A-Z][A-Za-z]+$", key));
    }

    private static DiagnosticDescriptor Rule(string id) => RuleCatalog.Descriptors.Single(rule => rule.Id == id);

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(PolicyAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static ImmutableArray<CodeFixProvider> FixProviders() =>
    [
        .. typeof(CorsAnalyzers.CodeFixes.AnyOriginFixes).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [GeneratedRegex(@"^https://github\.com/corsanalyzers/CorsAnalyzers/blob/(main|v\d+\.\d+\.\d+(-[\w.]+)?)/(?<path>docs/rules/CORS\d{4}\.md)$")]
    private static partial Regex HelpLinkUri();

    [GeneratedRegex(@"\]\(https://cwe\.mitre\.org/data/definitions/(?<number>\d+)\.html\)")]
    private static partial Regex WeaknessLink();

    [GeneratedRegex("[iI]d \\+ \"(\\.[^\"]*)\"")]
    private static partial Regex Key();
}
