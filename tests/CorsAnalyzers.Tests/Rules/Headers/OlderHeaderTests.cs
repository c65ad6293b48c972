using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>Headers that are written in System.Web, Web API 2 and OWIN. Rows with a trap of the catalogue start with its id.</summary>
public class OlderHeaderTests
{
    [Theory]
    [InlineData("X01 System.Web", "{|CORS4001:HttpContext.Current.Response.Headers[ACAO] = \"*\"|}; HttpContext.Current.Response.Headers[ACAC] = \"true\";")]
    [InlineData("X01 AppendHeader", "var response = HttpContext.Current.Response; response.{|CORS4001:AppendHeader(ACAO, \"*\")|}; response.AddHeader(ACAC, \"true\");")]
    [InlineData("X01 Add and Set", "var headers = HttpContext.Current.Response.Headers; headers.{|CORS4001:Add(ACAO, \"*\")|}; headers.Set(ACAC, \"true\");")]
    [InlineData("X03 added twice", "var response = HttpContext.Current.Response; response.AddHeader(ACAO, \"*\"); response.{|CORS4003:AddHeader(ACAO, \"*\")|};")]
    [InlineData("X04 System.Web", "var origin = HttpContext.Current.Request.Headers[\"Origin\"]; {|CORS4002:HttpContext.Current.Response.Headers[ACAO] = origin|}; HttpContext.Current.Response.AppendHeader(\"Vary\", \"Origin\");")]
    [InlineData("X04 Get", "var origin = HttpContext.Current.Request.Headers.Get(\"Origin\"); HttpContext.Current.Response.{|CORS4002:AddHeader(ACAO, origin)|}; HttpContext.Current.Response.AppendHeader(\"Vary\", \"Origin\");")]
    [InlineData("X04 guarded", "var origin = HttpContext.Current.Request.Headers[\"Origin\"]; if (allowed.Contains(origin)) {|CORS4004:HttpContext.Current.Response.Headers[ACAO] = origin|};")]
    [InlineData("X05 System.Web", "HttpContext.Current.Response.Headers[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("X01 a message", "var response = request.CreateResponse(); response.Headers.{|CORS4001:Add(ACAO, \"*\")|}; response.Headers.Add(ACAC, \"true\");")]
    [InlineData("X01 a new message", "var response = new HttpResponseMessage(); response.Headers.{|CORS4001:Add(ACAO, \"*\")|}; response.Headers.TryAddWithoutValidation(ACAC, \"true\");")]
    [InlineData("X04 a message", "var response = request.CreateResponse(); response.Headers.{|CORS4002:Add(ACAO, request.Headers.GetValues(\"Origin\").First())|}; response.Headers.Add(\"Vary\", \"Origin\");")]
    [InlineData("X04 TryGetValues", "var response = request.CreateResponse(); if (request.Headers.TryGetValues(\"Origin\", out var origins)) { response.Headers.{|CORS4002:Add(ACAO, origins.First())|}; response.Headers.Add(\"Vary\", \"Origin\"); }")]
    [InlineData("X07 a filter", "filter.Response.Headers.Add(ACAO, {|CORS4003:\"https://a.example/\"|});")]
    [InlineData("X01 OWIN", "owin.Response.Headers.{|CORS4001:Append(ACAO, \"*\")|}; owin.Response.Headers.Set(ACAC, \"true\");")]
    [InlineData("X01 OWIN arrays", "owin.Response.Headers.{|CORS4001:Add(ACAO, new[] { \"*\" })|}; owin.Response.Headers[ACAC] = \"true\";")]
    [InlineData("X04 OWIN", "{|CORS4002:owin.Response.Headers[ACAO] = owin.Request.Headers[\"Origin\"]|}; owin.Response.Headers.AppendCommaSeparatedValues(\"Vary\", \"Origin\");")]
    [InlineData("X11 OWIN", "owin.Response.Headers.Append({|CORS4006:\"Access-Control-Allow-Method\"|}, \"PUT\");")]
    public Task Reports(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("X01 two messages", "var one = request.CreateResponse(); one.Headers.Add(ACAO, \"*\"); var other = request.CreateResponse(); other.Headers.Add(ACAC, \"true\");")]
    [InlineData("X01 what a client got", "var response = client.GetAsync(\"/\").Result; response.Headers.Add(ACAO, \"*\"); response.Headers.Add(ACAC, \"true\");")]
    [InlineData("X01 what a client got asynchronously", "var response = await client.SendAsync(request); response.Headers.Add(ACAO, \"*\"); response.Headers.Add(ACAC, \"true\");")]
    [InlineData("X01 a response that is handed in", "incoming.Headers.Add(ACAO, \"*\"); incoming.Headers.Add(ACAC, \"true\");")]
    [InlineData("X12 one origin by hand, where the framework has no middleware", "HttpContext.Current.Response.Headers[ACAO] = \"*\";")]
    [InlineData("X15 headers of a request", "request.Headers.Add(\"Access-Control-Request-Method\", \"PUT\"); request.Headers.Add(\"Origin\", \"https://a.example\");")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    [Fact]
    public async Task A_message_is_a_response_only_where_there_is_Web_API()
    {
        var test = new HeaderTest(RuleTest.All) { TestCode = HeaderTest.Middleware("var response = new System.Net.Http.HttpResponseMessage(); response.Headers.Add(ACAO, \"*\"); response.Headers.Add(ACAC, \"true\");") };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string statements)
    {
        _ = shape;
        var test = new CSharpAnalyzerVerifier<HeaderAnalyzer>.Test
        {
            Framework = CSharpVerifierHelper.NoAspNetCore,
            TestCode = $$"""
                using System.Collections.Generic;
                using System.Linq;
                using System.Net.Http;
                using System.Threading.Tasks;
                using System.Web;
                using System.Web.Http.Filters;
                using Microsoft.Owin;

                static class Answers
                {
                    const string ACAO = "Access-Control-Allow-Origin";
                    const string ACAC = "Access-Control-Allow-Credentials";

                    public static async Task Write(HttpRequestMessage request, HttpResponseMessage incoming, HttpActionExecutedContext filter, IOwinContext owin, HttpClient client, HashSet<string> allowed)
                    {
                        await Task.Yield();
                        {{statements}}
                    }
                }
                """,
        };
        test.TestState.AdditionalReferences.Add(WebApiReferences.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
