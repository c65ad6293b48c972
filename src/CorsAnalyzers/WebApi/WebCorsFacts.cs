using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.WebApi;

/// <summary>What one member does to the CORS policies of Web API and OWIN.</summary>
/// <param name="Policies">The states in which policies were finished, each path's by itself.</param>
/// <param name="Uses">The calls of OWIN's <c>UseCors</c>.</param>
internal sealed record WebCorsFacts(ImmutableArray<WebCorsPolicy> Policies, ImmutableArray<OwinUse> Uses)
{
    public static WebCorsFacts Of(IEnumerable<WebCorsPolicy> policies, IEnumerable<OwinUse> uses) =>
        new(policies.Distinct().ToImmutableArray(), uses.Distinct().ToImmutableArray());
}
