using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing.Model;

/// <summary>A project's content with every default filled in; it no longer changes.</summary>
public sealed class EvaluatedProjectState
{
    private EvaluatedProjectState(EvaluatedProjectState other)
    {
        Name = other.Name;
        AssemblyName = other.AssemblyName;
        Language = other.Language;
        DefaultPrefix = other.DefaultPrefix;
        ReferenceAssemblies = other.ReferenceAssemblies;
        OutputKind = other.OutputKind;
        DocumentationMode = other.DocumentationMode;
        Sources = other.Sources;
        GeneratedSources = other.GeneratedSources;
        AdditionalFiles = other.AdditionalFiles;
        AnalyzerConfigFiles = other.AnalyzerConfigFiles;
        AdditionalProjectReferences = other.AdditionalProjectReferences;
        AdditionalReferences = other.AdditionalReferences;
        AdditionalDiagnostics = other.AdditionalDiagnostics;
    }

    /// <summary>Fills in the defaults of <paramref name="state"/>.</summary>
    public EvaluatedProjectState(ProjectState state, ReferenceAssemblies defaultReferenceAssemblies)
    {
        Name = state.Name;
        AssemblyName = state.AssemblyName;
        Language = state.Language;
        DefaultPrefix = state.DefaultPrefix;
        ReferenceAssemblies = state.ReferenceAssemblies ?? defaultReferenceAssemblies;
        OutputKind = state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary;
        DocumentationMode = state.DocumentationMode ?? DocumentationMode.Diagnose;
        Sources = [.. state.Sources];
        GeneratedSources = [.. state.GeneratedSources];
        AdditionalFiles = [.. state.AdditionalFiles, .. state.AdditionalFilesFactories.SelectMany(factory => factory())];
        AnalyzerConfigFiles = [.. state.AnalyzerConfigFiles];
        AdditionalProjectReferences = [.. state.AdditionalProjectReferences];
        AdditionalReferences = [.. state.AdditionalReferences];
        AdditionalDiagnostics = [];
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; }

    /// <summary>The project's language.</summary>
    public string Language { get; }

    /// <summary>The reference assemblies.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; }

    /// <summary>Library or application.</summary>
    public OutputKind OutputKind { get; }

    /// <summary>How documentation comments are read.</summary>
    public DocumentationMode DocumentationMode { get; }

    /// <summary>The source files.</summary>
    public ImmutableArray<(string filename, SourceText content)> Sources { get; private init; }

    /// <summary>The expected products of source generators.</summary>
    public ImmutableArray<(string filename, SourceText content)> GeneratedSources { get; }

    /// <summary>The additional files.</summary>
    public ImmutableArray<(string filename, SourceText content)> AdditionalFiles { get; }

    /// <summary>The analyzer config files.</summary>
    public ImmutableArray<(string filename, SourceText content)> AnalyzerConfigFiles { get; }

    /// <summary>Names of the referenced projects.</summary>
    public ImmutableArray<string> AdditionalProjectReferences { get; }

    /// <summary>References in addition to the reference assemblies.</summary>
    public ImmutableArray<MetadataReference> AdditionalReferences { get; }

    /// <summary>Diagnostics that come from elsewhere and are compared with the rest.</summary>
    public ImmutableArray<Diagnostic> AdditionalDiagnostics { get; private init; }

    internal string DefaultPrefix { get; }

    /// <summary>This state with other source files.</summary>
    public EvaluatedProjectState WithSources(ImmutableArray<(string filename, SourceText content)> sources)
        => new(this) { Sources = sources };

    /// <summary>This state with other diagnostics from elsewhere.</summary>
    public EvaluatedProjectState WithAdditionalDiagnostics(ImmutableArray<Diagnostic> additionalDiagnostics)
        => new(this) { AdditionalDiagnostics = additionalDiagnostics };
}
