using System.Collections.Immutable;

namespace CorsAnalyzers.Symbols;

/// <summary>The names by which ASP.NET Core's CORS types and members are found in source and metadata.</summary>
internal static class CorsNames
{
    public const string Assembly = "Microsoft.AspNetCore.Cors";

    public const string CorsPolicyBuilder = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder";
    public const string CorsPolicy = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy";
    public const string CorsOptions = "Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions";
    public const string CorsMiddlewareExtensions = "Microsoft.AspNetCore.Builder.CorsMiddlewareExtensions";
    public const string CorsEndpointConventionBuilderExtensions = "Microsoft.AspNetCore.Builder.CorsEndpointConventionBuilderExtensions";

    public const string EnableCorsAttribute = "Microsoft.AspNetCore.Cors.EnableCorsAttribute";
    public const string DisableCorsAttribute = "Microsoft.AspNetCore.Cors.DisableCorsAttribute";
    public const string CorsMetadata = "Microsoft.AspNetCore.Cors.Infrastructure.ICorsMetadata";
    public const string EnableCorsMetadata = "Microsoft.AspNetCore.Cors.Infrastructure.IEnableCorsAttribute";
    public const string DisableCorsMetadata = "Microsoft.AspNetCore.Cors.Infrastructure.IDisableCorsAttribute";
    public const string CorsServiceCollectionExtensions = "Microsoft.Extensions.DependencyInjection.CorsServiceCollectionExtensions";

    public const string WithOrigins = "WithOrigins";
    public const string WithMethods = "WithMethods";
    public const string WithHeaders = "WithHeaders";
    public const string WithExposedHeaders = "WithExposedHeaders";
    public const string AllowAnyOrigin = "AllowAnyOrigin";
    public const string AllowAnyMethod = "AllowAnyMethod";
    public const string AllowAnyHeader = "AllowAnyHeader";
    public const string AllowCredentials = "AllowCredentials";
    public const string DisallowCredentials = "DisallowCredentials";
    public const string SetPreflightMaxAge = "SetPreflightMaxAge";
    public const string SetIsOriginAllowed = "SetIsOriginAllowed";
    public const string SetIsOriginAllowedToAllowWildcardSubdomains = "SetIsOriginAllowedToAllowWildcardSubdomains";
    public const string Build = "Build";

    public const string Origins = "Origins";
    public const string Methods = "Methods";
    public const string Headers = "Headers";
    public const string ExposedHeaders = "ExposedHeaders";
    public const string SupportsCredentials = "SupportsCredentials";
    public const string IsOriginAllowed = "IsOriginAllowed";
    public const string PreflightMaxAge = "PreflightMaxAge";

    public const string AddCors = "AddCors";
    public const string ConfigureCors = "ConfigureCors";
    public const string Configure = "Configure";
    public const string PostConfigure = "PostConfigure";
    public const string AddPolicy = "AddPolicy";
    public const string AddDefaultPolicy = "AddDefaultPolicy";
    public const string DefaultPolicyName = "DefaultPolicyName";
    public const string UseCors = "UseCors";
    public const string RequireCors = "RequireCors";

    /// <summary>Names of which at least one stands in every member that makes or changes a policy.</summary>
    public static readonly ImmutableHashSet<string> OfPolicies = ImmutableHashSet.Create(
        "CorsPolicyBuilder", "CorsPolicy", AddPolicy, AddDefaultPolicy, UseCors, RequireCors, AddCors,
        WithOrigins, WithMethods, WithHeaders, WithExposedHeaders, AllowAnyOrigin, AllowAnyMethod, AllowAnyHeader,
        AllowCredentials, DisallowCredentials, SetPreflightMaxAge, SetIsOriginAllowed, SetIsOriginAllowedToAllowWildcardSubdomains,
        SupportsCredentials, IsOriginAllowed);

    /// <summary>A text without any of these takes no part in building a policy.</summary>
    public static readonly ImmutableArray<string> TextHints =
        ImmutableArray.Create("Cors", AllowAnyOrigin, WithOrigins, SetIsOriginAllowed, AllowCredentials);
}
