using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>What the services say about who may call, and about what routing does with endpoints that say so.</summary>
/// <param name="HasAuthentication">Whether authentication is certain to be among the services.</param>
/// <param name="HasAuthorization">Whether authorization is.</param>
/// <param name="HasFallbackPolicy">Whether endpoints that say nothing are protected too.</param>
/// <param name="ProtectsEndpoints">Whether an endpoint is known that demands authorization of the middleware. Without endpoint routing MVC asks for it itself, behind all middleware.</param>
/// <param name="ProtectsControllers">Whether all controllers do, by their <c>Map…</c> call.</param>
/// <param name="IgnoresMissingMiddleware">Whether an endpoint whose middleware is missing is run all the same.</param>
internal sealed record ApplicationSecurity(
    bool HasAuthentication, bool HasAuthorization, bool HasFallbackPolicy, bool ProtectsEndpoints, bool ProtectsControllers, bool IgnoresMissingMiddleware)
{
    /// <summary>Calls that bring authorization along, as the framework's own sources of 8.0 to 10.0 do.</summary>
    private static readonly ImmutableHashSet<string> Authorization = ImmutableHashSet.Create(
        "AddAuthorization", "AddAuthorizationBuilder", "AddAuthorizationCore", "AddControllers", "AddControllersWithViews", "AddMvc", "AddRazorPages",
        "AddSignalR", "AddConnections", "AddServerSideBlazor", "AddInteractiveServerComponents");

    private static readonly ImmutableHashSet<string> Authentication = ImmutableHashSet.Create(
        "AddAuthentication", "AddAuthenticationCore", "AddIdentity", "AddIdentityApiEndpoints", "AddControllers", "AddControllersWithViews", "AddMvc", "AddRazorPages");

    public static readonly ApplicationSecurity None = new(false, false, false, false, false, false);

    /// <summary>All names that are looked for.</summary>
    public static readonly ImmutableArray<string> Names = Authorization.Union(Authentication)
        .Union(new[] { "FallbackPolicy", "SetFallbackPolicy", "AddFallbackPolicy", "SuppressCheckForUnhandledSecurityMetadata", "EnableEndpointRouting", "Authorize", "AuthorizeAttribute", "RequireAuthorization" })
        .OrderBy(static name => name, System.StringComparer.Ordinal).ToImmutableArray();

    public static ApplicationSecurity Of(ApplicationCode code)
    {
        // MVC goes through endpoint routing unless it is told not to.
        var hasEndpointRouting = !Assigned("EnableEndpointRouting", code).Any(static value => !value.IsKind(SyntaxKind.TrueLiteralExpression));
        return new(
            Authentication.Any(name => IsCalled(name, code)),
            Authorization.Any(name => IsCalled(name, code)),
            Assigned("FallbackPolicy", code).Any(static value => !value.IsKind(SyntaxKind.NullLiteralExpression)) || IsCalled("SetFallbackPolicy", code) || IsCalled("AddFallbackPolicy", code),
            IsCalled("RequireAuthorization", code) || (hasEndpointRouting && code.Named(ImmutableArray.Create("Authorize", "AuthorizeAttribute")).Any(name => IsAuthorize(name, code))),
            code.Calls("RequireAuthorization").Any(static call => !IsConditional(call) && MapsControllers(call)),
            Assigned("SuppressCheckForUnhandledSecurityMetadata", code).Any(static value => !value.IsKind(SyntaxKind.FalseLiteralExpression)));
    }

    private static bool IsCalled(string name, ApplicationCode code) => code.Calls(name).Any(call =>
        !IsConditional(call) && code.MethodOf(call) is { ContainingType: { } type } && type.ContainingAssembly.Name.StartsWith("Microsoft.", System.StringComparison.Ordinal));

    private static bool IsAuthorize(SimpleNameSyntax name, ApplicationCode code) =>
        name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(name.Span)
        && code.SymbolOf(attribute) is IMethodSymbol { ContainingType: { } type } && type.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Authorization";

    private static bool MapsControllers(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? link = call;
        while (link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            if (access.Name.Identifier.ValueText.StartsWith("Map", System.StringComparison.Ordinal)) return EndpointMappings.AreControllers(access.Name.Identifier.ValueText);
            link = access.Expression;
        }

        return false;
    }

    private static System.Collections.Generic.IEnumerable<ExpressionSyntax> Assigned(string property, ApplicationCode code) => code.Named(ImmutableArray.Create(property))
        .Where(name => !IsConditional(name) && code.SymbolOf(name) is IPropertySymbol { ContainingType: { } type } && type.ContainingAssembly.Name.StartsWith("Microsoft.", System.StringComparison.Ordinal))
        .Select(static name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name)
        .Select(static target => target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? assignment.Right : null)
        .OfType<ExpressionSyntax>();

    private static bool IsConditional(SyntaxNode node) =>
        node.Ancestors().Any(static ancestor => ancestor is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax or CatchClauseSyntax);
}
