using Xunit;
using static CorsAnalyzers.Tests.Rules.WebApi.WebApiTest;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>What the rules about Web API and OWIN say.</summary>
public class WebApiMessageTests
{
    [Theory]
    [InlineData("CORS6001", "[EnableCors(\"*\", \"*\", \"*\", SupportsCredentials = true)]", "public string Get() => null;", "Warning: Any origin together with 'SupportsCredentials' lets every website, 'https://evil.example' and 'null' too, read what your users see, with their credentials: list the origins that may")]
    [InlineData("CORS6002", "[EnableCors(\"\", \"*\", \"*\")]", "public string Get() => null;", "Warning: Without an origin the attribute throws ArgumentException when it is made: write the origins, or '*' for all")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example/\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://a.example/' ends every CORS request with InvalidOperationException: an origin has no slash at the end")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example/app\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://a.example/app' ends every CORS request with InvalidOperationException: an origin has no path")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example?x=1\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://a.example?x=1' ends every CORS request with InvalidOperationException: an origin has no query")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example#x\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://a.example#x' ends every CORS request with InvalidOperationException: an origin has no fragment")]
    [InlineData("CORS6002", "[EnableCors(\"a.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'a.example' ends every CORS request with InvalidOperationException: an origin begins with its scheme, such as 'https://'")]
    [InlineData("CORS6002", "[EnableCors(\"null\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'null' ends every CORS request with InvalidOperationException: an origin has a scheme and a host")]
    [InlineData("CORS6002", "[EnableCors(\"//a.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: '//a.example' ends every CORS request with InvalidOperationException: an origin begins with 'https://' or 'http://'")]
    [InlineData("CORS6002", "[EnableCors(\"https://*.a.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://*.a.example' ends every CORS request with InvalidOperationException: wildcards are not known here")]
    [InlineData("CORS6002", "[EnableCors(\"http://localhost:*\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'http://localhost:*' ends every CORS request with InvalidOperationException: a port cannot be an asterisk")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example;https://b.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: 'https://a.example;https://b.example' ends every CORS request with InvalidOperationException: origins are separated by commas")]
    [InlineData("CORS6002", "[EnableCors(\"*, https://a.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: '*' ends every CORS request with InvalidOperationException: beside others '*' is read as an origin, and it is none")]
    [InlineData("CORS6002", "[EnableCors(\",\", \"*\", \"*\")]", "public string Get() => null;", "Warning: There is no origin in ',', so no website is let in")]
    [InlineData("CORS6002", "[EnableCors(\"https://A.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: No browser sends 'https://A.example': browsers send lower case, and this text is compared as it is, so it never matches")]
    [InlineData("CORS6002", "[EnableCors(\"https://bücher.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: No browser sends 'https://bücher.example': browsers send the host in its ASCII form, and this text is compared as it is, so it never matches")]
    [InlineData("CORS6002", "[EnableCors(\"https://a.example:443\", \"*\", \"*\")]", "public string Get() => null;", "Warning: No browser sends 'https://a.example:443': browsers leave the default port out, so it never matches")]
    [InlineData("CORS6002", "[EnableCors(\"https://u:p@a.example\", \"*\", \"*\")]", "public string Get() => null;", "Warning: No browser sends 'https://…@a.example': an origin has no user name or password, so it never matches")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"put\")]", "public void Put() { }", "Warning: 'put' matches no preflight: methods are compared by case, and browsers send 'PUT'")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"GET\")]", "public string Get() => null; public void Put() { }", "Warning: A preflight for 'PUT' is answered 400, though there is an action for it: here every method needs listing")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"\")]", "public string Get() => null;", "Warning: Without a method every preflight is answered 400, so that the allowed headers are of no use")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"*, GET\")]", "public string Get() => null;", "Warning: Beside other names '*' is the name of a method, which no request has: written alone it means all")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*, X-Key\", \"*\")]", "public string Get() => null;", "Warning: Beside other names '*' is the name of a header, which no request has: written alone it means all")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"*\", \"*\", SupportsCredentials = true)]", "public string Get() => null;", "Warning: With credentials browsers take '*' for the name of a header, so nothing is exposed: list the names")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"*\", PreflightMaxAge = -1)]", "public string Get() => null;", "Warning: A negative time throws ArgumentOutOfRangeException, though -1 is what is read where none is set")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"GET PUT\")]", "public string Get() => null;", "Warning: 'GET PUT' is no method, so no preflight passes with it: names are separated by commas")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"X-Key;X-Other\", \"*\")]", "public string Get() => null;", "Warning: 'X-Key;X-Other' is no header, so no preflight passes with it: names are separated by commas")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"PUT\")]", "public string Get() => null; public void Put() { }", "Info: A preflight for 'GET' is answered 400, though there is an action for it: here these methods need listing too")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"\", \"POST\")]", "public void Post() { }", "Info: Without 'Content-Type' the preflight of every request with a JSON body is answered 400")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"*\", \"GET\")]", "public string Get() => null; public void Put() { } public void Delete() { }", "Warning: A preflight for 'PUT' or 'DELETE' is answered 400, though there is an action for it: here every method needs listing")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"\", \"PUT\")]", "public void Put() { }", "Info: Without 'Content-Type' the preflight of every request with a JSON body is answered 400")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"\", \"PATCH\")]", "public void Patch() { }", "Info: Without 'Content-Type' the preflight of every request with a JSON body is answered 400")]
    [InlineData("CORS6003", "[EnableCors(\"https://a.example\", \"\", \"*\")]", "public void Put() { }", "Info: Without 'Content-Type' the preflight of every request with a JSON body is answered 400")]
    public async Task Says_of_an_attribute(string id, string attribute, string actions, string message) =>
        Assert.Equal([message], await RuleMessages.OfOlderAsync(id, Controller(attribute, actions)));

    [Theory]
    [InlineData("CORS6001", "app.UseCors(CorsOptions.AllowAll);", "Warning: 'CorsOptions.AllowAll' lets every website, 'https://evil.example' and 'null' too, read what your users see, with their credentials: list the origins that may")]
    [InlineData("CORS6002", "var policy = new CorsPolicy { Origins = { \"*\" } };", "Warning: No browser sends '*': only 'AllowAnyOrigin' means all origins here, so it never matches")]
    [InlineData("CORS6002", "var policy = new CorsPolicy(); policy.Origins.Add(\"https://a.example/\");", "Warning: No browser sends 'https://a.example/': an origin has no slash at the end, so it never matches")]
    [InlineData("CORS6002", "var policy = new CorsPolicy { Origins = { \"https://a.example,https://b.example\" } };", "Warning: No browser sends 'https://a.example,https://b.example': an origin has no commas or semicolons, so it never matches")]
    [InlineData("CORS6003", "var policy = new CorsPolicy { Methods = { \"*\" } };", "Warning: Here '*' is the name of a method, which no request has: only 'AllowAnyMethod' means all")]
    [InlineData("CORS6003", "var policy = new CorsPolicy { Headers = { \"*\" } };", "Warning: Here '*' is the name of a header, which no request has: only 'AllowAnyHeader' means all")]
    [InlineData("CORS6004", "app.UseCors(new CorsOptions());", "Warning: Options without a 'PolicyProvider' have no policy, so no header is ever sent")]
    [InlineData("CORS6004", "app.UseCors(new CorsOptions { PolicyProvider = new CorsPolicyProvider() });", "Warning: A 'CorsPolicyProvider' without a 'PolicyResolver' has no policy, so no header is ever sent")]
    [InlineData("CORS6004", "app.UseCors(null);", "Warning: Options that are null throw ArgumentNullException here")]
    [InlineData("CORS6004", "app.UseWebApi(config); app.UseCors(CorsOptions.AllowAll);", "Warning: The answers of 'UseWebApi' have no CORS headers: 'UseCors' covers only what is added after it")]
    [InlineData("CORS6004", "app.MapSignalR(); app.UseWebApi(config); app.UseCors(CorsOptions.AllowAll);", "Warning: The answers of 'MapSignalR' and 'UseWebApi' have no CORS headers: 'UseCors' covers only what is added after it")]
    public async Task Says_of_code(string id, string statements, string message) => Assert.Equal([message], await RuleMessages.OfOlderAsync(id, Startup(statements)));
}
