using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2002: several values in one string, in each of the four lists. Rows with a trap of the catalogue start with its id.</summary>
public class JoinedValuesTests
{
    private const string NeverMatches = "no browser sends it, so it never matches";
    private const string EveryPreflightFails = "browsers cannot read the answer, so every preflight fails";

    [Theory]
    [InlineData("O15 origins with a comma", "b => b.WithOrigins({|CORS2002:\"https://a.example,https://b.example\"|})")]
    [InlineData("O15 origins with a comma and a blank", "b => b.WithOrigins({|CORS2002:\"https://a.example, https://b.example\"|})")]
    [InlineData("O15 origins with a semicolon", "b => b.WithOrigins({|CORS2002:\"https://a.example;https://b.example\"|})")]
    [InlineData("O15 origins with a blank", "b => b.WithOrigins({|CORS2002:\"https://a.example https://b.example\"|})")]
    [InlineData("O15 origins without schemes", "b => b.WithOrigins({|CORS2002:\"a.example,localhost:3000\"|})")]
    [InlineData("O15 origins that are flawed too: one report", "b => b.WithOrigins({|CORS2002:\"https://a.example/, https://b.example/\"|})")]
    [InlineData("O15 in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2002:\"https://a.example,https://b.example\"|} } }; }")]
    [InlineData("O15 in a constructor", "b => { new CorsPolicyBuilder({|CORS2002:\"https://a.example,https://b.example\"|}).Build(); }")]
    [InlineData("O15 in a constant", "b => b.WithOrigins({|CORS2002:Origins|})", "const string Origins = \"https://a.example,https://b.example\";")]
    [InlineData("O15 in a helper, there", "b => Fill(b)", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins({|CORS2002:\"https://a.example,https://b.example\"|});")]
    [InlineData("W26 patterns", "b => b.WithOrigins({|CORS2002:\"https://*.a.example,https://*.b.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("W26 patterns without the call: one report", "b => b.WithOrigins({|CORS2002:\"https://*.a.example,https://*.b.example\"|})")]
    [InlineData("M03 methods", "b => b.WithMethods({|CORS2002:\"GET, PUT\"|})")]
    [InlineData("M03c methods with a blank", "b => b.WithMethods({|CORS2002:\"GET PUT\"|})")]
    [InlineData("M03d methods with a semicolon", "b => b.WithMethods({|CORS2002:\"GET;PUT\"|})")]
    [InlineData("M03e one bad entry", "b => b.WithMethods(\"PUT\", {|CORS2002:\"GET, POST\"|})")]
    [InlineData("H04 headers", "b => b.WithHeaders({|CORS2002:\"Content-Type, Authorization\"|})")]
    [InlineData("H04b headers with a semicolon", "b => b.WithHeaders({|CORS2002:\"A;B\"|})")]
    [InlineData("H04b headers with a blank", "b => b.WithHeaders({|CORS2002:\"X A\"|})")]
    [InlineData("E04 exposed headers", "b => b.WithExposedHeaders({|CORS2002:\"X-A, X-B\"|})")]
    [InlineData("in every list", "b => b.WithMethods({|CORS2002:\"GET, PUT\"|}).WithHeaders({|CORS2002:\"X-A, X-B\"|}).WithOrigins({|CORS2002:\"https://a.example,https://b.example\"|})")]
    [InlineData("headers beside any origin", "b => b.AllowAnyOrigin().WithHeaders({|CORS2002:\"X-A, X-B\"|})")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("separate origins", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\")")]
    [InlineData("separate names", "b => b.WithMethods(\"GET\", \"PUT\").WithHeaders(\"X-A\", \"X-B\").WithExposedHeaders(\"X-A\", \"X-B\")")]
    [InlineData("M11 blanks around one method", "b => b.WithMethods(\" PUT \")")]
    [InlineData("M03 one method and a comma, which is no name", "b => b.WithMethods(\"PUT,\")")]
    [InlineData("H04b a colon, which is no name", "b => b.WithHeaders(\"X-A:\")")]
    [InlineData("a header with its value, which is no name", "b => b.WithHeaders(\"Accept: application/json\")")]
    [InlineData("O14 a blank around one origin", "b => b.WithOrigins(\" https://a.example\")")]
    [InlineData("O15 one origin and a comma, which is another rule's", "b => b.WithOrigins(\"https://a.example,\")")]
    [InlineData("O39c split", "b => b.WithOrigins(\"https://a.example,https://b.example\".Split(','))")]
    [InlineData("O29d wiped by any", "b => b.WithOrigins(\"https://a.example,https://b.example\").AllowAnyOrigin()")]
    [InlineData("M12c wiped by any", "b => b.WithMethods(\"GET, PUT\").AllowAnyMethod()")]
    [InlineData("P03 an own predicate does not read the list", "b => b.WithOrigins(\"https://a.example,https://b.example\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("a text that is not known", "b => b.WithOrigins(text).WithHeaders(text)")]
    [InlineData("a comma in a host is no list", "b => b.WithOrigins(\"https://a,b\")")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Theory]
    [InlineData("O15", "b => b.WithOrigins({|#0:\"https://a.example,https://u:p@b.example\"|})", "https://a.example,https://…@b.example", "origin", "2", NeverMatches)]
    [InlineData("W26", "b => b.WithOrigins({|#0:\"https://*.a.example,https://*.b.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()", "https://*.a.example,https://*.b.example", "origin", "2", "requests of other origins fail with UriFormatException")]
    [InlineData("M03", "b => b.WithMethods({|#0:\"GET, PUT, DELETE\"|})", "GET, PUT, DELETE", "method", "3", EveryPreflightFails)]
    [InlineData("H04", "b => b.WithHeaders({|#0:\"X-A, X-B\"|})", "X-A, X-B", "header", "2", EveryPreflightFails)]
    [InlineData("E04", "b => b.WithExposedHeaders({|#0:\"X-A, X-B\"|})", "X-A, X-B", "header", "2", "browsers cannot read the list, so scripts see none of these headers")]
    public async Task Says_what_happens(string shape, string configure, string text, string kind, string count, string consequence)
    {
        _ = shape;
        var test = new RuleTest("CORS2002")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2002").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(text, kind, count, consequence) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("origins", "b => b.WithOrigins({|CORS2002:\"https://a.example, https://b.example\"|})", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\")")]
    [InlineData("between others", "b => b.WithMethods(\"PATCH\", {|CORS2002:\"GET, PUT\"|}, \"DELETE\")", "b => b.WithMethods(\"PATCH\", \"GET\", \"PUT\", \"DELETE\")")]
    [InlineData("methods with a blank", "b => b.WithMethods({|CORS2002:\"GET PUT\"|})", "b => b.WithMethods(\"GET\", \"PUT\")")]
    [InlineData("three headers", "b => b.WithHeaders({|CORS2002:\"Content-Type;Authorization; X-A\"|})", "b => b.WithHeaders(\"Content-Type\", \"Authorization\", \"X-A\")")]
    [InlineData("headers with a blank", "b => b.WithHeaders({|CORS2002:\"X-A X-B\"|})", "b => b.WithHeaders(\"X-A\", \"X-B\")")]
    [InlineData("in an array", "b => b.WithExposedHeaders(new[] { {|CORS2002:\"X-A, X-B\"|} })", "b => b.WithExposedHeaders(new[] { \"X-A\", \"X-B\" })")]
    [InlineData("in a collection expression", "b => b.WithExposedHeaders([{|CORS2002:\"X-A, X-B\"|}])", "b => b.WithExposedHeaders([\"X-A\", \"X-B\"])")]
    [InlineData("in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS2002:\"https://a.example,https://b.example\"|} } }; }", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", \"https://b.example\" } }; }")]
    [InlineData("in a constructor", "b => { new CorsPolicyBuilder({|CORS2002:\"https://a.example,https://b.example\"|}).Build(); }", "b => { new CorsPolicyBuilder(\"https://a.example\", \"https://b.example\").Build(); }")]
    [InlineData("in two lists", "b => b.WithMethods({|CORS2002:\"GET, PUT\"|}).WithHeaders({|CORS2002:\"X-A, X-B\"|})", "b => b.WithMethods(\"GET\", \"PUT\").WithHeaders(\"X-A\", \"X-B\")")]
    public Task Splits(string shape, string before, string after) => SuggestedEdit.VerifyAsync("CORS2002", shape, before, after);

    [Theory]
    [InlineData("a blank that may be a hyphen", "b => b.WithHeaders({|CORS2002:\"Content Type\"|})")]
    [InlineData("a star would let in everybody", "b => b.WithOrigins({|CORS2002:\"*, https://a.example\"|})")]
    [InlineData("a star among methods", "b => b.WithMethods({|CORS2002:\"GET, *\"|})")]
    [InlineData("added to a list, which takes one", "b => { var p = new CorsPolicy(); p.Origins.Add({|CORS2002:\"https://a.example,https://b.example\"|}); }")]
    [InlineData("given to a helper, which takes one", "b => Fill(b, {|CORS2002:\"GET, PUT\"|})", "static void Fill(CorsPolicyBuilder b, string method) => b.WithMethods(method);")]
    public Task Leaves_alone(string shape, string configure, string members = "") => SuggestedEdit.VerifyNoneAsync("CORS2002", shape, configure, members);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return new RuleTest("CORS2001", "CORS2002", "CORS2003", "CORS2004") { TestCode = WebCode.Policy(configure, members), DisabledDiagnostics = { "CORS2001" } }
            .RunAsync(TestContext.Current.CancellationToken);
    }
}
