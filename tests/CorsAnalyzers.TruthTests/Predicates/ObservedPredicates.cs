using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.TruthTests.Framework;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>A predicate with what it really answers.</summary>
/// <param name="Program">The generated program; null where the code was written by hand.</param>
/// <param name="Code">The members of the class around it.</param>
/// <param name="Body">The method that gives it to a builder.</param>
/// <param name="Model">The semantic model of its file.</param>
/// <param name="Origins">The origins that it was asked about.</param>
/// <param name="Real">Its answers to them.</param>
internal sealed record ObservedPredicate(
    PredicateCode? Program, string Code, MethodDeclarationSyntax Body, SemanticModel Model, ImmutableArray<string> Origins, ImmutableArray<string> Real);

/// <summary>Compiles predicates together, gives each to a real builder, and asks what the real policy holds.</summary>
internal static class ObservedPredicates
{
    private const string Usings = """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Linq;
        using System.Net;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;

        """;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Predicates",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false));

    /// <summary>Those of the generated predicates that compile: constants may make a case of a switch unreachable.</summary>
    public static IReadOnlyList<ObservedPredicate> Of(IReadOnlyList<PredicateCode> programs) =>
        Of([.. programs.Select(static program => ((PredicateCode?)program, PredicateOperations.Members + program))], static (_, _) => AskedOrigins.All, dropsBroken: true);

    /// <summary>Predicates that were written by hand, as the members of a class with a method <c>Configure</c>.</summary>
    /// <param name="codes">The code.</param>
    /// <param name="origins">What each is asked about.</param>
    /// <param name="version">The version of C# that they are compiled as.</param>
    public static IReadOnlyList<ObservedPredicate> Of(
        IReadOnlyList<string> codes, Func<SyntaxNode, SemanticModel, ImmutableArray<string>> origins, LanguageVersion version = LanguageVersion.Latest) =>
        Of([.. codes.Select(static code => ((PredicateCode?)null, code))], origins, dropsBroken: false, version);

    private static List<ObservedPredicate> Of(
        List<(PredicateCode? Program, string Code)> programs, Func<SyntaxNode, SemanticModel, ImmutableArray<string>> origins, bool dropsBroken, LanguageVersion version = LanguageVersion.Latest)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(version);
        var trees = programs.Select((program, i) => CSharpSyntaxTree.ParseText($"{Usings}namespace Program{i};\npublic static partial class Made\n{{\n{program.Code}\n}}", options)).ToList();
        var compilation = RegexGenerator.Run(Empty.AddSyntaxTrees(trees), options);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            var errors = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (!dropsBroken) throw new InvalidOperationException($"{errors[0]}\n{errors[0].Location.SourceTree}");
            var broken = errors.Select(static error => error.Location.SourceTree).ToHashSet();
            return Of([.. programs.Where((_, i) => !broken.Contains(trees[i]))], origins, dropsBroken, version);
        }

        return RealPolicies.With(image, assembly => programs.Select((program, i) =>
        {
            var body = trees[i].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "Configure");
            var model = compilation.GetSemanticModel(trees[i]);
            var asked = origins(body, model);
            return new ObservedPredicate(program.Program, program.Code, body, model, asked, Answers(assembly.GetType($"Program{i}.Made")!, asked));
        }).ToList());
    }

    private static ImmutableArray<string> Answers(Type made, ImmutableArray<string> origins)
    {
        var builder = new CorsPolicyBuilder();
        made.GetMethod("Configure", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Action<CorsPolicyBuilder>>()(builder);
        var isAllowed = builder.Build().IsOriginAllowed;
        return [.. origins.Select(origin => Answer(isAllowed, origin))];
    }

    private static string Answer(Func<string, bool> isAllowed, string origin)
    {
        try
        {
            return isAllowed(origin) ? "accepts" : "refuses";
        }
        catch (Exception exception)
        {
            return "throws " + exception.GetType().FullName;
        }
    }
}
