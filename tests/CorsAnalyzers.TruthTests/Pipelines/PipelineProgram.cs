using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Damage.Browsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>The text of a program, for both judges: the analyzer and the framework.</summary>
internal sealed class PipelineProgram
{
    private const string Usings = """
        global using System;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Cors;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework).Select(static path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpCompilation compilation;

    /// <summary>A program with the usings of a web project.</summary>
    public PipelineProgram(string code) => compilation = CSharpCompilation.Create(
        "Program" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs"), CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    /// <summary>Compiles and starts it.</summary>
    public Task<RunningProgram> StartAsync(params string[] arguments)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException("The program does not compile: " + string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n" + compilation.SyntaxTrees[0]);
        return RunningProgram.StartAsync(image, arguments);
    }

    /// <summary>What a script of another website sees of it.</summary>
    public async Task<string> FetchAsync(ScriptCall call, params string[] arguments)
    {
        using var program = await StartAsync(arguments);
        return (await Browser.FetchAsync(program.AskAsync, call)).ToString();
    }

    /// <summary>What the rules about the order say, those that are off unless asked for too.</summary>
    public Task<ImmutableArray<string>> FindingsAsync() => FindingsAsync(new WiringAnalyzer());

    /// <summary>What the rules of an analyzer say, those that are off unless asked for too.</summary>
    public async Task<ImmutableArray<string>> FindingsAsync(DiagnosticAnalyzer analyzer) =>
        [.. (await DiagnosticsAsync(analyzer)).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The same, in full.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var asked = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Where(static rule => !rule.IsEnabledByDefault).ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn)));
        return asked.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
    }

    private static bool IsFramework(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name.StartsWith("Microsoft.Net.Http", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
        && !name.Contains("TestHost", StringComparison.Ordinal);
}
