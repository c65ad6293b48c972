using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;
using static CorsAnalyzers.Tests.Rules.WebApi.WebApiTest;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>CORS6001: any origin with credentials. Rows with a trap of the catalogue start with its id.</summary>
public class EveryOriginReflectedTests
{
    private const string Id = "CORS6001";

    [Theory]
    [InlineData("WA01 the attribute", "[EnableCors({|CORS6001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)]")]
    [InlineData("WA01 with names", "[EnableCors(methods: \"GET\", headers: \"*\", origins: {|CORS6001:\"*\"|}, SupportsCredentials = true)]")]
    [InlineData("WA01 with exposed headers", "[EnableCors({|CORS6001:\"*\"|}, \"*\", \"*\", \"X-Total\", SupportsCredentials = true)]")]
    [InlineData("WA01 a constant", "[EnableCors({|CORS6001:Origins.All|}, \"*\", \"*\", SupportsCredentials = true)] static class Origins { public const string All = \"*\"; }")]
    public Task Reports_attributes(string shape, string attribute)
    {
        _ = shape;
        var at = attribute.LastIndexOf(" static class", StringComparison.Ordinal);
        return at < 0 ? VerifyAsync(Id, Controller(attribute)) : VerifyAsync(Id, Controller(attribute[..at]) + attribute[at..]);
    }

    [Theory]
    [InlineData("WA01 the object", "config.EnableCors(new EnableCorsAttribute({|CORS6001:\"*\"|}, \"*\", \"*\") { SupportsCredentials = true });")]
    [InlineData("WA01 in a local", "var cors = new EnableCorsAttribute({|CORS6001:\"*\"|}, \"*\", \"*\"); cors.SupportsCredentials = true; config.EnableCors(cors);")]
    [InlineData("WA01 on one path", "var cors = new EnableCorsAttribute({|CORS6001:\"*\"|}, \"*\", \"*\"); if (condition) cors.SupportsCredentials = true; config.EnableCors(cors);")]
    [InlineData("WA01 with headers from elsewhere", "var cors = new EnableCorsAttribute({|CORS6001:\"*\"|}, \"*\", \"*\") { SupportsCredentials = true }; foreach (var name in texts) cors.ExposedHeaders.Add(name); config.EnableCors(cors);")]
    [InlineData("KA01", "app.UseCors({|CORS6001:CorsOptions.AllowAll|});")]
    [InlineData("KA01 in a local", "var options = {|CORS6001:CorsOptions.AllowAll|}; app.UseCors(options);")]
    [InlineData("KA01 qualified", "Owin.CorsExtensions.UseCors(app, {|CORS6001:Microsoft.Owin.Cors.CorsOptions.AllowAll|});")]
    [InlineData("KA03 an edit that is lost", "CorsOptions.AllowAll.PolicyProvider = null; app.UseCors({|CORS6001:CorsOptions.AllowAll|});")]
    [InlineData("KA07 the object", "app.UseCors(new CorsOptions { PolicyProvider = new CorsPolicyProvider { PolicyResolver = _ => Task.FromResult(new CorsPolicy { {|CORS6001:AllowAnyOrigin = true|}, SupportsCredentials = true }) } });")]
    [InlineData("KA07 in statements", "var policy = new CorsPolicy(); {|CORS6001:policy.AllowAnyOrigin = true|}; policy.SupportsCredentials = true; Use(policy);", "static void Use(CorsPolicy policy) { }")]
    [InlineData("KA07 on one path", "var policy = new CorsPolicy { SupportsCredentials = true }; if (condition) { {|CORS6001:policy.AllowAnyOrigin = true|}; } else { policy.Origins.Add(text); }")]
    [InlineData("KA07 by a condition", "var policy = new CorsPolicy { SupportsCredentials = true }; {|CORS6001:policy.AllowAnyOrigin = condition ? true : false|};")]
    [InlineData("KA07 in an asynchronous method", "", "static async Task<CorsPolicy> Get() { return await Task.FromResult(new CorsPolicy { {|CORS6001:AllowAnyOrigin = true|}, SupportsCredentials = true }); }")]
    public Task Reports_code(string shape, string statements, string members = "")
    {
        _ = shape;
        return VerifyAsync(Id, Startup(statements, members));
    }

    [Theory]
    [InlineData("WA01 without credentials", "config.EnableCors(new EnableCorsAttribute(\"*\", \"*\", \"*\"));")]
    [InlineData("WA01 with origins", "config.EnableCors(new EnableCorsAttribute(\"https://a.example\", \"*\", \"*\") { SupportsCredentials = true });")]
    [InlineData("WA01 on two paths", "var cors = new EnableCorsAttribute(condition ? \"*\" : \"https://a.example\", \"*\", \"*\"); if (!condition) cors.SupportsCredentials = true;")]
    [InlineData("WA01 from configuration", "config.EnableCors(new EnableCorsAttribute(text, \"*\", \"*\") { SupportsCredentials = true });")]
    [InlineData("WA01 taken back", "var cors = new EnableCorsAttribute(\"*\", \"*\", \"*\") { SupportsCredentials = true }; cors.SupportsCredentials = false; config.EnableCors(cors);")]
    [InlineData("WA05 beside others, which another rule reports", "config.EnableCors(new EnableCorsAttribute(\"*,https://a.example\", \"*\", \"*\") { SupportsCredentials = true });")]
    [InlineData("WA24 the literal star, which another rule reports", "var policy = new CorsPolicy { SupportsCredentials = true, Origins = { \"*\" } };")]
    [InlineData("KA03 with a provider of its own", "var options = CorsOptions.AllowAll; options.PolicyProvider = new CorsPolicyProvider { PolicyResolver = Resolve }; app.UseCors(options);", "static Task<CorsPolicy> Resolve(Microsoft.Owin.IOwinRequest request) => null;")]
    [InlineData("KA01 that is not used", "var all = CorsOptions.AllowAll;")]
    [InlineData("a policy that code out of sight gets before", "var policy = new CorsPolicy { AllowAnyOrigin = true }; Other.Use(policy); policy.SupportsCredentials = true;", "static class Other { public static Action<CorsPolicy> Use; }")]
    public Task Is_silent(string shape, string statements, string members = "")
    {
        _ = shape;
        return VerifyAsync(Id, Startup(statements, members));
    }

    [Theory]
    [InlineData("app.UseCors({|CORS6001:CorsOptions.AllowAll|});", "app.UseCors(new CorsOptions { PolicyProvider = new CorsPolicyProvider { PolicyResolver = request => Task.FromResult(new CorsPolicy { AllowAnyHeader = true, AllowAnyMethod = true, SupportsCredentials = true, Origins = { PLACE } }) } });")]
    [InlineData("config.EnableCors(new EnableCorsAttribute({|CORS6001:\"*\"|}, \"*\", \"*\") { SupportsCredentials = true });", "config.EnableCors(new EnableCorsAttribute(PLACE, \"*\", \"*\") { SupportsCredentials = true });")]
    [InlineData("var policy = new CorsPolicy { {|CORS6001:AllowAnyOrigin = true|}, SupportsCredentials = true };", "var policy = new CorsPolicy { Origins = { PLACE }, SupportsCredentials = true };")]
    [InlineData("var policy = new CorsPolicy(); {|CORS6001:policy.AllowAnyOrigin = true|}; policy.SupportsCredentials = true;", "var policy = new CorsPolicy(); policy.Origins.Add(PLACE); policy.SupportsCredentials = true;")]
    public async Task Lists_a_placeholder(string before, string after) => await new WebApiFixTest<WebApiOriginFixes>(Id, "CORS2022")
    {
        TestCode = Startup(before),
        FixedCode = Startup(after.Replace("PLACE", "{|CORS2022:\"https://replace-with-your-origin.invalid\"|}", StringComparison.Ordinal)),
        CodeActionEquivalenceKey = "CORS6001.ListOrigins",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Offers_one_thing() => new WebApiFixTest<WebApiOriginFixes>(Id)
    {
        TestCode = Controller("[EnableCors({|CORS6001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)]"),
        FixedCode = Controller("[EnableCors(\"https://replace-with-your-origin.invalid\", \"*\", \"*\", SupportsCredentials = true)]"),
    }.VerifyActionsAsync(("List explicit origins (a placeholder, to be replaced by yours)", "CORS6001.ListOrigins"));
}
