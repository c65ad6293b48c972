using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Headers;

/// <summary>What runs a body that writes headers.</summary>
internal enum HeaderBodyKind
{
    /// <summary>A method or lambda of which that is not known.</summary>
    Other,

    /// <summary>Middleware that the member itself puts into a pipeline: <c>Use</c>, <c>Run</c>.</summary>
    Middleware,

    /// <summary>An endpoint that the member itself maps: <c>MapGet</c> and its like.</summary>
    Endpoint,

    /// <summary>A callback of a response: <c>OnStarting</c>.</summary>
    OnStarting,

    /// <summary>The callback of static files: <c>OnPrepareResponse</c>.</summary>
    StaticFiles,

    /// <summary>The handler of exceptions.</summary>
    ErrorHandler,
}

/// <summary>The body that writes headers.</summary>
/// <param name="Kind">What runs it.</param>
/// <param name="Node">The method or lambda.</param>
/// <param name="IsInPipeline">Whether the member itself puts it into its pipeline, not into a branch of it.</param>
internal sealed record HeaderBody(HeaderBodyKind Kind, SyntaxNode Node, bool IsInPipeline)
{
    /// <summary>Whether it is a method itself, not a lambda or local function in one.</summary>
    public bool IsMember => Node is MemberDeclarationSyntax;

    /// <summary>The body, or code in one, with the innermost code around it that says what runs it.</summary>
    public static HeaderBody Of(SyntaxNode node)
    {
        var kind = HeaderBodyKind.Other;
        var pipelines = 0;
        var others = 0;
        for (var at = node; at is not null and not MemberDeclarationSyntax; at = at.Parent)
        {
            var found = OfCode(at);
            if (found == HeaderBodyKind.ErrorHandler) return new HeaderBody(found, node, false);
            if (kind == HeaderBodyKind.Other) kind = found;
            if (found is HeaderBodyKind.Middleware or HeaderBodyKind.Endpoint) pipelines++;
            else if (found != HeaderBodyKind.OnStarting && at is AnonymousFunctionExpressionSyntax) others++;
        }

        return new HeaderBody(kind, node, pipelines == 1 && others == 0);
    }

    /// <summary>What runs a lambda, and what a catch clause is for.</summary>
    private static HeaderBodyKind OfCode(SyntaxNode code) => code switch
    {
        CatchClauseSyntax => HeaderBodyKind.ErrorHandler,
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => OfCall(CodeName.Of(call)),
        AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } when CodeName.Of(assignment) == "OnPrepareResponse" => HeaderBodyKind.StaticFiles,
        _ => HeaderBodyKind.Other,
    };

    private static HeaderBodyKind OfCall(string method) => method switch
    {
        "Use" or "Run" => HeaderBodyKind.Middleware,
        "Map" or "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "MapFallback" => HeaderBodyKind.Endpoint,
        "OnStarting" => HeaderBodyKind.OnStarting,
        "UseExceptionHandler" => HeaderBodyKind.ErrorHandler,
        _ => HeaderBodyKind.Other,
    };
}
