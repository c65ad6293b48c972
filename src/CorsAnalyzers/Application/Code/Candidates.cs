using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application.Code;

/// <summary>One name that may matter to the wiring.</summary>
internal readonly record struct Candidate(string Name, TextSpan Span);

/// <summary>
/// Where the names that may matter to the wiring stand in one syntax tree. Spans and names only, found once for the life of the
/// tree; what they mean is asked anew for every state of the code.
/// </summary>
internal sealed class Candidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, Candidates> Known = new();
    private static readonly NameScan Scan = new(CandidateNames.All);
    private static readonly Candidates None = new(ImmutableArray<Candidate>.Empty);

    private Candidates(ImmutableArray<Candidate> names) => Names = names;

    /// <summary>The names in the order of the source.</summary>
    public ImmutableArray<Candidate> Names { get; }

    public static Candidates Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known)) return known;

        // Not kept when cancelled: the exception leaves before.
        var found = Find(tree, cancellation);
        return Known.GetValue(tree, _ => found);
    }

    private static Candidates Find(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = Scan.Find(tree.GetText(cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (found is null) return None;

        // The tree is asked at these places alone: to walk all of it would make all of its nodes.
        var root = tree.GetRoot(cancellation);
        var names = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var position in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = root.FindToken(position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position) && CandidateNames.All.Contains(token.ValueText)) names.Add(new Candidate(token.ValueText, token.Span));
        }

        return names.Count == 0 ? None : new Candidates(names.ToImmutable());
    }
}
