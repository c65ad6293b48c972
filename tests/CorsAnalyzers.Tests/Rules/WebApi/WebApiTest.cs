using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Tests.Verifiers;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>A test of some rules about Web API and OWIN.</summary>
internal sealed class WebApiTest : CSharpAnalyzerVerifier<WebApiAnalyzer>.Test
{
    /// <summary>The usings of a configuration class.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using System.Web.Cors;
        using System.Web.Http;
        using System.Web.Http.Cors;
        using Microsoft.Owin.Cors;
        using Owin;

        """;

    /// <summary>A test in which no rule but these speaks.</summary>
    public WebApiTest(params string[] ids)
    {
        Framework = CSharpVerifierHelper.NoAspNetCore;
        TestState.AdditionalReferences.Add(WebApiReferences.All);
        DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));
    }

    /// <summary>A controller with the attribute, in an application that switches CORS on.</summary>
    public static string Controller(string attribute, string actions = "public string Get() => null;") => $$"""
        {{Usings}}
        {{attribute}}
        public class ThingsController : ApiController { {{actions}} }

        static class WebApiConfig
        {
            public static void Register(HttpConfiguration config) { config.MapHttpAttributeRoutes(); config.EnableCors(); }
        }
        """;

    /// <summary>A method with these statements.</summary>
    public static string Startup(string statements, string members = "") => $$"""
        {{Usings}}
        class Startup
        {
            public void Configuration(IAppBuilder app, HttpConfiguration config, bool condition, string text, List<string> texts)
            {
                {{statements}}
            }

            {{members}}
        }
        """;

    /// <summary>Runs one rule over code with markup.</summary>
    public static Task VerifyAsync(string id, string source) => new WebApiTest(id) { TestCode = source }.RunAsync(TestContext.Current.CancellationToken);
}

/// <summary>A test of a fix, with some rules alone.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class WebApiFixTest<TFix> : CSharpCodeFixVerifier<WebApiAnalyzer, TFix>.Test
    where TFix : CorsFixProvider, new()
{
    /// <summary>A test in which no rule but these speaks.</summary>
    public WebApiFixTest(params string[] ids)
    {
        Framework = CSharpVerifierHelper.NoAspNetCore;
        TestState.AdditionalReferences.Add(WebApiReferences.All);
        DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));
    }
}
