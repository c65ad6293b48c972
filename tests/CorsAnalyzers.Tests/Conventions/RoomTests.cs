using System.Collections.Immutable;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Conventions;

/// <summary>The rooms of the analyzers and the one way in which they know each other.</summary>
public class RoomTests
{
    private static readonly ImmutableDictionary<string, string[]> Knows = new Dictionary<string, string[]>
    {
        ["Fetch"] = [],
        ["Symbols"] = [],
        ["Options"] = ["Fetch", "Symbols"],
        ["Settings"] = ["Fetch"],
        ["Policies"] = ["Options", "Fetch", "Symbols"],
        ["Headers"] = ["Policies", "Options", "Fetch", "Symbols"],
        ["WebApi"] = ["Policies", "Options", "Fetch", "Symbols"],
        ["Application"] = ["Policies", "Settings", "Options", "Fetch", "Symbols"],
        ["Rules"] = ["Application", "Headers", "WebApi", "Policies", "Settings", "Options", "Fetch", "Symbols"],
        ["Analyzers"] = ["Rules", "Application", "Headers", "WebApi", "Policies", "Settings", "Options", "Fetch", "Symbols"],
    }.ToImmutableDictionary();

    [Fact]
    public void Rooms_know_each_other_one_way()
    {
        var compilation = Sources();
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var room = RoomOf(tree.FilePath);
            if (room is null) continue;
            Assert.True(Knows.ContainsKey(room), $"The room {room} is in no plan: say in this test what it may know.");

            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                if (type is null || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)) continue;
                var known = RoomOf(type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath);
                if (known is not null && known != room && !Knows[room].Contains(known)) wrong.Add($"{Path.GetFileName(tree.FilePath)}: {room} knows {known} ({name})");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_protocol_knows_no_compiler()
    {
        var fetch = Repository.SourcesOf("src", "CorsAnalyzers").Where(static file => RoomOf(file) == "Fetch");
        Assert.DoesNotContain(fetch, static file => File.ReadAllText(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_never_walk_syntax()
    {
        string[] walking = ["Descendant", "Ancestors", "SemanticModel", "IOperation", "CSharp.Syntax"];
        var rules = Repository.SourcesOf("src", "CorsAnalyzers").Where(static file => RoomOf(file) == "Rules").ToList();
        Assert.NotEmpty(rules);
        Assert.DoesNotContain(rules, file => walking.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
    }

    private static string? RoomOf(string? file)
    {
        if (file is null) return null;
        var parts = Path.GetRelativePath(Repository.PathOf("src", "CorsAnalyzers"), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    private static CSharpCompilation Sources()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("CorsAnalyzers", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Repository.SourcesOf("src", "CorsAnalyzers").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToList();
        trees.ForEach(NewerSyntax.SkipWhereUnreadable);
        return CSharpCompilation.Create("CorsAnalyzers", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
