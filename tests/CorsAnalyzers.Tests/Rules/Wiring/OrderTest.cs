using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>Tests of the rules about the order of middleware: a snippet is the pipeline of an application with two policies.</summary>
internal static class OrderTest
{
    public static Task VerifyAsync(string id, string shape, string pipeline, string members = "")
    {
        _ = shape;
        return WiringTest.VerifyAsync(id, WiringCode.Named(pipeline, members));
    }

    /// <summary>The fix turns one pipeline into the other, one by one and all at once, and no order rule has more to say.</summary>
    public static async Task VerifyFixAsync(string id, string shape, string before, string after, string members = "", string services = WiringCode.TwoPolicies)
    {
        _ = shape;
        var code = WiringCode.App(services, after, members);
        var test = new WiringFixTest<MiddlewareOrderFixes>(id)
        {
            TestCode = WiringCode.App(services, before, members),
            FixedCode = code,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await AllFindingsAsync(code));
    }

    public static Task VerifyNoFixAsync(string id, string shape, string pipeline, string members = "")
    {
        _ = shape;
        return new WiringFixTest<MiddlewareOrderFixes>(id) { TestCode = WiringCode.Named(pipeline, members) }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }

    public static Task VerifyTitleAsync(string id, string pipeline, params (string Title, string? Key)[] actions) =>
        new WiringFixTest<MiddlewareOrderFixes>(id) { TestCode = WiringCode.Named(pipeline) }.VerifyActionsAsync(actions);

    /// <summary>What one rule says about a program.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(string id, string source, string framework = CSharpVerifierHelper.DefaultFramework) =>
        [.. (await AllFindingsAsync(source, framework)).Where(diagnostic => diagnostic.Id == id)];

    /// <summary>What the rules about the wiring say about a program, except what is about the content of its policies.</summary>
    private static async Task<ImmutableArray<Diagnostic>> AllFindingsAsync(string source, string framework = CSharpVerifierHelper.DefaultFramework)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(source, await CSharpVerifierHelper.References(framework).ResolveAsync(LanguageNames.CSharp, cancellation));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. (await AnalyzerRun.RunAsync(compilation, cancellation)).Where(static diagnostic => diagnostic.Id.StartsWith("CORS3", StringComparison.Ordinal) && diagnostic.Id is not ("CORS3018" or "CORS3019"))];
    }

    /// <summary>A program with a startup class.</summary>
    public static string Startup(string pipeline, string members = "", string services = "services.AddCors(o => o.AddPolicy(\"Front\", p => p.WithOrigins(\"https://front.example\"))); services.AddControllers();") => $$"""
        {{WiringCode.Usings}}
        public static class Program
        {
            public static void Main(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                {{services}}
            }

            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                {{pipeline}}
            }
        }

        {{members}}
        """;
}
