using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application.Code;

/// <summary>The code of one compilation while its application is read. It lives no longer than that.</summary>
internal sealed class ApplicationCode
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = new();
    private readonly Dictionary<SyntaxTree, int> ordinals = new();
    private readonly ILookup<string, (SyntaxTree Tree, TextSpan Span)> names;

    public ApplicationCode(Compilation compilation, CorsSymbols symbols, DeclaredHelpers helpers, CancellationToken cancellation)
    {
        Compilation = compilation;
        Symbols = symbols;
        Cancellation = cancellation;
        Helpers = new HelperCalls(helpers, this);
        Trees = SourceOrder.Of(compilation);
        for (var i = 0; i < Trees.Count; i++) ordinals[Trees[i]] = i;

        // Half an application would look like one that lacks the other half: where some of it cannot be read, none is.
        var found = Trees.Select(tree => (Tree: tree, Candidates: Candidates.Of(tree, cancellation))).ToList();
        if (found.Exists(static each => each.Candidates.AreTooDeep)) found.Clear();
        names = found
            .SelectMany(static each => each.Candidates.Names.Select(name => (name.Name, each.Tree, name.Span)))
            .ToLookup(static found => found.Name, static found => (found.Tree, found.Span));
    }

    public Compilation Compilation { get; }

    public CorsSymbols Symbols { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The calls of methods that the team has declared to add the CORS services.</summary>
    public HelperCalls Helpers { get; }

    /// <summary>All trees, in the order of their paths.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>How many trees had to be bound.</summary>
    public int BoundTrees => models.Count;

    /// <summary>Whether the name stands anywhere.</summary>
    public bool Has(string name) => names.Contains(name);

    /// <summary>Every place where one of the names stands (<see cref="CandidateNames"/>), in the order of the source.</summary>
    public IEnumerable<SimpleNameSyntax> Named(IEnumerable<string> wanted) => wanted
        .SelectMany(name => names[name])
        .OrderBy(found => ordinals[found.Tree]).ThenBy(static found => found.Span.Start)
        .Select(found => found.Tree.GetRoot(Cancellation).FindToken(found.Span.Start).Parent)
        .OfType<SimpleNameSyntax>();

    /// <summary>The calls by one of the names, in the order of the source.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls(params string[] methods) => Named(methods).Select(CallOf).OfType<InvocationExpressionSyntax>();

    public SemanticModel ModelOf(SyntaxNode node)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!models.TryGetValue(node.SyntaxTree, out var model)) models.Add(node.SyntaxTree, model = Compilation.GetSemanticModel(node.SyntaxTree));
        return model;
    }

    /// <summary>What the code means; where it does not quite compile, what it most likely means.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = ModelOf(node).GetSymbolInfo(node, Cancellation);
        return info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0]);
    }

    public IMethodSymbol? MethodOf(InvocationExpressionSyntax call) => SymbolOf(call) as IMethodSymbol;

    /// <summary>Where the code stands; a call from its name on.</summary>
    public SourcePlace PlaceOf(SyntaxNode node) => new(OrdinalOf(node.SyntaxTree), CodeLocation.SpanOf(node));

    /// <summary>Where the whole of an expression stands, from its first character on.</summary>
    public SourcePlace PlaceOfValue(ExpressionSyntax value) => new(OrdinalOf(value.SyntaxTree), value.Span);

    public SourcePlace PlaceOf(SyntaxToken token) => new(OrdinalOf(token.SyntaxTree!), token.Span);

    /// <summary>The first token of what stands at a place.</summary>
    public SyntaxToken TokenAt(SourcePlace place) => Trees[place.Tree].GetRoot(Cancellation).FindToken(place.Span.Start);

    /// <summary>Whether the tree is part of this compilation and not of a project it references.</summary>
    public bool Holds(SyntaxTree tree) => ordinals.ContainsKey(tree);

    /// <summary>The call that the name is the method of, with or without a receiver.</summary>
    public static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Parent as InvocationExpressionSyntax,
        MemberBindingExpressionSyntax binding => binding.Parent as InvocationExpressionSyntax,
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    /// <summary>The place of the tree in the order of the compilation.</summary>
    public int OrdinalOf(SyntaxTree tree) => ordinals[tree];
}
