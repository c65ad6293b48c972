using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Verifiers;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>A test of some rules about headers that are written by hand.</summary>
internal sealed class HeaderTest : CSharpAnalyzerVerifier<HeaderAnalyzer>.Test
{
    /// <summary>The usings of a web project's middleware.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;

        """;

    /// <summary>A test in which no rule but these speaks.</summary>
    public HeaderTest(params string[] ids) => DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));

    /// <summary>Middleware whose body does this; <c>H</c> stands for the response's headers and <c>O</c> for the request's origin.</summary>
    public static string Middleware(string statements, string members = "") => $$"""
        {{Usings}}
        class Middleware
        {
            private readonly RequestDelegate next;
            private readonly HashSet<string> allowed;
            private readonly bool condition;
            private readonly string text;
            private readonly string[] texts;
            private readonly IHostEnvironment environment;

            public Middleware(RequestDelegate next, HashSet<string> allowed, bool condition, string text, string[] texts, IHostEnvironment environment)
                => (this.next, this.allowed, this.condition, this.text, this.texts, this.environment) = (next, allowed, condition, text, texts, environment);

            public async Task InvokeAsync(HttpContext context)
            {
                {{Expand(statements)}}
                await next(context);
            }

            {{Expand(members)}}
        }
        """;

    /// <summary>An application whose pipeline has these statements.</summary>
    public static string App(string pipeline) => $$"""
        {{Usings}}
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {{Expand(pipeline)}}
        app.Run();
        """;

    public static Task VerifyAsync(string id, string source) => new HeaderTest(id) { TestCode = source }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The suggested edit turns one into the other.</summary>
    public static Task VerifyFixAsync(string id, string before, string after)
    {
        var test = new CSharpCodeFixVerifier<HeaderAnalyzer, SuggestedEditFixes>.Test { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = id + ".Repair" };
        test.DisabledDiagnostics.AddRange(RuleTest.OthersThan(id));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule reports, and nothing is offered.</summary>
    public static Task VerifyNoFixAsync(string id, string source)
    {
        var test = new CSharpCodeFixVerifier<HeaderAnalyzer, SuggestedEditFixes>.Test { TestCode = source };
        test.DisabledDiagnostics.AddRange(RuleTest.OthersThan(id));
        return test.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }

    private static string Expand(string code) => code
        .Replace("H[", "context.Response.Headers[", StringComparison.Ordinal)
        .Replace("H.", "context.Response.Headers.", StringComparison.Ordinal)
        .Replace("ORIGIN", "context.Request.Headers.Origin", StringComparison.Ordinal)
        .Replace("ACAO", "\"Access-Control-Allow-Origin\"", StringComparison.Ordinal)
        .Replace("ACAC", "\"Access-Control-Allow-Credentials\"", StringComparison.Ordinal)
        .Replace("ACAM", "\"Access-Control-Allow-Methods\"", StringComparison.Ordinal)
        .Replace("ACAH", "\"Access-Control-Allow-Headers\"", StringComparison.Ordinal)
        .Replace("ACEH", "\"Access-Control-Expose-Headers\"", StringComparison.Ordinal)
        .Replace("ACMA", "\"Access-Control-Max-Age\"", StringComparison.Ordinal);
}
