using CorsAnalyzers.Damage.Browsing;
using Xunit;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>
/// The rules about the order of middleware, on the real framework: the same text is judged by the analyzer and run. Before the
/// fix a script of an allowed website cannot do what it should, and the rule says so; after it the script can, and no rule speaks.
/// </summary>
public class PipelineTruthTests
{
    private const string Services = """
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("Shop", policy => policy.WithOrigins("https://shop.example").AllowAnyMethod().AllowAnyHeader());
            options.AddPolicy("Office", policy => policy.WithOrigins("https://office.example").AllowAnyMethod().AllowAnyHeader());
        });
        """;

    private const string Auth = "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();";
    private const string Fallback = "builder.Services.AddAuthentication(); builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);";
    private const string Orders = "app.MapPut(\"/orders\", () => \"placed\").RequireAuthorization().RequireCors(\"Shop\");";
    private const string Plain = "app.MapPut(\"/orders\", () => \"placed\").RequireAuthorization();";
    private const string Products = "app.MapGet(\"/products\", () => \"all of them\").RequireCors(\"Shop\");";
    private const string Open = "app.MapGet(\"/products\", () => \"all of them\"); app.MapPut(\"/products\", () => \"one more\");";
    private const string OneEach = "builder.Services.AddRateLimiter(o => { o.RejectionStatusCode = 429; o.GlobalLimiter = System.Threading.RateLimiting.PartitionedRateLimiter.Create<HttpContext, string>(_ => System.Threading.RateLimiting.RateLimitPartition.GetFixedWindowLimiter(\"all\", _ => new() { PermitLimit = 1, Window = TimeSpan.FromHours(1) })); });";
    private const string Cached = "app.MapGet(\"/products\", () => \"all of them\").CacheOutput();";
    private const string Public = "app.MapGet(\"/products\", (HttpResponse response) => { response.Headers.CacheControl = \"public, max-age=600\"; return \"all of them\"; });";

    [Theory]
    [InlineData("CORS3003", "", Products, "app.UseCors();" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3003", "", "app.MapGet(\"/products\", [DisableCors] () => 1);", "app.MapGet(\"/products\", () => 1); app.UseCors(\"Shop\");", "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3003", Auth, Orders, "app.UseCors(); app.UseAuthentication(); app.UseAuthorization();" + Orders, "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3006", Auth, "app.UseAuthentication(); app.UseAuthorization(); app.UseCors();" + Orders, "app.UseCors(); app.UseAuthentication(); app.UseAuthorization();" + Orders, "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3006", Auth, "app.UseAuthorization().UseCors();" + Orders, "app.UseCors().UseAuthorization();" + Orders, "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3006", Fallback, "app.UseAuthorization(); app.UseCors(\"Shop\");" + Open, "app.UseCors(\"Shop\"); app.UseAuthorization();" + Open, "PUT", "/products", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3006", Auth, "app.UseAuthorization(); app.UseCors(\"Shop\");" + Plain, "app.UseCors(\"Shop\"); app.UseAuthorization();" + Plain, "PUT", "/orders", false, 1, "blocked: 401 without permission", "read 401")]
    [InlineData("CORS3006", Auth, "app.UseRouting(); app.UseAuthorization(); app.UseCors(); app.UseEndpoints(app => {" + Orders + "});", "app.UseRouting(); app.UseCors(); app.UseAuthorization(); app.UseEndpoints(app => {" + Orders + "});", "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3007", Auth, "app.UseCors();" + Orders, "app.UseCors(); app.UseAuthentication(); app.UseAuthorization();" + Orders, "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3007", "builder.Services.AddControllers();", "app.UseCors();" + Orders, "app.UseCors(); app.UseAuthentication(); app.UseAuthorization();" + Orders, "PUT", "/orders", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3007", Fallback, "app.UseCors(\"Shop\");" + Open, "app.UseCors(\"Shop\"); app.UseAuthentication(); app.UseAuthorization();" + Open, "PUT", "/products", true, 1, "blocked: preflight 401", "read 200")]
    [InlineData("CORS3007", Auth, "app.UseCors(\"Shop\");" + Plain, "app.UseCors(\"Shop\"); app.UseAuthentication(); app.UseAuthorization();" + Plain, "PUT", "/orders", false, 1, "blocked: 401 without permission", "read 401")]
    [InlineData("CORS3008", "", "app.UseCors(); app.UseRouting();" + Products, "app.UseRouting(); app.UseCors();" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3008", "", "app.UseCors(\"Office\").UseRouting();" + Products, "app.UseRouting().UseCors(\"Office\");" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3009", "", "app.UseRouting(); app.UseEndpoints(app => {" + Open + "}); app.UseCors(\"Shop\");", "app.UseRouting(); app.UseCors(\"Shop\"); app.UseEndpoints(app => {" + Open + "});", "PUT", "/products", false, 1, "blocked: preflight 405", "read 200")]
    [InlineData("CORS3009", "", "app.UseRouting(); app.UseEndpoints(app => {" + Products + "}); app.UseCors();", "app.UseRouting(); app.UseCors(); app.UseEndpoints(app => {" + Products + "});", "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3009", "", "app.Run(c => c.Response.WriteAsync(\"x\")); app.UseCors(\"Shop\");", "app.UseCors(\"Shop\"); app.Run(c => c.Response.WriteAsync(\"x\"));", "GET", "/x", false, 1, "blocked: 200 without permission", "read 200")]
    [InlineData("CORS3009", "", Open + "app.Run(); app.UseCors(\"Shop\");", Open + "app.UseCors(\"Shop\"); app.Run();", "GET", "/products", false, 1, "blocked: 200 without permission", "read 200")]
    [InlineData("CORS3010", "builder.Services.AddOutputCache();", "app.UseOutputCache(); app.UseCors(\"Shop\");" + Cached, "app.UseCors(\"Shop\"); app.UseOutputCache();" + Cached, "GET", "/products", false, 2, "blocked: 200 without permission", "read 200")]
    [InlineData("CORS3010", "builder.Services.AddResponseCaching();", "app.UseResponseCaching(); app.UseCors(\"Shop\");" + Public, "app.UseCors(\"Shop\"); app.UseResponseCaching();" + Public, "GET", "/products", false, 2, "blocked: 200 without permission", "read 200")]
    [InlineData("CORS3012", "", "app.UseStaticFiles(); app.UseCors(\"Shop\");", "app.UseCors(\"Shop\"); app.UseStaticFiles();", "GET", "/font.txt", false, 1, "blocked: 200 without permission", "read 200")]
    [InlineData("CORS3021", "", "if (app.Environment.IsDevelopment()) app.UseCors();" + Products, "app.UseCors();" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3021", "", "app.Map(\"/shop\", b => b.UseCors());" + Products, "app.UseCors();" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3022", OneEach, "app.UseRateLimiter(); app.UseCors(\"Shop\");" + Open, "app.UseCors(\"Shop\"); app.UseRateLimiter();" + Open, "GET", "/products", false, 2, "blocked: 429 without permission", "read 429")]
    [InlineData("CORS3022", OneEach, "app.UseRateLimiter(); app.UseCors(\"Shop\");" + Open, "app.UseCors(\"Shop\"); app.UseRateLimiter();" + Open, "PUT", "/products", false, 1, "blocked: 429 without permission", "read 200")]
    [InlineData("CORS3020", "", "app.UseCors(); app.MapGet(\"/products\", () => 1).ShortCircuit().RequireCors(\"Shop\");", "app.UseCors();" + Products, "GET", "/products", false, 1, "failed: CORS metadata", "read 200")]
    [InlineData("CORS3013", "", "app.UseCors(\"Office\"); app.UseCors(\"Shop\");" + Open, "app.UseCors(\"Shop\");" + Open, "PUT", "/products", false, 1, "blocked: preflight refused", "read 200")]
    public async Task The_script_fails_before_and_works_after(
        string rule, string services, string before, string after, string method, string path, bool isSignedIn, int times, string seenBefore, string seenAfter)
    {
        var call = new ScriptCall(method, path, isSignedIn) { Times = times };
        Assert.Equal(seenBefore, await RunAsync(services, before, call));
        Assert.Equal(seenAfter, await RunAsync(services, after, call));
        Assert.Equal([rule], await ProgramOf(services, before).FindingsAsync());
        Assert.Equal([], await ProgramOf(services, after).FindingsAsync());
    }

    [Theory]
    [InlineData("D05 endpoints mapped first", "", Open + "app.UseCors(\"Shop\");", "PUT", "/products", false, "read 200")]
    [InlineData("D06b in front of implicit routing", "", "app.UseCors();" + Products, "GET", "/products", false, "read 200")]
    [InlineData("D06 in front of explicit routing, without metadata", "", "app.UseCors(\"Shop\"); app.UseRouting();" + Open, "PUT", "/products", false, "read 200")]
    [InlineData("D01 authentication in front", Auth, "app.UseAuthentication(); app.UseCors(); app.UseAuthorization();" + Orders, "PUT", "/orders", true, "read 200")]
    [InlineData("D02 authorization without endpoints that require it", Auth, "app.UseCors();" + Products, "GET", "/products", false, "read 200")]
    [InlineData("D16 exclusive calls", "", "if (app.Environment.IsDevelopment()) app.UseCors(\"Office\"); else app.UseCors(\"Shop\");" + Products, "GET", "/products", false, "read 200")]
    [InlineData("D15b the endpoint's own branch", "", "app.UseWhen(c => c.Request.Path.StartsWithSegments(\"/products\"), b => b.UseCors());" + Products, "GET", "/products", false, "read 200")]
    [InlineData("D11 behind the exception handler", "", "app.UseExceptionHandler(e => e.Run(c => Task.CompletedTask)); app.UseCors(\"Shop\"); app.MapGet(\"/products\", string () => throw new Exception());", "GET", "/products", false, "read 500")]
    [InlineData("D19 behind status code pages", "", "app.UseStatusCodePagesWithReExecute(\"/e\"); app.UseCors(\"Shop\");", "GET", "/nothing", false, "read 404")]
    public async Task What_works_is_not_reported(string shape, string services, string pipeline, string method, string path, bool isSignedIn, string seen)
    {
        _ = shape;
        Assert.Equal(seen, await RunAsync(services, pipeline, new ScriptCall(method, path, isSignedIn)));
        Assert.Equal([], await ProgramOf(services, pipeline).FindingsAsync());
    }

    /// <summary>D02, N32: without endpoint routing MVC asks for authorization in a filter, behind UseCors, so that the answer 401 can be read.</summary>
    [Fact]
    public async Task Filters_of_MVC_authorize_behind_UseCors()
    {
        const string services = "builder.Services.AddAuthentication(); builder.Services.AddMvc(o => o.EnableEndpointRouting = false).AddApplicationPart(typeof(OrdersController).Assembly);";
        const string pipeline = "app.UseCors(\"Shop\"); app.UseMvc();";
        const string members = "[Authorize, Route(\"/orders\")] public class OrdersController : ControllerBase { [HttpPut] public string Put() => \"placed\"; }";
        Assert.Equal("read 401", await RunAsync(services, pipeline, new ScriptCall("PUT", "/orders", IsSignedIn: false), members));
        Assert.Equal([], await ProgramOf(services, pipeline, members).FindingsAsync());
    }

    /// <summary>The judge is no rubber stamp: other websites stay out of the same programs.</summary>
    [Fact]
    public async Task Another_website_is_blocked() => Assert.Equal(
        "blocked: 200 without permission", await RunAsync("", "app.UseCors();" + Products, new ScriptCall("GET", "/products", Origin: "https://evil.example")));

    private static Task<string> RunAsync(string services, string pipeline, ScriptCall call, string members = "") =>
        ProgramOf(services, pipeline, members).FetchAsync(call, "--environment=Production", "--webroot=" + StaticFiles.Folder, "--contentRoot=" + StaticFiles.Folder);

    private static PipelineProgram ProgramOf(string services, string pipeline, string members = "") => new($$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Services}}
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        {{members}}
        """);
}
