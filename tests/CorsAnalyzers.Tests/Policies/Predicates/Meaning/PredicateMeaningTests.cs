using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Meaning;

/// <summary>The origins that a predicate means, where it says so plainly, and none where it does not.</summary>
public class PredicateMeaningTests
{
    [Theory]
    [InlineData("o == \"https://a.example\"", "https://a.example")]
    [InlineData("\"https://a.example\" == o", "https://a.example")]
    [InlineData("o != \"https://a.example\"", "")]
    [InlineData("(o == \"https://a.example\")", "https://a.example")]
    [InlineData("(o) == (\"https://a.example\")", "https://a.example")]
    [InlineData("(object)o == (object)\"https://a.example\"", "https://a.example")]
    [InlineData("o == \"https://a\" + \".example\"", "https://a.example")]
    [InlineData("o.ToLower() == \"https://a.example\"", "https://a.example")]
    [InlineData("o.ToLowerInvariant() == \"https://a.example\"", "https://a.example")]
    [InlineData("o.ToUpperInvariant() == \"https://a.example\"", "")]
    [InlineData("o.Trim() == \"https://a.example\"", "")]
    [InlineData("Own.ToLower(o) == \"https://a.example\"", "")]
    [InlineData("new Own().ToLower() == \"https://a.example\"", "")]
    [InlineData("Other == \"https://a.example\"", "")]
    [InlineData("o == Other", "")]
    [InlineData("o == Fixed", "https://fixed.example")]
    [InlineData("o == Const", "https://const.example")]
    [InlineData("Fixed == o", "https://fixed.example")]
    [InlineData("o == Property", "")]
    [InlineData("o.Equals(\"https://a.example\")", "https://a.example")]
    [InlineData("o.Equals(\"https://a.example\", StringComparison.OrdinalIgnoreCase)", "https://a.example")]
    [InlineData("o.Equals(Fixed)", "https://fixed.example")]
    [InlineData("o.Equals(Other)", "")]
    [InlineData("\"https://a.example\".Equals(o)", "")]
    [InlineData("Other.Equals(\"https://a.example\")", "")]
    [InlineData("new Uri(o).Equals(\"https://a.example\")", "")]
    [InlineData("string.Equals(o, \"https://a.example\")", "https://a.example")]
    [InlineData("string.Equals(\"https://a.example\", o, StringComparison.OrdinalIgnoreCase)", "https://a.example")]
    [InlineData("string.Equals(o, Other)", "")]
    [InlineData("object.Equals(o, \"https://a.example\")", "")]
    [InlineData("string.Compare(o, \"https://a.example\") == 0", "")]
    [InlineData("o.Contains(\"https://a.example\")", "")]
    [InlineData("o.CompareTo(\"https://a.example\") == 0", "")]
    [InlineData("o.StartsWith(\"https://a.example\")", "https://a.example")]
    [InlineData("o.StartsWith(\"https://a.example\", StringComparison.Ordinal)", "https://a.example")]
    [InlineData("new Uri(o).Host.StartsWith(\"https://a.example\")", "")]
    [InlineData("Other.StartsWith(\"https://a.example\")", "")]
    [InlineData("o.EndsWith(\".a.example\")", "https://*.a.example")]
    [InlineData("o.EndsWith(\".a.example\", StringComparison.OrdinalIgnoreCase)", "https://*.a.example")]
    [InlineData("new Uri(o).Host.EndsWith(\".a.example\")", "https://*.a.example")]
    [InlineData("Other.EndsWith(\".a.example\")", "")]
    [InlineData("o.EndsWith(Fixed)", "")]
    [InlineData("o.EndsWith('e')", "")]
    [InlineData("o is \"https://a.example\"", "")]
    [InlineData("o.Length == 5", "")]
    [InlineData("o == null", "")]
    [InlineData("Own.Test(o)", "")]
    [InlineData("o.Aside()", "")]
    [InlineData("o.IsNormalized()", "")]
    [InlineData("(bool)(o == \"https://a.example\")", "")]
    [InlineData("Flag", "")]
    [InlineData("true", "")]
    public async Task A_comparison_means_its_text(string test, string expected) => await MeansBesideAnotherAsync(test, expected);

    [Theory]
    [InlineData("new Uri(o).Host == \"a.example\"", "https://a.example")]
    [InlineData("\"a.example\" == new Uri(o).Host", "https://a.example")]
    [InlineData("new Uri(o).IdnHost == \"a.example\"", "https://a.example")]
    [InlineData("new Uri(o).DnsSafeHost == \"a.example\"", "https://a.example")]
    [InlineData("new Uri(o).Authority == \"a.example\"", "")]
    [InlineData("new UriBuilder(o).Host == \"a.example\"", "")]
    [InlineData("new Uri(o).Host.ToLower() == \"a.example\"", "https://a.example")]
    [InlineData("(new Uri(o)).Host == \"a.example\"", "https://a.example")]
    [InlineData("Held.Host == \"a.example\"", "")]
    [InlineData("Made(o).Host == \"a.example\"", "")]
    [InlineData("Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Host == \"a.example\"", "https://a.example")]
    [InlineData("new Uri(o).Host.Equals(\"a.example\")", "https://a.example")]
    [InlineData("new Uri(o).Host.Equals(\"a.example\", StringComparison.OrdinalIgnoreCase)", "https://a.example")]
    [InlineData("new Uri(o).Authority.Equals(\"a.example\")", "")]
    [InlineData("string.Equals(new Uri(o).Host, \"a.example\")", "https://a.example")]
    [InlineData("string.Equals(\"a.example\", new Uri(o).Host)", "https://a.example")]
    [InlineData("new Uri(o).Scheme == \"a.example\"", "")]
    [InlineData("new Uri(o).Host == Host", "https://host.example")]
    [InlineData("new Uri(o).Host == \"https://a.example\"", "")]
    [InlineData("o == \"a.example\"", "")]
    public async Task The_host_of_an_origin_is_asked_for_too(string test, string expected) => await MeansBesideAnotherAsync(test, expected);

    [Theory]
    [InlineData("o == \"https://a.example\" || o == \"https://b.example\"", "https://a.example,https://b.example")]
    [InlineData("o == \"https://b.example\" || (o == \"https://a.example\" || o == \"https://c.example\")", "https://b.example,https://a.example,https://c.example")]
    [InlineData("o == \"https://a.example\" || o == \"https://a.example\"", "https://a.example")]
    [InlineData("o == \"https://a.example\" | o == \"https://b.example\"", "")]
    [InlineData("o == \"https://a.example\" || o.Contains(\"b\")", "")]
    [InlineData("o.Contains(\"b\") || o == \"https://a.example\"", "")]
    [InlineData("o == \"https://a.example\" && o == \"https://b.example\"", "")]
    [InlineData("o.StartsWith(\"https://a.example\") && o.EndsWith(\".b.example\")", "")]
    [InlineData("o.StartsWith(\"https://\") && (o == \"https://a.example\" || o == \"https://b.example\")", "")]
    [InlineData("o.StartsWith(\"https://\")", "")]
    [InlineData("o.StartsWith(\"https://\") || o == \"https://a.example\"", "")]
    [InlineData("o != null && (o.StartsWith(\"https://\") && o == \"https://a.example\") || o == \"https://b.example\"", "https://a.example,https://b.example")]
    public async Task Tests_are_joined_by_or(string test, string expected) => await MeansAsync($"o => {test}", expected);

    /// <summary>A check narrows down nothing that a list of origins would not, too.</summary>
    [Theory]
    [InlineData("!string.IsNullOrEmpty(o)", true)]
    [InlineData("!string.IsNullOrWhiteSpace(o)", true)]
    [InlineData("string.IsNullOrEmpty(o)", false)]
    [InlineData("!Own.IsNullOrEmpty(o)", false)]
    [InlineData("!o.Contains(\"b\")", false)]
    [InlineData("!string.Equals(o, \"b\")", false)]
    [InlineData("o != null", true)]
    [InlineData("null != o", true)]
    [InlineData("o != (string)null", true)]
    [InlineData("o != \"\"", false)]
    [InlineData("o is not null", true)]
    [InlineData("o is null", false)]
    [InlineData("o is not \"\"", false)]
    [InlineData("o is not string", false)]
    [InlineData("o is { Length: > 0 }", false)]
    [InlineData("o == null", false)]
    [InlineData("new Uri(o).Scheme == \"https\"", true)]
    [InlineData("new Uri(o).Scheme == \"http\"", false)]
    [InlineData("new Uri(o).Scheme == Uri.UriSchemeHttps", true)]
    [InlineData("(new Uri(o)).Scheme.ToLower() == \"https\"", true)]
    [InlineData("new Uri(o).Scheme != \"https\"", false)]
    [InlineData("new Uri(o).Query == \"https\"", false)]
    [InlineData("new UriBuilder(o).Scheme == \"https\"", false)]
    [InlineData("Held.Scheme == \"https\"", false)]
    [InlineData("o == \"https\"", false)]
    [InlineData("Uri.TryCreate(o, UriKind.Absolute, out _)", true)]
    [InlineData("Own.TryCreate(o)", false)]
    [InlineData("Uri.IsWellFormedUriString(o, UriKind.Absolute)", false)]
    [InlineData("o.StartsWith(\"https://\")", true)]
    [InlineData("o.StartsWith(\"https://\", StringComparison.OrdinalIgnoreCase)", true)]
    [InlineData("o.ToLower().StartsWith(\"https://\")", true)]
    [InlineData("o.StartsWith(\"http://\")", false)]
    [InlineData("Other.StartsWith(\"https://\")", false)]
    [InlineData("o.EndsWith(\"https://\")", false)]
    [InlineData("new Own().StartsWith(\"https://\")", false)]
    [InlineData("new Uri(o).IsDefaultPort", true)]
    [InlineData("new Uri(o).IsAbsoluteUri", false)]
    [InlineData("new Own().IsDefaultPort", false)]
    [InlineData("Flag", false)]
    public async Task A_check_beside_a_test_changes_nothing(string check, bool isCheck)
    {
        await MeansAsync($"o => {check} && o == \"https://a.example\"", isCheck ? "https://a.example" : "");
        await MeansAsync($"o => o == \"https://a.example\" && {check}", isCheck ? "https://a.example" : "");
        await MeansAsync($"o => {check}", "");
    }

    [Theory]
    [InlineData("Origins.Contains(o)", "https://a.example,https://b.example")]
    [InlineData("Origins.Contains(o.ToLower())", "https://a.example,https://b.example")]
    [InlineData("Origins.Contains(o, StringComparer.OrdinalIgnoreCase)", "https://a.example,https://b.example")]
    [InlineData("Hosts.Contains(new Uri(o).Host)", "https://a.example,https://b.example")]
    [InlineData("Set.Contains(o)", "https://a.example,https://b.example")]
    [InlineData("new[] { \"https://a.example\" }.Contains(o)", "https://a.example")]
    [InlineData("Origins.Contains(new Uri(o).Host)", "")]
    [InlineData("Hosts.Contains(o)", "")]
    [InlineData("Origins.Contains(Other)", "")]
    [InlineData("Origins.Contains(new Uri(o).Query)", "")]
    [InlineData("Nothing.Contains(o)", "")]
    [InlineData("Mixed.Contains(o)", "")]
    [InlineData("WithNull.Contains(o)", "")]
    [InlineData("Open.Contains(o)", "")]
    [InlineData("Partly(Other).Contains(o)", "")]
    [InlineData("Own.Contains()", "")]
    [InlineData("Own.Contains(o)", "")]
    [InlineData("new Bag().Contains()", "")]
    [InlineData("new Bag().Contains(o)", "")]
    [InlineData("Origins.Any(a => a == o)", "")]
    [InlineData("!Origins.Contains(o)", "")]
    public async Task The_members_of_a_list_are_meant(string test, string expected) => await MeansBesideAnotherAsync(test, expected);

    [Theory]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(o => o == a);", "https://a.example")]
    [InlineData("var a = new[] { \"https://a.example\" }; b.SetIsOriginAllowed(o => a.Contains(o));", "https://a.example")]
    [InlineData("var a = new List<string> { \"https://a.example\", \"https://b.example\" }; b.SetIsOriginAllowed(o => a.Contains(o));", "https://a.example,https://b.example")]
    [InlineData("b.SetIsOriginAllowed(o => o == text);", "")]
    [InlineData("b.SetIsOriginAllowed(o => texts.Contains(o));", "")]
    [InlineData("b.SetIsOriginAllowed(o => { return o == \"https://a.example\"; });", "https://a.example")]
    [InlineData("b.SetIsOriginAllowed(o => { return o == \"https://a.example\"; bool Unused() => true; });", "")]
    [InlineData("b.SetIsOriginAllowed(o => { Console.WriteLine(); return o == \"https://a.example\"; });", "")]
    [InlineData("b.SetIsOriginAllowed(o => { var uri = new Uri(o); return uri.Host == \"a.example\"; });", "")]
    [InlineData("b.SetIsOriginAllowed(o => { throw new Exception(); });", "")]
    [InlineData("b.SetIsOriginAllowed(delegate (string o) { return o == \"https://a.example\"; });", "https://a.example")]
    [InlineData("b.SetIsOriginAllowed(delegate { return text == \"https://a.example\"; });", "")]
    [InlineData("b.SetIsOriginAllowed(Is); bool Is(string o) => o == \"https://a.example\";", "")]
    [InlineData("b.SetIsOriginAllowed(o => texts.Any(t => t == \"https://a.example\"));", "")]
    public async Task What_a_lambda_says_in_one_expression_is_plain(string statements, string expected) =>
        Assert.Equal(expected, string.Join(',', (await FlowRun.PredicateOfAsync($"b => {{ {statements} }}")).MeantOrigins()));

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 0)]
    public async Task Of_very_many_tests_nothing_is_made(int tests, int expected)
    {
        var predicate = "o => " + string.Join(" || ", Enumerable.Range(0, tests).Select(static number => $"o == \"https://a{number}.example\""));
        Assert.Equal(expected, (await FlowRun.PredicateAsync(predicate)).MeantOrigins().Length);
    }

    /// <summary>A test that is not plain spoils what others mean.</summary>
    private static async Task MeansBesideAnotherAsync(string test, string expected)
    {
        await MeansAsync($"o => {test}", expected);
        await MeansAsync($"o => {test} || o == \"https://z.example\"", expected.Length == 0 ? "" : expected + ",https://z.example");
    }

    private static async Task MeansAsync(string predicate, string expected) =>
        Assert.Equal(expected, string.Join(',', (await FlowRun.PredicateAsync(predicate, Members)).MeantOrigins()));

    private const string Members = """
        const string Const = "https://const.example";
        static readonly string Fixed = "https://fixed.example";
        static readonly string Host = "host.example";
        static string Property => "https://property.example";
        static string Other = "https://other.example";
        static readonly Uri Held = new Uri("https://a.example");
        static Uri Made(string o) => new Uri(o);
        static readonly bool Flag = true;
        static readonly string[] Origins = { "https://a.example", "https://b.example" };
        static readonly string[] Hosts = { "a.example", "b.example" };
        static readonly string[] Nothing = { };
        static readonly string[] Mixed = { "https://a.example", "b" };
        static readonly string[] WithNull = { "https://a.example", null };
        static readonly HashSet<string> Set = new HashSet<string> { "https://a.example", "https://b.example" };
        static string[] Open = { "https://a.example" };
        static string[] Partly(string other) => new[] { "https://a.example", other };
        internal static bool Aside(this string o) => true;

        class Own
        {
            public static string ToLower(string o) => o;
            public string ToLower() => "";
            public static bool Test(string o) => true;
            public static bool IsNullOrEmpty(string o) => false;
            public static bool TryCreate(string o) => true;
            public bool StartsWith(string o) => true;
            public bool IsDefaultPort => true;
            public static bool Contains() => true;
            public static bool Contains(string o) => true;
        }

        class Bag
        {
            public bool Contains() => true;
            public bool Contains(string o) => true;
        }
        """;
}
