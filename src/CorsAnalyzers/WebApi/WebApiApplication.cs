using System;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.WebApi;

/// <summary>What is known of the application that a compilation is, or is part of. Asked only once an attribute has been found.</summary>
internal sealed class WebApiApplication
{
    // 0: not asked yet. A race asks twice and gets one answer.
    private volatile int answer;

    /// <summary>
    /// Whether the compilation sets up Web API's routes, and neither it nor anything it references calls <c>EnableCors</c>.
    /// </summary>
    public bool NeverEnablesCors(Compilation compilation, CancellationToken cancellation)
    {
        if (answer == 0) answer = Ask(compilation, cancellation) ? 1 : 2;
        return answer == 1;
    }

    /// <summary>
    /// Whether code of the compilation mentions the protocol's headers itself, as token endpoints do that are added before the CORS
    /// middleware.
    /// </summary>
    public static bool WritesHeadersByHand(Compilation compilation) => compilation.SyntaxTrees.Any(HeaderText.Mentions);

    private static bool Ask(Compilation compilation, CancellationToken cancellation)
    {
        if (OthersUseCors(compilation)) return false;

        var hasRoutes = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Parent is AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax }) continue;
                var text = name.Identifier.ValueText;
                if (text == WebApiNames.EnableCors) return false;
                hasRoutes |= text is "MapHttpAttributeRoutes" or "MapHttpRoute";
            }
        }

        return hasRoutes;
    }

    private static bool OthersUseCors(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly =>
        assembly.Name != WebApiNames.HttpCorsAssembly
        && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => string.Equals(reference.Name, WebApiNames.HttpCorsAssembly, StringComparison.Ordinal))));
}
