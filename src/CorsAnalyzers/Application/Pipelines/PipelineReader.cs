using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>
/// Finds where pipelines begin: the entry point and other members that make a <c>WebApplication</c>, the type that
/// <c>UseStartup</c> names, delegates given to the host builder, startup filters.
/// </summary>
internal static class PipelineReader
{
    public static ImmutableArray<Pipeline> Read(ApplicationCode code, ApplicationSecurity security, ForeignAssemblies foreign)
    {
        var walk = new PipelineWalk(code, foreign);
        if (code.Compilation.GetEntryPoint(code.Cancellation) is { } entry)
        {
            foreach (var reference in entry.DeclaringSyntaxReferences) ReadMember(walk, reference.GetSyntax(code.Cancellation));
        }

        // A helper that makes the application may be called before it is met here.
        foreach (var name in code.Named(CandidateNames.Applications))
        {
            if (MemberOf(name) is { } member) ReadMember(walk, member);
        }

        foreach (var start in Startups(code).Concat(Delegates(code)).Concat(Filters(code))) walk.Read(start.Body, start.Builder, start.Steps, start.Next);
        return walk.Pipelines.Select(steps => steps.ToPipeline(security, code.Compilation)).ToImmutableArray();
    }

    private static void ReadMember(PipelineWalk walk, SyntaxNode member)
    {
        if (PipelineWalk.BodyOf(member) is { } body && !walk.HasRead(body)) walk.Read(body);
    }

    /// <summary>The member or local function that makes an application here: <c>WebApplication.Create…</c>.</summary>
    private static SyntaxNode? MemberOf(SimpleNameSyntax name)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access || access.Expression != name) return null;
        var member = name.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or GlobalStatementSyntax);
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    /// <summary><c>Configure</c> of the types that <c>UseStartup</c> names.</summary>
    private static IEnumerable<(SyntaxNode Body, string Builder, PipelineSteps Steps, string? Next)> Startups(ApplicationCode code)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in code.Named(CandidateNames.Startups))
        {
            if (StartupOf(name, code) is not { } startup) continue;
            var methods = ClassHierarchy.WithBases(startup).SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
                .Where(static method => method.Name.StartsWith("Configure", System.StringComparison.Ordinal) && method.Parameters.Any(static parameter => Middleware.IsBuilder(parameter.Type)));
            foreach (var method in methods.GroupBy(static method => method.Name).Select(static overrides => overrides.First()))
            {
                if (!seen.Add(method)) continue;
                foreach (var reference in method.DeclaringSyntaxReferences)
                {
                    var declaration = reference.GetSyntax(code.Cancellation);
                    if (!code.Holds(declaration.SyntaxTree) || PipelineWalk.BodyOf(declaration) is not { } body) continue;
                    var place = declaration is MethodDeclarationSyntax named ? code.PlaceOf(named.Identifier) : code.PlaceOf(declaration);
                    yield return (body, method.Parameters.First(static parameter => Middleware.IsBuilder(parameter.Type)).Name, new PipelineSteps(Hosting.Generic, place), null);
                }
            }
        }
    }

    private static INamedTypeSymbol? StartupOf(SimpleNameSyntax name, ApplicationCode code)
    {
        if (ApplicationCode.CallOf(name) is not { } call) return null;
        var type = name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0]
            : call.ArgumentList.Arguments.Count == 1 && call.ArgumentList.Arguments[0].Expression is TypeOfExpressionSyntax { Type: var named } ? named
            : null;
        return type is null ? null : code.SymbolOf(type) as INamedTypeSymbol;
    }

    /// <summary>Delegates that are given to <c>IWebHostBuilder.Configure</c>.</summary>
    private static IEnumerable<(SyntaxNode Body, string Builder, PipelineSteps Steps, string? Next)> Delegates(ApplicationCode code)
    {
        foreach (var call in code.Calls(CorsNames.Configure))
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (argument.Expression is not AnonymousFunctionExpressionSyntax function || code.SymbolOf(function) is not IMethodSymbol lambda
                    || code.MethodOf(call) is not { Name: CorsNames.Configure } method || method.ContainingType.ContainingNamespace.ToDisplayString() != "Microsoft.AspNetCore.Hosting") continue;
                var builder = lambda.Parameters.FirstOrDefault(static parameter => Middleware.IsBuilder(parameter.Type));
                if (builder is not null) yield return (function.Body, builder.Name, new PipelineSteps(Hosting.Generic, code.PlaceOf(call)), null);
            }
        }
    }

    /// <summary>The delegates that startup filters give back.</summary>
    private static IEnumerable<(SyntaxNode Body, string Builder, PipelineSteps Steps, string? Next)> Filters(ApplicationCode code)
    {
        foreach (var name in code.Named(CandidateNames.StartupFilters))
        {
            if (name.FirstAncestorOrSelf<BaseListSyntax>()?.Parent is not TypeDeclarationSyntax type) continue;
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                if (method.Identifier.ValueText != "Configure" || method.ParameterList.Parameters.Count != 1) continue;
                var function = method.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault();
                if (function is null || PipelineWalk.Parameters(function) is not { Length: 1 } parameters) continue;
                yield return (function.Body, parameters[0], new PipelineSteps(Hosting.StartupFilter, code.PlaceOf(method.Identifier)), method.ParameterList.Parameters[0].Identifier.ValueText);
            }
        }
    }
}
