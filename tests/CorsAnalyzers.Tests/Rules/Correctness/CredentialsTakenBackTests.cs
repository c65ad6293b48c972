using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2017: credentials allowed and taken back on one path.</summary>
public class CredentialsTakenBackTests
{
    [Theory]
    [InlineData("C04 allowed, then not", "b => b.WithOrigins(text).{|CORS2017:AllowCredentials()|}.DisallowCredentials()")]
    [InlineData("C04 not, then allowed", "b => b.WithOrigins(text).{|CORS2017:DisallowCredentials()|}.AllowCredentials()")]
    [InlineData("C04 in statements", "b => { b.{|CORS2017:AllowCredentials()|}; b.WithOrigins(text); b.DisallowCredentials(); }")]
    [InlineData("C04 three times", "b => b.{|CORS2017:AllowCredentials()|}.{|CORS2017:DisallowCredentials()|}.AllowCredentials()")]
    [InlineData("C04 on one path", "b => { b.{|CORS2017:AllowCredentials()|}; if (condition) b.DisallowCredentials(); }")]
    [InlineData("C04 over a helper", "b => { {|CORS2017:Cookies(b)|}; b.DisallowCredentials(); }")]
    [InlineData("C04 on a policy object", "b => { var p = new CorsPolicy { {|CORS2017:SupportsCredentials = true|} }; p.SupportsCredentials = false; }")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("once", "b => b.AllowCredentials()")]
    [InlineData("twice the same", "b => b.AllowCredentials().AllowCredentials()")]
    [InlineData("exclusive branches", "b => { if (condition) b.AllowCredentials(); else b.DisallowCredentials(); }")]
    [InlineData("a value that is not known", "b => { var p = new CorsPolicy { SupportsCredentials = true }; p.SupportsCredentials = condition; }")]
    [InlineData("two builders", "b => { b.AllowCredentials(); new CorsPolicyBuilder().DisallowCredentials(); }")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("b => b.WithOrigins(text).{|CORS2017:AllowCredentials()|}.DisallowCredentials()", "b => b.WithOrigins(text).DisallowCredentials()")]
    [InlineData("b => { b.{|CORS2017:AllowCredentials()|}; b.DisallowCredentials(); }", "b => { b.DisallowCredentials(); }")]
    [InlineData("b => b.{|CORS2017:AllowCredentials()|}.{|CORS2017:DisallowCredentials()|}.AllowCredentials()", "b => b.AllowCredentials()")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2017")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2017.Repair",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2017", WebCode.Policy(configure, "static void Cookies(CorsPolicyBuilder b) => b.AllowCredentials();"));
    }
}
