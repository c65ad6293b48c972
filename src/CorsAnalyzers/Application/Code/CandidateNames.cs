using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Symbols;

namespace CorsAnalyzers.Application.Code;

/// <summary>The names by which code takes part in the wiring of an application.</summary>
internal static class CandidateNames
{
    public const string EnableCors = "EnableCors";
    public const string DisableCors = "DisableCors";
    public const string CorsOptions = "CorsOptions";

    /// <summary>Adds policies, or CORS itself, to the services.</summary>
    public static readonly ImmutableArray<string> Registrations = ImmutableArray.Create(
        CorsNames.AddPolicy, CorsNames.AddDefaultPolicy, CorsNames.DefaultPolicyName, CorsNames.AddCors, CorsNames.ConfigureCors, CorsOptions);

    /// <summary>Chooses a policy.</summary>
    public static readonly ImmutableArray<string> References = ImmutableArray.Create(CorsNames.UseCors, CorsNames.RequireCors);

    /// <summary>Attributes, and types that attributes are derived from.</summary>
    public static readonly ImmutableArray<string> Metadata = ImmutableArray.Create(
        EnableCors, EnableCors + "Attribute", DisableCors, DisableCors + "Attribute",
        "IEnableCorsAttribute", "IDisableCorsAttribute", "ICorsMetadata", "ICorsPolicyMetadata", "CorsPolicyMetadata");

    /// <summary>Makes what the application does with policies depend on code of its own.</summary>
    public static readonly ImmutableArray<string> OwnServices = ImmutableArray.Create(
        "ICorsPolicyProvider", "DefaultCorsPolicyProvider", "ICorsService", "CorsService", "CorsMiddleware",
        "CorsAuthorizationFilterFactory", "CorsAuthorizationFilter");

    /// <summary>Asks for a policy by its name.</summary>
    public static readonly ImmutableArray<string> Questions = ImmutableArray.Create("GetPolicy", "GetPolicyAsync", "EvaluatePolicy");

    /// <summary>Adds the CORS services without naming them.</summary>
    public static readonly ImmutableArray<string> ImplicitServices = ImmutableArray.Create(
        "AddControllers", "AddControllersWithViews", "AddMvc", "AddReverseProxy");

    /// <summary>Makes a host, or says which type configures it.</summary>
    public static readonly ImmutableArray<string> Hosts = ImmutableArray.Create(
        "WebApplication", "Host", "WebHost", "HostBuilder", "WebHostBuilder", "UseStartup");

    /// <summary>Maps endpoints or names their verbs.</summary>
    public static readonly ImmutableArray<string> Endpoints = ImmutableArray.Create(
        "MapHub", "MapGrpcService", "MapPut", "MapPatch", "MapDelete",
        "HttpPut", "HttpPatch", "HttpDelete", "HttpPutAttribute", "HttpPatchAttribute", "HttpDeleteAttribute");

    /// <summary>The type whose members make an application.</summary>
    public static readonly ImmutableArray<string> Applications = ImmutableArray.Create("WebApplication");

    /// <summary>Names the type that configures the application.</summary>
    public static readonly ImmutableArray<string> Startups = ImmutableArray.Create("UseStartup");

    /// <summary>Adds to the pipeline of the application from outside.</summary>
    public static readonly ImmutableArray<string> StartupFilters = ImmutableArray.Create("IStartupFilter");

    /// <summary>Where pipelines begin, beside where hosts are made.</summary>
    public static readonly ImmutableArray<string> Pipelines = StartupFilters.Add(CorsNames.Configure);

    /// <summary>All of them.</summary>
    public static readonly ImmutableHashSet<string> All = Join(
        Registrations, References, Metadata, OwnServices, Questions, ImplicitServices, Hosts, Endpoints, Pipelines, ApplicationSecurity.Names);

    private static ImmutableHashSet<string> Join(params ImmutableArray<string>[] groups)
    {
        var all = new HashSet<string>();
        foreach (var group in groups) all.UnionWith(group);
        return all.ToImmutableHashSet();
    }
}
