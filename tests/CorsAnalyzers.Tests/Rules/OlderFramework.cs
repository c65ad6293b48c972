using System.Collections.Immutable;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>
/// Code on an older release of ASP.NET Core. Its packages are not needed: the version of the assembly decides, so that a
/// stand-in with the same declarations and no bodies does.
/// </summary>
internal static class OlderFramework
{
    private const string Declarations = """
        [assembly: System.Reflection.AssemblyVersion("VERSION")]
        namespace Microsoft.AspNetCore.Cors.Infrastructure
        {
            using System.Collections.Generic;
            public class CorsPolicy
            {
                public IList<string> Origins { get; }
                public IList<string> Methods { get; }
                public IList<string> Headers { get; }
                public IList<string> ExposedHeaders { get; }
                public bool SupportsCredentials { get; set; }
            }
            public class CorsPolicyBuilder
            {
                public CorsPolicyBuilder(params string[] origins) { }
                public CorsPolicyBuilder AllowAnyOrigin() => this;
                public CorsPolicyBuilder AllowAnyMethod() => this;
                public CorsPolicyBuilder AllowAnyHeader() => this;
                public CorsPolicyBuilder AllowCredentials() => this;
                public CorsPolicyBuilder WithOrigins(params string[] origins) => this;
                public CorsPolicyBuilder WithMethods(params string[] methods) => this;
                public CorsPolicyBuilder WithHeaders(params string[] headers) => this;
                public CorsPolicyBuilder WithExposedHeaders(params string[] exposedHeaders) => this;
                public CorsPolicy Build() => null;
            }
        }
        """;

    /// <summary>What the rules say about a policy.</summary>
    /// <param name="version">The version of the assembly.</param>
    /// <param name="calls">The calls on its builder.</param>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string version, string calls)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var net = await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, cancellation);
        var standIn = CSharpCompilation.Create(
            "Microsoft.AspNetCore.Cors",
            [CSharpSyntaxTree.ParseText(Declarations.Replace("VERSION", version, StringComparison.Ordinal), cancellationToken: cancellation)],
            net,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(standIn.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var code = AnalyzerRun.Compile(
            $"var p = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder(){calls}.Build();", net.Append(standIn.ToMetadataReference()));
        Assert.DoesNotContain(code.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await AnalyzerRun.RunAsync(code, cancellation);
    }
}
