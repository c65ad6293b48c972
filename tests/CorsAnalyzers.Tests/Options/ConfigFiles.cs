using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Options;

/// <summary>The two kinds of files in which a team sets options.</summary>
internal static class ConfigFiles
{
    /// <summary>Adds an <c>.editorconfig</c> that sets a key for some files.</summary>
    public static void Set(this SolutionState state, string key, string value, string files = "*.cs") =>
        state.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[{files}]\n{key} = {value}\n"));

    /// <summary>Adds a global analyzer config that sets a key for all files.</summary>
    public static void SetGlobally(this SolutionState state, string key, string value) =>
        state.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{key} = {value}\n"));
}
