using System.Reflection;
using System.Runtime.Loader;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Speed;

/// <summary>
/// The questions about the texts of files, asked of a second copy of the analyzers, whose tables no other test fills. The usual ones are
/// copied whenever they are full, however large the other tests have made them, and whoever comes then pays for it.
/// </summary>
internal sealed class OwnTables
{
    private readonly Func<SyntaxTree, bool> cors;
    private readonly Func<SyntaxTree, bool> headers;
    private readonly Func<SyntaxTree, CancellationToken, object> candidates;

    public OwnTables()
    {
        // Roslyn stays the one of the tests, so that their trees can be handed over.
        var copy = new AssemblyLoadContext("own tables").LoadFromAssemblyPath(typeof(Candidates).Assembly.Location);
        cors = Question<Func<SyntaxTree, bool>>(copy, typeof(CorsText), nameof(CorsText.Mentions), typeof(SyntaxTree));
        headers = Question<Func<SyntaxTree, bool>>(copy, typeof(HeaderText), nameof(HeaderText.Mentions), typeof(SyntaxTree));
        candidates = Question<Func<SyntaxTree, CancellationToken, object>>(copy, typeof(Candidates), nameof(Candidates.Of), typeof(SyntaxTree), typeof(CancellationToken));
    }

    /// <summary>The bytes that all questions about these files take. Their texts are there already.</summary>
    public long CostOf(List<SyntaxTree> trees)
    {
        foreach (var tree in trees) tree.GetText();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var tree in trees)
        {
            if (cors(tree) || headers(tree)) throw new InvalidOperationException("The file mentions CORS.");
            candidates(tree, CancellationToken.None);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TDelegate Question<TDelegate>(Assembly copy, Type type, string name, params Type[] parameters)
        where TDelegate : Delegate =>
        copy.GetType(type.FullName!, throwOnError: true)!.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)!.CreateDelegate<TDelegate>();
}
