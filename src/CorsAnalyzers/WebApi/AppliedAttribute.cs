using System.Threading;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.WebApi;

/// <summary>One <c>[EnableCors]</c> of Web API on a controller or an action.</summary>
/// <param name="Node">The attribute.</param>
/// <param name="Policy">The policy it makes.</param>
/// <param name="IsNeverRead">Whether it is known that no code switches CORS on.</param>
/// <param name="IsOnCore">Whether the controller is one of ASP.NET Core, which reads no attribute of Web API.</param>
internal sealed record AppliedAttribute(AttributeSyntax Node, WebCorsPolicy Policy, bool IsNeverRead, bool IsOnCore)
{
    /// <summary>The attribute, or null where the node is another one.</summary>
    public static AppliedAttribute? Of(AttributeSyntax node, SemanticModel model, WebApiSymbols symbols, WebApiApplication application, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(node, cancellation).Symbol is not IMethodSymbol constructor || !symbols.IsAttribute(constructor.ContainingType)) return null;

        var policy = WebCorsPolicy.New with { IsAttribute = true, Verbs = ActionVerbs.Of(node.Parent?.Parent, model, symbols, cancellation) };
        var arguments = node.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var value = model.GetConstantValue(argument.Expression, cancellation);
            var place = new WebCorsPlace(argument, argument.Expression, true);
            if (argument.NameEquals is { } property) policy = Set(policy, property.Name.Identifier.ValueText, value.Value, place);
            else if (Parameter(constructor, argument, i) is { } parameter && WebCorsFlow.ListOf(parameter) is { } list)
                policy = WebCorsLists.Set(policy, list, value is { HasValue: true, Value: string or null }
                    ? AttributeStrings.Read((string?)value.Value, list != WebApiNames.ExposedHeaders, place)
                    : WebCorsList.Unknown);
        }

        var isOnCore = node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && symbols.IsCoreController(model.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol);
        return new AppliedAttribute(node, policy, application.NeverEnablesCors(model.Compilation, cancellation), isOnCore);
    }

    private static string? Parameter(IMethodSymbol constructor, AttributeArgumentSyntax argument, int position) =>
        argument.NameColon?.Name.Identifier.ValueText ?? (position < constructor.Parameters.Length ? constructor.Parameters[position].Name : null);

    private static WebCorsPolicy Set(WebCorsPolicy policy, string property, object? value, WebCorsPlace place) => property switch
    {
        WebApiNames.SupportsCredentials => policy with { Credentials = value is bool yes ? yes ? Known.Yes : Known.No : Known.Unknown, CredentialsPlace = place },
        WebApiNames.PreflightMaxAge => policy with { MaxAge = WebCorsFlow.Seconds(value) is { } seconds ? new WebCorsMaxAge(seconds, place) : null },
        _ => policy,
    };
}
