using CorsAnalyzers.Tests.Robustness;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>What the rules about settings files say.</summary>
public class SettingsMessageTests
{
    [Theory]
    [InlineData("CORS5001", "b => b.WithOrigins(cfg[\"O\"]!)", "{\"O\":\"https://a.example/\"}", "Warning: 'https://a.example/' (O in appsettings.json) never matches what a browser sends: an origin has no slash at the end")]
    [InlineData("CORS5001", "b => b.WithOrigins(cfg[\"O\"]!).SetIsOriginAllowedToAllowWildcardSubdomains()", "{\"O\":\"https://*.a.example:*\"}", "Warning: 'https://*.a.example:*' (O in appsettings.json) never matches what a browser sends: read as a pattern it fails with UriFormatException, and with it every request of an origin that is not listed before it")]
    [InlineData("CORS5001", "b => b.WithOrigins(cfg[\"O\"]!).SetIsOriginAllowedToAllowWildcardSubdomains()", "{\"O\":\"https://*.bücher.example\"}", "Warning: 'https://*.bücher.example' (O in appsettings.json) never matches what a browser sends: browsers send the host in its ASCII form")]
    [InlineData("CORS5001", "b => b.WithOrigins(cfg[\"O\"]!)", "{\"O\":\"https://replace-with-your-origin.invalid\"}", "Warning: 'https://replace-with-your-origin.invalid' (O in appsettings.json) never matches what a browser sends: it is the placeholder that a code fix writes, on a domain that nobody can own")]
    [InlineData("CORS5001", "b => b.WithOrigins(\"https://a.example\", cfg[\"O\"]!)", "{\"O\":\"*\"}", "Warning: '*' (O in appsettings.json) never matches what a browser sends: beside other origins '*' is a text like any other")]
    [InlineData("CORS5002", "b => b.WithOrigins(cfg[\"O\"]!)", "{\"O\":\"*\"}", "Info: '*' (O in appsettings.json) is unsafe: scripts of every website can read the responses of this policy")]
    [InlineData("CORS5002", "b => b.WithOrigins(cfg[\"O\"]!).AllowCredentials()", "{\"O\":\"http://a.example\"}", "Warning: 'http://a.example' (O in appsettings.json) is unsafe: without encryption anyone on the network between the website and a user can put code into its pages and read what your users see, with their credentials")]
    [InlineData("CORS5003", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)", "{\"Cors\":{\"Origin\":[\"https://a.example\"]}}", "Info: 'Cors:Origins' is in no settings file (appsettings.json): where nothing else sets it, the policy gets no values from it")]
    [InlineData("CORS5007", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "{\"O\":\"https://a.example,https://b.example\"}", "Warning: 'https://a.example,https://b.example' (O in appsettings.json) is a text, and this reads a list: nothing of it comes to the policy")]
    public async Task Says(string id, string configure, string settings, string message) =>
        Assert.Equal([message], await RuleMessages.OfAsync(id, SettingsTest.Policy(configure), new TextFile(SettingsTest.Main, settings)));

    [Theory]
    [InlineData("CORS5004", SettingsTest.Main, "{\"ReverseProxy\":{\"Routes\":{\"r\":{\"ClusterId\":\"c\",\"CorsPolicy\":\"frontend\"}}}}", "Warning: 'frontend' (ReverseProxy:Routes:r:CorsPolicy in appsettings.json) is no policy that is registered, 'Frontend' is: the application throws InvalidOperationException when it maps the proxy")]
    [InlineData("CORS5005", "web.config", "<configuration><system.webServer><httpProtocol><customHeaders><add name='Access-Control-Allow-Origin' value='*'/></customHeaders></httpProtocol></system.webServer></configuration>", "Warning: IIS adds 'Access-Control-Allow-Origin: *' (web.config) to what this middleware sends: browsers refuse a response with two values")]
    [InlineData("CORS5006", "web.config", "<configuration><system.webServer><cors enabled='true'><add origin='a.example'/></cors></system.webServer></configuration>", "Warning: Origin 'a.example' of the IIS CORS module (web.config): an origin is a scheme and a host, such as 'https://www.example.com', so it never matches")]
    public async Task Says_of_an_application(string id, string name, string text, string message) => Assert.Equal(
        [message],
        await RuleMessages.OfAsync(
            id,
            WebCode.App("builder.Services.AddCors(o => o.AddPolicy(\"Frontend\", b => b.AllowAnyMethod())); builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.GetSection(\"ReverseProxy\"));", "app.UseCors(); app.MapReverseProxy();", ProxyStub.Code),
            new TextFile(name, text)));
}
