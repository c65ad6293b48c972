using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Framework;
using CorsAnalyzers.TruthTests.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>A program with its source text and what the real framework makes of it.</summary>
internal sealed record ObservedProgram(PolicyProgram? Program, string Code, SyntaxTree Tree, MethodDeclarationSyntax Body, ImmutableArray<int> Starts, ImmutableArray<RealPolicy> Real);

/// <summary>Programs that were compiled together.</summary>
internal sealed record ObservedPrograms(CSharpCompilation Compilation, ImmutableArray<ObservedProgram> Programs)
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs",
        references: References(),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>Compiles the programs and runs each with all values of its parameters.</summary>
    public static ObservedPrograms Of(IReadOnlyList<PolicyProgram> programs) =>
        Of(programs.Select(static (program, i) => ((PolicyProgram?)program, ProgramPrinter.Print(program, Space(i)), program.IsConstant())).ToList());

    /// <summary>Compiles one method that was written by hand.</summary>
    public static ObservedPrograms Of(string statements) => Of([(null, ProgramPrinter.Print(statements, Space(0)), false)]);

    /// <summary>The programs, compiled together, and the file of each.</summary>
    public static (CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees) Compile(IReadOnlyList<PolicyProgram> programs)
    {
        var trees = programs.Select(static (program, i) => CSharpSyntaxTree.ParseText(ProgramPrinter.Print(program, Space(i)), ParseOptions)).ToImmutableArray();
        return (Empty.AddSyntaxTrees(trees), trees);
    }

    private static ObservedPrograms Of(List<(PolicyProgram? Program, string Code, bool IsConstant)> programs)
    {
        var codes = programs.Select(static program => program.Code).ToList();
        var trees = codes.Select(static code => CSharpSyntaxTree.ParseText(code, ParseOptions)).ToList();
        var compilation = Empty.AddSyntaxTrees(trees);

        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        if (!emitted.Success)
        {
            var error = emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException($"A generated program does not compile: {error}\n{error.Location.SourceTree}");
        }

        return RealPolicies.With(assembly, loaded => new ObservedPrograms(
            compilation,
            programs.Select((program, i) => Observe(program.Program, program.IsConstant, codes[i], trees[i], loaded.GetType(Space(i) + ".Made")!)).ToImmutableArray()));
    }

    private static ObservedProgram Observe(PolicyProgram? program, bool isConstant, string code, SyntaxTree tree, Type made)
    {
        var run = RealPolicies.MethodOf(made);
        var real = RealPolicies.Inputs(isConstant).Select(input => RealPolicies.Run(run, input)).ToImmutableArray();
        var body = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First(static method => method.Identifier.ValueText == "Run");
        return new ObservedProgram(program, code, tree, body, Starts(code), real);
    }

    /// <summary>The namespace of a program.</summary>
    public static string Space(int number) => "Program" + number;

    private static ImmutableArray<int> Starts(string code)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; (at = code.IndexOf(ProgramPrinter.Marker, at, StringComparison.Ordinal)) >= 0;) starts.Add(at += ProgramPrinter.Marker.Length);
        return starts.ToImmutable();
    }

    private static IEnumerable<MetadataReference> References()
    {
        string[] names = ["System.Private.CoreLib", "System.Runtime", "System.Private.Uri", "System.Linq", "System.Text.RegularExpressions", "System.Collections", "netstandard", "Microsoft.AspNetCore.Cors", "Microsoft.AspNetCore.Http.Abstractions", "Microsoft.Extensions.Primitives"];
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => names.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
