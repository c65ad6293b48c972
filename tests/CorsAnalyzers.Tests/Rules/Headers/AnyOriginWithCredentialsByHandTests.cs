using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.HeaderAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4001: a star with credentials. Rows with a trap of the catalogue start with its id.</summary>
public class AnyOriginWithCredentialsByHandTests
{
    private const string Id = "CORS4001";

    [Theory]
    [InlineData("X01 indexers", "{|CORS4001:H[ACAO] = \"*\"|}; H[ACAC] = \"true\";")]
    [InlineData("X01 the other order", "H[ACAC] = \"true\"; {|CORS4001:H[ACAO] = \"*\"|};")]
    [InlineData("X01 typed properties", "{|CORS4001:H.AccessControlAllowOrigin = \"*\"|}; H.AccessControlAllowCredentials = \"true\";")]
    [InlineData("X01 Append", "H.{|CORS4001:Append(ACAO, \"*\")|}; H.Append(ACAC, \"true\");")]
    [InlineData("X01 Add with arrays", "H.{|CORS4001:Add(ACAO, new[] { \"*\" })|}; H.Add(ACAC, new[] { \"true\" });")]
    [InlineData("X01 TryAdd", "H.{|CORS4001:TryAdd(ACAO, \"*\")|}; H.TryAdd(ACAC, \"true\");")]
    [InlineData("X01 comma-separated values", "H.{|CORS4001:SetCommaSeparatedValues(ACAO, \"*\")|}; H.AppendCommaSeparatedValues(ACAC, \"true\");")]
    [InlineData("X01 StringValues", "{|CORS4001:H[ACAO] = new StringValues(\"*\")|}; H[ACAC] = new StringValues(\"true\");")]
    [InlineData("X01 a collection expression", "{|CORS4001:H[ACAO] = new[] { \"*\" }|}; H[ACAC] = \"true\";")]
    [InlineData("X01 HeaderNames", "{|CORS4001:H[HeaderNames.AccessControlAllowOrigin] = \"*\"|}; H[HeaderNames.AccessControlAllowCredentials] = \"true\";")]
    [InlineData("X01 CorsConstants", "{|CORS4001:H[Microsoft.AspNetCore.Cors.Infrastructure.CorsConstants.AccessControlAllowOrigin] = Microsoft.AspNetCore.Cors.Infrastructure.CorsConstants.AnyOrigin|}; H[ACAC] = \"true\";")]
    [InlineData("X01 own constants", "{|CORS4001:H[AllowOrigin] = All|}; H[ACAC] = \"true\";", "const string AllowOrigin = ACAO; const string All = \"*\";")]
    [InlineData("X01 lower case", "{|CORS4001:H[\"access-control-allow-origin\"] = \"*\"|}; H[\"access-control-allow-credentials\"] = \"true\";")]
    [InlineData("X01 locals", "var response = context.Response; var headers = response.Headers; {|CORS4001:headers[ACAO] = \"*\"|}; headers[ACAC] = \"true\";")]
    [InlineData("X01 on one path", "{|CORS4001:H[ACAO] = \"*\"|}; if (condition) H[ACAC] = \"true\";")]
    [InlineData("X01 by a condition", "{|CORS4001:H[ACAO] = condition ? \"*\" : text|}; H[ACAC] = \"true\";")]
    [InlineData("X01 in OnStarting", "context.Response.OnStarting(() => { {|CORS4001:H[ACAO] = \"*\"|}; H[ACAC] = \"true\"; return Task.CompletedTask; });")]
    [InlineData("X01 half of it in OnStarting", "H[ACAC] = \"true\"; context.Response.OnStarting(() => { {|CORS4001:H[ACAO] = \"*\"|}; return Task.CompletedTask; });")]
    [InlineData("X01 typed headers", "var typed = context.Response.GetTypedHeaders(); typed.{|CORS4001:Set(ACAO, \"*\")|}; typed.Append(ACAC, \"true\");")]
    [InlineData("X01 blanks around, which browsers take away", "{|CORS4001:H[ACAO] = \" *\"|}; H[ACAC] = \"true \";")]
    [InlineData("X01 in a helper", "Write(context.Response);", "private static void Write(HttpResponse response) { {|CORS4001:response.Headers[ACAO] = \"*\"|}; response.Headers[ACAC] = \"true\"; }")]
    [InlineData("X01 half of it in a helper", "{|CORS4001:Write(context.Response)|}; H[ACAC] = \"true\";", "private static void Write(HttpResponse response) => response.Headers[ACAO] = \"*\";")]
    [InlineData("X01 in an extension of the headers", "", "static void Write(IHeaderDictionary headers) { {|CORS4001:headers[ACAO] = \"*\"|}; headers[ACAC] = \"true\"; }")]
    public Task Reports(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("X01 without credentials", "H[ACAO] = \"*\";")]
    [InlineData("X01 with one origin", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\";")]
    [InlineData("X01 on two paths", "if (condition) H[ACAO] = \"*\"; else { H[ACAO] = text; H[ACAC] = \"true\"; }")]
    [InlineData("X01 by one condition", "H[ACAO] = condition ? \"*\" : text; if (!condition) H[ACAC] = \"true\";")]
    [InlineData("X01 replaced", "H[ACAO] = \"*\"; H[ACAC] = \"true\"; H[ACAO] = \"https://a.example\";")]
    [InlineData("X01 taken away", "H[ACAO] = \"*\"; H[ACAC] = \"true\"; H.Remove(ACAC);")]
    [InlineData("X01 cleared", "H[ACAO] = \"*\"; H[ACAC] = \"true\"; H.Clear();")]
    [InlineData("X06 false", "H[ACAO] = \"*\"; H[ACAC] = \"false\";")]
    [InlineData("a value that is not known", "H[ACAO] = text; H[ACAC] = \"true\";")]
    [InlineData("a name that is not known", "H[text] = \"*\"; H[ACAC] = \"true\";")]
    [InlineData("other headers", "H[\"X-Origin\"] = \"*\"; H[\"X-Credentials\"] = \"true\";")]
    [InlineData("headers of the request", "context.Request.Headers[ACAO] = \"*\"; context.Request.Headers[ACAC] = \"true\";")]
    [InlineData("headers of nobody", "var headers = new HeaderDictionary(); headers[ACAO] = \"*\"; headers[ACAC] = \"true\";")]
    [InlineData("another type's Append", "var list = new Log(); list.Append(ACAO, \"*\"); list.Append(ACAC, \"true\");", "class Log { public void Append(string name, string value) { } }")]
    [InlineData("a dictionary", "var headers = new Dictionary<string, string> { [ACAO] = \"*\", [ACAC] = \"true\" };")]
    [InlineData("a response that a client got", "using var client = new System.Net.Http.HttpClient(); var response = await client.GetAsync(\"/\"); response.Headers.Add(ACAO, \"*\"); response.Headers.Add(ACAC, \"true\");")]
    [InlineData("a proxy that copies headers", "using var client = new System.Net.Http.HttpClient(); var response = await client.GetAsync(\"/\"); foreach (var header in response.Headers) H[header.Key] = header.Value.ToArray(); H[ACAC] = \"true\";")]
    public Task Is_silent(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("X08c a policy of any origin", "app.UseCors(b => b.AllowAnyOrigin()); app.Use(async (context, next) => { {|CORS4001:H[ACAC] = \"true\"|}; await next(); });")]
    [InlineData("X08c another header beside a policy of any origin", "app.UseCors(b => b.AllowAnyOrigin()); app.Use(async (context, next) => { H[\"X-Checked\"] = \"true\"; await next(); });")]
    [InlineData("X06 false beside a policy of any origin", "app.UseCors(b => b.AllowAnyOrigin()); app.Use(async (context, next) => { H[ACAC] = \"false\"; await next(); });")]
    [InlineData("X01 in a lambda", "app.Use(async (context, next) => { {|CORS4001:H[ACAO] = \"*\"|}; H[ACAC] = \"true\"; await next(); });")]
    [InlineData("X01 in an endpoint", "app.MapGet(\"/\", (HttpContext context) => { {|CORS4001:H[ACAO] = \"*\"|}; H[ACAC] = \"true\"; return \"x\"; });")]
    [InlineData("X01 in two middlewares, which one of them alone does not do", "app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); }); app.Use(async (context, next) => { H[ACAC] = \"true\"; await next(); });")]
    [InlineData("X08c a policy of one origin", "app.UseCors(b => b.WithOrigins(\"https://a.example\")); app.Use(async (context, next) => { H[ACAC] = \"true\"; await next(); });")]
    [InlineData("X01 of static files", "app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = c => { {|CORS4001:c.Context.Response.Headers[ACAO] = \"*\"|}; c.Context.Response.Headers[ACAC] = \"true\"; } });")]
    public Task In_a_pipeline(string shape, string pipeline)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.App(pipeline));
    }

    [Fact]
    public Task Points_at_the_credentials_too() => new HeaderTest(Id)
    {
        TestCode = HeaderTest.Middleware("{|#0:H[ACAO] = \"*\"|}; {|#1:H[ACAC] = \"true\"|};"),
        ExpectedDiagnostics = { Verify.Diagnostic(Id).WithLocation(0).WithLocation(1).WithMessage(null) },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Points_at_the_helper_s_write_too() => new HeaderTest(Id)
    {
        TestCode = HeaderTest.Middleware("{|#0:Write(context.Response)|}; {|#1:H[ACAC] = \"true\"|};", "private static void Write(HttpResponse response) => {|#2:response.Headers[ACAO] = \"*\"|};"),
        ExpectedDiagnostics = { Verify.Diagnostic(Id).WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(null) },
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string statements, string members)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }
}
