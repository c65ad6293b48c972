using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference per assembly file for all tests: reading metadata is most of a small test's time.</summary>
internal static class SharedReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_byPath = new(StringComparer.Ordinal);

    public static MetadataReference Get(string path)
        => s_byPath.GetOrAdd(path, static path => MetadataReference.CreateFromFile(
            path,
            documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml"))));
}
