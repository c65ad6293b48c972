using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;
using static CorsAnalyzers.Tests.Rules.WebApi.WebApiTest;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>CORS6002: origins that throw or never match. Rows with a trap of the catalogue start with its id.</summary>
public class OriginThrowsOrNeverMatchesTests
{
    private const string Id = "CORS6002";
    private const string Throws = "ends every CORS request with InvalidOperationException";
    private const string NeverMatches = "so it never matches";

    [Theory]
    [InlineData("WA03 empty", "", "throws ArgumentException when it is made")]
    [InlineData("WA04 a slash", "https://a.example/", Throws)]
    [InlineData("WA04 a path", "https://a.example/app", Throws)]
    [InlineData("WA04 a query", "https://a.example?x=1", Throws)]
    [InlineData("WA04 a fragment", "https://a.example#x", Throws)]
    [InlineData("WA04 no scheme", "a.example", Throws)]
    [InlineData("WA04 no scheme but a port", "localhost:3000", Throws)]
    [InlineData("WA04 null", "null", Throws)]
    [InlineData("WA04 two slashes", "//a.example", Throws)]
    [InlineData("WA04 a wildcard", "https://*.a.example", Throws)]
    [InlineData("WA04 a port wildcard", "http://localhost:*", Throws)]
    [InlineData("WA04 semicolons", "https://a.example;https://b.example", Throws)]
    [InlineData("WA04 blanks", "https://a.example https://b.example", Throws)]
    [InlineData("WA04 the second of two", "https://a.example, https://b.example/", Throws)]
    [InlineData("WA05 a star beside others", "*, https://a.example", Throws)]
    [InlineData("WA05 a star with a blank", "* ", Throws)]
    [InlineData("WA06 a comma", ",", "no website is let in")]
    [InlineData("WA06 a blank", " ", "no website is let in")]
    [InlineData("WA07 upper case", "https://A.example", NeverMatches)]
    [InlineData("WA07 Unicode", "https://bücher.example", NeverMatches)]
    [InlineData("WA07 the default port", "https://a.example:443", NeverMatches)]
    [InlineData("WA07 a user", "https://u:p@a.example", NeverMatches)]
    public async Task Reports(string shape, string origins, string consequence)
    {
        _ = shape;
        await VerifyAsync(Id, Controller($"[EnableCors({{|CORS6002:\"{origins}\"|}}, \"*\", \"*\")]"));
        Assert.Contains(consequence, Assert.Single(await RuleMessages.OfOlderAsync(Id, Controller($"[EnableCors(\"{origins}\", \"*\", \"*\")]"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WA03 null", "config.EnableCors(new EnableCorsAttribute({|CORS6002:null|}, \"*\", \"*\"));")]
    [InlineData("WA04 in the object", "config.EnableCors(new EnableCorsAttribute({|CORS6002:\"https://a.example/\"|}, \"*\", \"*\"));")]
    [InlineData("WA04 in a constant", "const string Origin = \"https://a.example/\"; config.EnableCors(new EnableCorsAttribute({|CORS6002:Origin|}, \"*\", \"*\"));")]
    [InlineData("WA24 a literal star", "var policy = new CorsPolicy { Origins = { {|CORS6002:\"*\"|} } };")]
    [InlineData("KA07 a slash in a policy object", "var policy = new CorsPolicy(); policy.Origins.Add({|CORS6002:\"https://a.example/\"|});")]
    [InlineData("KA07 joined in a policy object", "var policy = new CorsPolicy { Origins = { {|CORS6002:\"https://a.example,https://b.example\"|} } };")]
    [InlineData("KA07 in a helper, there", "var policy = Make();", "static CorsPolicy Make() => new CorsPolicy { Origins = { {|CORS6002:\"https://a.example/\"|} } };")]
    public Task Reports_code(string shape, string statements, string members = "")
    {
        _ = shape;
        return VerifyAsync(Id, Startup(statements, members));
    }

    [Theory]
    [InlineData("WA08 a comma list", "https://a.example,https://b.example")]
    [InlineData("WA08 with blanks", "http://localhost:8081  , https://a.example , https://b.example")]
    [InlineData("WA08 with a comma at the end", "https://a.example,")]
    [InlineData("WA01 all", "*")]
    [InlineData("one", "http://localhost:16322")]
    public Task Is_silent(string shape, string origins)
    {
        _ = shape;
        return VerifyAsync(Id, Controller($"[EnableCors(\"{origins}\", \"*\", \"*\")]"));
    }

    [Theory]
    [InlineData("WA24 any beside a list", "var policy = new CorsPolicy { AllowAnyOrigin = true, Origins = { \"*\" } };")]
    [InlineData("from configuration", "config.EnableCors(new EnableCorsAttribute(text, \"*\", \"*\"));")]
    [InlineData("the placeholder, which another rule reports", "config.EnableCors(new EnableCorsAttribute(\"https://replace-with-your-origin.invalid\", \"*\", \"*\"));")]
    public Task Is_silent_about_code(string shape, string statements)
    {
        _ = shape;
        return VerifyAsync(Id, Startup(statements));
    }

    [Theory]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("https://a.example/, https://B.example:443", "https://a.example, https://b.example")]
    [InlineData("https://a.example;https://b.example", "https://a.example,https://b.example")]
    [InlineData("https://A.example", "https://a.example")]
    [InlineData("https://a.example/,", "https://a.example,")]
    public Task Writes_what_was_meant(string before, string after) => new WebApiFixTest<SuggestedEditFixes>(Id)
    {
        TestCode = Controller($"[EnableCors({{|CORS6002:\"{before}\"|}}, \"*\", \"*\")]"),
        FixedCode = Controller($"[EnableCors(\"{after}\", \"*\", \"*\")]"),
        CodeActionEquivalenceKey = "CORS6002.Repair",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("a.example")]
    [InlineData("*, https://a.example")]
    [InlineData("https://a.example/, https://*.b.example")]
    [InlineData("null")]
    [InlineData("")]
    public Task Offers_nothing_where_the_meaning_is_not_known(string origins) =>
        new WebApiFixTest<SuggestedEditFixes>(Id) { TestCode = Controller($"[EnableCors({{|CORS6002:\"{origins}\"|}}, \"*\", \"*\")]") }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
}
