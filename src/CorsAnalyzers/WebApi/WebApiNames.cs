namespace CorsAnalyzers.WebApi;

/// <summary>
/// The names by which the CORS types of ASP.NET Web API 2 and OWIN are found. Some of their simple names are ASP.NET Core's too,
/// and mean other things there.
/// </summary>
internal static class WebApiNames
{
    public const string CorsPolicy = "System.Web.Cors.CorsPolicy";
    public const string EnableCorsAttribute = "System.Web.Http.Cors.EnableCorsAttribute";
    public const string ConfigurationExtensions = "System.Web.Http.CorsHttpConfigurationExtensions";
    public const string HttpConfiguration = "System.Web.Http.HttpConfiguration";
    public const string HttpCorsAssembly = "System.Web.Http.Cors";

    public const string OwinCorsOptions = "Microsoft.Owin.Cors.CorsOptions";
    public const string OwinPolicyProvider = "Microsoft.Owin.Cors.CorsPolicyProvider";
    public const string OwinCorsExtensions = "Owin.CorsExtensions";
    public const string AppBuilder = "Owin.IAppBuilder";

    public const string EnableCors = "EnableCors";
    public const string UseCors = "UseCors";
    public const string AllowAll = "AllowAll";
    public const string PolicyProvider = "PolicyProvider";
    public const string PolicyResolver = "PolicyResolver";

    public const string AllowAnyOrigin = "AllowAnyOrigin";
    public const string AllowAnyMethod = "AllowAnyMethod";
    public const string AllowAnyHeader = "AllowAnyHeader";
    public const string Origins = "Origins";
    public const string Methods = "Methods";
    public const string Headers = "Headers";
    public const string ExposedHeaders = "ExposedHeaders";
    public const string SupportsCredentials = "SupportsCredentials";
    public const string PreflightMaxAge = "PreflightMaxAge";
}
