using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application;

/// <summary>A place in the code that keeps nothing of it alive: what is found there is looked up anew.</summary>
/// <param name="Tree">The position of the tree among the trees of its compilation.</param>
/// <param name="Span">The characters.</param>
internal readonly record struct SourcePlace(int Tree, TextSpan Span);
