using Xunit;
using static CorsAnalyzers.Tests.Rules.WebApi.WebApiTest;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>CORS6004: policies that never apply. Rows with a trap of the catalogue start with its id.</summary>
public class PolicyNeverAppliedTests
{
    private const string Id = "CORS6004";
    private const string Attribute = "[{|CORS6004:EnableCors(\"https://a.example\", \"*\", \"*\")|}]";

    [Theory]
    [InlineData("WA02 attribute routes", "config.MapHttpAttributeRoutes();")]
    [InlineData("WA02 named routes", "config.Routes.MapHttpRoute(\"a\", \"b\", new { });")]
    public Task Reports_attributes_that_nothing_reads(string shape, string setup) => WebApiTest.VerifyAsync(Id, Application(shape, Attribute, setup));

    [Fact]
    public async Task Says_what_would_read_them() => Assert.Equal(
        ["Warning: [EnableCors] does nothing: no code calls 'config.EnableCors()', which has Web API read it"],
        await RuleMessages.OfOlderAsync(Id, Application("", "[EnableCors(\"https://a.example\", \"*\", \"*\")]", "config.MapHttpAttributeRoutes();")));

    [Theory]
    [InlineData("WA02 switched on", "config.MapHttpAttributeRoutes(); config.EnableCors();")]
    [InlineData("WA02 switched on with a policy", "config.MapHttpAttributeRoutes(); config.EnableCors(new EnableCorsAttribute(\"*\", \"*\", \"*\"));")]
    [InlineData("WA02 a library without routes", "")]
    public Task Is_silent_about_attributes(string shape, string setup) => WebApiTest.VerifyAsync(Id, Application(shape, "[EnableCors(\"https://a.example\", \"*\", \"*\")]", setup));

    [Theory]
    [InlineData("KA02 no provider", "app.UseCors({|CORS6004:new CorsOptions()|});")]
    [InlineData("KA02 an engine alone", "app.UseCors({|CORS6004:new CorsOptions { CorsEngine = null }|});")]
    [InlineData("KA02 no resolver", "app.UseCors({|CORS6004:new CorsOptions { PolicyProvider = new CorsPolicyProvider() }|});")]
    [InlineData("KA02 in locals", "var provider = new CorsPolicyProvider(); var options = new CorsOptions(); options.PolicyProvider = provider; app.UseCors({|CORS6004:options|});")]
    [InlineData("KA06 null", "app.UseCors({|CORS6004:null|});")]
    [InlineData("KA04 after Web API", "app.UseWebApi(config); app.{|CORS6004:UseCors(All())|};")]
    [InlineData("KA04 after SignalR", "app.MapSignalR(); app.{|CORS6004:UseCors(All())|};")]
    [InlineData("KA04 in a chain", "app.UseWebApi(config).{|CORS6004:UseCors(All())|};")]
    [InlineData("KA04 after a token endpoint", "app.UseOAuthAuthorizationServer(null); app.{|CORS6004:UseCors(All())|}; app.UseWebApi(config);")]
    [InlineData("KA04 after a helper", "Authenticate(app); app.{|CORS6004:UseCors(All())|};")]
    public Task Reports(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("KA02 a resolver", "app.UseCors(new CorsOptions { PolicyProvider = new CorsPolicyProvider { PolicyResolver = _ => Task.FromResult(new CorsPolicy()) } });")]
    [InlineData("KA02 a resolver that comes later", "var provider = new CorsPolicyProvider(); provider.PolicyResolver = _ => Task.FromResult(new CorsPolicy()); app.UseCors(new CorsOptions { PolicyProvider = provider });")]
    [InlineData("KA02 an own provider", "app.UseCors(new CorsOptions { PolicyProvider = new Own() });")]
    [InlineData("KA02 filled out of sight", "var options = new CorsOptions(); Fill(options); app.UseCors(options);")]
    [InlineData("KA04 before Web API", "app.UseCors(All()); app.UseWebApi(config);")]
    [InlineData("KA04 after cookies", "app.UseCookieAuthentication(null); app.UseCors(All()); app.UseWebApi(config);")]
    [InlineData("KA04 on another path", "if (condition) app.UseWebApi(config); else app.UseCors(All());")]
    [InlineData("KA05 a refused preflight is an answer", "app.UseCors(All());")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    [Fact]
    public Task Is_silent_where_a_token_endpoint_writes_the_header_itself() => VerifyAsync(
        "KA04", "app.UseOAuthAuthorizationServer(null); app.UseCors(All()); app.UseWebApi(config); const string Name = \"Access-Control-Allow-Origin\";");

    [Theory]
    [InlineData("[{|CORS6004:EnableCors(\"*\", \"*\", \"*\", SupportsCredentials = true)|}] public class C : Microsoft.AspNetCore.Mvc.ControllerBase { }")]
    [InlineData("public class C : Microsoft.AspNetCore.Mvc.Controller { [{|CORS6004:EnableCors(\"https://a.example/\", \"*\", \"get\")|}] public string Get() => null; }")]
    [InlineData("[Microsoft.AspNetCore.Mvc.ApiController, {|CORS6004:EnableCors(\"*\", \"*\", \"*\")|}] public class C { }")]
    [InlineData("[EnableCors({|CORS6001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)] public class C : ApiController { }")]
    public Task Reports_Web_APIs_attribute_on_a_controller_of_ASP_NET_Core(string controller) => new WebApiTest(Id, "CORS6001", "CORS6002", "CORS6003")
    {
        Framework = "net10.0",
        TestCode = Usings + controller,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string statements)
    {
        _ = shape;
        return WebApiTest.VerifyAsync(Id, Startup(statements, """
            static CorsOptions All() => new CorsOptions { PolicyProvider = new Own() };
            static void Authenticate(IAppBuilder app) => app.UseOAuthAuthorizationServer(null);
            static Action<CorsOptions> Fill;
            class Own : CorsPolicyProvider { }
            """));
    }

    private static string Application(string shape, string attribute, string setup)
    {
        _ = shape;
        return $$"""
            {{Usings}}
            {{attribute}}
            public class ThingsController : ApiController { public string Get() => null; }

            static class WebApiConfig { public static void Register(HttpConfiguration config) { {{setup}} } }
            """;
    }
}
