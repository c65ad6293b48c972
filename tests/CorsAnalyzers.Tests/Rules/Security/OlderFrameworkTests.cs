using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>
/// What CORS1001 says on ASP.NET Core 2.x. Its packages are not needed: the version of the assembly decides, so that a stand-in
/// with the same declarations and no bodies does.
/// </summary>
public class OlderFrameworkTests
{
    private const string Declarations = """
        [assembly: System.Reflection.AssemblyVersion("VERSION")]
        namespace Microsoft.AspNetCore.Cors.Infrastructure
        {
            public class CorsPolicy { public System.Collections.Generic.IList<string> Origins { get; } public bool SupportsCredentials { get; set; } }
            public class CorsPolicyBuilder
            {
                public CorsPolicyBuilder(params string[] origins) { }
                public CorsPolicyBuilder AllowAnyOrigin() => this;
                public CorsPolicyBuilder AllowCredentials() => this;
                public CorsPolicy Build() => null;
            }
        }
        """;

    [Theory]
    [InlineData("C01v 2.1", "2.1.1.0", "any website can read what your users see")]
    [InlineData("C01v 2.3 is the code of 2.1", "2.3.0.0", "any website can read what your users see")]
    [InlineData("C01v 2.2", "2.2.0.0", "browsers refuse")]
    [InlineData("C01v 3.0", "3.0.0.0", "throws InvalidOperationException")]
    [InlineData("C01v 3.1", "3.1.12.0", "throws InvalidOperationException")]
    public async Task Says_what_the_release_does(string shape, string version, string consequence)
    {
        _ = shape;
        var cancellation = TestContext.Current.CancellationToken;
        var net = await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, cancellation);
        var standIn = CSharpCompilation.Create(
            "Microsoft.AspNetCore.Cors",
            [CSharpSyntaxTree.ParseText(Declarations.Replace("VERSION", version, StringComparison.Ordinal), cancellationToken: cancellation)],
            net,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(standIn.GetDiagnostics(cancellation), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var code = AnalyzerRun.Compile(
            "var p = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build();",
            net.Append(standIn.ToMetadataReference()));
        var report = Assert.Single(await AnalyzerRun.RunAsync(code, cancellation), static diagnostic => diagnostic.Id == "CORS1001");
        Assert.Equal(DiagnosticSeverity.Warning, report.Severity);
        Assert.Contains(consequence, report.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
