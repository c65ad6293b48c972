using CorsAnalyzers.Fetch;
using CorsAnalyzers.Options;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorsAnalyzers.Tests.Options;

/// <summary>What the texts of options mean, those that mean nothing among them.</summary>
public class OptionTextTests
{
    [Theory]
    [InlineData("http://printer.local", "http://printer.local", true)]
    [InlineData("http://printer.local", "http://printer.local:8080", false)]
    [InlineData("http://printer.local", "https://printer.local", false)]
    [InlineData("http://printer.local", "http://a.printer.local", false)]
    [InlineData("http://printer.local:*", "http://printer.local:8080", true)]
    [InlineData("http://printer.local:*", "http://printer.local", true)]
    [InlineData("http://printer.local:8080", "http://printer.local:8080", true)]
    [InlineData("http://printer.local:8080", "http://printer.local:8081", false)]
    [InlineData("http://*.plant.example", "http://press.plant.example", true)]
    [InlineData("http://*.plant.example", "http://a.press.plant.example", true)]
    [InlineData("http://*.plant.example", "http://plant.example", false)]
    [InlineData("http://*.plant.example", "http://evilplant.example", false)]
    [InlineData("http://*.plant.example", "http://press.plant.example:81", false)]
    [InlineData("http://*.plant.example:*", "http://press.plant.example:81", true)]
    [InlineData("http://Printer.local/", "http://printer.local", true)]
    [InlineData("http://printer.local:80", "http://printer.local", true)]
    [InlineData("http://[::1]:*", "http://[::1]:3000", true)]
    [InlineData("http://10.0.0.7", "http://10.0.0.7", true)]
    public void An_origin_range_covers(string range, string origin, bool expected) =>
        Assert.Equal(expected, OriginRange.Read(range)!.Covers(OriginText.Read(origin).Meant!));

    [Theory]
    [InlineData("http://*.plant.example", "http://plant.example", true)]
    [InlineData("http://*.plant.example", "http://press.plant.example", true)]
    [InlineData("http://*.press.plant.example", "http://plant.example", false)]
    [InlineData("http://plant.example", "http://plant.example", false)]
    [InlineData("http://*.plant.example", "http://plant.example:81", false)]
    public void An_origin_range_covers_all_below(string range, string suffix, bool expected) =>
        Assert.Equal(expected, OriginRange.Read(range)!.CoversBelow(OriginText.Read(suffix).Meant!));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(":*")]
    [InlineData("null")]
    [InlineData("printer.local")]
    [InlineData("http://*")]
    [InlineData("http://*.")]
    [InlineData("http://*:*")]
    [InlineData("http://a*.example")]
    [InlineData("ws://printer.local")]
    [InlineData("file:///c:/a")]
    [InlineData("http://a.example,http://b.example")]
    [InlineData("://")]
    [InlineData("http://a.example:99999")]
    public void No_origin_range(string text) => Assert.Null(OriginRange.Read(text));

    [Theory]
    [InlineData("AddCompanyCors", "|AddCompanyCors|?")]
    [InlineData("AddCompanyCors()", "|AddCompanyCors|")]
    [InlineData("AddCompanyCors(Partners)", "|AddCompanyCors|Partners")]
    [InlineData(" AddCompanyCors ( Partners , Internal tools ) ", "|AddCompanyCors|Partners;Internal tools")]
    [InlineData("My.Cors.AddCompanyCors(Partners), AddOther", "My.Cors|AddCompanyCors|Partners AND |AddOther|?")]
    [InlineData("AddCompanyCors(Partners", "|AddCompanyCors|?")]
    [InlineData("AddCompanyCors(Partners) x", "|AddCompanyCors|?")]
    [InlineData("AddCompanyCors)", "")]
    [InlineData("(Partners)", "")]
    [InlineData("My.Cors.", "")]
    [InlineData("Add Company Cors", "")]
    [InlineData(",,", "")]
    [InlineData("", "")]
    public void Helpers_are_read(string text, string expected) => Assert.Equal(
        expected,
        string.Join(" AND ", PolicyHelpersOption.Instance.Read(text).Select(static helper => $"{helper.Type}|{helper.Method}|{(helper.Policies is { } names ? string.Join(';', names) : "?")}")));

    [Theory]
    [InlineData("", "Demo.Cors", true)]
    [InlineData("Cors", "Demo.Cors", true)]
    [InlineData("Demo.Cors", "Demo.Cors", true)]
    [InlineData("ors", "Demo.Cors", false)]
    [InlineData("Demo.Cors", "Cors", false)]
    public void A_helper_is_known_by_the_end_of_its_type(string type, string actual, bool expected) =>
        Assert.Equal(expected, new PolicyHelper(type, "Add", null).Is("Add", actual));

    [Theory]
    [InlineData("internal.example", "internal.example", true)]
    [InlineData("*.internal.example", "internal.example", true)]
    [InlineData(".internal.example", "internal.example", true)]
    [InlineData("Internal.Example, other.example", "internal.example", true)]
    [InlineData("internal.example", "a.internal.example", false)]
    [InlineData("internal.example", "example", false)]
    [InlineData("https://internal.example", "internal.example", false)]
    [InlineData("internal.example:81", "internal.example", false)]
    [InlineData("no name at all, ..", "no name at all", false)]
    [InlineData("", "", false)]
    [InlineData("other.example", "co.uk", true)]
    public void Suffixes_are_added(string text, string host, bool expected)
    {
        Assert.True(PublicSuffixesOption.Instance.TryParse(text, out var suffixes));
        Assert.Equal(expected, suffixes.Has(host));
    }

    [Theory]
    [InlineData("Development, Local", "local", true)]
    [InlineData("Local", "Development", false)]
    [InlineData("", "Development", true)]
    [InlineData(" , ", "Development", true)]
    public void Environments_take_the_place_of_Development(string text, string environment, bool expected) =>
        Assert.Equal(expected, DevelopmentEnvironmentsOption.Instance.Of(OptionsOf(DevelopmentEnvironmentsOption.Instance.Key, text)).Contains(environment));

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData("", false)]
    public void A_switch_is_on_where_it_says_true(string text, bool expected) =>
        Assert.Equal(expected, AnyOriginIsErrorOption.Instance.Of(OptionsOf(AnyOriginIsErrorOption.Instance.Key, text)));

    [Fact]
    public void Every_option_is_documented_and_read()
    {
        var keys = typeof(CorsAnalyzersOptions).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.BaseType is { } based && (IsOption(based) || based.BaseType is { } above && IsOption(above)))
            .Select(static type => (string)type.GetProperty("Key")!.GetValue(type.GetField("Instance")!.GetValue(null))!)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys, CorsAnalyzersOptions.Keys.Order(StringComparer.Ordinal));

        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));
        Assert.All(keys, key => Assert.Contains($"\n{key} = ", page, StringComparison.Ordinal));

        static bool IsOption(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CorsOption<>);
    }

    private static AnalyzerConfigOptions OptionsOf(string key, string text) => new ConfigTexts((key, text)).GlobalOptions;
}
