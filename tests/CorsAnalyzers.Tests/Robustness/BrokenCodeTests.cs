using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Code that is written only in part, one piece after another.</summary>
public class BrokenCodeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("b =>")]
    [InlineData("b => b.")]
    [InlineData("b => b.AllowAnyOrigin().")]
    [InlineData("b => b.AllowAnyOrigin(.AllowCredentials()")]
    [InlineData("b => b.AllowAnyOrigin(1, 2).AllowCredentials(3)")]
    [InlineData("b => b.WithOrigins(.AllowCredentials()")]
    [InlineData("b => { b.WithOrigins(\"*).AllowCredentials(); }")]
    [InlineData("b => { var c = c.AllowAnyOrigin(); }")]
    [InlineData("b => { new CorsPolicyBuilder(\"*\", ).AllowCredentials }")]
    [InlineData("b => { new CorsPolicy { Origins = { \"*\", SupportsCredentials = true }; }")]
    [InlineData("b => { b.WithOrigins([..]).AllowCredentials(); }")]
    [InlineData("b => { Missing(b).AllowAnyOrigin().AllowCredentials(); }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers[] = \"Access-Control-Allow-Origin\"; }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers[\"Access-Control-Allow-Origin\"] = ; }")]
    [InlineData("b => { HttpContext c = null; c.Response.Headers.Append(\"Access-Control-Allow-Origin\", ; c.Response.Headers.Add(); }")]
    [InlineData("b => { HttpContext c = null; if (c.Request.Headers.Origin is { ) c.Response.Headers.AccessControlAllowOrigin = c.Request. }")]
    public async Task Survives_half_typed_code(string configure)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(WebCode.Policy(configure), cancellation);
        Assert.Contains(compilation.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(await AnalyzerRun.RunAsync(compilation, cancellation), static diagnostic => diagnostic.Id == "AD0001");
    }

    /// <summary>The class of such a member is the namespace, or the file; and a part of Program has no declaration of a class.</summary>
    [Theory]
    [InlineData("namespace N; [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] public void M() { }")]
    [InlineData("namespace N { [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] public void M() { } }")]
    [InlineData("public class C(int i { } [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] public void M() { }")]
    [InlineData("var app = 1; [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] partial class Program { [Microsoft.AspNetCore.Cors.EnableCors(\"q\")] public void M() { } }")]
    public async Task Survives_attributes_outside_of_a_class(string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = await AnalyzerRun.RunAsync(await AnalyzerRun.CompileAsync(code, cancellation), cancellation);
        Assert.All(found, static diagnostic => Assert.StartsWith("CORS", diagnostic.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follows_a_chain_that_is_longer_than_people_write()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var chain = string.Concat(Enumerable.Repeat(".AllowAnyHeader()", 200));
        var compilation = await AnalyzerRun.CompileAsync(WebCode.Policy($"b => b.AllowAnyOrigin(){chain}.AllowCredentials()"), cancellation);
        Assert.Single(await AnalyzerRun.RunAsync(compilation, cancellation));
    }
}
