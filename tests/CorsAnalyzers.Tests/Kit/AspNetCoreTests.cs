using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Kit;

public sealed class AspNetCoreTests
{
    private const string Program = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://a.example").AllowCredentials()));
        var app = builder.Build();
        app.UseCors();
        app.Run();
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public Task ProgramsCompile(string framework)
        => new CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test { Framework = framework, TestCode = Program }.RunAsync();

    [Fact]
    public Task ProgramsCompileOnTheDefaultFramework()
        => CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.VerifyAnalyzerAsync(Program);

    [Fact]
    public Task WithoutAspNetCoreTheyDoNot()
        => new CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test
        {
            Framework = "none",
            TestCode = "using Microsoft.{|CS0234:AspNetCore|}.Builder;",
        }.RunAsync();
}
