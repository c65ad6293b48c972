using System;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Application;

/// <summary>
/// Whether what a member does to its policies is certain to be done whenever the application starts. Asked only once a mistake
/// has been found.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">Its analyzer options, which tell a test project.</param>
/// <param name="unit">The member under analysis.</param>
/// <param name="cancellation">Ends the analysis early.</param>
internal sealed class StartupCertainty(Compilation compilation, AnalyzerOptions options, ISymbol unit, CancellationToken cancellation)
{
    /// <summary>Whether the site is reached on every path of the application's start, and its policy is built there.</summary>
    public bool Builds(PolicySite site) =>
        site.Kind is PolicySiteKind.Build or PolicySiteKind.Pipeline or PolicySiteKind.Registration
        && FlowCertainty.IsUnavoidable(site.Node, site.Frame)
        && RunsAtStart()
        && (site.Kind != PolicySiteKind.Registration || UsesCors());

    private bool RunsAtStart()
    {
        if (compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)) return false;
        if (TestProject.Is(options)) return false;
        if (compilation.GetEntryPoint(cancellation) is not { } entry) return false;

        var start = entry.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(unit, entry)) return Mentions(start, IsHost);
        return unit is IMethodSymbol { Name: "ConfigureServices" or "Configure", ContainingType: var startup }
            && Mentions(start, IsHost)
            && Mentions(start, name => name is GenericNameSyntax { Identifier.ValueText: "UseStartup" } generic
                && generic.TypeArgumentList.Arguments.Any(argument => argument.ToString().Split('.').Last() == startup.Name));
    }

    /// <summary>Options are built when the middleware is; without it a registered policy is never looked at.</summary>
    private bool UsesCors() => compilation.SyntaxTrees.Any(tree => CorsText.Mentions(tree)
        && Mentions(tree.GetRoot(cancellation), static name => name.Identifier.ValueText == CorsNames.UseCors));

    private bool Mentions(INamedTypeSymbol type, Func<SimpleNameSyntax, bool> isIt) => type.DeclaringSyntaxReferences
        .Any(reference => Mentions(reference.GetSyntax(cancellation), isIt));

    private static bool Mentions(SyntaxNode node, Func<SimpleNameSyntax, bool> isIt) =>
        node.DescendantNodes().Any(descendant => descendant is SimpleNameSyntax name && isIt(name));

    private static bool IsHost(SimpleNameSyntax name) =>
        name.Identifier.ValueText is "WebApplication" or "Host" or "WebHost" or "HostBuilder" or "WebHostBuilder"
        && (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
            || name.Parent is ObjectCreationExpressionSyntax
            || name.Parent.IsKind(SyntaxKind.SimpleMemberAccessExpression));
}
