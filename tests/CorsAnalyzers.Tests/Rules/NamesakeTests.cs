using System.Collections.Immutable;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Rules.WebApi;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Types of one name in ASP.NET Core and in the older frameworks: each has its own rules, in a project that knows both too.</summary>
public class NamesakeTests
{
    [Theory]
    [InlineData("[System.Web.Http.Cors.EnableCors(\"https://a.example/,*\", \"*\", \"get\")] public class C : System.Web.Http.ApiController { }")]
    [InlineData("class C { System.Web.Cors.CorsPolicy M() => new System.Web.Cors.CorsPolicy { SupportsCredentials = true, Origins = { \"*\" } }; }")]
    [InlineData("class C { System.Web.Cors.CorsPolicy M() => new System.Web.Cors.CorsPolicy { SupportsCredentials = true, AllowAnyOrigin = true }; }")]
    public async Task Older_types_are_judged_by_older_rules(string code)
    {
        var ids = await IdsAsync(code);
        Assert.NotEmpty(ids);
        Assert.All(ids, static id => Assert.StartsWith("CORS6", id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class C { object M() => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { SupportsCredentials = true, Origins = { \"*\" } }; }")]
    [InlineData("class C { object M() => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder(\"https://a.example/\").Build(); }")]
    [InlineData("class C { void M(Microsoft.AspNetCore.Builder.IApplicationBuilder app) => Microsoft.AspNetCore.Builder.CorsMiddlewareExtensions.UseCors(app, b => b.WithOrigins(\"https://a.example,https://b.example\")); }")]
    public async Task Newer_types_are_judged_by_newer_rules(string code)
    {
        var ids = await IdsAsync(code);
        Assert.NotEmpty(ids);
        Assert.All(ids, static id => Assert.DoesNotMatch("CORS6", id));
    }

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Cors.EnableCors(\"*\")] public class C { }")]
    [InlineData("class EnableCorsAttribute : System.Attribute { public EnableCorsAttribute(string origins, string headers, string methods) { } public bool SupportsCredentials { get; set; } } [EnableCors(\"*\", \"*\", \"*\", SupportsCredentials = true)] class C { }")]
    [InlineData("class CorsPolicy { public bool AllowAnyOrigin { get; set; } public bool SupportsCredentials { get; set; } } class C { object M() => new CorsPolicy { AllowAnyOrigin = true, SupportsCredentials = true }; }")]
    public async Task Namesakes_of_nobody_are_left_alone(string code) => Assert.Empty(await IdsAsync(code));

    private static async Task<ImmutableArray<string>> IdsAsync(string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var references = await CSharpVerifierHelper.References(CSharpVerifierHelper.DefaultFramework).ResolveAsync(LanguageNames.CSharp, cancellation);
        var compilation = AnalyzerRun.Compile(code, references.Add(WebApiReferences.All));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. (await AnalyzerRun.RunAsync(compilation, cancellation)).Select(static diagnostic => diagnostic.Id)];
    }
}
