using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4007: headers beside <c>UseCors</c>. Rows with a trap of the catalogue start with its id.</summary>
public class HeaderBesideMiddlewareTests
{
    private const string Id = "CORS4007";
    private const string Cors = "app.UseCors(b => b.WithOrigins(\"https://a.example\"));";

    [Theory]
    [InlineData("X08 before", "app.Use(async (context, next) => { {|CORS4007:H[ACAO] = \"*\"|}; await next(); }); CORS")]
    [InlineData("X08 after", "CORS app.Use(async (context, next) => { {|CORS4007:H[ACAO] = \"*\"|}; await next(); });")]
    [InlineData("X08 by name", "app.UseCors(\"p\"); app.Use(async (context, next) => { {|CORS4007:H[ACAO] = \"https://b.example\"|}; await next(); });")]
    [InlineData("X08 in an endpoint", "CORS app.MapGet(\"/\", (HttpContext context) => { H.{|CORS4007:Append(ACAO, \"*\")|}; return \"x\"; });")]
    [InlineData("X08b in a callback", "app.Use(async (context, next) => { context.Response.OnStarting(() => { H.{|CORS4007:Append(ACAO, \"*\")|}; return Task.CompletedTask; }); await next(); }); CORS")]
    [InlineData("X08c credentials", "CORS app.Use(async (context, next) => { {|CORS4007:H[ACAC] = \"true\"|}; await next(); });")]
    public Task Reports(string shape, string pipeline) => VerifyAsync(shape, pipeline);

    [Theory]
    [InlineData("X08 no middleware", "app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); });")]
    [InlineData("X08 the default policy, which may not be there", "app.UseCors(); app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); });")]
    [InlineData("X08 in a branch", "CORS app.Map(\"/b\", b => b.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); }));")]
    [InlineData("X08 the middleware in a branch", "app.UseWhen(c => true, b => b.UseCors(\"p\")); app.Use(async (context, next) => { H[ACAO] = \"*\"; await next(); });")]
    [InlineData("X08 exposed headers", "CORS app.Use(async (context, next) => { H[ACEH] = \"X-Page\"; await next(); });")]
    [InlineData("X04 reflected, which another rule reports", "CORS app.Use(async (context, next) => { H[ACAO] = ORIGIN; await next(); });")]
    [InlineData("X01 a star with credentials, which another rule reports", "CORS app.Use(async (context, next) => { H[ACAO] = \"*\"; H[ACAC] = \"true\"; await next(); });")]
    [InlineData("X07 a slash, which another rule reports", "CORS app.Use(async (context, next) => { H[ACAO] = \"https://a.example/\"; await next(); });")]
    [InlineData("the answers to exceptions", "CORS app.UseExceptionHandler(b => b.Run(async context => { H[ACAO] = \"*\"; await context.Response.WriteAsync(\"x\"); }));")]
    public Task Is_silent(string shape, string pipeline) => VerifyAsync(shape, pipeline);

    [Fact]
    public Task Takes_the_header_away() => HeaderTest.VerifyFixAsync(
        Id,
        HeaderTest.App("app.Use(async (context, next) =>\n{\n    {|CORS4007:H[ACAO] = \"*\"|};\n    await next();\n});\n" + Cors),
        HeaderTest.App("app.Use(async (context, next) =>\n{\n    await next();\n});\n" + Cors));

    private static Task VerifyAsync(string shape, string pipeline)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.App(pipeline.Replace("CORS ", Cors + " ", StringComparison.Ordinal).Replace("}); CORS", "}); " + Cors, StringComparison.Ordinal)));
    }
}
