using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>
/// What other assemblies could do to the application: those that use CORS, or MVC, which adds its services, themselves or through
/// an assembly they reference, and are handed the services, the builder or the options.
/// </summary>
internal sealed class ForeignAssemblies
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Files without any of these hand no application to anybody.</summary>
    private static readonly ImmutableArray<string> HandingHints = ImmutableArray.Create("ervices", "Builder", "builder", "Startup");

    /// <summary>The answer where it does not matter.</summary>
    public static readonly ForeignAssemblies NotAsked = new(addPolicies: true, addServices: true);

    private ForeignAssemblies(bool addPolicies, bool addServices)
    {
        AddPolicies = addPolicies;
        AddServices = addServices;
    }

    /// <summary>Whether one of them may add policies, or the middleware.</summary>
    public bool AddPolicies { get; }

    /// <summary>Whether one of them may add the CORS services.</summary>
    public bool AddServices { get; }

    public static ForeignAssemblies Of(ApplicationCode code)
    {
        var assemblies = code.Compilation.References
            .Select(code.Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(static assembly => !IsFramework(assembly.Identity))
            .ToList();
        var usingCors = Reaching(assemblies, CorsNames.Assembly, code);
        var usingMvc = Reaching(assemblies, Mvc, code);
        if (usingCors.Count + usingMvc.Count == 0) return new ForeignAssemblies(false, false);

        var all = usingCors.Union(usingMvc);
        var taking = HandingNames.Of(assemblies.Where(assembly => all.Contains(assembly.Identity.Name)), IsOfApplication, code.Cancellation);
        var handed = Handed(all, taking, code);
        return new ForeignAssemblies(handed.Overlaps(usingCors), handed.Count > 0);
    }

    /// <summary>The assemblies that use the wanted one, themselves or through others.</summary>
    private static ImmutableHashSet<string> Reaching(List<IAssemblySymbol> assemblies, string wanted, ApplicationCode code)
    {
        var reaching = assemblies.Where(assembly => Uses(assembly, wanted, code)).Select(static assembly => assembly.Identity.Name).ToImmutableHashSet();
        while (true)
        {
            var more = assemblies.Where(assembly => !reaching.Contains(assembly.Identity.Name) && ReferencedBy(assembly).Any(reaching.Contains)).ToList();
            if (more.Count == 0) return reaching;
            reaching = reaching.Union(more.Select(static assembly => assembly.Identity.Name));
        }
    }

    private static bool Uses(IAssemblySymbol assembly, string wanted, ApplicationCode code)
    {
        // It adds the services alone.
        if (wanted == CorsNames.Assembly && assembly.Identity.Name == "Yarp.ReverseProxy") return false;
        if (code.Compilation.GetMetadataReference(assembly) is not CompilationReference project) return ReferencedBy(assembly).Contains(wanted);

        // A project in the editor lists all of its references, used or not.
        var hints = wanted == Mvc ? ImmutableArray.Create("AddControllers", "AddMvc") : CorsNames.TextHints;
        return project.Compilation.SyntaxTrees.Any(tree => CorsText.Mentions(tree.GetText(code.Cancellation), hints));
    }

    private static IEnumerable<string> ReferencedBy(IAssemblySymbol assembly) =>
        assembly.Modules.SelectMany(static module => module.ReferencedAssemblies).Select(static identity => identity.Name);

    private static bool IsFramework(AssemblyIdentity identity) =>
        identity.Name.StartsWith("System.", StringComparison.Ordinal)
        || identity.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || identity.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    /// <summary>Which of the assemblies get something of the application into their hands, by a call or as a base class.</summary>
    private static ImmutableHashSet<string> Handed(ImmutableHashSet<string> assemblies, HandingNames taking, ApplicationCode code)
    {
        var handed = ImmutableHashSet.CreateBuilder<string>();
        foreach (var tree in code.Trees)
        {
            if (!CorsText.Mentions(tree.GetText(code.Cancellation), HandingHints)) continue;
            foreach (var node in tree.GetRoot(code.Cancellation).DescendantNodes())
            {
                if (taking.MayHand(node) && !(node is InvocationExpressionSyntax call && code.Helpers.IsKnown(call))) handed.UnionWith(AssembliesTaking(node, code).Where(assemblies.Contains));
            }
        }

        return handed.ToImmutable();
    }

    private static IEnumerable<string> AssembliesTaking(SyntaxNode node, ApplicationCode code)
    {
        var symbol = node is BaseTypeSyntax based ? code.SymbolOf(based.Type) : code.SymbolOf(node);
        return symbol switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Class } type when type.GetMembers().OfType<IMethodSymbol>().Any(TakesApplication) => NameOf(type),
            IMethodSymbol { TypeArguments.IsEmpty: false } method when RunsTypeArgument(method) => method.TypeArguments.SelectMany(NameOf),
            IMethodSymbol method when TakesApplication(method) => NameOf(method),
            _ => Enumerable.Empty<string>(),
        };
    }

    private static IEnumerable<string> NameOf(ISymbol symbol) => symbol.ContainingAssembly is { } assembly ? new[] { assembly.Identity.Name } : Enumerable.Empty<string>();

    /// <summary>Whether the call has the host run a startup class, a filter or a set of options.</summary>
    private static bool RunsTypeArgument(IMethodSymbol method) =>
        method.Name is "UseStartup" or "ConfigureOptions" || method.TypeArguments.Any(static type => type.Name is "IStartupFilter" or "IConfigureOptions" or "IPostConfigureOptions");

    private static bool TakesApplication(IMethodSymbol method) => (method.ReducedFrom ?? method).Parameters.Any(IsOfApplication);

    private static bool IsOfApplication(IParameterSymbol parameter) =>
        parameter.Type.Name is "IServiceCollection" or "CorsOptions" or "WebApplication" || parameter.Type.Name.EndsWith("Builder", StringComparison.Ordinal);
}
