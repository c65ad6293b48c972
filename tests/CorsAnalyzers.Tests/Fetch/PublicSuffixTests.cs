using System.Text;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Fetch.Hosts;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

public class PublicSuffixTests
{
    private const string Source = "/usr/share/publicsuffix/public_suffix_list.dat";

    [Theory]
    [InlineData("com", "Icann")]
    [InlineData("co.uk", "Icann")]
    [InlineData("uk.com", "Private")]
    [InlineData("github.io", "Private")]
    [InlineData("azurewebsites.net", "Private")]
    [InlineData("blogspot.com", "Private")]
    [InlineData("s3.amazonaws.com", "Private")]
    [InlineData("b.ck", "Icann")]
    [InlineData("www.ck", null)]
    [InlineData("b.www.ck", null)]
    [InlineData("a.b.ck", null)]
    [InlineData("kobe.jp", null)]
    [InlineData("c.kobe.jp", "Icann")]
    [InlineData("city.kobe.jp", null)]
    [InlineData("xn--p1ai", "Icann")]
    [InlineData("xn--55qx5d.cn", "Icann")]
    [InlineData("com.", "Icann")]
    [InlineData("example.com", null)]
    [InlineData("a.github.io", null)]
    [InlineData("amazonaws.com", null)]
    [InlineData("internal", null)]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("[::1]", null)]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData(".com", null)]
    [InlineData("*.ck", null)]
    public void A_name_is_a_public_suffix(string host, string? section)
    {
        Assert.Equal(section, PublicSuffix.Find(host)?.ToString());
        Assert.Equal(section is not null, PublicSuffix.IsPublicSuffix(host));
        Assert.Equal(section == "Private", PublicSuffix.IsPrivateSection(host));
    }

    [Theory]
    [InlineData("amazonaws.com", true)]
    [InlineData("ck", true)]
    [InlineData("kobe.jp", true)]
    [InlineData("azurestaticapps.net", true)]
    [InlineData("azurecontainer.io", true)]
    [InlineData("example.com", false)]
    [InlineData("github.io", false)]
    public void A_name_has_public_suffixes_below(string host, bool expected) => Assert.Equal(expected, PublicSuffix.IsAbovePublicSuffix(host));

    /// <summary>Asked of a list that has just been read: the one for everybody is read once a process.</summary>
    [Fact]
    public void A_list_is_read_line_by_line()
    {
        var list = PublicSuffixList.Load();
        Assert.All(["com", "co.uk", "b.ck", "c.kobe.jp"], name => Assert.Equal(PublicSuffixSection.Icann, list.Find(name)));
        Assert.All(["github.io", "s3.amazonaws.com"], name => Assert.Equal(PublicSuffixSection.Private, list.Find(name)));
        Assert.All(["", "www.ck", "city.kobe.jp", "!www.ck", "*.ck", ".com", "example", "a.com", "s3"], name => Assert.Null(list.Find(name)));
        Assert.All(["amazonaws.com", "ck", "kobe.jp", "com", "uk", "jp"], name => Assert.True(list.HasRulesBelow(name), name));
        Assert.All(["github.io", "www.ck", "city.kobe.jp", "example.com", "", "!www.ck"], name => Assert.False(list.HasRulesBelow(name), name));
    }

    [Fact]
    public void The_list_names_its_version_and_is_whole()
    {
        var list = PublicSuffixList.Load();
        Assert.Matches("^[0-9]{8}\\.", list.Version);
        Assert.True(list.Count > 9000);
        Assert.Contains($"version {list.Version}", File.ReadAllText(Repository.PathOf("THIRD-PARTY-NOTICES.md")).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>Where the package that the list is made from is installed: every rule of it, by a second way of reading it.</summary>
    [Fact]
    public void The_list_says_what_its_source_says()
    {
        Assert.SkipUnless(File.Exists(Source), "Debian's package publicsuffix is not installed here.");
        var rules = new Dictionary<string, string>();
        var section = "";
        foreach (var line in File.ReadLines(Source, Encoding.UTF8))
        {
            if (line.Contains("BEGIN ICANN", StringComparison.Ordinal)) section = "Icann";
            if (line.Contains("BEGIN PRIVATE", StringComparison.Ordinal)) section = "Private";
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)) rules[line.Split(' ', '\t')[0]] = section;
        }

        Assert.True(rules.Count > 9000);
        foreach (var rule in rules.Keys)
        {
            var name = rule.TrimStart('!').Replace("*.", "", StringComparison.Ordinal);
            foreach (var candidate in new[] { name, "qx7." + name, "a.qx7." + name, name[(name.IndexOf('.') + 1)..] })
            {
                Assert.Equal((candidate, Naive(candidate)), (candidate, PublicSuffix.Find(Ascii(candidate))?.ToString()));
            }
        }

        // The prevailing rule is the exception, else the rule with the most labels; a name is a suffix if the rule covers all of it.
        string? Naive(string name)
        {
            if (rules.ContainsKey("!" + name)) return null;
            if (rules.TryGetValue(name, out var exact)) return exact;
            return name.Contains('.') && rules.TryGetValue("*" + name[name.IndexOf('.')..], out var wild) ? wild : null;
        }

        // The table of letters is too small for the list: its names in other scripts are written by the framework.
        static string Ascii(string name) => string.Join(".", name.Split('.').Select(static label =>
            label.All(char.IsAscii) ? label : "xn--" + Punycode.Encode([.. label.EnumerateRunes().Select(static rune => rune.Value)])));
    }

    [Fact]
    public void Many_threads_may_ask_first() => Parallel.For(0, 64, static _ => Assert.True(PublicSuffix.IsPublicSuffix("co.uk")));
}
