using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.Options;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5004: names of policies in the routes of a reverse proxy. Rows with a trap of the catalogue start with its id.</summary>
public class UnknownProxyPolicyTests
{
    private const string Id = "CORS5004";
    private const string Key = "ReverseProxy:Routes:r:CorsPolicy";
    private const string Load = "builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.{|#0:GetSection(\"ReverseProxy\")|});";
    private const string Throws = "the application throws InvalidOperationException when it maps the proxy";

    [Theory]
    [InlineData("Y02 another letter case", "frontend", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())", "is no policy that is registered, 'Frontend' is: " + Throws)]
    [InlineData("Y03 an unknown name", "partners", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())", "is no policy that is registered: " + Throws)]
    [InlineData("Y04b no default policy", "Default", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())", "means the default policy, which is never added: the route gets no CORS headers, and preflights go to the destination")]
    [InlineData("Y05 a policy named like the word", "default", "AddPolicy(\"default\", b => b.AllowAnyMethod())", "is a word of YARP's own and the name of a policy too: " + Throws)]
    [InlineData("Y05 a policy named like the other word", "disable", "AddPolicy(\"disable\", b => b.AllowAnyMethod())", "is a word of YARP's own and the name of a policy too: " + Throws)]
    [InlineData("Y07 without the middleware", "Frontend", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())", "needs 'UseCors', which is never called: every request to the route fails with an InvalidOperationException", "app.MapReverseProxy();")]
    public Task Reports(string shape, string policy, string add, string message, string pipeline = "app.UseCors(); app.MapReverseProxy();")
    {
        _ = shape;
        return VerifyAsync(App(add, pipeline: pipeline), Routes(policy), Result(policy, message));
    }

    [Theory]
    [InlineData("Y02 the name", "Frontend", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())")]
    [InlineData("Y04b a default policy", "default", "AddDefaultPolicy(b => b.AllowAnyMethod())")]
    [InlineData("Y05b a policy named like the word in another letter case", "default", "AddDefaultPolicy(b => b.AllowAnyMethod())); builder.Services.AddCors(o => o.AddPolicy(\"Default\", b => b.AllowAnyMethod())")]
    [InlineData("Y06 CORS is off", "Disable", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())")]
    [InlineData("Y03 a name that is not known", "partners", "AddPolicy(args[0], b => b.AllowAnyMethod())")]
    [InlineData("Y10 no policy", "", "AddPolicy(\"Frontend\", b => b.AllowAnyMethod())")]
    public Task Is_silent(string shape, string policy, string add)
    {
        _ = shape;
        return VerifyAsync(App(add), Routes(policy));
    }

    [Theory]
    [InlineData("Y07 own services", "", "builder.Services.AddTransient<Microsoft.AspNetCore.Cors.Infrastructure.ICorsService, Microsoft.AspNetCore.Cors.Infrastructure.CorsService>();", "app.MapReverseProxy();")]
    [InlineData("Y07 a policy whose name is not known", "); builder.Services.AddCors(o => o.AddPolicy(args[0], b => b.AllowAnyMethod())", "", "app.MapReverseProxy();")]
    [InlineData("Y07 a pipeline that is not known", "", "", "new Other(app); app.MapReverseProxy();")]
    [InlineData("Y07 the middleware in one environment", "", "", "if (app.Environment.IsDevelopment()) app.UseCors(); app.MapReverseProxy();")]
    public Task Is_silent_where_the_middleware_may_be_there(string shape, string more, string services, string pipeline)
    {
        _ = shape;
        return VerifyAsync(App("AddPolicy(\"Frontend\", b => b.AllowAnyMethod())" + more, Load + services, pipeline), Routes("Frontend"));
    }

    [Theory]
    [InlineData("another section", "builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.GetSection(\"Proxy\"));")]
    [InlineData("a section that is not known", "builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.GetSection(args[0]));")]
    [InlineData("no configuration", "builder.Services.AddReverseProxy();")]
    public Task Is_silent_about_other_sections(string shape, string load)
    {
        _ = shape;
        return VerifyAsync(App("AddPolicy(\"Frontend\", b => b.AllowAnyMethod())", load), Routes("partners"));
    }

    [Theory]
    [InlineData("Y03 a name", "partners", "Partners, partners")]
    [InlineData("Y04b the default policy", "default", "__DefaultCorsPolicy")]
    public async Task Is_silent_about_names_that_are_declared(string shape, string policy, string declared)
    {
        _ = shape;
        var test = new CSharpAnalyzerVerifier<ProxyRouteAnalyzer>.Test { TestCode = App("AddPolicy(\"Frontend\", b => b.AllowAnyMethod())").Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, Routes(policy)));
        test.TestState.Set("cors_analyzers.known_policy_names", declared);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Writes_the_nearest_name()
    {
        var test = new CSharpCodeFixVerifier<ProxyRouteAnalyzer, SettingsFixes>.Test
        {
            TestCode = App("AddPolicy(\"Frontend\", b => b.AllowAnyMethod())").Replace("#0", Id, StringComparison.Ordinal),
            FixedCode = App("AddPolicy(\"Frontend\", b => b.AllowAnyMethod())").Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal),
            CodeActionEquivalenceKey = Id + ".RepairSetting",
        };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, Routes("frontend")));
        test.FixedState.AdditionalFiles.Add((SettingsTest.Main, Routes("Frontend")));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string App(string add, string load = Load, string pipeline = "app.UseCors(); app.MapReverseProxy();") =>
        "#nullable enable\n" + WebCode.App($"builder.Services.AddCors(o => o.{add});\n{load}", pipeline, "class Other { public Other(object what) { } }\n" + ProxyStub.Code);

    private static string Routes(string policy) => "{\"ReverseProxy\":{\"Routes\":{\"r\":{\"ClusterId\":\"c\",\"CorsPolicy\":\"" + policy + "\"}}}}";

    private static DiagnosticResult Result(string policy, string message) => CSharpAnalyzerVerifier<ProxyRouteAnalyzer>.Diagnostic(Id).WithLocation(0)
        .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(policy, Key, SettingsTest.Main, message);

    private static Task VerifyAsync(string code, string settings, params DiagnosticResult[] expected)
    {
        if (expected.Length == 0) code = code.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var test = new CSharpAnalyzerVerifier<ProxyRouteAnalyzer>.Test { TestCode = code };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, settings));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
