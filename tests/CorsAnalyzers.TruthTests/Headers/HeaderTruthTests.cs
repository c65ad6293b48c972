using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Damage.Browsing;
using CorsAnalyzers.TruthTests.Pipelines;
using Xunit;

namespace CorsAnalyzers.TruthTests.Headers;

/// <summary>
/// The rules about headers that are written by hand, on the real framework: the same text is judged by the analyzer and run. Rows
/// start with the id of their trap.
/// </summary>
public class HeaderTruthTests
{
    private const string Shop = "https://shop.example";
    private const string Evil = "https://evil.example";
    private const string Cors = "app.UseCors(b => b.WithOrigins(\"https://shop.example\"));";

    [Theory]
    [InlineData("X01", "CORS4001", "H[ACAO] = \"*\"; H[ACAC] = \"true\";", Shop, true, "blocked: 200 without permission")]
    [InlineData("X01", "CORS4001", "H[ACAO] = \"*\"; H[ACAC] = \"true\";", Shop, false, "read 200")]
    [InlineData("X02", "CORS4003", "H[ACAO] = \"https://shop.example, https://other.example\";", Shop, false, "blocked: 200 without permission")]
    [InlineData("X02", "CORS4003", "H[ACAO] = \"https://shop.example https://other.example\";", Shop, false, "blocked: 200 without permission")]
    [InlineData("X03", "CORS4003", "H.Append(ACAO, \"https://shop.example\"); H.Append(ACAO, \"https://shop.example\");", Shop, false, "blocked: 200 without permission")]
    [InlineData("X03", "CORS4003", "H[ACAO] = new[] { \"https://shop.example\", \"https://other.example\" };", Shop, false, "blocked: 200 without permission")]
    [InlineData("X04", "CORS4002 CORS4004", "H[ACAO] = ORIGIN; H[ACAC] = \"true\";", Evil, true, "read 200")]
    [InlineData("X04", "CORS4002 CORS4004", "H[ACAO] = ORIGIN; H[ACAC] = \"true\";", "null", true, "read 200")]
    [InlineData("X05", "CORS4005", "H[ACAC] = true.ToString(); if (ORIGIN == \"https://shop.example\") H[ACAO] = ORIGIN; H.Vary = \"Origin\";", Shop, true, "blocked: 200 without permission")]
    [InlineData("X06", "CORS4005", "H[ACAC] = \"false\"; if (ORIGIN == \"https://shop.example\") H[ACAO] = ORIGIN; H.Vary = \"Origin\";", Shop, true, "blocked: 200 without permission")]
    [InlineData("X07", "CORS4003", "H[ACAO] = \"https://shop.example/\";", Shop, false, "blocked: 200 without permission")]
    [InlineData("X07", "CORS4003", "H[ACAO] = context.Request.Headers.Referer;", Shop, false, "blocked: 200 without permission")]
    [InlineData("X07", "CORS4003", "H[ACAO] = context.Request.Host.Value;", Shop, false, "blocked: 200 without permission")]
    [InlineData("X11", "CORS4006", "H[\"Access-Control-Allow-Origins\"] = \"*\";", Shop, false, "blocked: 200 without permission")]
    [InlineData("X17", "CORS4003", "H[ACAO] = \"https://*.example\";", Shop, false, "blocked: 200 without permission")]
    [InlineData("null", "CORS4003", "H[ACAO] = \"null\";", "null", false, "read 200")]
    [InlineData("a list", "", "if (ORIGIN == \"https://shop.example\") H[ACAO] = ORIGIN; H.Vary = \"Origin\";", Evil, false, "blocked: 200 without permission")]
    [InlineData("a list", "", "if (ORIGIN == \"https://shop.example\") H[ACAO] = ORIGIN; H.Vary = \"Origin\";", Shop, false, "read 200")]
    public async Task A_response_does_what_the_rule_says(string shape, string rules, string headers, string origin, bool withCookies, string seen)
    {
        _ = shape;
        var program = Middleware(headers);
        Assert.Equal(seen, await program.FetchAsync(new ScriptCall("GET", "/products", Origin: origin) { WithCookies = withCookies }));
        Assert.Equal(rules, string.Join(' ', (await program.FindingsAsync(new HeaderAnalyzer())).Remove("CORS4008")));
    }

    [Theory]
    [InlineData("X08 allowed", "H[ACAO] = \"*\";", Shop, "read 200", "read 200")]
    [InlineData("X08 refused", "H[ACAO] = \"*\";", Evil, "read 200", "blocked: 200 without permission")]
    [InlineData("X08b a second value", "context.Response.OnStarting(() => { H.Append(ACAO, \"https://shop.example\"); return Task.CompletedTask; });", Shop, "blocked: 200 without permission", "read 200")]
    public async Task Beside_the_middleware_a_header_is_one_too_many(string shape, string headers, string origin, string before, string after)
    {
        _ = shape;
        var call = new ScriptCall("GET", "/products", Origin: origin);
        var (mistaken, repaired) = (Middleware(headers, Cors), Middleware("", Cors));
        Assert.Equal(before, await mistaken.FetchAsync(call));
        Assert.Equal(after, await repaired.FetchAsync(call));
        Assert.Equal(["CORS4007"], await mistaken.FindingsAsync(new HeaderAnalyzer()));
        Assert.Empty(await repaired.FindingsAsync(new HeaderAnalyzer()));
    }

    [Fact]
    public async Task X08c_credentials_beside_a_policy_of_any_origin()
    {
        var program = Middleware("H[ACAC] = \"true\";", "app.UseCors(b => b.AllowAnyOrigin());");
        Assert.Equal("blocked: 200 without permission", await program.FetchAsync(new ScriptCall("GET", "/products") { WithCookies = true }));
        Assert.Equal(["CORS4001"], await program.FindingsAsync(new HeaderAnalyzer()));
    }

    [Theory]
    [InlineData("X12 a preflight", "app.MapPut(\"/products\", (HttpContext context) => { H[ACAO] = \"*\"; return 1; });", "PUT", "blocked: preflight 405")]
    [InlineData("X09 an answer to preflights alone", "app.MapMethods(\"/products\", [\"OPTIONS\"], () => 1); app.MapPut(\"/products\", (HttpContext context) => { H[ACAO] = \"*\"; return 1; });", "PUT", "blocked: preflight refused")]
    [InlineData("X12b a failed request", "app.UseExceptionHandler(e => e.Run(c => Task.CompletedTask)); app.MapGet(\"/products\", int (HttpContext context) => { H[ACAO] = \"*\"; throw new Exception(); });", "GET", "blocked: 500 without permission")]
    public async Task A_header_by_hand_is_missing_where_it_is_needed(string shape, string pipeline, string method, string seen)
    {
        _ = shape;
        var program = Program(pipeline);
        Assert.Equal(seen, await program.FetchAsync(new ScriptCall(method, "/products")));
        Assert.Equal(["CORS4008"], await program.FindingsAsync(new HeaderAnalyzer()));
    }

    [Fact]
    public async Task X10_adding_a_header_that_is_there_throws()
    {
        var program = Program("app.MapGet(\"/products\", (HttpContext context) => { H.Add(ACAO, \"*\"); try { H.Add(ACAO, \"*\"); return Results.Ok(); } catch (ArgumentException) { return Results.StatusCode(418); } });");
        Assert.Equal("read 418", await program.FetchAsync(new ScriptCall("GET", "/products")));
        Assert.Equal(["CORS4003"], await program.FindingsAsync(new HeaderAnalyzer()));
    }

    /// <summary>Middleware with the headers, in front of one endpoint.</summary>
    private static PipelineProgram Middleware(string headers, string after = "") => Program(
        $"app.Use(async (context, next) => {{ {headers} await next(); }}); {after} app.MapGet(\"/products\", () => \"all of them\");");

    private static PipelineProgram Program(string pipeline) => new($$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        {{Expand(pipeline)}}
        app.Run();
        """);

    private static string Expand(string code) => code
        .Replace("H[", "context.Response.Headers[", StringComparison.Ordinal)
        .Replace("H.", "context.Response.Headers.", StringComparison.Ordinal)
        .Replace("ORIGIN", "context.Request.Headers.Origin", StringComparison.Ordinal)
        .Replace("ACAO", "\"Access-Control-Allow-Origin\"", StringComparison.Ordinal)
        .Replace("ACAC", "\"Access-Control-Allow-Credentials\"", StringComparison.Ordinal);
}
