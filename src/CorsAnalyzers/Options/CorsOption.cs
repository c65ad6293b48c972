using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>A key of an <c>.editorconfig</c> or a global analyzer config, and what its text means.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="name">The name behind <see cref="Prefix"/>.</param>
/// <param name="default">The value where the key is not set, or its text cannot be read.</param>
internal abstract class CorsOption<T>(string name, T @default)
{
    /// <summary>What every key of the package begins with.</summary>
    public const string Prefix = "cors_analyzers.";

    public string Key { get; } = Prefix + name;

    public T Default { get; } = @default;

    /// <summary>The value that the options of a file give. Never an exception: a text that cannot be read counts as not set.</summary>
    public T Of(AnalyzerConfigOptions options) => options.TryGetValue(Key, out var text) && TryParse(text, out var value) ? value : Default;

    /// <summary>Reads the text. Of a list the parts that can be read count; where none can, nothing is read.</summary>
    public abstract bool TryParse(string text, out T value);
}
