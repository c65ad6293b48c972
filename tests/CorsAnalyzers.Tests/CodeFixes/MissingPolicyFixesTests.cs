using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Rules.Wiring;
using Xunit;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>The fixes of policies that are missing.</summary>
public class MissingPolicyFixesTests
{
    private const string Added = "policy => policy.WithOrigins(\"https://replace-with-your-origin.invalid\").AllowAnyHeader().AllowAnyMethod()";

    [Theory]
    [InlineData("R07 in the middleware", "app.UseCors({|CORS3001:\"front\"|});", "app.UseCors(\"Front\");", "")]
    [InlineData("R29 a blank", "app.UseCors({|CORS3001:\"Front \"|}); // the shop", "app.UseCors(\"Front\"); // the shop", "")]
    [InlineData("R05 in an attribute", "app.UseCors();", "app.UseCors();", "[EnableCors({|CORS3001:\"Frnt\"|})] public class C : ControllerBase { }")]
    [InlineData("R06 on an endpoint", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors({|CORS3001:\"Bakc\"|});", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"Back\");", "")]
    public Task Uses_the_nearest_policy(string shape, string before, string after, string members)
    {
        _ = shape;
        return VerifyAsync("CORS3001.UsePolicy", [WiringCode.Named(before, members)], [WiringCode.Named(after, members.Replace("{|CORS3001:\"Frnt\"|}", "\"Front\"", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("a block", "builder.Services.AddCors(o =>\n{\n    o.AddPolicy(\"A\", new CorsPolicy());\n});", "builder.Services.AddCors(o =>\n{\n    o.AddPolicy(\"A\", new CorsPolicy());\n    o.AddPolicy(\"nope\", ADDED);\n});")]
    [InlineData("no delegate", "builder.Services.AddCors();", "builder.Services.AddCors(options => options.AddPolicy(\"nope\", ADDED));")]
    [InlineData("an expression", "builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy())); // ours", "builder.Services.AddCors(o =>\n{\n    o.AddPolicy(\"A\", new CorsPolicy());\n    o.AddPolicy(\"nope\", ADDED);\n}); // ours")]
    public Task Adds_the_policy(string shape, string before, string after)
    {
        Assert.SkipWhen(shape == "an expression" && RoslynHost.Workspaces < new Version(4, 8), "The formatter of Roslyn 4.5 moves the brace behind the arrow.");
        return VerifyAsync(
            "CORS3001.AddPolicy",
            [WiringCode.App(before, "app.UseCors({|CORS3001:\"nope\"|});")],
            [WiringCode.App(after.Replace("ADDED", Added, StringComparison.Ordinal), "app.UseCors(\"nope\");")]);
    }

    [Fact]
    public Task Adds_the_policy_in_another_file_once_for_all_who_name_it()
    {
        const string Before = "static class Setup\n{\n    public static void AddPolicies(this IServiceCollection services) => services.AddCors(Fill);\n\n    static void Fill(CorsOptions options)\n    {\n        options.AddPolicy(\"Shop\", new CorsPolicy()); // ours\n    }\n}\n";
        return VerifyAsync(
            "CORS3001.AddPolicy",
            [WiringCode.App("builder.Services.AddPolicies();", "app.UseCors({|CORS3001:\"nope\"|});"), WiringCode.Usings + Before, WiringCode.Usings + "[EnableCors({|CORS3001:\"nope\"|})] public class C : ControllerBase { }"],
            [WiringCode.App("builder.Services.AddPolicies();", "app.UseCors(\"nope\");"), WiringCode.Usings + Before.Replace("// ours\n", "// ours\n        options.AddPolicy(\"nope\", " + Added + ");\n", StringComparison.Ordinal), WiringCode.Usings + "[EnableCors(\"nope\")] public class C : ControllerBase { }"]);
    }

    [Fact]
    public Task Adds_a_default_policy() => VerifyAsync(
        "CORS3002.AddPolicy",
        [WiringCode.App("builder.Services.AddCors();", "app.{|CORS3002:UseCors()|};")],
        [WiringCode.App("builder.Services.AddCors(options => options.AddDefaultPolicy(" + Added + "));", "app.UseCors();")]);

    [Fact]
    public Task Uses_the_only_policy() => VerifyAsync(
        "CORS3002.UsePolicy",
        [WiringCode.App("builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));", "app.UseRouting().{|CORS3002:UseCors()|};")],
        [WiringCode.App("builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));", "app.UseRouting().UseCors(\"A\");")]);

    [Fact]
    public Task Offers_the_nearest_name_first() => new WiringFixTest<MissingPolicyFixes>("CORS3001") { TestCode = WiringCode.Named("app.UseCors({|CORS3001:\"front\"|});"), FixedCode = WiringCode.Named("app.UseCors(\"Front\");") }
        .VerifyActionsAsync(("Use the policy 'Front'", "CORS3001.UsePolicy"), ("Add the policy 'front' (with a placeholder for its origins)", "CORS3001.AddPolicy"));

    [Fact]
    public Task Offers_no_name_where_none_is_near() => new WiringFixTest<MissingPolicyFixes>("CORS3001") { TestCode = WiringCode.App("builder.Services.AddControllers();", "app.UseCors({|CORS3001:\"front\"|});") }
        .VerifyNoActionsAsync(TestContext.Current.CancellationToken);

    private static async Task VerifyAsync(string key, string[] before, string[] after)
    {
        var test = new WiringFixTest<MissingPolicyFixes>(key[..8]) { CodeActionEquivalenceKey = key };
        foreach (var source in before) test.TestState.Sources.Add(source);
        foreach (var source in after) test.FixedState.Sources.Add(source);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
