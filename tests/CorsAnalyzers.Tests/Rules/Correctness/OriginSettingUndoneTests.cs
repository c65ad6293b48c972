using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2006: any origin, a list and a predicate that undo each other.</summary>
public class OriginSettingUndoneTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("O29 any, then a list", "b => b.{|CORS2006:AllowAnyOrigin()|}.WithOrigins(\"https://a.example\")")]
    [InlineData("O29 a star among others", "b => b.WithOrigins({|CORS2006:\"*\"|}, \"https://a.example\")")]
    [InlineData("O29 others, then a star", "b => b.WithOrigins(\"https://a.example\").WithOrigins({|CORS2006:\"*\"|})")]
    [InlineData("O29d a list, then any", "b => b.{|CORS2006:WithOrigins(\"https://a.example\")|}.AllowAnyOrigin()")]
    [InlineData("O29d in statements", "b => { b.{|CORS2006:WithOrigins(\"https://a.example\")|}; b.AllowAnyOrigin(); }")]
    [InlineData("O29d on one path", "b => { b.{|CORS2006:WithOrigins(\"https://a.example\")|}; if (condition) b.AllowAnyOrigin(); }")]
    [InlineData("O29e any, then a star", "b => b.AllowAnyOrigin().{|CORS2006:WithOrigins(\"*\")|}")]
    [InlineData("O29d O29 a list, any, and another list", "b => b.{|CORS2006:WithOrigins(\"https://a.example\")|}.{|CORS2006:AllowAnyOrigin()|}.WithOrigins(\"https://b.example\")")]
    [InlineData("B12 two stars", "b => b.WithOrigins(\"*\").{|CORS2006:WithOrigins(\"*\")|}")]
    [InlineData("P02 any and a predicate", "b => b.AllowAnyOrigin().{|CORS2006:SetIsOriginAllowed(o => o == text)|}")]
    [InlineData("P02 a predicate and any", "b => b.{|CORS2006:SetIsOriginAllowed(o => o == text)|}.AllowAnyOrigin()")]
    [InlineData("P03 a list and a predicate", "b => b.{|CORS2006:WithOrigins(\"https://a.example\")|}.SetIsOriginAllowed(o => o == text)")]
    [InlineData("P03 a predicate and a list", "b => b.SetIsOriginAllowed(o => o == text).{|CORS2006:WithOrigins(\"https://a.example\", \"https://b.example\")|}")]
    [InlineData("P12 two predicates", "b => b.{|CORS2006:SetIsOriginAllowed(o => o == text)|}.SetIsOriginAllowed(o => o.Length == 3)")]
    [InlineData("W15 wildcard subdomains, then a predicate", "b => b.{|CORS2006:SetIsOriginAllowedToAllowWildcardSubdomains()|}.SetIsOriginAllowed(o => o == text)")]
    [InlineData("W15 a predicate, then wildcard subdomains", "b => b.WithOrigins(\"https://*.a.example\").{|CORS2006:SetIsOriginAllowed(o => o == text)|}.SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W21 a star beside a pattern", "b => b.WithOrigins({|CORS2006:\"*\"|}, \"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("over a helper", "b => { {|CORS2006:Any(b)|}; b.WithOrigins(\"https://a.example\"); }", "static void Any(CorsPolicyBuilder b) => b.AllowAnyOrigin();")]
    [InlineData("configuration, then any", "b => b.{|CORS2006:WithOrigins(new ConfigurationBuilder().Build().GetSection(\"x\").Get<string[]>()!)|}.AllowAnyOrigin()")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("two lists", "b => b.WithOrigins(\"https://a.example\").WithOrigins(\"https://b.example\")")]
    [InlineData("exclusive branches", "b => { if (condition) b.AllowAnyOrigin(); else b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("a list and wildcard subdomains", "b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W17 any and wildcard subdomains, which is another rule's", "b => b.AllowAnyOrigin().SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("P01 a predicate that accepts all, which is another rule's", "b => b.WithOrigins(\"https://a.example\").SetIsOriginAllowed(_ => true)")]
    [InlineData("any origin twice", "b => b.AllowAnyOrigin().AllowAnyOrigin()")]
    [InlineData("the same call in a loop", "b => { foreach (var t in texts) b.AllowAnyOrigin(); }")]
    [InlineData("M07 stars in other lists", "b => b.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowAnyMethod()")]
    [InlineData("W21 two stars that a predicate does not read", "b => b.WithOrigins(\"*\", \"*\").SetIsOriginAllowed(_ => true)")]
    [InlineData("O36 a star that is none", "b => b.WithOrigins(\" *\", \"https://a.example\")")]
    [InlineData("origins that are not known, then any", "b => b.WithOrigins(texts).AllowAnyOrigin()")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Theory]
    [InlineData("b => b.{|CORS2006:AllowAnyOrigin()|}.WithOrigins(\"https://a.example\")", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("b => b.WithOrigins({|CORS2006:\"*\"|}, \"https://a.example\")", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("b => b.{|CORS2006:WithOrigins(\"https://a.example\")|}.AllowAnyOrigin()", "b => b.AllowAnyOrigin()")]
    [InlineData("b => { b.{|CORS2006:WithOrigins(\"https://a.example\")|}; b.AllowAnyOrigin(); }", "b => { b.AllowAnyOrigin(); }")]
    [InlineData("b => b.AllowAnyOrigin().{|CORS2006:SetIsOriginAllowed(o => o == text)|}", "b => b.AllowAnyOrigin()")]
    [InlineData("b => b.{|CORS2006:SetIsOriginAllowed(o => o == text)|}.SetIsOriginAllowed(o => o.Length == 3)", "b => b.SetIsOriginAllowed(o => o.Length == 3)")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2006")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2006.Repair",
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.AllowAnyOrigin().{|CORS2006:WithOrigins(\"*\")|}")]
    [InlineData("b => { {|CORS2006:Any(b)|}; b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("b => { {|CORS2006:One(b)|}; b.{|CORS2006:AllowAnyOrigin()|}; b.WithOrigins(\"https://b.example\"); }")]
    public Task Leaves_to_a_person_what_would_let_someone_in(string configure) => new RuleFixTest<SuggestedEditFixes>("CORS2006")
    {
        TestCode = WebCode.Policy(configure, "static void Any(CorsPolicyBuilder b) => b.AllowAnyOrigin(); static void One(CorsPolicyBuilder b) => b.WithOrigins(\"https://a.example\");"),
    }.VerifyNoActionsAsync(Cancellation);

    [Fact]
    public Task Says_which_call_wins() => new RuleTest("CORS2006")
    {
        TestCode = WebCode.Policy("b => b.{|#0:WithOrigins(\"https://a.example\")|}.{|#1:AllowAnyOrigin()|}"),
        ExpectedDiagnostics =
        {
            Verify.Diagnostic("CORS2006").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning)
                .WithArguments("WithOrigins", "'AllowAnyOrigin' after it clears the list, so that every origin is allowed"),
        },
    }.RunAsync(Cancellation);

    [Fact]
    public async Task Says_that_any_origin_cleared_a_list_before_it_was_undone_itself() => Assert.Equal(
        [
            "Warning: 'WithOrigins' has no effect: 'AllowAnyOrigin' after it clears the list, so that every origin is allowed",
            "Warning: 'AllowAnyOrigin' has no effect: beside 'https://b.example' the '*' is a literal, so that any other origin is refused, those before it too",
        ],
        await RuleMessages.OfAsync("CORS2006", WebCode.Policy("b => b.WithOrigins(\"https://a.example\").AllowAnyOrigin().WithOrigins(\"https://b.example\")")));

    [Fact]
    public Task Keeps_secrets_out_of_its_message() => new RuleTest("CORS2006")
    {
        TestCode = WebCode.Policy("b => b.{|#0:AllowAnyOrigin()|}.{|#1:WithOrigins(\"https://user:password@a.example\")|}"),
        ExpectedDiagnostics =
        {
            Verify.Diagnostic("CORS2006").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning)
                .WithArguments("AllowAnyOrigin", "beside 'https://…@a.example' the '*' is a literal, so that any other origin is refused"),
        },
    }.RunAsync(Cancellation);

    [Fact]
    public Task Is_silent_about_a_list_that_keeps_a_star_from_being_any_origin() =>
        VerifyAsync("O28", "b => b.AllowAnyOrigin().WithOrigins(\"https://a.example\").SetIsOriginAllowed(o => o == \"https://b.example\")", "");

    [Fact]
    public Task Says_of_the_star_alone_that_it_has_no_effect() => new RuleTest("CORS2006")
    {
        TestCode = WebCode.Policy("b => b.{|#1:WithOrigins({|#0:\"*\"|}, \"https://a.example\")|}"),
        ExpectedDiagnostics =
        {
            Verify.Diagnostic("CORS2006").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning)
                .WithArguments("*", "beside 'https://a.example' it is a literal, so that any other origin is refused"),
        },
    }.RunAsync(Cancellation);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2006", WebCode.Policy(configure, members));
    }
}
