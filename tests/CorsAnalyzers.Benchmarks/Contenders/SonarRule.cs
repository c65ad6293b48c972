using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Contenders;

/// <summary>S5122 of SonarAnalyzer.CSharp ("Restrict this CORS policy to trusted origins") by itself. Its package is downloaded, not referenced.</summary>
internal static class SonarRule
{
    private const string Id = "S5122";

    /// <summary>The analyzer that reports it, and nothing else.</summary>
    public static DiagnosticAnalyzer Create()
    {
        var path = typeof(SonarRule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "SonarAnalyzer").Value!;
        return Assembly.LoadFrom(path).GetTypes()
            .Where(static type => type is { IsAbstract: false, Name: "PermissiveCors" } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Single(static analyzer => analyzer.SupportedDiagnostics is [{ Id: Id }]);
    }
}
