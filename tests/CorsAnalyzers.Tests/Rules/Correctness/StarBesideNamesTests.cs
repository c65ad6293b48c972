using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2008: a star among methods or headers.</summary>
public class StarBesideNamesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("M07 a star and a method", "b => b.WithMethods({|#0:\"*\"|}, \"GET\")", DiagnosticSeverity.Info)]
    [InlineData("M07 with credentials", "b => b.WithMethods({|#0:\"*\"|}, \"GET\").AllowCredentials()", DiagnosticSeverity.Warning)]
    [InlineData("M07 any, then a method, with credentials", "b => b.{|#0:AllowAnyMethod()|}.WithMethods(\"PUT\").AllowCredentials()", DiagnosticSeverity.Warning)]
    [InlineData("B12 any, then a star", "b => b.{|#0:AllowAnyMethod()|}.WithMethods(\"*\")", DiagnosticSeverity.Info)]
    [InlineData("H03 a star and a header", "b => b.WithHeaders({|#0:\"*\"|}, \"X-A\")", DiagnosticSeverity.Info)]
    [InlineData("H03 with credentials", "b => b.WithHeaders({|#0:\"*\"|}, \"X-A\").AllowCredentials()", DiagnosticSeverity.Warning)]
    [InlineData("H03c Authorization, with credentials", "b => b.WithHeaders({|#0:\"*\"|}, \"Authorization\").AllowCredentials()", DiagnosticSeverity.Warning)]
    [InlineData("H03 with credentials on one path", "b => { b.WithMethods({|#0:\"*\"|}, \"PUT\"); if (condition) b.AllowCredentials(); }", DiagnosticSeverity.Warning)]
    [InlineData("H10 any, then a header", "b => b.{|#0:AllowAnyHeader()|}.WithHeaders(\"X-A\")", DiagnosticSeverity.Info)]
    [InlineData("H18 two stars", "b => b.WithHeaders({|#0:\"*\"|}, \"*\")", DiagnosticSeverity.Info)]
    public Task Reports_a_star(string shape, string configure, DiagnosticSeverity severity) => VerifyAsync(shape, configure, severity, false);

    [Theory]
    [InlineData("M12c methods, then any", "b => b.{|#0:WithMethods(\"GET\")|}.{|#1:AllowAnyMethod()|}")]
    [InlineData("H11 headers, then any", "b => b.{|#0:WithHeaders(\"X-A\", \"X-B\")|}.{|#1:AllowAnyHeader()|}")]
    [InlineData("H11 in statements", "b => { b.{|#0:WithHeaders(\"X-A\")|}; b.{|#1:AllowAnyHeader()|}; }")]
    public Task Reports_a_list_that_any_clears(string shape, string configure) => VerifyAsync(shape, configure, DiagnosticSeverity.Info, true);

    [Theory]
    [InlineData("M06 a star alone", "b => b.WithMethods(\"*\").AllowCredentials()")]
    [InlineData("H02 a star alone", "b => b.WithHeaders(\"*\").AllowCredentials()")]
    [InlineData("H02 any header with credentials", "b => b.AllowAnyHeader().AllowCredentials()")]
    [InlineData("H03c Authorization without credentials", "b => b.WithHeaders(\"*\", \"Authorization\")")]
    [InlineData("H03c in lower case", "b => b.AllowAnyHeader().WithHeaders(\"authorization\")")]
    [InlineData("names alone", "b => b.WithHeaders(\"X-A\", \"X-B\").WithMethods(\"PUT\")")]
    [InlineData("exclusive branches", "b => { if (condition) b.AllowAnyHeader(); else b.WithHeaders(\"X-A\"); }")]
    [InlineData("E01b the exposed headers, which are another rule's", "b => b.WithExposedHeaders(\"*\", \"X-A\")")]
    [InlineData("H16 a prefix", "b => b.WithHeaders(\"X-*\", \"X-A\")")]
    [InlineData("any twice", "b => b.AllowAnyHeader().AllowAnyHeader()")]
    public Task Is_silent(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2008", WebCode.Policy(configure));
    }

    [Theory]
    [InlineData("b => b.WithMethods({|CORS2008:\"*\"|}, \"GET\").AllowCredentials()", "b => b.WithMethods(\"GET\").AllowCredentials()")]
    [InlineData("b => b.{|CORS2008:AllowAnyHeader()|}.WithHeaders(\"X-A\").AllowCredentials()", "b => b.WithHeaders(\"X-A\").AllowCredentials()")]
    [InlineData("b => b.{|CORS2008:WithMethods(\"GET\")|}.AllowAnyMethod()", "b => b.AllowAnyMethod()")]
    [InlineData("b => { b.{|CORS2008:WithHeaders(\"X-A\")|}; b.AllowAnyHeader(); }", "b => { b.AllowAnyHeader(); }")]
    [InlineData("b => b.WithHeaders({|CORS2008:\"*\"|}, \"*\")", "b => b.WithHeaders(\"*\")")]
    [InlineData("b => b.{|CORS2008:AllowAnyMethod()|}.WithMethods(\"*\")", "b => b.WithMethods(\"*\")")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2008")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2008.Repair",
    }.RunAsync(Cancellation);

    [Fact]
    public Task Leaves_a_star_that_still_means_something() => new RuleFixTest<SuggestedEditFixes>("CORS2008")
    {
        TestCode = WebCode.Policy("b => b.WithHeaders({|CORS2008:\"*\"|}, \"X-A\")"),
    }.VerifyNoActionsAsync(Cancellation);

    private static Task VerifyAsync(string shape, string configure, DiagnosticSeverity severity, bool hasOther)
    {
        _ = shape;
        var expected = new DiagnosticResult("CORS2008", severity).WithLocation(0);
        return new RuleTest("CORS2008")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { hasOther ? expected.WithLocation(1) : expected },
        }.RunAsync(Cancellation);
    }
}
