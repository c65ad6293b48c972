using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Verifiers;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorsAnalyzers.Tests.Speed;

/// <summary>A project without ASP.NET Core pays for the question whether it has it, once, and for no file.</summary>
public class ClosedGateTests
{
    public static TheoryData<string> Analyzers() => [.. typeof(PolicyAnalyzer).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
        .Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task No_analyzer_looks_at_any_file(string name)
    {
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(typeof(PolicyAnalyzer).Assembly.GetType($"{typeof(PolicyAnalyzer).Namespace}.{name}", throwOnError: true)!)!;
        var run = (await LibraryAsync(3)).WithAnalyzers([analyzer]);
        var result = await run.GetAnalysisResultAsync(TestContext.Current.CancellationToken);
        var counts = result.AnalyzerTelemetryInfo[analyzer];
        Assert.InRange(counts.CompilationStartActionsCount + counts.CompilationActionsCount, 0, 1);
        Assert.Equal(0, counts.SyntaxTreeActionsCount + counts.SemanticModelActionsCount + counts.SymbolActionsCount + counts.SyntaxNodeActionsCount
            + counts.CodeBlockActionsCount + counts.CodeBlockStartActionsCount + counts.OperationActionsCount + counts.OperationBlockActionsCount
            + counts.OperationBlockStartActionsCount + counts.CompilationEndActionsCount + counts.AdditionalFileActionsCount);
    }

    [Fact]
    public async Task The_question_costs_the_same_whatever_the_number_of_files()
    {
        // What the compiler reads of the references is shared by compilations that are alive; who asks first pays for it.
        var alive = new List<CSharpCompilation>();
        var few = await LeastAsync(5);
        Assert.InRange(await LeastAsync(500) - few, long.MinValue, 500);
        GC.KeepAlive(alive);

        async Task<long> LeastAsync(int files)
        {
            var least = long.MaxValue;
            for (var i = 0; i < 5; i++)
            {
                alive.Add(await LibraryAsync(files));
                least = Math.Min(least, Ask(alive[^1]));
            }

            return least;
        }
    }

    /// <summary>Asks every gate, and counts bytes. The compiler has looked at its files before.</summary>
    private static long Ask(Compilation compilation)
    {
        compilation.GetTypeByMetadataName("Shop.Product0");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(CorsSymbols.Find(compilation));
        Assert.Null(HeaderSymbols.Find(compilation));
        Assert.Null(WebApiSymbols.Find(compilation));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task<CSharpCompilation> LibraryAsync(int files)
    {
        var references = await CSharpVerifierHelper.References(CSharpVerifierHelper.NoAspNetCore).ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        return CSharpCompilation.Create(
            "Library",
            Enumerable.Range(0, files).Select(static i => CSharpSyntaxTree.ParseText($"namespace Shop {{ public class Product{i} {{ public string UseCors() => \"Access-Control-Allow-Origin\"; }} }}", path: $"Product{i}.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
