using CorsAnalyzers.Settings;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application;

/// <summary>A route of a reverse proxy that names a CORS policy in a settings file (YARP's <c>RouteConfig.CorsPolicy</c>).</summary>
/// <param name="Policy">The name.</param>
/// <param name="File">The file.</param>
/// <param name="Key">Its key in the file.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record ProxyRoute(string Policy, SettingsFile File, string Key, TextSpan Span);
