using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.WebApi;

/// <summary>The CORS types of ASP.NET Web API 2 and OWIN as one compilation knows them. Lives no longer than that compilation's analysis.</summary>
internal sealed class WebApiSymbols
{
    private readonly INamedTypeSymbol? policy;
    private readonly INamedTypeSymbol? attribute;
    private readonly INamedTypeSymbol? options;
    private readonly INamedTypeSymbol? provider;
    private readonly INamedTypeSymbol? useExtensions;
    private readonly INamedTypeSymbol? enableExtensions;
    private readonly INamedTypeSymbol? appBuilder;
    private readonly INamedTypeSymbol? configuration;
    private readonly INamedTypeSymbol? coreController;
    private readonly INamedTypeSymbol? coreAttribute;

    private WebApiSymbols(Compilation compilation)
    {
        policy = compilation.GetTypeByMetadataName(WebApiNames.CorsPolicy);
        attribute = compilation.GetTypeByMetadataName(WebApiNames.EnableCorsAttribute);
        options = compilation.GetTypeByMetadataName(WebApiNames.OwinCorsOptions);
        provider = compilation.GetTypeByMetadataName(WebApiNames.OwinPolicyProvider);
        useExtensions = compilation.GetTypeByMetadataName(WebApiNames.OwinCorsExtensions);
        enableExtensions = compilation.GetTypeByMetadataName(WebApiNames.ConfigurationExtensions);
        appBuilder = compilation.GetTypeByMetadataName(WebApiNames.AppBuilder);
        configuration = compilation.GetTypeByMetadataName(WebApiNames.HttpConfiguration);
        coreController = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        coreAttribute = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ApiControllerAttribute");
    }

    /// <summary>The symbols, or null where the compilation knows neither Web API's nor OWIN's CORS types.</summary>
    public static WebApiSymbols? Find(Compilation compilation)
    {
        var symbols = new WebApiSymbols(compilation);
        return symbols.policy is null && symbols.attribute is null && symbols.options is null ? null : symbols;
    }

    public bool IsPolicy(ITypeSymbol? type) => Is(type, policy);

    public bool IsAttribute(ITypeSymbol? type) => Is(type, attribute);

    public bool IsOptions(ITypeSymbol? type) => Is(type, options);

    public bool IsProvider(ITypeSymbol? type) => Is(type, provider);

    /// <summary>Whether a value of the type is, or holds, a policy, or decides where one counts.</summary>
    public bool Matters(ITypeSymbol? type) =>
        IsPolicy(type) || IsAttribute(type) || IsOptions(type) || IsProvider(type) || IsAppBuilder(type) || Is(type, configuration);

    /// <summary>Whether the type is a controller of ASP.NET Core.</summary>
    public bool IsCoreController(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, coreController) || type.GetAttributes().Any(attribute => Is(attribute.AttributeClass, coreAttribute))) return true;
        }

        return false;
    }

    public bool IsAppBuilder(ITypeSymbol? type) => Is(type, appBuilder);

    /// <summary>Whether the method puts OWIN's CORS middleware into the pipeline.</summary>
    public bool UsesCors(IMethodSymbol method) => method.Name == WebApiNames.UseCors && Is(method.ContainingType, useExtensions);

    /// <summary>Whether the method switches CORS on in Web API.</summary>
    public bool EnablesCors(IMethodSymbol method) => method.Name == WebApiNames.EnableCors && Is(method.ContainingType, enableExtensions);

    /// <summary>Whether the method only keeps what it is given.</summary>
    public bool LeavesPoliciesAlone(IMethodSymbol method) => UsesCors(method) || Is(method.ContainingType, enableExtensions);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
