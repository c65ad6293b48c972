using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using CorsAnalyzers.Tests.Robustness;
using Xunit;

namespace CorsAnalyzers.Tests.Application.Pipelines;

/// <summary>Where pipelines begin, and what the framework adds to them by release and services.</summary>
public class HostTests
{
    private const string Main = "static class Program { static void Main(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => WEB).Build().Run(); }";

    [Theory]
    [InlineData("a type argument", "web.UseStartup<Startup>()")]
    [InlineData("a typeof", "web.UseStartup(typeof(Startup))")]
    [InlineData("in a chain", "web.UseUrls(\"http://*:1\").UseStartup<Startup>().UseKestrel()")]
    public async Task Startup_classes(string shape, string web)
    {
        _ = shape;
        var startup = "class Startup { public void ConfigureServices(IServiceCollection s) { } public void Configure(IApplicationBuilder app, IWebHostEnvironment env) { app.UseRouting(); app.UseCors(); app.UseEndpoints(e => e.MapControllers()); } }";
        Assert.Equal(["routing cors endpoints MapControllers"], await OfAsync(Main.Replace("WEB", web, StringComparison.Ordinal) + startup));
    }

    [Fact]
    public async Task A_startup_class_that_inherits() => Assert.Equal(
        ["routing cors"],
        await OfAsync(Main.Replace("WEB", "web.UseStartup<Startup>()", StringComparison.Ordinal) + "class Base { public void Configure(IApplicationBuilder app) => app.UseRouting().UseCors(); } class Startup : Base { }"));

    [Fact]
    public async Task A_startup_class_that_nobody_names() => Assert.Empty(await OfAsync("class Startup { public void Configure(IApplicationBuilder app) { app.UseCors(); } static void Main() { } }"));

    [Theory]
    [InlineData("web.Configure(app => app.UseRouting().UseCors())", "routing cors")]
    [InlineData("web.Configure((context, app) => { app.UseRouting(); app.UseCors(); })", "routing cors")]
    public async Task Delegates(string web, string expected) => Assert.Equal([expected], await OfAsync(Main.Replace("WEB", web, StringComparison.Ordinal)));

    [Fact]
    public async Task A_startup_filter() => Assert.Equal(
        ["cors rest staticfiles"],
        await OfAsync("class Filter : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors(); next(app); app.UseStaticFiles(); }; static void Main() { } }"));

    [Fact]
    public async Task A_helper_that_makes_the_application() => Assert.Equal(
        ["(routing) cors staticfiles hoststart (endpoints)"],
        await OfAsync("""
            static class Program { static async System.Threading.Tasks.Task Main(string[] args) { var app = WebApplication.CreateBuilder(args).ConfigureServices().ConfigurePipeline(); app.UseStaticFiles(); await app.RunAsync(); } }
            static class HostingExtensions
            {
                public static WebApplication ConfigureServices(this WebApplicationBuilder builder) { builder.Services.AddCors(); return builder.Build(); }
                public static WebApplication ConfigurePipeline(this WebApplication app) { app.UseCors(); return app; }
            }
            """));

    [Fact]
    public async Task Several_hosts_are_kept_apart() => Assert.Equal(
        ["(routing) cors hoststart (endpoints)", "(routing) staticfiles hoststart (endpoints)"],
        await OfAsync("""
            static class Program
            {
                static void Main(string[] args) { if (args.Length > 0) First(args); else Second(args); }
                static void First(string[] args) { var app = WebApplication.CreateBuilder(args).Build(); app.UseCors(); app.Run(); }
                static void Second(string[] args) { using var app = WebApplication.Create(args); app.UseStaticFiles(); app.Run(); }
            }
            """));

    [Theory]
    [InlineData("D02 both", "b.Services.AddAuthentication(); b.Services.AddAuthorization();", "app.UseCors();", "(routing) (authentication) (authorization) cors hoststart (endpoints)")]
    [InlineData("D02c authorization alone", "b.Services.AddAuthorization();", "app.UseCors();", "(routing) (authorization) cors hoststart (endpoints)")]
    [InlineData("D02d controllers bring both", "b.Services.AddControllers();", "app.UseCors();", "(routing) (authentication) (authorization) cors hoststart (endpoints)")]
    [InlineData("D02b written", "b.Services.AddControllers();", "app.UseCors(); app.UseAuthorization();", "(routing) (authentication) cors authorization hoststart (endpoints)")]
    [InlineData("written in a branch only", "b.Services.AddAuthorization();", "app.UseCors(); app.UseWhen(c => true, x => x.UseAuthorization());", "(routing) (authorization) cors authorization? hoststart (endpoints)")]
    [InlineData("added under a condition", "if (args.Length > 0) b.Services.AddAuthorization();", "app.UseCors();", "(routing) cors hoststart (endpoints)")]
    [InlineData("by something of that name", "b.Services.AddAuthorization(1);", "app.UseCors();", "(routing) cors hoststart (endpoints)")]
    [InlineData("perhaps written out of sight", "b.Services.AddAuthorization();", "app.UseCors(); new X(app);", "(routing) cors unseen hoststart (endpoints)")]
    public async Task What_the_framework_inserts(string shape, string services, string pipeline, string expected)
    {
        _ = shape;
        foreach (var framework in new[] { "net8.0", "net9.0", "net10.0" })
            Assert.Equal([expected], await PipelineText.OfAsync(Minimal(services, pipeline), framework));
    }

    /// <summary>No reference pack here is as old: an assembly with the same declarations stands in.</summary>
    [Theory]
    [InlineData("6.0.0.0", "(routing) cors (endpoints)")]
    [InlineData("7.0.0.0", "(routing) (authorization) cors (endpoints)")]
    public void Since_7_0(string version, string expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var framework = AnalyzerRun.Compile(
            $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace Microsoft.AspNetCore.Cors.Infrastructure { public class CorsPolicy { } public class CorsPolicyBuilder { } }
            namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection { } public static class P { public static void AddAuthorization(this IServiceCollection s) { } } }
            namespace Microsoft.AspNetCore.Builder
            {
                public interface IApplicationBuilder { }
                public class WebApplication : IApplicationBuilder { public Microsoft.Extensions.DependencyInjection.IServiceCollection Services; public static WebApplication Create() => null; }
                public static class CorsMiddlewareExtensions { public static IApplicationBuilder UseCors(this IApplicationBuilder b) => b; }
            }
            """,
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)])
            .WithAssemblyName("Microsoft.AspNetCore").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(framework.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var code = AnalyzerRun.Compile(
            "using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.DependencyInjection; var app = WebApplication.Create(); app.Services.AddAuthorization(); app.UseCors();",
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), framework.ToMetadataReference()]);
        Assert.Empty(code.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal([expected], PipelineText.Of(code));
    }

    private static string Minimal(string services, string pipeline) => $$"""
        {{WebCode.Usings}}
        var b = WebApplication.CreateBuilder(args);
        {{services}}
        var app = b.Build();
        {{pipeline}}
        app.Run();
        class X { public X(WebApplication app) { } }
        static class Y { public static void AddAuthorization(this IServiceCollection services, int count) { } }
        """;

    private static Task<string[]> OfAsync(string source) => PipelineText.OfAsync(WebCode.Usings + source);
}
