using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Meaning;

/// <summary>How a predicate that lets in too many says what it means.</summary>
internal abstract record PredicateRepair;

/// <summary>By a list of origins, which may have patterns of subdomains, in its place.</summary>
internal sealed record ListRepair(ImmutableArray<string> Origins) : PredicateRepair;

/// <summary>By another text of its regular expression.</summary>
/// <param name="Literal">The literal that holds the pattern.</param>
/// <param name="Pattern">The pattern that it should be.</param>
internal sealed record RegexTextRepair(SyntaxNode Literal, string Pattern) : PredicateRepair;
