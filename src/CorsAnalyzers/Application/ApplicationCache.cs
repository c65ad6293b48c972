using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application;

/// <summary>
/// The applications of the last few states of the code. Editors make a new compilation for every document they ask about, all of
/// the same trees, references and options: those are the key, and weak.
/// </summary>
internal sealed class ApplicationCache
{
    /// <summary>The states that are kept: the projects of a solution that someone is at work on.</summary>
    public const int Bound = 16;

    private readonly LinkedList<Entry> entries = new();
    private int builds;

    /// <summary>The one of this process.</summary>
    public static ApplicationCache Shared { get; } = new();

    /// <summary>How often an application was read to its end.</summary>
    public int Builds => Volatile.Read(ref builds);

    /// <summary>The application of the compilation, read now or before.</summary>
    public CorsApplication Of(Compilation compilation, CorsSymbols symbols, DeclaredHelpers helpers, CancellationToken cancellation)
    {
        var entry = EntryOf(compilation, helpers);

        // Whoever comes while it is being read waits for the result. A cancelled reader leaves nothing behind: the next one reads anew.
        lock (entry)
        {
            if (entry.Application is { } known) return known;
            cancellation.ThrowIfCancellationRequested();
            var read = CorsApplication.Read(compilation, symbols, helpers, cancellation);
            Interlocked.Increment(ref builds);
            return entry.Application = read;
        }
    }

    private Entry EntryOf(Compilation compilation, DeclaredHelpers helpers)
    {
        lock (entries)
        {
            for (var node = entries.First; node is not null; node = node.Next)
            {
                if (!node.Value.IsOf(compilation, helpers)) continue;
                if (node != entries.First)
                {
                    entries.Remove(node);
                    entries.AddFirst(node);
                }

                return node.Value;
            }

            if (entries.Count == Bound) entries.RemoveLast();
            var entry = new Entry(compilation, helpers);
            entries.AddFirst(entry);
            return entry;
        }
    }

    private sealed class Entry(Compilation compilation, DeclaredHelpers declared)
    {
        private readonly WeakReference<SyntaxTree>[] trees = compilation.SyntaxTrees.Select(static tree => new WeakReference<SyntaxTree>(tree)).ToArray();
        private readonly WeakReference<MetadataReference>[] references = compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToArray();
        private readonly CompilationOptions options = WithoutServices(compilation.Options);
        private readonly string? name = compilation.AssemblyName;

        public CorsApplication? Application { get; set; }

        public bool IsOf(Compilation other, DeclaredHelpers helpers) =>
            name == other.AssemblyName && declared.Equals(helpers) && Are(trees, other.SyntaxTrees) && Are(references, other.References) && options.Equals(WithoutServices(other.Options));

        private static bool Are<T>(WeakReference<T>[] known, IEnumerable<T> those)
            where T : class
        {
            var i = 0;
            foreach (var one in those)
            {
                if (i == known.Length || !known[i++].TryGetTarget(out var same) || !(ReferenceEquals(same, one) || same is MetadataReference && same.Equals(one))) return false;
            }

            return i == known.Length;
        }

        /// <summary>The options without what serves the host alone, which can hold whole projects and differs from compilation to compilation.</summary>
        private static CompilationOptions WithoutServices(CompilationOptions options) => options
            .WithSyntaxTreeOptionsProvider(null).WithMetadataReferenceResolver(null).WithSourceReferenceResolver(null).WithXmlReferenceResolver(null).WithStrongNameProvider(null);
    }
}
