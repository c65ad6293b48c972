using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2014: predicates that throw for what browsers send.</summary>
public class PredicateThrowsTests
{
    private const string OfNull = " for the origin 'null', which browsers send from sandboxed frames and after some redirects";

    [Theory]
    [InlineData("P08 new Uri", "o => new Uri(o).IsLoopback", "UriFormatException" + OfNull)]
    [InlineData("P08 the host compared", "o => new Uri(o).Host == \"localhost\"", "UriFormatException" + OfNull)]
    [InlineData("P08 in a block", "o => { var uri = new Uri(o); return uri.Scheme == \"https\" && uri.Host == \"example.com\"; }", "UriFormatException" + OfNull)]
    [InlineData("P13 a part that is not there", "o => o.Split(\"://\")[1] == \"localhost:3000\"", "IndexOutOfRangeException" + OfNull)]
    [InlineData("P13 a length that is not there", "o => o.Substring(0, 8) == \"https://\" && o == \"https://a.example\"", "ArgumentOutOfRangeException" + OfNull)]
    [InlineData("P13 always", "o => throw new NotImplementedException()", "NotImplementedException" + OfNull)]
    public Task Reports(string trap, string predicate, string failure)
    {
        _ = trap;
        return PredicateTest.ReportsAsync("CORS2014", predicate, "", $"This predicate throws {failure}: the request ends with status 500");
    }

    [Theory]
    [InlineData("P09 null", "b => b.{|#0:SetIsOriginAllowed(null)|}")]
    [InlineData("P09 null of a type", "b => b.{|#0:SetIsOriginAllowed((Func<string, bool>)null)|}.AllowCredentials()")]
    [InlineData("P09 the property", "b => { var p = new CorsPolicy { {|#0:IsOriginAllowed = null|} }; }")]
    public Task Reports_no_predicate_at_all(string trap, string configure)
    {
        _ = trap;
        return new RuleTest("CORS2014")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2014").WithLocation(0).WithMessage("This predicate is null and throws NullReferenceException for every origin: the request ends with status 500") },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("P08 TryCreate", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback")]
    [InlineData("P08 caught", "o => { try { return new Uri(o).IsLoopback; } catch (UriFormatException) { return false; } }")]
    [InlineData("P08 asked before", "o => o != \"null\" && new Uri(o).IsLoopback")]
    [InlineData("P13 what is not known", "o => texts[0] == o")]
    public Task Is_silent(string trap, string predicate)
    {
        _ = trap;
        return PredicateTest.IsSilentAsync(predicate, "");
    }

    [Theory]
    [InlineData("a property", "b => b.{|CORS2014:SetIsOriginAllowed(o => new Uri(o).IsLoopback)|}", "b => b.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback)")]
    [InlineData("a negation", "b => b.{|CORS2014:SetIsOriginAllowed(o => new Uri(o).IsLoopback && !new Uri(o).IsDefaultPort)|}", "b => b.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback && !uri.IsDefaultPort)")]
    [InlineData("a choice", "b => b.{|CORS2014:SetIsOriginAllowed(o => new Uri(o).Host == \"localhost\" || new Uri(o).Host == \"127.0.0.1\")|}", "b => b.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && (uri.Host == \"localhost\" || uri.Host == \"127.0.0.1\"))")]
    [InlineData("the last of a choice", "b => b.{|CORS2014:SetIsOriginAllowed(o => o == \"https://a.example\" || new Uri(o).IsLoopback)|}", "b => b.SetIsOriginAllowed(o => o == \"https://a.example\" || Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback)")]
    [InlineData("a block", "b => b.{|CORS2014:SetIsOriginAllowed(o => { var uri = new Uri(o); return uri.IsLoopback; })|}", "b => b.SetIsOriginAllowed(o => { if (!Uri.TryCreate(o, UriKind.Absolute, out var uri)) return false; return uri.IsLoopback; })")]
    [InlineData("a name that is taken", "b => { var uri = text; b.{|CORS2014:SetIsOriginAllowed(o => new Uri(o).IsLoopback)|}; }", "b => { var uri = text; b.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var uri2) && uri2.IsLoopback); }")]
    public Task Repairs(string shape, string before, string after) => SuggestedEdit.VerifyAsync("CORS2014", shape, before, after);

    [Theory]
    [InlineData("no predicate", "b => b.{|CORS2014:SetIsOriginAllowed(null)|}")]
    [InlineData("another failure", "b => b.{|CORS2014:SetIsOriginAllowed(o => o.Split(\"://\")[1] == \"localhost:3000\")|}")]
    public Task Offers_nothing_elsewhere(string shape, string configure) => SuggestedEdit.VerifyNoneAsync("CORS2014", shape, configure);
}
