using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.Rules;
using Xunit;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>"Take the origins from configuration": the section is there afterwards.</summary>
public class BindOriginsSettingsTests
{
    private const string Settings = "appsettings.json";
    private const string Usual = "{\n  \"Cors\": {\n    \"AllowedOrigins\": []\n  }\n}\n";

    [Theory]
    [InlineData("C01 with credentials", "CORS1001", "{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", "WithOrigins(READ).AllowCredentials()")]
    [InlineData("P01 a predicate", "CORS1002", "{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()", "WithOrigins(READ).AllowCredentials()")]
    [InlineData("O28 without credentials", "CORS1008", "{|CORS1008:AllowAnyOrigin()|}", "WithOrigins(READ)")]
    public Task Adds_the_section(string shape, string id, string before, string after) =>
        VerifyAsync(shape, id, App(before), App(Read(after)), "{\n}\n", Usual);

    [Theory]
    [InlineData("a section that is there", "{ \"cors\": { \"allowedOrigins\": [ \"https://a.example\" ] } }")]
    [InlineData("a file that cannot be read", "{ \"Cors\": ")]
    [InlineData("a text in its way", "{ \"Cors\": \"*\" }")]
    public Task Leaves_the_file_alone(string shape, string settings) =>
        VerifyAsync(shape, "CORS1001", App("{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()"), App(Read("WithOrigins(READ).AllowCredentials()")), settings, settings);

    [Fact]
    public Task Uses_the_section_that_another_policy_reads()
    {
        const string other = "builder.Services.AddCors(o => o.AddPolicy(\"other\", b => b.WithOrigins(builder.Configuration.GetSection(\"Web:Origins\").Get<string[]>() ?? [])));";
        return VerifyAsync(
            "another section",
            "CORS1001",
            App("{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", other),
            App("WithOrigins(builder.Configuration.GetSection(\"Web:Origins\").Get<string[]>() ?? []).AllowCredentials()", other),
            "{\n  \"Web\": {\n    \"Name\": \"n\"\n  }\n}\n",
            "{\n  \"Web\": {\n    \"Name\": \"n\",\n    \"Origins\": []\n  }\n}\n");
    }

    [Fact]
    public Task Uses_its_own_section_where_others_read_several()
    {
        const string others = """
            builder.Services.AddCors(o => o.AddPolicy("one", b => b.WithOrigins(builder.Configuration.GetSection("One").Get<string[]>() ?? [])));
            builder.Services.AddCors(o => o.AddPolicy("two", b => b.WithOrigins(builder.Configuration.GetSection("Two").Get<string[]>() ?? [])));
            """;
        return VerifyAsync(
            "two sections", "CORS1001",
            App("{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", others), App(Read("WithOrigins(READ).AllowCredentials()"), others), "{\n}\n", Usual);
    }

    [Fact]
    public Task Two_policies_get_one_section()
    {
        const string second = "builder.Services.AddCors(o => o.AddPolicy(\"second\", b => b.CALL.AllowCredentials()));";
        return VerifyAsync(
            "two policies", "CORS1001",
            App("{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", second.Replace("CALL", "{|CORS1001:AllowAnyOrigin()|}", StringComparison.Ordinal)),
            App(Read("WithOrigins(READ).AllowCredentials()"), second.Replace("CALL", Read("WithOrigins(READ)"), StringComparison.Ordinal)),
            "{\n}\n", Usual);
    }

    private static string Read(string code) =>
        code.Replace("READ", "builder.Configuration.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? []", StringComparison.Ordinal);

    private static string App(string calls, string more = "") =>
        "#nullable enable\n" + WebCode.App($"builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.{calls}));\n{more}");

    private static Task VerifyAsync(string shape, string id, string before, string after, string settings, string expected)
    {
        _ = shape;
        var test = new RuleFixTest<AnyOriginFixes>(id) { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = id + ".MakeOriginsExplicit" };
        test.TestState.AdditionalFiles.Add((Settings, settings));
        test.FixedState.AdditionalFiles.Add((Settings, expected));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
