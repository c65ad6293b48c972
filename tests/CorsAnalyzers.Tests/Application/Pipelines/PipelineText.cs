using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Robustness;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Application.Pipelines;

/// <summary>The pipelines of a piece of code in one line of text each: <c>(routing) cors[Development] {Map: cors}</c>.</summary>
internal static class PipelineText
{
    public static async Task<string[]> OfAsync(string source, string framework = CSharpVerifierHelper.DefaultFramework, bool mustCompile = true)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var references = await CSharpVerifierHelper.References(framework).ResolveAsync(LanguageNames.CSharp, cancellation);
        var compilation = AnalyzerRun.Compile(source, references);
        if (mustCompile) Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Of(compilation);
    }

    public static string[] Of(Compilation compilation) => [.. Read(compilation).Select(Of)];

    public static IEnumerable<Pipeline> Read(Compilation compilation)
    {
        var code = new ApplicationCode(compilation, CorsSymbols.Find(compilation)!, DeclaredHelpers.None, TestContext.Current.CancellationToken);
        return PipelineReader.Read(code, ApplicationSecurity.Of(code), ForeignAssemblies.Of(code));
    }

    private static string Of(Pipeline pipeline) => string.Join(' ', pipeline.Steps.Select(static step =>
    {
        var name = step.Kind switch
        {
            MiddlewareKind.EndpointMapping => step.Name,
            MiddlewareKind.RestOfApplication => "rest",
            _ => step.Kind.ToString().ToLowerInvariant(),
        };
        var branches = string.Concat(step.Branches.Select(static branch => branch.Rejoins ? "?" : "/"));
        var conditions = string.Join('&', step.Conditions.Select(static condition => (condition.Holds ? "" : "!") + (condition.Value == "true" ? condition.Key.Split(':')[0] : condition.Value)));
        return (step.IsImplicit ? $"({name})" : name) + branches + (conditions.Length == 0 ? "" : $"[{conditions}]");
    }));
}
