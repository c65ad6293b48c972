using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Symbols;

/// <summary>
/// The files of a compilation in the order of their paths. A build lists them in the order in which a disk does, which is another one on
/// another machine; what is reported must not depend on it.
/// </summary>
internal static class SourceOrder
{
    private static readonly ConditionalWeakTable<Compilation, SyntaxTree[]> Orders = new();
    private static readonly ConditionalWeakTable<Compilation, SyntaxTree[]>.CreateValueCallback Sort =
        static compilation => compilation.SyntaxTrees.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).ToArray();

    public static IReadOnlyList<SyntaxTree> Of(Compilation compilation) => Orders.GetValue(compilation, Sort);
}
