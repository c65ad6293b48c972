using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>The own methods that a team has declared for each file of a compilation, equal where the texts are.</summary>
internal sealed class DeclaredHelpers : IEquatable<DeclaredHelpers>
{
    public static readonly DeclaredHelpers None = new(ImmutableArray<string>.Empty);

    // By tree, in the order of the paths; empty where no file has any.
    private readonly ImmutableArray<string> texts;

    private DeclaredHelpers(ImmutableArray<string> texts) => this.texts = texts;

    public bool IsEmpty => texts.IsEmpty;

    public static DeclaredHelpers Of(Compilation compilation, AnalyzerOptions options)
    {
        string[]? texts = null;
        var trees = SourceOrder.Of(compilation);
        for (var i = 0; i < trees.Count; i++)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(trees[i]).TryGetValue(PolicyHelpersOption.Instance.Key, out var text) && text.Length > 0)
                (texts ??= new string[trees.Count])[i] = text;
        }

        return texts is null ? None : new DeclaredHelpers(texts.ToImmutableArray());
    }

    /// <summary>The methods that are declared for some file.</summary>
    public ImmutableArray<string> Names() => texts.Distinct().SelectMany(static text => Read(text)).Select(static helper => helper.Method).Distinct().ToImmutableArray();

    /// <summary>The declaration of a method that is called in a file; null where there is none.</summary>
    /// <param name="tree">The file, by its place in the order of the paths.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="type">The full name of its type.</param>
    public PolicyHelper? Find(int tree, string method, string type) =>
        texts.IsEmpty ? null : Read(texts[tree]).FirstOrDefault(helper => helper.Is(method, type));

    public bool Equals(DeclaredHelpers? other) => other is not null && texts.SequenceEqual(other.texts);

    public override bool Equals(object? obj) => Equals(obj as DeclaredHelpers);

    public override int GetHashCode() => texts.Length;

    private static ImmutableArray<PolicyHelper> Read(string? text) => text is null ? ImmutableArray<PolicyHelper>.Empty : PolicyHelpersOption.Instance.Read(text);
}
