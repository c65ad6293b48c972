using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4008: the header by hand at all. Rows with a trap of the catalogue start with its id.</summary>
public class HeaderByHandTests
{
    private const string Id = "CORS4008";

    [Theory]
    [InlineData("X12 middleware", "{|CORS4008:H[ACAO] = \"*\"|};")]
    [InlineData("X12 one origin", "H.{|CORS4008:Append(ACAO, \"https://a.example\")|};")]
    [InlineData("X12 in a callback", "context.Response.OnStarting(() => { {|CORS4008:H[ACAO] = \"*\"|}; return Task.CompletedTask; });")]
    [InlineData("X09 with an answer to preflights", "{|CORS4008:H[ACAO] = \"*\"|}; if (context.Request.Method == \"OPTIONS\") { context.Response.StatusCode = 204; return; }")]
    [InlineData("X12 a list with Vary", "string origin = ORIGIN; if (allowed.Contains(origin)) { {|CORS4008:H[ACAO] = origin|}; H.Append(\"Vary\", \"Origin\"); }")]
    public Task Reports(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("X09 with an answer to preflights, in a callback", "context.Response.OnStarting(() => { H[ACAO] = \"*\"; return Task.CompletedTask; }); if (HttpMethods.IsOptions(context.Request.Method)) return;")]
    [InlineData("X09 by comparison, in a callback", "context.Response.OnStarting(() => { H[ACAO] = \"*\"; return Task.CompletedTask; }); if (context.Request.Method == \"OPTIONS\") return;")]
    [InlineData("X12 in an if of Development", "if (environment.IsDevelopment()) H[ACAO] = \"*\";")]
    [InlineData("X12 not known", "H[ACAO] = text;")]
    [InlineData("X12 in Development", "if (environment.IsDevelopment()) context.Response.OnStarting(() => { H[ACAO] = \"*\"; return Task.CompletedTask; });")]
    [InlineData("X12 after an exception", "try { await next(context); } catch (Exception) { H[ACAO] = \"*\"; }")]
    [InlineData("X01 with credentials, which another rule reports", "H[ACAO] = \"*\"; H[ACAC] = \"true\";")]
    [InlineData("X01 with credentials on one path, which another rule reports", "H[ACAO] = \"*\"; if (condition) H[ACAC] = \"true\";")]
    [InlineData("X04 reflected, which another rule reports", "H[ACAO] = ORIGIN;")]
    [InlineData("X04 without Vary, which another rule reports", "string origin = ORIGIN; if (allowed.Contains(origin)) H[ACAO] = origin;")]
    [InlineData("X07 a slash, which another rule reports", "H[ACAO] = \"https://a.example/\";")]
    [InlineData("X03 twice, which another rule reports", "H.Append(ACAO, \"*\"); H.Append(ACAO, \"*\");")]
    [InlineData("other headers", "H[ACEH] = \"X-Page\"; H[ACAH] = \"X-Key\";")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("X12 an endpoint", "app.MapGet(\"/\", (HttpContext context) => { {|CORS4008:H[ACAO] = \"*\"|}; return \"x\"; });")]
    [InlineData("X12 static files have no preflights", "app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = c => c.Context.Response.Headers[ACAO] = \"*\" });")]
    [InlineData("X12 the answers to exceptions", "app.UseExceptionHandler(b => b.Run(async context => { H[ACAO] = \"*\"; await context.Response.WriteAsync(\"x\"); }));")]
    [InlineData("X12 a pipeline of Development", "if (app.Environment.IsDevelopment()) app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); });")]
    [InlineData("X08 beside UseCors, which another rule reports", "app.UseCors(\"p\"); app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); });")]
    public Task In_a_pipeline(string shape, string pipeline)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.App(pipeline));
    }

    private static Task VerifyAsync(string shape, string statements)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements));
    }
}
