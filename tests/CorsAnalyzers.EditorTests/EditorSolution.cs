using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.Tests.Rules.WebApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.EditorTests;

/// <summary>Two projects that make the same mistake in two files each, twice in the first of them.</summary>
internal static class EditorSolution
{
    public const string First = "First.cs";
    public const string Second = "Second.cs";
    public const string Settings = "appsettings.json";

    private const string Usings = """
        global using System;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Cors;
        global using Microsoft.AspNetCore.Cors.Infrastructure;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static readonly ImmutableArray<MetadataReference> References = [.. Frameworks(), WebApi()];

    /// <summary>The analyzers and fixes, from their files and once for all.</summary>
    private static readonly ImmutableArray<AnalyzerReference> Analyzers =
        [.. new[] { "CorsAnalyzers.dll", "CorsAnalyzers.CodeFixes.dll" }.Select(static name => new AnalyzerFileReference(Path.Combine(Folder(), name), new Loader()))];

    public static Solution With(AdhocWorkspace workspace, Mistake mistake)
    {
        var solution = workspace.CurrentSolution;
        foreach (var name in new[] { "Shop", "Office" })
        {
            var project = ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Create(), name, name, LanguageNames.CSharp, Path.GetFullPath($"{name}/{name}.csproj"),
                compilationOptions: new CSharpCompilationOptions(mistake.Rest.Length > 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary),
                parseOptions: CSharpParseOptions.Default, metadataReferences: References, analyzerReferences: Analyzers);
            solution = solution.AddProject(project);
            Add(First, Class("One", mistake.Member) + Class("Two", mistake.Member));
            Add(Second, Class("Three", mistake.Member));
            Add("Usings.cs", Usings);
            Add("Rest.cs", mistake.Rest);
            if (mistake.Settings is { } settings)
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), Settings, SourceText.From(settings), filePath: Path.GetFullPath($"{name}/{Settings}"));

            void Add(string file, string text) =>
                solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), file, SourceText.From(text), filePath: Path.GetFullPath($"{name}/{file}"));
        }

        return solution;
    }

    /// <summary>The document of the project, which is the first one unless another is named.</summary>
    public static Document DocumentOf(this Solution solution, string file, string project = "Shop") =>
        solution.Projects.Single(candidate => candidate.Name == project).Documents.Single(document => document.Name == file);

    private static string Class(string name, string member) => $"public partial class {name}\n{{\n    {member}\n}}\n";

    private static string Folder() => typeof(EditorSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "Analyzers").Value!;

    private static IEnumerable<MetadataReference> Frameworks() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal) || path.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal))
        .Select(static path => MetadataReference.CreateFromFile(path));

    private static PortableExecutableReference WebApi()
    {
        using var stream = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            "WebApi", new[] { WebApiDeclarations.Frameworks, WebApiDeclarations.Cors }.Select(static text => CSharpSyntaxTree.ParseText(text)),
            Frameworks(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        return emitted.Success ? MetadataReference.CreateFromImage(stream.ToArray()) : throw new InvalidOperationException(emitted.Diagnostics[0].ToString());
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
