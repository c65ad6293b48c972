namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name; one comes into being when it is first asked for. Its files are called <c>/Name/Test0.cs</c>.</summary>
public class ProjectCollection : Dictionary<string, ProjectState>
{
    private readonly string _defaultLanguage;
    private readonly string _defaultExtension;

    /// <summary>A collection whose projects are of a language unless they name another.</summary>
    public ProjectCollection(string defaultLanguage, string defaultExtension)
    {
        _defaultLanguage = defaultLanguage;
        _defaultExtension = defaultExtension;
    }

    /// <summary>The project of that name.</summary>
    public new ProjectState this[string projectName]
        => TryGetValue(projectName, out var project) ? project : this[projectName, _defaultLanguage];

    /// <summary>The project of that name and language.</summary>
    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
            {
                Add(projectName, project = new ProjectState(projectName, language, $"/{projectName}/Test", Extension(language)));
            }

            return project.Language == language
                ? project
                : throw new InvalidOperationException($"Project '{projectName}' is already a {project.Language} project.");
        }
    }

    private string Extension(string language)
        => language == _defaultLanguage ? _defaultExtension
            : language switch
            {
                LanguageNames.CSharp => "cs",
                LanguageNames.VisualBasic => "vb",
                _ => throw new ArgumentOutOfRangeException(nameof(language)),
            };
}
