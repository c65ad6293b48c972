using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests;

/// <summary>The Roslyn that the tests run on, for the few rows where hosts differ.</summary>
internal static class RoslynHost
{
    /// <summary>The version of the compiler.</summary>
    public static Version Compiler { get; } = typeof(Compilation).Assembly.GetName().Version!;

    /// <summary>The version of the editing library: what fixes are formatted by.</summary>
    public static Version Workspaces { get; } = typeof(Workspace).Assembly.GetName().Version!;
}
