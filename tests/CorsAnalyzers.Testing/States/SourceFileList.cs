using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Source files; one without a path is named by its index: <c>/0/Test0.cs</c>.</summary>
public class SourceFileList : SourceFileCollection
{
    private readonly string _defaultPrefix;
    private readonly string _defaultExtension;

    /// <summary>A list whose files without a path are called <paramref name="defaultPrefix"/> + index + extension.</summary>
    public SourceFileList(string defaultPrefix, string defaultExtension)
    {
        _defaultPrefix = defaultPrefix;
        _defaultExtension = defaultExtension;
    }

    private string NextName => $"{_defaultPrefix}{Count}.{_defaultExtension}";

    /// <summary>Adds a file without a path.</summary>
    public void Add(string content) => Add((NextName, content));

    /// <summary>Adds a file without a path.</summary>
    public void Add(SourceText content) => Add((NextName, content));
}
