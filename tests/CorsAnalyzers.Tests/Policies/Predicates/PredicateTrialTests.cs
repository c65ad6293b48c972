using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Meaning;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates;

/// <summary>What is found about a predicate once it has been asked about all candidates.</summary>
public class PredicateTrialTests
{
    [Theory]
    [InlineData("o => true", "Stranger https://evil.example, null")]
    [InlineData("o => false", "")]
    [InlineData("o => o == \"https://a.example\"", "")]
    [InlineData("o => o == \"null\"", "null")]
    [InlineData("o => o != \"null\"", "Stranger https://evil.example")]
    [InlineData("o => o == \"\"", "")]
    [InlineData("o => o.StartsWith(\"http://\")", "Stranger http://evil.example")]
    [InlineData("o => o.Contains(\"7\")", "Stranger https://203.0.113.7")]
    [InlineData("o => o.StartsWith(\"https\")", "Stranger https://evil.example")]
    [InlineData("o => o == text", "")]
    public async Task A_stranger_has_nothing_to_do_with_the_predicate(string predicate, string expected) => await FindsAsync(predicate, expected);

    [Theory]
    [InlineData("o => o.EndsWith(\"a.example\")", "LookAlike LookAlikePrefix https://evila.example")]
    [InlineData("o => o.StartsWith(\"https://a.example\")", "LookAlike LookAlikeSuffix https://a.example.evil.example")]
    [InlineData("o => o.Contains(\"a.example\")", "LookAlike LookAlikePrefix https://evila.example")]
    [InlineData("o => o.Contains(\".a.example\")", "LookAlike ExtraLabel https://www.a.example.evil.example")]
    [InlineData("o => o.Contains(\"://a.example.\")", "")]
    [InlineData("o => Regex.IsMatch(o, \"^https://b.a.example$\")", "")]
    [InlineData("o => Regex.IsMatch(o, \"^https://b.example.com$\")", "LookAlike UnescapedDot https://bxexample.com")]
    [InlineData("o => Regex.IsMatch(o, \"^https://example.com$\")", "")]
    [InlineData("o => Regex.IsMatch(o, \"^https://b.example.localhost$\")", "")]
    [InlineData("o => o.EndsWith(\".azurewebsites.net\")", "LookAlike SharedSuffix https://evil.azurewebsites.net")]
    [InlineData("o => o.EndsWith(\"azurewebsites.net\")", "LookAlike LookAlikePrefix https://evilazurewebsites.net")]
    [InlineData("o => o.EndsWith(\".shop.azurewebsites.net\")", "Cleartext http://www.shop.azurewebsites.net")]
    [InlineData("o => o.EndsWith(\"-shop.azurewebsites.net\")", "LookAlike LookAlikePrefix https://evil-shop.azurewebsites.net")]
    [InlineData("o => o.EndsWith(\"-preview.example.com\")", "")]
    [InlineData("o => o.StartsWith(\"https://app.\")", "LookAlike LookAlikeSuffix https://app.evil.example")]
    [InlineData("o => o.EndsWith(\"localhost\")", "")]
    [InlineData("o => o.StartsWith(\"https://localhost\")", "LookAlike LookAlikeSuffix https://localhost.evil.example")]
    [InlineData("o => o.EndsWith(\"intranet\")", "")]
    [InlineData("o => o.EndsWith(\".intranet\")", "Cleartext http://www.intranet")]
    [InlineData("o => o.StartsWith(\"app://\")", "LookAlike LookAlikeSuffix app://evil")]
    [InlineData("o => o.EndsWith(\":8080\")", "LookAlike LookAlikePrefix https://evil.example:8080")]
    [InlineData("o => o == \"https://www.example.com\" || o == \"https://wwwxexample.com\" || Regex.IsMatch(o, \"^https://www.example.com$\")", "")]
    [InlineData("o => o == \"null\" || o.EndsWith(\"a.example\")", "LookAlike LookAlikePrefix https://evila.example, null")]
    [InlineData("o => o.StartsWith(\"http\") && o.EndsWith(\"e\")", "Stranger https://evil.example")]
    public async Task A_look_alike_only_looks_like_a_trusted_one(string predicate, string expected) => await FindsAsync(predicate, expected);

    [Theory]
    [InlineData("o => new Uri(o).Host == \"a.example\"", "Cleartext http://a.example")]
    [InlineData("o => o == \"http://a.example\"", "")]
    [InlineData("o => o == \"https://a.example\" || o == \"http://a.example\"", "")]
    [InlineData("o => o.EndsWith(\"://a.example\")", "")]
    [InlineData("o => new Uri(o).Host == \"localhost\"", "")]
    [InlineData("o => new Uri(o).Host == \"127.0.0.1\"", "")]
    [InlineData("o => new Uri(o).Host == \"192.168.0.1\"", "")]
    [InlineData("o => new Uri(o).Host == \"8.8.8.8\"", "Cleartext http://8.8.8.8")]
    [InlineData("o => o.StartsWith(\"http:\") && new Uri(o).Host == \"a.example\"", "")]
    [InlineData("o => new Uri(o).Host.EndsWith(\".a.example\")", "Cleartext http://www.a.example")]
    [InlineData("o => new Uri(o).Host.EndsWith(\"a.example\")", "LookAlike LookAlikePrefix https://evila.example")]
    [InlineData("o => new Uri(o).Host == \"b.example\" || new Uri(o).Host == \"a.example\"", "Cleartext http://b.example")]
    [InlineData("o => new Uri(o).Host == \"localhost\" || new Uri(o).Host == \"a.example\"", "Cleartext http://a.example")]
    public async Task In_cleartext_anybody_can_speak_for_a_trusted_host(string predicate, string expected) => await FindsAsync(predicate, expected);

    [Theory]
    [InlineData("o => new Uri(o).Host == \"a.example\"", "null UriFormatException")]
    [InlineData("o => o != \"null\" && new Uri(o).Host == \"a.example\"", "")]
    [InlineData("o => o == \"null\" || o[20] == 'x'", "https://evil.example IndexOutOfRangeException")]
    [InlineData("o => o[20] == 'x'", "null IndexOutOfRangeException")]
    [InlineData("o => o.Length > 0 ? false : throw new Exception()", "")]
    [InlineData("o => o == \"HTTPS://A.EXAMPLE\" ? throw new Exception() : o == \"https://a.example\"", "")]
    [InlineData("o => o == \"https://a.example\" ? throw new FormatException() : false", "https://a.example FormatException")]
    [InlineData("o => o == text ? throw new Exception() : false", "")]
    [InlineData("o => false", "")]
    public async Task A_failure_is_that_of_an_origin_that_browsers_send(string predicate, string expected)
    {
        var failure = (await TrialAsync(predicate)).Failure();
        Assert.Equal(expected, failure is { } found ? $"{found.Candidate.Text} {found.Exception}" : "");
    }

    [Theory]
    [InlineData("o => o == \"https://a.example/\"", "https://a.example/>https://a.example")]
    [InlineData("o => o == \"https://a.example\"", "")]
    [InlineData("o => o == \"https://A.example\"", "https://A.example>https://a.example")]
    [InlineData("o => o == \"https://a.example:443\"", "https://a.example:443>https://a.example")]
    [InlineData("o => o == \"https://a.example/\" || o == \"https://b.example/\"", "https://a.example/>https://a.example https://b.example/>https://b.example")]
    [InlineData("o => o == \"https://a.example/\" || o == \"https://a.example\"", "")]
    [InlineData("o => o.StartsWith(\"https://a.example/\")", "https://a.example/>https://a.example")]
    [InlineData("o => o != \"https://a.example/\"", "")]
    [InlineData("o => o + \"/\" == \"https://a.example/\"", "")]
    [InlineData("o => o.TrimEnd('/') == \"https://a.example/\"", "")]
    [InlineData("o => o.Equals(\"https://A.example\", StringComparison.OrdinalIgnoreCase)", "")]
    [InlineData("o => o == \"https://a.example/\" || o == \"https://www.a.example\"", "")]
    [InlineData("o => o == \"https://a.example/\" || o.Length == 21", "")]
    [InlineData("o => o == \"https://a.example/\" || o == text", "")]
    [InlineData("o => o == \"https://a.example/\" || o == \"https://www.a.example\" + text", "")]
    [InlineData("o => o == \"https://a.example/\" || o.Length > 30 && o == text", "")]
    public async Task A_dead_constant_is_refused_however_it_is_sent(string predicate, string expected) => Assert.Equal(
        expected, string.Join(' ', (await TrialAsync(predicate)).DeadConstants().Select(static dead => $"{dead.Text}>{dead.Model}")));

    [Theory]
    [InlineData("o => o.EndsWith(\"a.example\")", "https://a.example,https://*.a.example")]
    [InlineData("o => o.StartsWith(\"https://a.example\")", "https://a.example")]
    [InlineData("o => o.Contains(\"a.example\")", null)]
    [InlineData("o => true", null)]
    [InlineData("o => new Uri(o).Host.EndsWith(\".azurewebsites.net\")", null)]
    [InlineData("o => new Uri(o).Host.EndsWith(\".shop.azurewebsites.net\")", "https://*.shop.azurewebsites.net")]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\")", "\"^https://app.example.com$\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, A)", "A => ^https://app\\.example\\.com$")]
    [InlineData("o => Pattern.IsMatch(o)", "\"^https://app.example.com\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com\", RegexOptions.IgnoreCase)", "\"^https://app.example.com\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Made().IsMatch(o)", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app\\\\.example\\\\.com$\")", null)]
    [InlineData("o => Regex.IsMatch(o, \"example.com\")", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") || Regex.IsMatch(o, \"^https://b.example.com$\")", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") || o.EndsWith(\"example.com\")", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") || o == \"https://b.example\"", "\"^https://app.example.com$\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") || o == \"https://appxexample.com\"", "\"^https://app.example.com$\" => ^https://app\\.example\\.com$")]
    [InlineData("o => !Regex.IsMatch(o, \"^https://app.example.com$\")", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") || o.Length == 20", "\"^https://app.example.com$\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, \"^https://.*app.example.com$\")", "\"^https://.*app.example.com$\" => ^https://.*app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, \"^https://example.com$\")", "\"^https://example.com$\" => ^https://example\\.com$")]
    [InlineData("o => Regex.IsMatch(o, \"^https://example.com$\") || o.Length == 23", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://azurewebsites.net$\") || o.Length == 30", null)]
    [InlineData("o => Regex.IsMatch(o, \"^https://app.example.com$\") && o != \"https://app.example.com\"", "\"^https://app.example.com$\" => ^https://app\\.example\\.com$")]
    [InlineData("o => Regex.IsMatch(o + text, \"^https://app.example.com$\")", null)]
    public async Task A_repair_is_what_was_meant(string predicate, string? expected)
    {
        var repair = (await TrialAsync(predicate)).Repair() switch
        {
            ListRepair list => string.Join(',', list.Origins),
            RegexTextRepair regex => $"{regex.Literal} => {regex.Pattern}",
            _ => null,
        };
        Assert.Equal(expected, repair);
    }

    /// <summary>A name that the user's own list of suffixes has is everybody's.</summary>
    [Theory]
    [InlineData("o => o.EndsWith(\".shared.example\")", "https://evil.shared.example", null)]
    [InlineData("o => o.EndsWith(\".own.example\")", null, "https://*.own.example")]
    [InlineData("o => o.EndsWith(\".shared.example\") || o == \"https://own.example\"", "https://own.example-evil.shared.example", null)]
    [InlineData("o => o == \"https://own.example\" || o.EndsWith(\".shared.example\")", "https://own.example-evil.shared.example", null)]
    public async Task Further_suffixes_are_shared(string predicate, string? lookAlike, string? repair)
    {
        var trial = new PredicateTrial(await FlowRun.PredicateAsync(predicate), PublicSuffixes.With(ImmutableHashSet.Create("shared.example")));
        Assert.Equal((lookAlike, repair), (trial.LookAlike?.Text, (trial.Repair() as ListRepair)?.Origins.Single()));
    }

    private static async Task FindsAsync(string predicate, string expected)
    {
        var trial = await TrialAsync(predicate);
        string?[] found =
        [
            trial.Stranger is { } stranger ? $"Stranger {stranger.Text}" : null,
            trial.LookAlike is { } lookAlike ? $"LookAlike {lookAlike.Kind} {lookAlike.Text}" : null,
            trial.Cleartext is { } cleartext ? $"Cleartext {cleartext.Text}" : null,
            trial.AcceptsOpaque ? "null" : null,
        ];
        Assert.Equal(expected, string.Join(", ", found.Where(static part => part is not null)));
    }

    private static async Task<PredicateTrial> TrialAsync(string predicate) => new(await FlowRun.PredicateAsync(predicate, Members), PublicSuffixes.Listed);

    private const string Members = """
        const string A = "^https://app.example.com$";
        static readonly Regex Pattern = new Regex("^https://app.example.com");
        [GeneratedRegex("^https://app.example.com$")] static partial Regex Made();
        """;
}
