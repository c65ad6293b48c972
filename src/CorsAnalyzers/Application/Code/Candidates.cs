using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    private static readonly Candidates None = new(ImmutableArray<Candidate>.Empty, areTooDeep: false);

    private Candidates(ImmutableArray<Candidate> names, bool areTooDeep)
    {
        Names = names;
        AreTooDeep = areTooDeep;
    }

    /// <summary>The names in the order of the source.</summary>
    public ImmutableArray<Candidate> Names { get; }

    /// <summary>Whether one of them stands in code that is too deep to be bound (<see cref="Nesting"/>).</summary>
    public bool AreTooDeep { get; }

    // Not kept when cancelled: the exception leaves before.
    public static Candidates Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var known) ? known : Keep(tree, Find(tree, cancellation));

    // By itself, so that only who finds something new makes the delegate.
    private static Candidates Keep(SyntaxTree tree, Candidates found) => Known.GetValue(tree, _ => found);

    private static Candidates Find(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = Scan.Find(tree.GetText(cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (found is null) return None;

        // The tree is asked at these places alone: to walk all of it would make all of its nodes.
        var root = tree.GetRoot(cancellation);
        var names = ImmutableArray.CreateBuilder<Candidate>();
        SyntaxNode? unit = null;
        var areTooDeep = false;
        foreach (var position in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = root.FindToken(position);
            if (!token.IsKind(SyntaxKind.IdentifierToken) || !token.Span.Contains(position) || !CandidateNames.All.Contains(token.ValueText)) continue;
            names.Add(new Candidate(token.ValueText, token.Span));
            var around = BoundWith(token);
            if (around == unit) continue;
            unit = around;
            areTooDeep |= Nesting.IsTooDeep(around);
        }

        return names.Count == 0 ? None : new Candidates(names.ToImmutable(), areTooDeep);
    }

    /// <summary>What the compiler may bind when it is asked what the name means: its member, or all statements of the program.</summary>
    private static SyntaxNode BoundWith(SyntaxToken name)
    {
        var unit = name.Parent!.FirstAncestorOrSelf<SyntaxNode>(static node => node is AttributeListSyntax or MemberDeclarationSyntax or CompilationUnitSyntax)!;
        return unit is GlobalStatementSyntax { Parent: { } program } ? program : unit;
    }
}
