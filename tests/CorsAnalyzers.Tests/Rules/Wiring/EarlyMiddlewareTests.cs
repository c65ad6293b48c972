using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>
/// CORS3010, CORS3011, CORS3012 and CORS3022: caches, redirections, files and the rate limiter in front of CORS. Rows with a trap
/// of the catalogue start with its id.
/// </summary>
public class EarlyMiddlewareTests
{
    public static TheoryData<string, string> Early => new()
    {
        { "CORS3010", "UseResponseCaching()" },
        { "CORS3010", "UseOutputCache()" },
        { "CORS3011", "UseHttpsRedirection()" },
        { "CORS3012", "UseStaticFiles()" },
        { "CORS3012", "UseFileServer()" },
        { "CORS3022", "UseRateLimiter()" },
    };

    [Theory]
    [InlineData("D08 response caching", "CORS3010", "app.UseResponseCaching(); app.{|CORS3010:UseCors(\"Front\")|};")]
    [InlineData("D09 output caching", "CORS3010", "app.UseOutputCache(); app.{|CORS3010:UseCors(\"Front\")|};")]
    [InlineData("D08 behind routing", "CORS3010", "app.UseRouting(); app.UseResponseCaching(); app.{|CORS3010:UseCors(\"Front\")|}; app.UseEndpoints(e => { });")]
    [InlineData("D10 redirection to https", "CORS3011", "app.UseHttpsRedirection(); app.{|CORS3011:UseCors(\"Front\")|};")]
    [InlineData("D29 redirection by rules", "CORS3011", "app.UseRewriter(Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions.AddRedirect(new Microsoft.AspNetCore.Rewrite.RewriteOptions(), \"a\", \"b\")); app.{|CORS3011:UseCors(\"Front\")|};")]
    [InlineData("D29 redirection by rules to https", "CORS3011", "app.UseRewriter(Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions.AddRedirectToHttps(new Microsoft.AspNetCore.Rewrite.RewriteOptions())); app.{|CORS3011:UseCors(\"Front\")|};")]
    [InlineData("D07 static files", "CORS3012", "app.UseStaticFiles(); app.{|CORS3012:UseCors(\"Front\")|};")]
    [InlineData("D14 the rate limiter", "CORS3022", "app.UseRateLimiter(); app.{|CORS3022:UseCors(\"Front\")|};")]
    public Task Reports(string shape, string id, string pipeline) => OrderTest.VerifyAsync(id, shape, pipeline);

    [Theory]
    [InlineData("D29 rewriting without redirection", "CORS3011", "app.UseRewriter(Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions.AddRewrite(new Microsoft.AspNetCore.Rewrite.RewriteOptions(), \"a\", \"b\", true)); app.UseCors(\"Front\");")]
    [InlineData("D28 neutral middleware", "CORS3010", "app.UseResponseCompression(); app.UseSession(); app.UseAntiforgery(); app.UseCors(\"Front\");")]
    public Task Is_silent(string shape, string id, string pipeline) => OrderTest.VerifyAsync(id, shape, pipeline);

    [Theory]
    [MemberData(nameof(Early))]
    public async Task Says_so_in_every_shape(string id, string call)
    {
        await OrderTest.VerifyAsync(id, "a chain", $"app.{call}.{{|{id}:UseCors(\"Front\")|}};");
        await OrderTest.VerifyAsync(id, "in one environment", $"if (app.Environment.IsDevelopment()) app.{call}; app.{{|{id}:UseCors(\"Front\")|}};");
        await OrderTest.VerifyAsync(id, "in a helper", $"app.UseMine(); app.{{|{id}:UseCors(\"Front\")|}};", $"static class X {{ public static void UseMine(this IApplicationBuilder b) => b.{call}; }}");
        await OrderTest.VerifyAsync(id, "in a branch that rejoins", $"app.UseWhen(c => true, b => b.{call}); app.{{|{id}:UseCors(\"Front\")|}};");
    }

    [Theory]
    [MemberData(nameof(Early))]
    public async Task Is_silent_in_the_right_order(string id, string call)
    {
        await OrderTest.VerifyAsync(id, "D08b D09b D10b behind it", $"app.UseCors(\"Front\"); app.{call};");
        await OrderTest.VerifyAsync(id, "between two", $"app.UseCors(\"Front\"); app.{call}; app.UseCors(\"Back\");");
        await OrderTest.VerifyAsync(id, "in another environment", $"if (app.Environment.IsDevelopment()) app.{call}; else app.UseCors(\"Front\");");
        await OrderTest.VerifyAsync(id, "in a branch", $"app.Map(\"/a\", b => b.{call}); app.UseCors(\"Front\");");
        await OrderTest.VerifyAsync(id, "without CORS", $"app.{call};");
    }

    [Theory]
    [InlineData("D08 a statement", "CORS3010", "app.UseResponseCaching();\napp.{|CORS3010:UseCors(\"Front\")|};\n", "app.UseCors(\"Front\");\napp.UseResponseCaching();\n")]
    [InlineData("D09 a chain", "CORS3010", "app.UseOutputCache().{|CORS3010:UseCors(\"Front\")|};\n", "app.UseCors(\"Front\").UseOutputCache();\n")]
    [InlineData("D08 without metadata the place in front of routing will do", "CORS3010", "app.UseResponseCaching();\napp.UseRouting();\napp.{|CORS3010:UseCors(\"Front\")|};\n", "app.UseCors(\"Front\");\napp.UseResponseCaching();\napp.UseRouting();\n")]
    [InlineData("D14 a statement", "CORS3022", "app.UseRouting();\napp.UseRateLimiter();\napp.{|CORS3022:UseCors(\"Front\")|};\n", "app.UseRouting();\napp.UseCors(\"Front\");\napp.UseRateLimiter();\n")]
    [InlineData("D07 a statement", "CORS3012", "app.UseStaticFiles();\napp.{|CORS3012:UseCors(\"Front\")|};\n", "app.UseCors(\"Front\");\napp.UseStaticFiles();\n")]
    public Task Moves_it(string shape, string id, string before, string after) => OrderTest.VerifyFixAsync(id, shape, before, after);

    [Theory]
    [InlineData("D08 with metadata there is no place in front of both", "CORS3010", "app.UseResponseCaching(); app.UseRouting(); app.{|CORS3010:UseCors(\"Front\")|}; app.MapGet(\"/x\", () => 1).RequireCors(\"Back\");")]
    [InlineData("D10 the request itself is redirected all the same", "CORS3011", "app.UseHttpsRedirection(); app.{|CORS3011:UseCors(\"Front\")|};")]
    public Task Moves_nothing(string shape, string id, string pipeline) => OrderTest.VerifyNoFixAsync(id, shape, pipeline);
}
