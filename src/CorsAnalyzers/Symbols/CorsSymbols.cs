using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Symbols;

/// <summary>ASP.NET Core's CORS types as one compilation knows them. Lives no longer than that compilation's analysis.</summary>
internal sealed class CorsSymbols
{
    private CorsSymbols(INamedTypeSymbol policyBuilder, INamedTypeSymbol policy, Compilation compilation)
    {
        PolicyBuilder = policyBuilder;
        Policy = policy;
        Options = compilation.GetTypeByMetadataName(CorsNames.CorsOptions);
        MiddlewareExtensions = compilation.GetTypeByMetadataName(CorsNames.CorsMiddlewareExtensions);
        ServiceCollectionExtensions = compilation.GetTypeByMetadataName(CorsNames.CorsServiceCollectionExtensions);
        EndpointExtensions = compilation.GetTypeByMetadataName(CorsNames.CorsEndpointConventionBuilderExtensions);
        Framework = CorsFrameworks.Of(policyBuilder.ContainingAssembly.Identity.Version);
    }

    public INamedTypeSymbol PolicyBuilder { get; }

    public INamedTypeSymbol Policy { get; }

    public INamedTypeSymbol? Options { get; }

    public INamedTypeSymbol? MiddlewareExtensions { get; }

    public INamedTypeSymbol? EndpointExtensions { get; }

    public INamedTypeSymbol? ServiceCollectionExtensions { get; }

    /// <summary>The generation of the framework whose behaviour the code will get.</summary>
    public CorsFramework Framework { get; }

    /// <summary>The symbols, or null where the compilation cannot build a CORS policy at all.</summary>
    public static CorsSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(CorsNames.CorsPolicyBuilder) is { } builder
        && compilation.GetTypeByMetadataName(CorsNames.CorsPolicy) is { } policy
            ? new CorsSymbols(builder, policy, compilation)
            : null;

    public bool IsPolicyBuilder(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, PolicyBuilder);

    public bool IsPolicy(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, Policy);

    public bool IsPolicyOrBuilder(ITypeSymbol? type) => IsPolicyBuilder(type) || IsPolicy(type);

    /// <summary>Whether the type is a delegate that is handed a policy builder, such as <c>Action&lt;CorsPolicyBuilder&gt;</c>.</summary>
    public bool ConfiguresPolicy(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }) return false;
        foreach (var parameter in invoke.Parameters)
        {
            if (IsPolicyOrBuilder(parameter.Type)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the method runs a delegate on a fresh builder and builds the policy: <c>CorsOptions.AddPolicy</c> and
    /// <c>AddDefaultPolicy</c>, <c>UseCors</c>, <c>RequireCors</c>.
    /// </summary>
    public bool BuildsPolicyFromDelegate(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var known = method.Name switch
        {
            CorsNames.AddPolicy or CorsNames.AddDefaultPolicy => Is(type, Options),
            CorsNames.UseCors => Is(type, MiddlewareExtensions),
            CorsNames.RequireCors => Is(type, EndpointExtensions),
            _ => false,
        };
        return known && method.Parameters.Length > 0 && ConfiguresPolicy(method.Parameters[method.Parameters.Length - 1].Type);
    }

    /// <summary>
    /// Whether the method has the application run the delegate when its CORS options are first built: <c>AddCors</c>,
    /// <c>Configure&lt;CorsOptions&gt;</c> and <c>PostConfigure&lt;CorsOptions&gt;</c>.
    /// </summary>
    public bool RunsDelegateAtStart(IMethodSymbol method) => method.Name switch
    {
        CorsNames.AddCors => Is(method.ContainingType, ServiceCollectionExtensions),
        CorsNames.Configure or CorsNames.PostConfigure => method.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(method.TypeArguments[0], Options),
        _ => false,
    };

    /// <summary>Whether the method adds a policy to the options, or has a delegate do so, and refuses a null.</summary>
    public bool RegistersPolicy(IMethodSymbol method) => method.Name switch
    {
        CorsNames.AddPolicy or CorsNames.AddDefaultPolicy => Is(method.ContainingType, Options),
        CorsNames.AddCors => Is(method.ContainingType, ServiceCollectionExtensions),
        _ => false,
    };

    /// <summary>Whether the method puts the middleware into the pipeline.</summary>
    public bool UsesPolicy(IMethodSymbol method) => method.Name == CorsNames.UseCors && Is(method.ContainingType, MiddlewareExtensions);

    /// <summary>Whether the property is the name of the default policy, which refuses a null.</summary>
    public bool IsDefaultPolicyName(IPropertySymbol property) => property.Name == CorsNames.DefaultPolicyName && Is(property.ContainingType, Options);

    /// <summary>Whether the method only keeps or reads the policies it is given, so that they are unchanged after it.</summary>
    public bool LeavesPoliciesAlone(IMethodSymbol method) =>
        Is(method.ContainingType, Options) || Is(method.ContainingType, MiddlewareExtensions)
        || Is(method.ContainingType, EndpointExtensions);

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);
}
