namespace CorsAnalyzers.Tests;

/// <summary>The code around a snippet, so that a row shows nothing but what it is about.</summary>
internal static class WebCode
{
    /// <summary>The usings that a web project has implicitly, and the namespace of policies.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    /// <summary>A library's method that adds one policy with the delegate.</summary>
    public static string Policy(string configure, string members = "") => $$"""
        {{Usings}}
        static class Cors
        {
            public static void Add(IServiceCollection services, bool condition, string text, string[] texts, IHostEnvironment environment)
            {
                services.AddCors(options => options.AddPolicy("p", {{configure}}));
            }

            {{members}}
        }
        """;

    /// <summary>A library's method with these statements.</summary>
    public static string Statements(string statements, string members = "") => $$"""
        {{Usings}}
        static class Cors
        {
            public static void Add(IServiceCollection services, bool condition, string text, string[] texts, IHostEnvironment environment)
            {
                {{statements}}
            }

            {{members}}
        }
        """;

    /// <summary>A web application in minimal hosting with these statements before it is built.</summary>
    public static string App(string services, string pipeline = "app.UseCors();", string members = "") => $$"""
        {{Usings}}
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();

        {{members}}
        """;
}
