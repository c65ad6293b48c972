using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files with their paths.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file)
        => Add((file.filename, SourceText.From(file.content)));

    /// <summary>Adds a file that a source generator is expected to produce.</summary>
    public void Add((Type sourceGeneratorType, string filename, string content) file)
        => Add((file.sourceGeneratorType, file.filename, SourceText.From(file.content, Encoding.UTF8)));

    /// <summary>Adds a file that a source generator is expected to produce.</summary>
    public void Add((Type sourceGeneratorType, string filename, SourceText content) file)
        => Add((Path.Combine(file.sourceGeneratorType.Assembly.GetName().Name ?? string.Empty, file.sourceGeneratorType.FullName!, file.filename), file.content));
}
