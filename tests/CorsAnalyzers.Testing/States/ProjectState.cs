using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The content of a project under test.</summary>
public class ProjectState
{
    /// <summary>An empty project.</summary>
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The assembly's name.</summary>
    public string AssemblyName => Name;

    /// <summary>The project's language.</summary>
    public string Language { get; }

    /// <summary>The reference assemblies; null for those of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>Library or application; null for a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation comments are read; null to parse and diagnose them.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>The source files.</summary>
    public SourceFileList Sources { get; }

    /// <summary>What the source generators of the test are expected to produce.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    /// <summary>Files such as <c>appsettings.json</c>, given to analyzers as they are.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Files such as <c>/.editorconfig</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Makers of additional files, called when the test runs.</summary>
    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    /// <summary>Names of projects that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>References in addition to the reference assemblies.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix { get; }

    private protected string DefaultExtension { get; }

    /// <summary>A project of the same kind with nothing in it.</summary>
    internal ProjectState WithoutContent() => WithSettingsOf(this, new ProjectState(Name, Language, DefaultPrefix, DefaultExtension));

    private protected static T WithSettingsOf<T>(ProjectState source, T target)
        where T : ProjectState
    {
        target.ReferenceAssemblies = source.ReferenceAssemblies;
        target.OutputKind = source.OutputKind;
        target.DocumentationMode = source.DocumentationMode;
        return target;
    }
}
