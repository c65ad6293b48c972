using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Rules;
using CorsAnalyzers.Tests.Rules.Wiring;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Options;

/// <summary>Methods of other assemblies that a team declares to add the CORS services and policies.</summary>
public class WiringOptionTests
{
    private const string Helpers = "cors_analyzers.policy_helpers";

    /// <summary>A library that says nothing of what it adds.</summary>
    private const string Library = """
        using Microsoft.Extensions.DependencyInjection;
        namespace Company;
        public static class CorsSetup
        {
            public static IServiceCollection AddCompanyCors(this IServiceCollection services) => services;
        }
        """;

    /// <summary>A library that shows that it uses CORS.</summary>
    private const string OpenLibrary = """
        using Microsoft.Extensions.DependencyInjection;
        namespace Company;
        public static class CorsSetup
        {
            public static IServiceCollection AddCompanyCors(this IServiceCollection services) => services.AddCors(o => o.AddPolicy(services.ToString()!, b => { }));
        }
        """;

    [Theory]
    [InlineData("CORS3004", "AddCompanyCors", "app.UseCors(b => { });")]
    [InlineData("CORS3004", "AddCompanyCors()", "app.UseCors(b => { });")]
    [InlineData("CORS3004", "Company.CorsSetup.AddCompanyCors", "app.UseCors(b => { });")]
    [InlineData("CORS3004", "CorsSetup.AddCompanyCors", "app.UseCors(b => { });")]
    [InlineData("CORS3004", "Other.AddCompanyCors", "app.{|CORS3004:UseCors(b => { })|};")]
    [InlineData("CORS3004", "AddOtherCors", "app.{|CORS3004:UseCors(b => { })|};")]
    [InlineData("CORS3004", "", "app.{|CORS3004:UseCors(b => { })|};")]
    [InlineData("CORS3004", "Add CompanyCors, )(", "app.{|CORS3004:UseCors(b => { })|};")]
    [InlineData("CORS3001", "AddCompanyCors", "app.UseCors(\"Partners\");")]
    [InlineData("CORS3001", "AddCompanyCors(Partners, Internal tools)", "app.UseCors(\"Partners\"); app.UseCors(\"Internal tools\"); app.UseCors({|CORS3001:\"partners\"|});")]
    [InlineData("CORS3001", "AddCompanyCors()", "app.UseCors({|CORS3001:\"Partners\"|});")]
    [InlineData("CORS3001", "AddCompanyCors(Partners", "app.UseCors(\"partners\");")]
    [InlineData("CORS3002", "AddCompanyCors", "app.UseCors();")]
    [InlineData("CORS3002", "AddCompanyCors(Partners)", "app.{|CORS3002:UseCors()|};")]
    [InlineData("CORS3002", "AddCompanyCors(__DefaultCorsPolicy)", "app.UseCors();")]
    public async Task A_helper_adds_what_is_declared(string id, string value, string pipeline)
    {
        foreach (var isGlobal in new[] { false, true })
        {
            var test = await TestAsync(id, Library, pipeline);
            if (isGlobal) test.TestState.SetGlobally(Helpers, value);
            else test.TestState.Set(Helpers, value);
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("AddCompanyCors(Partners)", "app.UseCors({|CORS3001:\"nope\"|});")]
    [InlineData("AddCompanyCors", "app.UseCors(\"nope\");")]
    [InlineData("", "app.UseCors(\"nope\");")]
    public async Task Names_that_are_declared_are_all_that_a_helper_adds(string value, string pipeline)
    {
        var test = await TestAsync("CORS3001", OpenLibrary, pipeline);
        test.TestState.Set(Helpers, value);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_declaration_holds_in_the_files_it_covers()
    {
        var test = await TestAsync("CORS3004", Library, "app.{|CORS3004:UseCors(b => { })|};");
        test.TestState.Set(Helpers, "AddCompanyCors", "Other.cs");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("A.cs", "Z.cs")]
    [InlineData("Z.cs", "A.cs")]
    public async Task A_file_is_known_by_its_path_and_not_by_its_place_in_the_build(string calling, string other)
    {
        var test = new WiringTest("CORS3004");
        test.TestState.Sources.Add(("/0/" + calling, Code("", "app.UseCors(b => { });")));
        test.TestState.Sources.Add(("/0/" + other, "class Other { }"));
        test.TestState.AdditionalReferences.Add(await ReferenceAsync(Library));
        test.TestState.Set(Helpers, "AddCompanyCors", calling);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_helper_adds_is_never_called_dead_or_double()
    {
        var test = new CSharpAnalyzerVerifier<UnusedPolicyAnalyzer>.Test { TestCode = Code("builder.Services.AddCors(o => o.AddPolicy({|CORS3018:\"Own\"|}, b => { }));", "app.UseCors();") };
        test.DisabledDiagnostics.AddRange(RuleTest.OthersThan("CORS3018"));
        test.TestState.AdditionalReferences.Add(await ReferenceAsync(Library));
        test.TestState.Set(Helpers, "AddCompanyCors(Partners, Own2, __DefaultCorsPolicy)");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<WiringTest> TestAsync(string id, string library, string pipeline)
    {
        var test = new WiringTest(id) { TestCode = Code("", pipeline) };
        test.TestState.AdditionalReferences.Add(await ReferenceAsync(library));
        return test;
    }

    private static string Code(string services, string pipeline) => "using Company;\n" + WebCode.App(services + "builder.Services.AddCompanyCors();", pipeline);

    private static async Task<MetadataReference> ReferenceAsync(string library)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = (await Robustness.AnalyzerRun.CompileAsync(library, cancellation)).WithAssemblyName("Company")
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: cancellation).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
