using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>Whether the project is a test project, which starts other people's applications and owns none, although its SDK compiles an entry point into it.</summary>
internal static class TestProject
{
    private const string Property = "build_property.IsTestProject";

    public static bool Is(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var isTest) && string.Equals(isTest, "true", StringComparison.OrdinalIgnoreCase);
}
