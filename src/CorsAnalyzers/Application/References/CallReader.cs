using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>Finds the calls that choose a policy: <c>UseCors</c> and <c>RequireCors</c>.</summary>
internal static class CallReader
{
    public static IEnumerable<CorsReference> Read(ApplicationCode code, NameValues names)
    {
        foreach (var call in code.Calls(CorsNames.UseCors, CorsNames.RequireCors))
        {
            if (code.MethodOf(call) is not { } method)
            {
                // Half-typed code, or a package that is not there: it may be anything.
                yield return Unknown(call, code);
                continue;
            }

            if (KindOf(method, code) is not { } kind)
            {
                // Some libraries have a method of the same name, which makes metadata of a policy that only they know.
                if (method.Name == CorsNames.RequireCors) yield return Unknown(call, code);
                continue;
            }

            foreach (var reference in Read(call, method, kind, code, names)) yield return reference;
        }
    }

    private static ReferenceKind? KindOf(IMethodSymbol method, ApplicationCode code) =>
        code.Symbols.UsesPolicy(method.ReducedFrom ?? method) ? ReferenceKind.Middleware
        : method.Name == CorsNames.RequireCors && SymbolEqualityComparer.Default.Equals((method.ReducedFrom ?? method).ContainingType, code.Symbols.EndpointExtensions) ? ReferenceKind.Convention
        : null;

    private static IEnumerable<CorsReference> Read(InvocationExpressionSyntax call, IMethodSymbol method, ReferenceKind kind, ApplicationCode code, NameValues names)
    {
        var whole = code.PlaceOf(call);
        var chain = kind == ReferenceKind.Convention ? EndpointChain.Of(call, code) : null;
        var reference = new CorsReference(
            kind,
            ReferenceChoice.Unnamed,
            null,
            whole,
            whole,
            chain is null ? ReferenceTarget.Pipeline : TargetOf(chain.MapCall),
            chain is null ? whole : chain.MapCall is { } map ? code.PlaceOf(map) : whole,
            CodePath.Of(call, code))
        {
            IsProtected = chain is not null && chain.Calls("RequireAuthorization") && !chain.Calls("AllowAnonymous"),
            IsShortCircuited = chain is { IsShortCircuited: true },
        };

        var value = call.ArgumentList.Arguments.Count == 0 ? null : CallArguments.Named(call, method, "policyName") ?? CallArguments.Named(call, method, "policy");
        if (value is null) return ImmutableArray.Create(call.ArgumentList.Arguments.Count == 0 ? reference : reference with { Choice = ReferenceChoice.Inline });
        return names.Of(value).Select(name => name switch
        {
            { IsKnown: true, Text: { } text } => reference with { Choice = ReferenceChoice.Named, Name = text, Place = name.Place },
            _ => reference with { Choice = ReferenceChoice.Unknown },
        });
    }

    private static CorsReference Unknown(InvocationExpressionSyntax call, ApplicationCode code) => new(
        CodeName.Of(call) == CorsNames.UseCors ? ReferenceKind.Middleware : ReferenceKind.Convention, ReferenceChoice.Unknown, null, code.PlaceOf(call), code.PlaceOf(call), ReferenceTarget.Other, code.PlaceOf(call), CodePath.Of(call, code));

    private static ReferenceTarget TargetOf(InvocationExpressionSyntax? map) => map is null ? ReferenceTarget.Other : CodeName.Of(map) switch
    {
        "MapGroup" => ReferenceTarget.Group,
        "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute" => ReferenceTarget.Controllers,
        "MapHub" => ReferenceTarget.Hub,
        "MapGrpcService" => ReferenceTarget.Grpc,
        _ => ReferenceTarget.Endpoint,
    };
}
