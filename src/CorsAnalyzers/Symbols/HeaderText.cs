using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Symbols;

/// <summary>Which syntax trees may write a header of the CORS protocol: the name, a typed property, or a constant that is called like it.</summary>
internal static class HeaderText
{
    private static readonly TextGate Gate = new(ImmutableArray.Create("Access-Control", "access-control", "Control-Allow-", "AccessControl", "CorsConstants"));

    public static bool Mentions(SyntaxTree tree) => Gate.Mentions(tree);
}
