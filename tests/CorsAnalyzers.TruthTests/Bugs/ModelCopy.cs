using System.Runtime.Loader;
using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Model;
using CorsAnalyzers.TruthTests.Predicates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.TruthTests.Bugs;

/// <summary>A copy of the model's source, compiled in memory, into which a bug can be put.</summary>
internal sealed class ModelCopy
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly string[] Rooms = ["Policies", "Options", "Symbols", "Fetch"];

    private readonly CSharpCompilation compilation;

    private ModelCopy(CSharpCompilation compilation) => this.compilation = compilation;

    public static ModelCopy Read()
    {
        var source = Repository.PathOf("src", "CorsAnalyzers");
        var files = Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(source, room), "*.cs", SearchOption.AllDirectories))
            .Append(Path.Combine(source, "IsExternalInit.cs"))
            .Append(Repository.PathOf("tests", "CorsAnalyzers.TruthTests", "Model", "Predictor.cs"))
            .Append(Repository.PathOf("tests", "CorsAnalyzers.TruthTests", "Model", "PredicatePredictor.cs"));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", ParseOptions);
        var trees = files.Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file)).Prepend(usings);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) != "CorsAnalyzers.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        return new ModelCopy(CSharpCompilation.Create("ModelCopy", trees, references, options));
    }

    /// <summary>Compiles the copy, with a bug or as it is, and lets it be asked about policies.</summary>
    public T With<T>(SeededBug? bug, Func<Predict, T> use) => With(bug, typeof(Predictor), nameof(Predictor.Predict), use);

    /// <summary>The same for predicates.</summary>
    public T With<T>(SeededBug? bug, Func<AskPredicate, T> use) => With(bug, typeof(PredicatePredictor), nameof(PredicatePredictor.Ask), use);

    private T With<TAsk, T>(SeededBug? bug, Type type, string method, Func<TAsk, T> use)
        where TAsk : Delegate
    {
        using var assembly = new MemoryStream();
        var emitted = (bug is null ? compilation : Put(bug)).Emit(assembly);
        if (!emitted.Success) throw new InvalidOperationException($"{bug}: {emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");

        var context = new AssemblyLoadContext("model", isCollectible: true);
        try
        {
            assembly.Position = 0;
            return use(context.LoadFromStream(assembly).GetType(type.FullName!)!.GetMethod(method)!.CreateDelegate<TAsk>());
        }
        finally
        {
            context.Unload();
        }
    }

    private CSharpCompilation Put(SeededBug bug)
    {
        var file = Repository.PathOf("src", "CorsAnalyzers", bug.File);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        var text = tree.ToString();
        var at = text.IndexOf(bug.Right, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(bug.Right, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"{bug.File} does not hold this text once: {bug.Right}\nThe model has changed; change the bug '{bug}' along with it.");
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Remove(at, bug.Right.Length).Insert(at, bug.Wrong), ParseOptions, file));
    }
}
