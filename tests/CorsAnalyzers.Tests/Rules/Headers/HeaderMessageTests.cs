using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>What the rules about headers say.</summary>
public class HeaderMessageTests
{
    [Theory]
    [InlineData("CORS4001", "H[ACAO] = \"*\"; H[ACAC] = \"true\";", "Warning: '*' together with 'Access-Control-Allow-Credentials: true': browsers refuse it for every request with credentials, so no website can send any")]
    [InlineData("CORS4002", "H[ACAO] = ORIGIN;", "Info: Whatever origin asks is let in, 'https://evil.example' and 'null' too")]
    [InlineData("CORS4002", "H[ACAO] = ORIGIN; H[ACAC] = \"true\";", "Warning: Whatever origin asks is let in, with credentials: 'https://evil.example' and 'null' read what your users see")]
    [InlineData("CORS4003", "H[ACAO] = \"https://a.example\"; H.Append(ACAO, \"https://b.example\");", "Warning: The header is there already: browsers read both values as one, with a comma, and refuse it")]
    [InlineData("CORS4003", "H[ACAO] = \"https://a.example/\";", "Warning: No browser accepts 'https://a.example/': an origin has no slash at the end")]
    [InlineData("CORS4003", "H[ACAO] = \"https://a.example, https://b.example\";", "Warning: 'https://a.example, https://b.example' is refused by every browser: the header takes one origin")]
    [InlineData("CORS4003", "H[ACAO] = \"https://a.example/app\";", "Warning: No browser accepts 'https://a.example/app': an origin has no path")]
    [InlineData("CORS4003", "H[ACAO] = context.Request.Headers.Referer;", "Warning: The Referer names a page, or has a slash at the end at least, and no browser takes that for an origin")]
    [InlineData("CORS4003", "H.Add(ACAO, \"*\"); H.Add(ACAO, \"*\");", "Warning: The header is there already, so 'Add' throws ArgumentException here")]
    [InlineData("CORS4003", "H[ACAO] = \"https://*.a.example\";", "Warning: 'https://*.a.example' is refused by every browser: the header knows no wildcard but '*' alone")]
    [InlineData("CORS4003", "H[ACAO] = \"null\";", "Warning: 'null' lets every website in that opens a sandboxed frame, and no page that has an origin")]
    [InlineData("CORS4003", "H[ACAO] = \"NULL\";", "Warning: No browser accepts 'NULL': browsers send lower case, and this text is compared as it is")]
    [InlineData("CORS4003", "H[ACAO] = \"https://A.example\";", "Warning: No browser accepts 'https://A.example': browsers send lower case, and this text is compared as it is")]
    [InlineData("CORS4003", "H[ACAO] = \"a.example\";", "Warning: No browser accepts 'a.example': an origin begins with its scheme, such as 'https://'")]
    [InlineData("CORS4003", "H[ACAO] = \"https://a.example:443\";", "Warning: No browser accepts 'https://a.example:443': browsers leave the default port out")]
    [InlineData("CORS4003", "H[ACAO] = \"\";", "Warning: No browser accepts '': an origin has a scheme and a host")]
    [InlineData("CORS4003", "H[ACAO] = context.Request.Host.Value;", "Warning: The Host is this server's own name without a scheme, and no browser takes that for an origin")]
    [InlineData("CORS4003", "H[ACAO] = context.Request.Headers[ACAO];", "Warning: No request has this header, so the value is empty: it is the answer that carries it")]
    [InlineData("CORS4004", "H[ACAO] = ORIGIN;", "Warning: The answer depends on the request's origin and does not say so: a cache may give the one website's answer to the other, which its browser refuses, until 'Vary: Origin' is sent with it")]
    [InlineData("CORS4005", "H[ACAC] = \"True\";", "Warning: 'True' allows no credentials: browsers know 'true' alone, in lower case")]
    [InlineData("CORS4005", "H[ACAC] = \"false\";", "Info: 'false' is the same as no header: browsers know 'true' alone")]
    [InlineData("CORS4005", "H.Append(ACAC, \"true\"); H.Append(ACAC, \"true\");", "Warning: The header is there already: browsers read both values as one, with a comma, and take it as missing")]
    [InlineData("CORS4005", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\"; H[ACAM] = \"*\";", "Warning: With credentials browsers take '*' for a name, so that nothing is allowed: list the names")]
    [InlineData("CORS4005", "H[ACAO] = \"https://a.example\"; H[ACEH] = \"*\"; H[ACAC] = \"true\";", "Warning: With credentials browsers take '*' for a name, so that nothing is exposed: list the names")]
    [InlineData("CORS4005", "H[ACMA] = \"3600s\";", "Warning: Browsers cannot read '3600s' and keep the answer for 5 seconds or not at all: the header takes whole seconds")]
    [InlineData("CORS4005", "H[ACAM] = \"get, put\";", "Warning: 'get' allows nothing: methods are compared by case, and browsers send 'GET'")]
    [InlineData("CORS4005", "H[ACAM] = \"GET PUT\";", "Warning: Browsers cannot read the list, for 'GET PUT' is no name: names are separated by commas")]
    [InlineData("CORS4006", "H[\"Access-Control-Allow-Method\"] = \"PUT\";", "Warning: Browsers ignore 'Access-Control-Allow-Method': the header is called 'Access-Control-Allow-Methods'")]
    [InlineData("CORS4006", "H[\"Access-Control-Request-Method\"] = \"PUT\";", "Warning: 'Access-Control-Request-Method' is what requests carry: browsers ignore it in an answer, which has 'Access-Control-Allow-Methods'")]
    [InlineData("CORS4006", "H[ACAO] = text; H[\"Origin\"] = \"https://a.example\";", "Warning: 'Origin' is what requests carry: browsers ignore it in an answer")]
    [InlineData("CORS4008", "H[ACAO] = \"*\";", "Info: Preflights and the answers to failed requests go without this header: 'UseCors' with a policy does it right")]
    [InlineData("CORS4008", "context.Response.OnStarting(() => { H[ACAO] = \"*\"; return Task.CompletedTask; });", "Info: Preflights go without this header: 'UseCors' with a policy does it right")]
    [InlineData("CORS4008", "H[ACAO] = \"*\"; if (context.Request.Method == \"OPTIONS\") { context.Response.StatusCode = 204; return; }", "Info: The answers to failed requests go without this header: 'UseCors' with a policy does it right")]
    public async Task Says(string id, string statements, string message) => Assert.Equal([message], await RuleMessages.OfAsync(id, HeaderTest.Middleware(statements)));

    [Theory]
    [InlineData("CORS4001", "app.UseCors(b => b.AllowAnyOrigin()); app.Use(async (context, next) => { H[ACAC] = \"true\"; await next(); });", "Warning: The policy of 'UseCors' answers '*', and browsers refuse '*' together with this header for every request with credentials")]
    [InlineData("CORS4007", "app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); }); app.UseCors(b => b.WithOrigins(\"https://a.example\"));", "Warning: 'UseCors' writes 'Access-Control-Allow-Origin' as well: origins that its policy allows get its value, and those it refuses get this one")]
    [InlineData("CORS4007", "app.Use(async (context, next) => { context.Response.OnStarting(() => { H.Append(ACAO, \"*\"); return Task.CompletedTask; }); await next(); }); app.UseCors(b => b.WithOrigins(\"https://a.example\"));", "Warning: 'UseCors' writes 'Access-Control-Allow-Origin' as well, so that an origin it allows may get two values, which browsers refuse")]
    [InlineData("CORS4007", "app.Use(async (context, next) => { H.Append(ACAO, \"*\"); await next(); }); app.UseCors(b => b.WithOrigins(\"https://a.example\"));", "Warning: 'UseCors' writes 'Access-Control-Allow-Origin' as well: origins that its policy allows get its value, and those it refuses get this one")]
    [InlineData("CORS4007", "app.Use(async (context, next) => { context.Response.OnStarting(() => { H[ACAO] = \"*\"; return Task.CompletedTask; }); await next(); }); app.UseCors(b => b.WithOrigins(\"https://a.example\"));", "Warning: 'UseCors' writes 'Access-Control-Allow-Origin' as well: origins that its policy allows get its value, and those it refuses get this one")]
    public async Task Says_of_a_pipeline(string id, string pipeline, string message) => Assert.Equal([message], await RuleMessages.OfAsync(id, HeaderTest.App(pipeline)));
}
