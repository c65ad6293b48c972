using System.Collections.Immutable;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>The ways of asking for the environment, and code that is compiled for developers alone.</summary>
public class EnvironmentFlowTests
{
    /// <summary>A path that has asked in one way knows the answer to the other, so that no path goes through one of the two alone.</summary>
    [Theory]
    [InlineData("environment.IsStaging()", "environment.EnvironmentName == \"Staging\"")]
    [InlineData("environment.IsProduction()", "environment.EnvironmentName == \"Production\"")]
    [InlineData("environment.IsDevelopment()", "environment.EnvironmentName == \"Development\"", "dev ")]
    [InlineData("environment.IsEnvironment(\"Staging\")", "environment.IsStaging()")]
    [InlineData("environment.IsEnvironment(Environments.Production)", "environment.IsProduction()")]
    [InlineData("environment.EnvironmentName == Environments.Staging", "environment.IsStaging()")]
    [InlineData("environment.EnvironmentName == Environments.Production", "environment.IsProduction()")]
    [InlineData("Environments.Development == environment.EnvironmentName", "environment.IsDevelopment()", "dev ")]
    [InlineData("environment.EnvironmentName == Microsoft.AspNetCore.Hosting.EnvironmentName.Development", "environment.IsDevelopment()", "dev ")]
    [InlineData("environment.EnvironmentName == Microsoft.Extensions.Hosting.EnvironmentName.Staging", "environment.IsStaging()")]
    [InlineData("web.EnvironmentName == \"Staging\"", "web.IsStaging()")]
    [InlineData("old.EnvironmentName == \"Staging\"", "old.IsStaging()")]
    [InlineData("old.IsDevelopment()", "old.IsEnvironment(\"Development\")", "dev ")]
    [InlineData("!(environment.EnvironmentName != \"Staging\")", "environment.IsStaging()")]
    public async Task The_same_question_has_the_same_answer(string one, string other, string only = "")
    {
        var code = $"b => {{ if ({one}) b.WithMethods(\"A\"); if ({other}) b.WithMethods(\"B\"); }}";
        Assert.Equal($"Registration!: {only}A,B | new", PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy(code, Members))).Policies));
    }

    [Theory]
    [InlineData("if (text == \"Development\") b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (\"Development\" == text) b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (environment.EnvironmentName == text) b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (environment.EnvironmentName + \"\" == \"Development\") b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (environment.ApplicationName == \"Development\") b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (environment.IsEnvironment(text)) b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (IsDevelopment()) b.WithMethods(\"A\");", "Registration!: A | new")]
    public async Task Other_questions_say_nothing_about_the_environment(string code, string expected)
    {
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }", Members))).Policies));
    }

    [Theory]
    [InlineData("if (environment.IsEnvironment(\"Local\")) b.WithMethods(\"A\");", "Registration!: dev A | new")]
    [InlineData("if (environment.IsEnvironment(\"local\")) b.WithMethods(\"A\");", "Registration!: dev A | new")]
    [InlineData("if (environment.IsDevelopment()) b.WithMethods(\"A\"); else if (environment.IsStaging()) b.WithMethods(\"B\");", "Registration!: B | dev A | new")]
    [InlineData("if (environment.IsDevelopment()) b.WithMethods(\"A\"); if (environment.IsEnvironment(\"Local\")) b.WithMethods(\"B\");", "Registration!: dev A | dev B | new")]
    [InlineData("if (environment.IsDevelopment() || environment.IsEnvironment(\"Local\")) b.WithMethods(\"A\"); if (environment.IsStaging()) b.WithMethods(\"B\");", "Registration!: B | dev A | new")]
    [InlineData("if (environment.IsDevelopment() || environment.IsEnvironment(\"Local\")) b.WithMethods(\"A\"); if (environment.IsDevelopment()) b.WithMethods(\"C\");", "Registration!: dev A | dev A,C | new")]
    public async Task A_team_names_the_environments_of_its_developers(string code, string expected)
    {
        var developers = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "Development", "Local");
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"), developers)).Policies));
    }

    [Theory]
    [InlineData("#if DEBUG|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: dev A")]
    [InlineData("#if DEBUG|#endif|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));", "Registration!: A")]
    [InlineData("services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#if DEBUG|#endif", "Registration!: A")]
    [InlineData("#if DEBUG|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"B\")));", "Registration!: dev A; Registration!: B")]
    [InlineData("#if OTHER|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if DEBUG && OTHER|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if NONE|#elif DEBUG|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: dev A")]
    [InlineData("#if NONE|#elif OTHER|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if NONE|#else|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if DEBUG|#if OTHER|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif|#endif", "Registration!: dev A")]
    [InlineData("#if DEBUG|#if OTHER|#endif|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: dev A")]
    [InlineData("#if OTHER|#if DEBUG|#endif|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if DEBUG|#pragma warning disable|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: dev A")]
    [InlineData("#endif|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));", "Registration!: A")]
    [InlineData("#else|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));", "Registration!: A")]
    public async Task Code_of_a_debug_build_is_for_developers(string code, string expected)
    {
        var lines = "#define DEBUG\n#define OTHER\n" + WebCode.Statements("\n" + code.Replace('|', '\n') + "\n");
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(lines)).Policies));
    }

    [Theory]
    [InlineData("#if DEBUG|#else|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    [InlineData("#if DEBUG|#elif OTHER|services.AddCors(o => o.AddDefaultPolicy(b => b.WithMethods(\"A\")));|#endif", "Registration!: A")]
    public async Task Code_of_a_release_build_is_for_everybody(string code, string expected)
    {
        var lines = "#define OTHER\n" + WebCode.Statements("\n" + code.Replace('|', '\n') + "\n");
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(lines)).Policies));
    }

    /// <summary>Names of environments are compared whatever their letter case.</summary>
    [Theory]
    [InlineData("if (environment.IsEnvironment(\"staging\")) b.WithMethods(\"A\"); if (environment.IsStaging()) b.WithMethods(\"B\");", "Registration!: A,B | new")]
    [InlineData("if (environment.IsEnvironment(\"development\")) b.WithMethods(\"A\"); if (!environment.IsDevelopment()) b.WithMethods(\"B\");", "Registration!: B | dev A")]
    public async Task The_letter_case_of_an_environment_does_not_matter(string code, string expected)
    {
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies));
    }

    private const string Members = """
        static IWebHostEnvironment web = null!;
        static Microsoft.AspNetCore.Hosting.IHostingEnvironment old = null!;
        static bool IsDevelopment() => DateTime.Now.Hour > 1;
        """;
}
