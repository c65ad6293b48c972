using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Verifiers;

/// <summary>What every test of this project starts from.</summary>
internal static class CSharpVerifierHelper
{
    /// <summary>The framework of a test that names none.</summary>
    internal const string DefaultFramework = "net10.0";

    /// <summary>The framework name for a project without ASP.NET Core.</summary>
    internal const string NoAspNetCore = "none";

    /// <summary>
    /// The compiler's warnings about null, as errors: only errors count in a test, and code that a test shows or a fix
    /// writes must not warn.
    /// </summary>
    internal static ImmutableDictionary<string, ReportDiagnostic> NullableWarnings { get; } =
        CSharpCommandLineParser.Default
            .Parse(["/warnaserror:nullable"], Environment.CurrentDirectory, Environment.CurrentDirectory)
            .CompilationOptions.SpecificDiagnosticOptions
            // Annotations outside of a nullable context belong to them, but not to the group of that name.
            .SetItem("CS8632", ReportDiagnostic.Error)
            .SetItem("CS8669", ReportDiagnostic.Error);

    /// <summary>The reference assemblies of a framework, with ASP.NET Core.</summary>
    internal static ReferenceAssemblies References(string framework)
        => framework switch
        {
            "net8.0" => AspNetCore(framework, "8.0.33"),
            "net9.0" => AspNetCore(framework, "9.0.22"),
            "net10.0" => AspNetCore(framework, "10.0.0"),
            NoAspNetCore => Net(DefaultFramework, "10.0.0"),
            _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, "Use net8.0, net9.0, net10.0 or none."),
        };

    /// <summary>
    /// Gives every project the latest C#, warnings about null as errors, and the output kind its code needs: a program
    /// with top-level statements is an application.
    /// </summary>
    internal static Solution ApplyDefaults(Solution solution, ProjectId primaryProject)
    {
        foreach (var id in solution.ProjectIds)
        {
            if (solution.GetProject(id) is { ParseOptions: CSharpParseOptions parseOptions, CompilationOptions: { } options })
            {
                solution = solution.WithProjectParseOptions(id, parseOptions.WithLanguageVersion(LanguageVersion.Latest));
                options = options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(NullableWarnings));
                solution = solution.WithProjectCompilationOptions(
                    id,
                    HasTopLevelStatements(solution.GetProject(id)!) ? options.WithOutputKind(OutputKind.ConsoleApplication) : options);
            }
        }

        NewerSyntax.SkipWhereUnreadable(solution);
        return solution;
    }

    private static ReferenceAssemblies AspNetCore(string framework, string version)
        => Net(framework, version).AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", version)]);

    // Not ReferenceAssemblies.Net.Net100: the released official packages end at an earlier framework.
    private static ReferenceAssemblies Net(string framework, string version)
        => new(framework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), Path.Combine("ref", framework));

    private static bool HasTopLevelStatements(Project project)
        => project.Documents.Any(document =>
            document.GetSyntaxRootAsync().GetAwaiter().GetResult() is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement));
}
