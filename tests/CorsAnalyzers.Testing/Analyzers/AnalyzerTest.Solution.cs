using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    /// <summary>A new workspace, which lives until the test ends.</summary>
    public async Task<Workspace> CreateWorkspaceAsync()
    {
        var workspace = await CreateWorkspaceImplAsync().ConfigureAwait(false);
        _workspaces.Add(workspace);
        return workspace;
    }

    /// <summary>Makes a workspace.</summary>
    protected virtual Task<Workspace> CreateWorkspaceImplAsync()
        => Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));

    /// <summary>The compilation options before severities and output kind are set.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>The parse options before the documentation mode is set.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>Makes the solution and switches on what is under test; the result is its primary project.</summary>
    protected async Task<Project> CreateProjectAsync(EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken)
        => ApplyCompilationOptions(await CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes the solution; the result is its primary project.</summary>
    protected virtual async Task<Project> CreateProjectImplAsync(EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken)
    {
        var states = additionalProjects.Insert(0, primaryProject);
        var ids = states.ToDictionary(state => state.Name, state => ProjectId.CreateNewId(state.Name));
        var solution = await CreateSolutionAsync(ids[primaryProject.Name], primaryProject, cancellationToken).ConfigureAwait(false);
        foreach (var state in additionalProjects)
        {
            solution = await AddProjectAsync(solution, ids[state.Name], state, cancellationToken).ConfigureAwait(false);
        }

        foreach (var state in states)
        {
            solution = AddContent(solution, ids[state.Name], state);
        }

        foreach (var state in states)
        {
            solution = solution.AddProjectReferences(ids[state.Name], state.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name])));
        }

        foreach (var transform in SolutionTransforms)
        {
            solution = transform(solution, ids[primaryProject.Name]);
        }

        return solution.GetProject(ids[primaryProject.Name])!;
    }

    /// <summary>Makes a solution with the primary project, which has no files yet.</summary>
    protected virtual async Task<Solution> CreateSolutionAsync(ProjectId projectId, EvaluatedProjectState projectState, CancellationToken cancellationToken)
    {
        var workspace = await CreateWorkspaceAsync().ConfigureAwait(false);
        if (OptionsTransforms.Count > 0)
        {
            var options = OptionsTransforms.Aggregate(workspace.CurrentSolution.Options, (options, transform) => transform(options));
            Verify.True(workspace.TryApplyChanges(workspace.CurrentSolution.WithOptions(options)), "Failed to apply workspace option transforms.");
        }

        return workspace.CurrentSolution
            .AddProject(projectId, projectState.Name, projectState.AssemblyName, projectState.Language)
            .WithProjectCompilationOptions(projectId, WithSettingsOf(projectState, CreateCompilationOptions()))
            .WithProjectParseOptions(projectId, CreateParseOptions().WithDocumentationMode(projectState.DocumentationMode))
            .AddMetadataReferences(projectId, await projectState.ReferenceAssemblies.ResolveAsync(projectState.Language, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Switches on every id that the analyzers support: one that is off by default at its default severity. An
    /// exception in an analyzer (<c>AD0001</c>) is an error. <see cref="DisabledDiagnostics"/> are off.
    /// </summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var severities = new Dictionary<string, ReportDiagnostic>();
        foreach (var descriptor in GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            severities[descriptor.Id] = descriptor.IsEnabledByDefault ? ReportDiagnostic.Default : Explicit(descriptor.DefaultSeverity);
        }

        severities.Add("AD0001", ReportDiagnostic.Error);
        foreach (var id in DisabledDiagnostics)
        {
            severities[id] = ReportDiagnostic.Suppress;
        }

        var options = project.CompilationOptions!;
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(severities.ToImmutableDictionary().SetItems(options.SpecificDiagnosticOptions)));
    }

    /// <summary>Splits a path into a file name and the folders between the project's folder and the file.</summary>
    protected (string fileName, IEnumerable<string> folders) GetNameAndFoldersFromPath(string projectPathPrefix, string path)
    {
        var file = path.Replace(Path.AltDirectorySeparatorChar, Path.DirectorySeparatorChar);
        var prefix = projectPathPrefix.Replace(Path.AltDirectorySeparatorChar, Path.DirectorySeparatorChar);
        var root = prefix[..(prefix.LastIndexOf(Path.DirectorySeparatorChar) + 1)];
        if (!Path.IsPathRooted(prefix) || !file.StartsWith(root, StringComparison.Ordinal))
        {
            // A file outside the project's folder keeps its whole path if that is rooted.
            return (Path.IsPathRooted(prefix) && Path.IsPathRooted(file) ? path : Path.GetFileName(file), []);
        }

        var parts = file[root.Length..].Split(Path.DirectorySeparatorChar);
        return (parts[^1], parts[..^1]);
    }

    private static ReportDiagnostic Explicit(DiagnosticSeverity severity)
        => severity switch
        {
            DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            _ => throw new InvalidOperationException($"Unexpected severity: {severity}"),
        };

    private static CompilationOptions WithSettingsOf(EvaluatedProjectState state, CompilationOptions options)
        => options.WithOutputKind(state.OutputKind).WithAssemblyIdentityComparer(state.ReferenceAssemblies.AssemblyIdentityComparer);

    private static async Task<Solution> AddProjectAsync(Solution solution, ProjectId id, EvaluatedProjectState state, CancellationToken cancellationToken)
    {
        solution = solution.AddProject(id, state.Name, state.AssemblyName, state.Language);
        var project = solution.GetProject(id)!;
        return solution
            .WithProjectCompilationOptions(id, WithSettingsOf(state, project.CompilationOptions!))
            .WithProjectParseOptions(id, project.ParseOptions!.WithDocumentationMode(state.DocumentationMode))
            .AddMetadataReferences(id, await state.ReferenceAssemblies.ResolveAsync(state.Language, cancellationToken).ConfigureAwait(false));
    }

    private Solution AddContent(Solution solution, ProjectId id, EvaluatedProjectState state)
    {
        solution = solution.AddMetadataReferences(id, state.AdditionalReferences);
        foreach (var (path, content) in state.Sources)
        {
            var (name, folders) = GetNameAndFoldersFromPath(state.DefaultPrefix, path);
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), name, content, folders, path);
        }

        foreach (var (path, content) in state.AdditionalFiles)
        {
            var (name, folders) = GetNameAndFoldersFromPath(state.DefaultPrefix, path);
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), name, content, folders, path);
        }

        foreach (var (path, content) in state.AnalyzerConfigFiles)
        {
            var (name, folders) = GetNameAndFoldersFromPath(state.DefaultPrefix, path);
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), name, content, folders, path);
        }

        return solution;
    }
}
