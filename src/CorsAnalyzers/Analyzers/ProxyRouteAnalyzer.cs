using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Hands the routes of a reverse proxy (YARP) that name a CORS policy in a settings file to the rules about them, and reports what
/// they find at the section that <c>LoadFromConfig</c> reads. Registers nothing where no file has such a route.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProxyRouteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.ProxyRoutes.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CorsSymbols.Find(start.Compilation) is not { } symbols || TestProject.Is(start.Options)) return;
            var files = SettingsFile.Of(start.Options.AdditionalFiles, start.CancellationToken);
            if (files.Any(static file => file.Root?.SelfAndDescendants().Any(static section => section.Find(ProxyRoutes.Policy) is not null) == true))
                {
                var helpers = DeclaredHelpers.Of(start.Compilation, start.Options);
                start.RegisterSyntaxNodeAction(call => Examine(call, symbols, helpers, files), SyntaxKind.InvocationExpression);
            }
        });
    }

    private static void Examine(SyntaxNodeAnalysisContext context, CorsSymbols symbols, DeclaredHelpers helpers, ImmutableArray<SettingsFile> files)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (CodeName.Of(invocation) != "LoadFromConfig"
            || context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation { TargetMethod.ContainingType.Name: "ReverseProxyServiceCollectionExtensions" } call
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "config") is not { } section
            || SectionKey.Of(section.Value, context.CancellationToken) is not { } key) return;

        var routes = ProxyRoutes.In(files, key).ToList();
        if (routes.Count == 0) return;
        var application = ApplicationCache.Shared.Of(context.SemanticModel.Compilation, symbols, helpers, context.CancellationToken);
        var options = CorsAnalyzersOptions.Of(context.Options, invocation.SyntaxTree);
        foreach (var route in routes)
        {
            foreach (var rule in RuleCatalog.ProxyRoutes)
            {
                if (rule.Examine(route, application, options) is not var (message, fix)) continue;
                context.ReportDiagnostic(Diagnostic.Create(
                    rule.Descriptor, CodeLocation.Of(section.Value.Syntax), new[] { route.File.LocationOf(route.Span) }, fix, route.Policy, route.Key, route.File.Name, message));
            }
        }
    }
}
