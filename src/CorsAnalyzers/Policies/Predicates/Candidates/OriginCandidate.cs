using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Candidates;

/// <summary>An origin to ask a predicate about.</summary>
/// <param name="Text">The text of the <c>Origin</c> header.</param>
/// <param name="Kind">What it tries.</param>
/// <param name="Model">The trusted origin that it is a variant of, or what a constant means; null where there is none.</param>
/// <param name="Constant">The expression that holds the constant it was made from; null where there is none in sight.</param>
internal sealed record OriginCandidate(string Text, OriginCandidateKind Kind, string? Model = null, SyntaxNode? Constant = null);
