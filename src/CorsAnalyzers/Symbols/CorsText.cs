using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Symbols;

/// <summary>Which syntax trees mention CORS at all: every web project references the CORS assembly.</summary>
internal static class CorsText
{
    private static readonly TextGate Gate = new(CorsNames.TextHints);

    public static bool Mentions(SyntaxTree tree) => Gate.Mentions(tree);

    public static bool Mentions(SourceText text) => TextGate.Mentions(text, CorsNames.TextHints);

    /// <summary>Whether any of the hints stands in the text.</summary>
    public static bool Mentions(SourceText text, ImmutableArray<string> hints) => TextGate.Mentions(text, hints);
}
