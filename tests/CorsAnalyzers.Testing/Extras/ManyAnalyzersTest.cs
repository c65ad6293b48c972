using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Testing;

/// <summary>
/// Tests several analyzers together, and any code fixes with them. Markup names the ids; code that is wrong for one
/// analyzer must be silent for the others.
/// </summary>
public class ManyAnalyzersTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly ImmutableArray<Type> _analyzers;
    private readonly ImmutableArray<Type> _codeFixes;

    /// <summary>A test of these analyzers and code fixes; other types are left out.</summary>
    public ManyAnalyzersTest(params IEnumerable<Type> types)
    {
        var usable = types.Where(type => !type.IsAbstract && !type.IsGenericTypeDefinition && type.GetConstructor([]) is not null).ToList();
        _analyzers = [.. usable.Where(type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)))];
        _codeFixes = [.. usable.Where(type => type.IsAssignableTo(typeof(CodeFixProvider)))];
    }

    /// <summary>A test of everything that assemblies offer to a compiler or an editor.</summary>
    public static ManyAnalyzersTest Of(params Assembly[] assemblies)
        => new(assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)) || type.IsDefined(typeof(ExportCodeFixProviderAttribute))));

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers()
        => _analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    /// <inheritdoc/>
    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders()
        => _codeFixes.Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
