using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>Each way to repair CORS1001, and what it leaves as it was.</summary>
public class AnyOriginWithCredentialsFixesTests
{
    private const string Explicit = "CORS1001.MakeOriginsExplicit";
    private const string List = "CORS1001.ListPlaceholder";
    private const string ListKnown = "CORS1001.ListKnownOrigins";
    private const string Drop = "CORS1001.DropCredentials";
    private const string BindTitle = "Take the origins from configuration (Cors:AllowedOrigins)";
    private const string ListTitle = "List explicit origins (a placeholder, to be replaced by yours)";
    private const string DropTitle = "Do not allow credentials";
    private const string Placeholder = "\"https://replace-with-your-origin.invalid\"";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a chain", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", "b => b.WithOrigins({|CORS2022:P|}).AllowCredentials()")]
    [InlineData("a star", "b => b.{|CORS1001:WithOrigins(\"*\")|}.AllowCredentials()", "b => b.WithOrigins({|CORS2022:P|}).AllowCredentials()")]
    [InlineData("a star in an array", "b => b.{|CORS1001:WithOrigins(new[] { \"*\" })|}.AllowCredentials()", "b => b.WithOrigins({|CORS2022:P|}).AllowCredentials()")]
    [InlineData("a statement", "b => { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }", "b => { b.WithOrigins({|CORS2022:P|}); b.AllowCredentials(); }")]
    [InlineData("null-conditional", "b => { b?.{|CORS1001:AllowAnyOrigin()|}?.AllowCredentials(); }", "b => { b?.WithOrigins({|CORS2022:P|})?.AllowCredentials(); }")]
    [InlineData("a constructor", "b => { {|CORS1001:new CorsPolicyBuilder(\"*\")|}.AllowCredentials().Build(); }", "b => { new CorsPolicyBuilder({|CORS2022:P|}).AllowCredentials().Build(); }")]
    [InlineData("a target-typed constructor", "b => { CorsPolicyBuilder c = {|CORS1001:new(\"*\")|}; c.AllowCredentials(); }", "b => { CorsPolicyBuilder c = new({|CORS2022:P|}); c.AllowCredentials(); }")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true }; }", "b => { var p = new CorsPolicy { Origins = { {|CORS2022:P|} }, SupportsCredentials = true }; }")]
    [InlineData("a policy in statements", "b => { var p = new CorsPolicy(); p.Origins.{|CORS1001:Add(\"*\")|}; p.SupportsCredentials = true; }", "b => { var p = new CorsPolicy(); p.Origins.Add({|CORS2022:P|}); p.SupportsCredentials = true; }")]
    public Task Lists_a_placeholder(string shape, string before, string after) => VerifyAsync(shape, before, after, Explicit);

    [Theory]
    [InlineData("a chain", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", "b => b.AllowAnyOrigin()")]
    [InlineData("first in the chain", "b => b.AllowCredentials().{|CORS1001:AllowAnyOrigin()|}", "b => b.AllowAnyOrigin()")]
    [InlineData("in the middle", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().AllowAnyHeader()", "b => b.AllowAnyOrigin().AllowAnyHeader()")]
    [InlineData("a statement", "b => { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }", "b => { b.AllowAnyOrigin(); }")]
    [InlineData("assigned back", "b => { b = b.{|CORS1001:AllowAnyOrigin()|}; b = b.AllowCredentials(); }", "b => { b = b.AllowAnyOrigin(); }")]
    [InlineData("the statement of an if", "b => { b.{|CORS1001:AllowAnyOrigin()|}; if (condition) b.AllowCredentials(); }", "b => { b.AllowAnyOrigin(); if (condition) { } }")]
    [InlineData("null-conditional statement", "b => { b.{|CORS1001:AllowAnyOrigin()|}; b?.AllowCredentials(); }", "b => { b.AllowAnyOrigin(); }")]
    [InlineData("first after ?.", "b => { b?.AllowCredentials().{|CORS1001:AllowAnyOrigin()|}; }", "b => { b?.AllowAnyOrigin(); }")]
    [InlineData("both branches", "b => { b.{|CORS1001:AllowAnyOrigin()|}; if (condition) { b.AllowCredentials(); } else { b.AllowCredentials(); } }", "b => { b.AllowAnyOrigin(); if (condition) { } else { } }")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true }; }", "b => { var p = new CorsPolicy { Origins = { \"*\" } }; }")]
    [InlineData("a property assignment", "b => { var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} } }; p.SupportsCredentials = true; }", "b => { var p = new CorsPolicy { Origins = { \"*\" } }; }")]
    [InlineData("an argument", "b => { Console.WriteLine(b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build()); }", "b => { Console.WriteLine(b.AllowAnyOrigin().Build()); }")]
    public Task Drops_credentials(string shape, string before, string after) => VerifyAsync(shape, before, after, Drop);

    [Fact]
    public async Task Keeps_the_lines_and_comments_of_a_chain()
    {
        const string before = """
            b => b
                // who may call
                .{|CORS1001:AllowAnyOrigin()|} // everyone
                // with cookies
                .AllowCredentials() // for the shop
                .AllowAnyHeader() /* any */
            """;
        await VerifyAsync("list", before, before
            .Replace("{|CORS1001:AllowAnyOrigin()|}", "WithOrigins({|CORS2022:P|})", StringComparison.Ordinal), Explicit);
        await VerifyAsync("drop", before, """
            b => b
                // who may call
                .AllowAnyOrigin() // everyone
                // with cookies
                // for the shop
                .AllowAnyHeader() /* any */
            """, Drop);
    }

    [Fact]
    public Task Keeps_the_lines_of_a_chain_without_comments() => VerifyAsync(
        "chain",
        """
        b => b
            .{|CORS1001:AllowAnyOrigin()|}
            .AllowCredentials()
            .AllowAnyHeader()
        """,
        """
        b => b
            .AllowAnyOrigin()
            .AllowAnyHeader()
        """,
        Drop);

    [Theory]
    [InlineData("the builder of the application", "var builder = WebApplication.CreateBuilder(args);", "builder.Configuration")]
    [InlineData("a variable before the builder", "var builder = WebApplication.CreateBuilder(args); IConfiguration a = builder.Configuration;", "a")]
    [InlineData("a host application builder", "var builder = Host.CreateApplicationBuilder(args);", "builder.Configuration")]
    public async Task Binds_to_configuration_in_a_program(string shape, string start, string configuration)
    {
        _ = shape;
        string Code(string call) => $$"""
            #nullable enable
            {{WebCode.Usings}}
            {{start}}
            builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.{{call}}.AllowCredentials()));
            """;
        await Test(
            Code("{|CORS1001:AllowAnyOrigin()|}"),
            Code($"WithOrigins({configuration}.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? [])"),
            Explicit).RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("a parameter", "class C { void M(IServiceCollection services, IConfiguration settings) => CODE; }", "settings")]
    [InlineData("a field", "class C { readonly IConfiguration settings = null!; void M(IServiceCollection services) => CODE; }", "settings")]
    [InlineData("a property", "class C { IConfigurationRoot Settings { get; } = null!; void M(IServiceCollection services) => CODE; }", "Settings")]
    [InlineData("a parameter of the type", "class C(IConfiguration settings) { void M(IServiceCollection services) => CODE; }", "settings")]
    [InlineData("a static property", "class C { static IConfiguration Settings => null!; static void M(IServiceCollection services) => CODE; }", "Settings")]
    [InlineData("the context of the host", "class C { void M(IHostBuilder host) => host.ConfigureServices((context, services) => CODE); }", "context.Configuration")]
    public async Task Binds_to_configuration_in_a_member(string shape, string code, string configuration)
    {
        _ = shape;
        string Code(string call) => WebCode.Usings + code.Replace(
            "CODE", $"services.AddCors(o => o.AddDefaultPolicy(b => b.{call}.AllowCredentials()))", StringComparison.Ordinal);
        await Test(
            Code("{|CORS1001:AllowAnyOrigin()|}"),
            Code($"WithOrigins({configuration}.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? [])"),
            Explicit).RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("none", "class C { void M(IServiceCollection services) => CODE; }")]
    [InlineData("an instance field in static code", "class C { readonly IConfiguration settings = null!; static void M(IServiceCollection services) => CODE; }")]
    [InlineData("a variable declared later", "class C { void M(IServiceCollection services) { CODE; IConfiguration settings = null!; } }")]
    [InlineData("a variable without a value", "class C { void M(IServiceCollection services) { IConfiguration settings; CODE; } }")]
    [InlineData("a parameter by reference", "class C { void M(IServiceCollection services, ref IConfiguration settings) { CODE; } }")]
    [InlineData("behind a static lambda", "class C { void M(IServiceCollection services, IConfiguration settings) => services.AddCors(static o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials())); }")]
    public async Task Does_not_bind_without_configuration_in_scope(string shape, string code)
    {
        _ = shape;
        await new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022")
        {
            TestCode = WebCode.Usings + code.Replace(
                "CODE", "services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()))", StringComparison.Ordinal),
        }.VerifyActionsAsync((ListTitle, Explicit), (DropTitle, Drop));
    }

    [Fact]
    public async Task Binding_imports_the_namespace_in_order()
    {
        const string before = """
            // Copyright
            using System;
            using Microsoft.AspNetCore.Cors.Infrastructure;
            using Microsoft.Extensions.DependencyInjection;

            class C
            {
                void M(IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration settings) =>
                    services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));
            }
            """;
        await Test(
            before,
            before
                .Replace("using Microsoft.Extensions.Dep", "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.Dep", StringComparison.Ordinal)
                .Replace("{|CORS1001:AllowAnyOrigin()|}", "WithOrigins(settings.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? [])", StringComparison.Ordinal),
            Explicit).RunAsync(Cancellation);
    }

    [Fact]
    public async Task Binding_below_a_licence_leaves_it_on_top()
    {
        const string before = """
            // Copyright

            class C
            {
                void M(Microsoft.Extensions.Configuration.IConfiguration settings) =>
                    new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build();
            }
            """;
        await Test(
            before,
            before
                .Replace("// Copyright\n\n", "// Copyright\n\nusing Microsoft.Extensions.Configuration;\n", StringComparison.Ordinal)
                .Replace("{|CORS1001:AllowAnyOrigin()|}", "WithOrigins(settings.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? [])", StringComparison.Ordinal),
            Explicit).RunAsync(Cancellation);
    }

    [Fact]
    public async Task Binding_in_older_csharp_writes_an_empty_array()
    {
        var before = WebCode.Usings + """
            class C
            {
                void M(IConfiguration settings) => new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build();
            }
            """;
        var test = Test(
            before,
            before.Replace("{|CORS1001:AllowAnyOrigin()|}", "WithOrigins(settings.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? Array.Empty<string>())", StringComparison.Ordinal),
            Explicit);
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(
            id, ((Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11)));
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public async Task Offers_the_origins_of_other_policies_after_the_safe_ones()
    {
        await new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022")
        {
            TestState =
            {
                Sources =
                {
                    WebCode.Policy("b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()"),
                    """
                    using Microsoft.AspNetCore.Cors.Infrastructure;

                    static class Others
                    {
                        static readonly CorsPolicy P = new CorsPolicyBuilder("https://b.example", "https://A.example:8443").Build();

                        static void Q(CorsPolicyBuilder b) => b.WithOrigins("*", "null", "https://*.c.example", "https://c.example/", "capacitor://localhost");
                    }
                    """,
                },
            },
        }.VerifyActionsAsync(
            (ListTitle, Explicit),
            ("List the origins that other policies name (https://a.example:8443, https://b.example)", ListKnown),
            (DropTitle, Drop));
    }

    [Theory]
    [InlineData("a chain", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\").AllowCredentials()")]
    [InlineData("a constructor", "b => { {|CORS1001:new CorsPolicyBuilder(\"*\")|}.AllowCredentials().Build(); }", "b => { new CorsPolicyBuilder(\"https://a.example\", \"https://b.example\").AllowCredentials().Build(); }")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true }; }", "b => { var p = new CorsPolicy { Origins = { \"https://a.example\", \"https://b.example\" }, SupportsCredentials = true }; }")]
    public Task Lists_the_origins_of_other_policies(string shape, string before, string after) => VerifyAsync(
        shape, before, after, ListKnown, "static readonly CorsPolicy P = new CorsPolicyBuilder(\"https://b.example\", \"https://a.example\").Build();");

    [Fact]
    public Task Offers_configuration_first() => new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022")
    {
        TestCode = WebCode.App("builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));"),
    }.VerifyActionsAsync((BindTitle, Explicit), (ListTitle, List), (DropTitle, Drop));

    [Theory]
    [InlineData("any origin in a helper: others may want it", "b => b.{|CORS1001:Open()|}.AllowCredentials()", "static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.AllowAnyOrigin();")]
    [InlineData("a helper that is given the star", "b => {|CORS1001:From(b, \"*\")|}", "static void From(CorsPolicyBuilder b, string origin) => b.WithOrigins(origin).AllowCredentials();")]
    public async Task Offers_nothing_that_changes_a_helper(string shape, string configure, string members)
    {
        _ = shape;
        await new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022") { TestCode = WebCode.Policy(configure, members) }.VerifyNoActionsAsync(Cancellation);
    }

    [Theory]
    [InlineData("credentials in a helper", "b => { b.{|CORS1001:AllowAnyOrigin()|}; Cookies(b); }")]
    [InlineData("credentials by a variable", "b => { var yes = true; var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = yes }; }")]
    [InlineData("credentials on what is no call", "b => (condition ? b.{|CORS1001:AllowAnyOrigin()|} : b.AllowAnyHeader()).AllowCredentials()")]
    [InlineData("credentials on what is no call, in a statement", "b => { (condition ? b.{|CORS1001:AllowAnyOrigin()|} : b.AllowAnyHeader()).AllowCredentials(); }")]
    [InlineData("credentials and nothing else in a lambda", "b => { b.{|CORS1001:AllowAnyOrigin()|}; Action<CorsPolicyBuilder> also = c => c.AllowCredentials(); also(b); }")]
    public async Task Keeps_credentials_that_it_cannot_take_away(string shape, string configure)
    {
        _ = shape;
        await new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022") { TestCode = WebCode.Policy(configure, "static void Cookies(CorsPolicyBuilder b) => b.AllowCredentials();") }
            .VerifyActionsAsync((ListTitle, Explicit));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Repairs_many_at_once(FixAllScope scope)
    {
        static string Code(string name, string call) => $$"""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            static class {{name}}
            {
                static readonly CorsPolicy P = new CorsPolicyBuilder().{{call}}.AllowCredentials().Build();

                static void Q(CorsPolicyBuilder b)
                {
                    b.{{call}};
                    b.AllowCredentials();
                }

                static void Nested(CorsPolicyBuilder b) => b.{{call}}.AllowCredentials().Build().Origins.Add(new CorsPolicyBuilder().{{call}}.AllowCredentials().Build().ToString());
            }
            """;
        const string wrong = "{|CORS1001:AllowAnyOrigin()|}";
        const string right = "WithOrigins({|CORS2022:" + Placeholder + "|})";
        var test = new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022")
        {
            TestState =
            {
                Sources = { Code("A", wrong), Code("B", wrong) },
                AdditionalProjects = { ["Other"] = { Sources = { Code("C", wrong) } } },
            },
            FixedState =
            {
                Sources = { Code("A", right), Code("B", scope == FixAllScope.Document ? wrong : right) },
                AdditionalProjects = { ["Other"] = { Sources = { Code("C", scope == FixAllScope.Solution ? right : wrong) } } },
                MarkupHandling = MarkupMode.Allow,
            },
        };
        await test.VerifyFixAllAsync(scope, Explicit, Cancellation);
    }

    [Theory]
    [InlineData(Explicit, "settings.GetSection(\"Cors:AllowedOrigins\").Get<string[]>() ?? []")]
    [InlineData(List, "{|CORS2022:" + Placeholder + "|}")]
    public async Task Repairs_everything_with_the_key_of_any_first_offer(string key, string withConfiguration)
    {
        static string Code(string first, string second) => $$"""
            {{WebCode.Usings}}
            static class Cors
            {
                static void With(CorsOptions options, IConfiguration settings) => options.AddPolicy("a", b => b.{{first}}.AllowCredentials());

                static void Without(CorsOptions options) => options.AddPolicy("b", b => b.{{second}}.AllowCredentials());
            }
            """;
        await new RuleFixTest<AnyOriginFixes>("CORS1001", "CORS2022")
        {
            TestCode = Code("{|CORS1001:AllowAnyOrigin()|}", "{|CORS1001:AllowAnyOrigin()|}"),
            FixedCode = Code($"WithOrigins({withConfiguration})", "WithOrigins({|CORS2022:" + Placeholder + "|})"),
        }.VerifyFixAllAsync(FixAllScope.Document, key, Cancellation);
    }

    private static async Task VerifyAsync(string shape, string before, string after, string key, string members = "")
    {
        _ = shape;
        await Test(
            WebCode.Policy(before, members),
            WebCode.Policy(after.Replace("{|CORS2022:P|}", $"{{|CORS2022:{Placeholder}|}}", StringComparison.Ordinal), members),
            key).RunAsync(Cancellation);
    }

    private static RuleFixTest<AnyOriginFixes> Test(string before, string after, string key) => new("CORS1001", "CORS2022")
    {
        TestCode = before,
        FixedCode = after,
        CodeActionEquivalenceKey = key,
    };
}
