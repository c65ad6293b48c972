using CorsAnalyzers.Application;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Rules.Wiring;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Application;

/// <summary>What other assemblies could add, as built files and as the projects that an editor references.</summary>
public class ForeignAssembliesTests
{
    private const string Common = WiringCode.Usings + """
        public static class Common
        {
            public static void AddCommon(this IServiceCollection services) => services.AddCors(o => o.AddPolicy("Theirs", new CorsPolicy()));
            public static void AddDefaults(this IHostApplicationBuilder builder) => builder.Services.AddCommon();
            public static string Name => "Common";
        }

        public class CommonStartup { public void ConfigureServices(IServiceCollection services) => services.AddCommon(); public void Configure(IApplicationBuilder app) => app.UseCors("Theirs"); }
        """;

    private const string Plain = """
        using Microsoft.Extensions.DependencyInjection;
        public static class Common
        {
            public static void AddCommon(this IServiceCollection services) => services.AddSingleton(new object());
        }
        """;

    private const string Controllers = """
        using Microsoft.Extensions.DependencyInjection;
        public static class Common
        {
            public static void AddCommon(this IServiceCollection services) => services.AddControllers();
        }
        """;

    private const string Through = WiringCode.Usings + """
        public static class Outer
        {
            public static void AddOuter(this IServiceCollection services) => services.AddCommon();
        }
        """;

    [Theory]
    [InlineData("services", Common, "builder.Services.AddCommon();", true)]
    [InlineData("the builder", Common, "builder.AddDefaults();", true)]
    [InlineData("a startup class", Common, "builder.WebHost.UseStartup<CommonStartup>();", true)]
    [InlineData("nothing", Common, "_ = Common.Name;", false)]
    [InlineData("services, without CORS", Plain, "builder.Services.AddCommon();", false)]
    public async Task Policies_may_be_added_by_who_uses_CORS_and_is_handed(string handed, string library, string call, bool expected)
    {
        _ = handed;
        foreach (var isProject in new[] { false, true })
        {
            var application = await ReadAsync(call, isProject, library);
            Assert.Equal(expected, application.Policies.MayHoldOthers);
        }
    }

    [Fact]
    public async Task Policies_may_be_added_through_another_assembly() =>
        Assert.True((await ReadAsync("builder.Services.AddOuter();", isProject: false, Common, Through)).Policies.MayHoldOthers);

    [Theory]
    [InlineData(Controllers, true)]
    [InlineData(Plain, false)]
    public async Task R23_services_may_be_added_by_who_uses_MVC_and_is_handed(string library, bool expected)
    {
        foreach (var isProject in new[] { false, true })
        {
            var application = await ReadAsync("builder.Services.AddCommon();", isProject, library);
            Assert.Equal(expected, application.MayHoldOtherServices);
            Assert.False(application.Policies.MayHoldOthers);
        }
    }

    private static async Task<CorsApplication> ReadAsync(string call, bool isProject, params string[] libraries)
    {
        var cancellation = TestContext.Current.CancellationToken;
        IEnumerable<MetadataReference> references = await CSharpVerifierHelper.References(CSharpVerifierHelper.DefaultFramework).ResolveAsync(LanguageNames.CSharp, cancellation);
        for (var i = 0; i < libraries.Length; i++)
        {
            var library = AnalyzerRun.Compile(libraries[i], references).WithAssemblyName("Library" + i).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.DoesNotContain(library.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            references = references.Append(isProject ? library.ToMetadataReference() : Built(library));
        }

        var compilation = AnalyzerRun.Compile(WiringCode.App(call, "app.UseCors(\"Theirs\");"), references);
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new ApplicationCache().Of(compilation, cancellation);
    }

    private static PortableExecutableReference Built(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
