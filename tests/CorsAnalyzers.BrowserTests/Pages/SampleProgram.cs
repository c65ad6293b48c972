using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>A sample of a page as a program that can be started.</summary>
internal static class SampleProgram
{
    /// <summary>Answers every method on every path, with headers that scripts may look for.</summary>
    public const string AnyEndpoint = """
        app.Map("/{**rest}", (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers["X-Total-Count"] = "7";
            context.Response.Headers.SetCookie = "seen=1";
            context.Response.Headers.CacheControl = "no-store";
            return "the answer";
        });
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly List<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>Both browsers run the same programs.</summary>
    private static readonly ConcurrentDictionary<(string, string), Lazy<byte[]>> Images = new();

    /// <summary>The program, compiled. A sample that is no program of its own gets one around it.</summary>
    /// <param name="sample">The code.</param>
    /// <param name="before">Middleware in front.</param>
    /// <param name="endpoints">Endpoints behind.</param>
    public static MemoryStream Compile(string sample, string before, string endpoints)
    {
        var root = CSharpSyntaxTree.ParseText(sample, ParseOptions).GetCompilationUnitRoot();
        var program = root.Members.OfType<GlobalStatementSyntax>().Any() ? "" : Around(root.Members.OfType<ClassDeclarationSyntax>().First(), before, endpoints);

        // Some samples keep to themselves what the program around them uses.
        var code = sample.Replace("\n    static ", "\n    public static ", StringComparison.Ordinal);
        return new MemoryStream(Images.GetOrAdd((code, program), static texts => new(() => Emit(texts.Item1, texts.Item2))).Value, writable: false);
    }

    private static string Around(ClassDeclarationSyntax type, string before, string endpoints)
    {
        var (services, middleware) = type.Identifier.Text == "Policies" ? OfPolicies(type) : ("", $"app.UseMiddleware<{type.Identifier.Text}>();");
        return $"""
            var builder = WebApplication.CreateBuilder(args);
            {services}
            var app = builder.Build();
            {before}
            {middleware}
            {endpoints}
            app.Run();
            """;
    }

    /// <summary>How a program uses a class with a policy: the last member that makes or changes one.</summary>
    private static (string Services, string Middleware) OfPolicies(ClassDeclarationSyntax type)
    {
        var name = type.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => call.Expression.ToString().EndsWith(".AddPolicy", StringComparison.Ordinal))
            .Select(static call => call.ArgumentList.Arguments[0].ToString()).FirstOrDefault();
        var member = type.Members.First(static member => !member.Modifiers.Any(SyntaxKind.ConstKeyword) && (member is not FieldDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword)));
        var use = $"app.UseCors({name});";
        if (member is FieldDeclarationSyntax field) return ($"builder.Services.AddCors(options => options.AddDefaultPolicy(Policies.{field.Declaration.Variables[0].Identifier.Text}));", use);

        var method = (MethodDeclarationSyntax)member;
        var call = "Policies." + method.Identifier.Text;
        var more = string.Concat(method.ParameterList.Parameters.Skip(1).Select(static parameter => ", " + parameter.Type switch
        {
            IdentifierNameSyntax { Identifier.Text: "IConfiguration" } => "builder.Configuration",
            IdentifierNameSyntax { Identifier.Text: "IHostEnvironment" } => "builder.Environment",
            _ => "true",
        }));
        var services = method.ParameterList.Parameters.FirstOrDefault()?.Type?.ToString() switch
        {
            null => $"builder.Services.AddCors(options => options.AddDefaultPolicy({call}()));",
            "CorsOptions" => $"builder.Services.AddCors(options => {call}(options{more}));",
            "CorsPolicyBuilder" => $"builder.Services.AddCors(options => options.AddDefaultPolicy(policy => {call}(policy{more})));",
            "IServiceCollection" => $"{call}(builder.Services{more});",
            var other => throw new NotSupportedException($"Nothing is known of a first parameter of type {other}."),
        };
        return (services, use);
    }

    private static byte[] Emit(string sample, string program)
    {
        var compilation = CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            new[] { Usings, sample, program }.Where(static text => text.Length > 0).Select(static text => CSharpSyntaxTree.ParseText(text, ParseOptions)),
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
