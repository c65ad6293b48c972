using System.Reflection;
using CorsAnalyzers.TruthTests.Framework;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.TruthTests.Fixes;

/// <summary>Compiles rows of fixes and runs them on the real builder.</summary>
internal static class FixRows
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The policies before and after; null where a row needs more around it than a condition and a text.</summary>
    public static (RealVerdicts Before, RealVerdicts After)? Run(FixRow row)
    {
        var code = $$"""
            {{Usings}}
            public static class Row
            {
                public static Action<CorsPolicyBuilder> Before(bool condition, string text, string[] texts) => {{row.Before}};
                public static Action<CorsPolicyBuilder> After(bool condition, string text, string[] texts) => {{row.After}};
            }
            """;
        var compilation = CSharpCompilation.Create(
            "row", [CSharpSyntaxTree.ParseText(code)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        if (!compilation.Emit(image).Success) return null;

        var origins = RealVerdicts.OriginsOf(row.Before + row.After);
        return RealPolicies.With(image, assembly => (Verdicts(assembly, "Before", origins), Verdicts(assembly, "After", origins)));
    }

    private static RealVerdicts Verdicts(Assembly assembly, string method, IReadOnlyList<string> origins)
    {
        var configure = (Action<CorsPolicyBuilder>)assembly.GetType("Row")!.GetMethod(method)!
            .Invoke(null, [true, "https://text.example", new[] { "https://texts.example" }])!;
        try
        {
            var builder = new CorsPolicyBuilder();
            configure(builder);
            return RealVerdicts.Of(builder.Build(), origins);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NullReferenceException)
        {
            // The application does not start: nobody gets an answer.
            return RealVerdicts.Nothing;
        }
    }
}
