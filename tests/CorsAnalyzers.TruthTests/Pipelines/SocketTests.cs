using CorsAnalyzers.Damage.Browsing;
using Xunit;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>
/// Where it matters how an application is reached, it runs on the web server of the framework, over sockets: the same text is judged by
/// the analyzer and run, before and after.
/// </summary>
public class SocketTests
{
    private const string Shop = "builder.Services.AddCors(options => options.AddPolicy(\"Shop\", policy => policy.WithOrigins(\"https://shop.example\").AllowAnyMethod().AllowAnyHeader()));";
    private const string Https = "builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);";
    private const string Products = "app.MapPut(\"/products\", () => 1);";
    private const string Chosen = "app.MapPut(\"/products\", () => 1).RequireCors(\"Shop\");";

    [Theory]
    [InlineData("N08 no middleware", "CORS3003", Shop, Chosen, "blocked: preflight 500")]
    [InlineData("N08 the middleware", "", Shop, "app.UseCors();" + Chosen, "read 200")]
    [InlineData("S01 an unknown name", "CORS3001", Shop, "app.UseCors(); app.MapPut(\"/products\", () => 1).RequireCors(\"Nobody\");", "blocked: preflight refused")]
    [InlineData("R01 no middleware, no metadata", "CORS3005", Shop, Products, "blocked: preflight 405")]
    [InlineData("D05 endpoints first, with implicit routing", "", Shop, Products + "app.UseCors(\"Shop\");", "read 200")]
    [InlineData("D10 a redirection in front", "CORS3011", Shop + Https, "app.UseHttpsRedirection(); app.UseCors(\"Shop\");" + Products, "blocked: preflight 307")]
    [InlineData("D10b a redirection behind", "", Shop + Https, "app.UseCors(\"Shop\"); app.UseHttpsRedirection();" + Products, "blocked: preflight refused")]
    public async Task A_script_sees_it_over_sockets(string shape, string rule, string services, string pipeline, string seen)
    {
        _ = shape;
        var program = ProgramOf(services, pipeline);
        Assert.Equal(rule, string.Join(' ', await program.FindingsAsync()));
        using var running = await program.StartAsync("--urls=http://127.0.0.1:0", RunningProgram.OnSockets);
        Assert.Equal(seen, (await Browser.FetchAsync(running.AskAsync, new ScriptCall("PUT", "/products"))).ToString());
    }

    [Theory]
    [InlineData("R02 no services", "", "app.UseCors();" + Products)]
    [InlineData("R21 services too late", "", "builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(\"https://shop.example\").AllowAnyMethod())); app.UseCors();" + Products)]
    public async Task It_does_not_start(string shape, string services, string pipeline)
    {
        _ = shape;
        var program = ProgramOf(services, pipeline);
        Assert.Equal(["CORS3004"], await program.FindingsAsync());
        var failure = await Assert.ThrowsAsync<StartFailure>(() => program.StartAsync("--urls=http://127.0.0.1:0", RunningProgram.OnSockets));
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    /// <summary>What cannot be sent in a header is refused by the server alone: no other one shows it.</summary>
    [Theory]
    [InlineData("H17 a request header", "WithHeaders(\"X-Größe\")", "blocked: preflight 500")]
    [InlineData("M17 a method", "WithMethods(\"PUT\\n\")", "blocked: preflight 500")]
    [InlineData("a header as it should be", "WithMethods(\"PUT\")", "read 200")]
    public async Task A_header_that_cannot_be_sent_fails(string shape, string call, string seen)
    {
        _ = shape;
        var program = ProgramOf($"builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(\"https://shop.example\").{call}));", "app.UseCors();" + Products);
        using var running = await program.StartAsync("--urls=http://127.0.0.1:0", RunningProgram.OnSockets);
        Assert.Equal(seen, (await Browser.FetchAsync(running.AskAsync, new ScriptCall("PUT", "/products"))).ToString());
    }

    private static PipelineProgram ProgramOf(string services, string pipeline) => new($$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """);
}
