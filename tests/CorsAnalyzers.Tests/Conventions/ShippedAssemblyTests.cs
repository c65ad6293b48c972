using System.Reflection;
using Xunit;

namespace CorsAnalyzers.Tests.Conventions;

/// <summary>
/// What the shipped assemblies ask of the host they are loaded into. Every line here is a promise about the oldest compiler
/// and editor that can load them.
/// </summary>
public class ShippedAssemblyTests
{
    [Fact]
    public void The_analyzers_need_the_compiler_alone() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis 4.5.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.5.0.0",
            "System.Collections.Immutable 6.0.0.0",
            "netstandard 2.0.0.0",
        ],
        References(typeof(CorsAnalyzers.Analyzers.PolicyAnalyzer).Assembly));

    [Fact]
    public void The_fixes_need_the_workspaces_too() => Assert.Equal(
        [
            $"CorsAnalyzers {typeof(CorsAnalyzers.Analyzers.PolicyAnalyzer).Assembly.GetName().Version}",
            "Microsoft.CodeAnalysis 4.5.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.5.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.5.0.0",
            "System.Collections.Immutable 6.0.0.0",
            "netstandard 2.0.0.0",
        ],
        References(typeof(CorsAnalyzers.CodeFixes.AnyOriginFixes).Assembly));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(static name => $"{name.Name} {name.Version}")
        .Order(StringComparer.Ordinal);
}
