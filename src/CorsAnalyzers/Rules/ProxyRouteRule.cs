using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about routes of a reverse proxy in settings files.</summary>
internal abstract class ProxyRouteRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What is wrong with the route; null where nothing is.</summary>
    public abstract (string Message, ImmutableDictionary<string, string?> Fix)? Examine(ProxyRoute route, CorsApplication application, CorsAnalyzersOptions options);
}
