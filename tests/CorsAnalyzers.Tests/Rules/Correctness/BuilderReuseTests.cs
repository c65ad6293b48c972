using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2015 and CORS2016: builders made from policies, and policies that their builder goes on changing.</summary>
public class BuilderReuseTests
{
    private const string Shop = "var shop = new CorsPolicyBuilder(\"https://shop.example\").Build(); ";
    private const string Wild = "var shop = new CorsPolicyBuilder(\"https://*.shop.example\").SetIsOriginAllowedToAllowWildcardSubdomains().Build(); ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("B01 an origin", Shop + "var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://b.example\"|}).Build();")]
    [InlineData("B01 two origins", Shop + "var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://b.example\"|}, {|CORS2015:\"https://c.example\"|}).Build();")]
    [InlineData("B01 in statements", Shop + "var b = new CorsPolicyBuilder(shop); b.WithOrigins({|CORS2015:\"https://b.example\"|}); var p = b.Build();")]
    [InlineData("B01c a copy of any origin", "var open = new CorsPolicyBuilder().AllowAnyOrigin().Build(); var p = new CorsPolicyBuilder(open).WithOrigins({|CORS2015:\"https://b.example\"|}).Build();")]
    [InlineData("B09 a pattern", Wild + "var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://*.b.example\"|}).Build();")]
    [InlineData("B01 a copy of a copy", Shop + "var p = new CorsPolicyBuilder(new CorsPolicyBuilder(shop).Build()).WithOrigins({|CORS2015:\"https://b.example\"|}).Build();")]
    [InlineData("B01 a policy object", "var shop = new CorsPolicy { Origins = { \"https://shop.example\" } }; var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://b.example\"|}).Build();")]
    public Task Reports_what_the_copied_test_does_not_read(string shape, string statements) => VerifyAsync(shape, "CORS2015", statements);

    [Theory]
    [InlineData("B01 the same origin again", Shop + "var p = new CorsPolicyBuilder(shop).WithOrigins(\"https://shop.example\").Build();")]
    [InlineData("B01 any origin after the copy", Shop + "var p = new CorsPolicyBuilder(shop).AllowAnyOrigin().Build();")]
    [InlineData("B01 repaired by asking for wildcards again", Wild + "var p = new CorsPolicyBuilder(shop).WithOrigins(\"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains().Build();")]
    [InlineData("B01 a predicate of its own", Shop + "var p = new CorsPolicyBuilder(shop).WithOrigins(\"https://b.example\").SetIsOriginAllowed(o => o == text).Build();")]
    [InlineData("a copy alone", Shop + "var p = new CorsPolicyBuilder(shop).AllowAnyHeader().Build();")]
    [InlineData("a policy that is not known", "var p = new CorsPolicyBuilder(Elsewhere).WithOrigins(\"https://b.example\").Build();")]
    [InlineData("no copy", "var p = new CorsPolicyBuilder(\"https://a.example\").WithOrigins(\"https://b.example\").Build();")]
    public Task Is_silent_about_what_is_read(string shape, string statements) => VerifyAsync(shape, "CORS2015", statements);

    [Theory]
    [InlineData("B05 a second policy", "var b = new CorsPolicyBuilder(\"https://a.example\"); var one = b.Build(); b.{|CORS2016:WithOrigins(\"https://b.example\")|}; var two = b.Build();")]
    [InlineData("B05 headers", "var b = new CorsPolicyBuilder(\"https://a.example\"); var one = b.Build(); b.{|CORS2016:AllowAnyHeader()|}.AllowAnyMethod();")]
    [InlineData("C06 credentials", "var b = new CorsPolicyBuilder().AllowAnyOrigin(); var p = b.Build(); b.{|CORS2016:AllowCredentials()|};")]
    [InlineData("B05 in a loop", "var b = new CorsPolicyBuilder(); foreach (var t in texts) { b.{|CORS2016:WithOrigins(t)|}; b.Build(); }")]
    [InlineData("B05 in a helper", "var b = new CorsPolicyBuilder(\"https://a.example\"); var one = b.Build(); {|CORS2016:More(b)|};")]
    public Task Reports_a_change_after_build(string shape, string statements) => VerifyAsync(shape, "CORS2016", statements);

    [Theory]
    [InlineData("built twice", "var b = new CorsPolicyBuilder(\"https://a.example\"); var one = b.Build(); var two = b.Build();")]
    [InlineData("two builders", "var a = new CorsPolicyBuilder(\"https://a.example\").Build(); var b = new CorsPolicyBuilder(\"https://b.example\").AllowAnyHeader().Build();")]
    [InlineData("the policy object itself", "var p = new CorsPolicyBuilder(\"https://a.example\").Build(); p.Origins.Add(\"https://b.example\");")]
    [InlineData("a builder in a variable that is made anew", "var b = new CorsPolicyBuilder(\"https://a.example\"); b.Build(); b = new CorsPolicyBuilder(); b.AllowAnyHeader();")]
    public Task Is_silent_before_build(string shape, string statements) => VerifyAsync(shape, "CORS2016", statements);

    [Fact]
    public Task Asks_for_wildcards_again() => new RuleFixTest<SuggestedEditFixes>("CORS2015")
    {
        TestCode = WebCode.Statements(Wild + "var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://*.b.example\"|}).Build();"),
        FixedCode = WebCode.Statements(Wild + "var p = new CorsPolicyBuilder(shop).WithOrigins(\"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains().Build();"),
        CodeActionEquivalenceKey = "CORS2015.Repair",
    }.RunAsync(Cancellation);

    [Fact]
    public Task Offers_nothing_for_a_list() => new RuleFixTest<SuggestedEditFixes>("CORS2015")
    {
        TestCode = WebCode.Statements(Shop + "var p = new CorsPolicyBuilder(shop).WithOrigins({|CORS2015:\"https://b.example\"|}).Build();"),
    }.VerifyNoActionsAsync(Cancellation);

    private static Task VerifyAsync(string shape, string id, string statements)
    {
        _ = shape;
        return RuleTest.VerifyAsync(id, WebCode.Statements(
            statements, "static CorsPolicy Elsewhere { get; set; } = null!; static void More(CorsPolicyBuilder b) => b.WithOrigins(\"https://b.example\");"));
    }
}
