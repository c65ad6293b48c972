using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5004: a route of a reverse proxy names a CORS policy that there is not.</summary>
internal sealed class UnknownProxyPolicy : ProxyRouteRule
{
    private const string Default = "default";
    private const string Disable = "disable";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5004",
        "Unknown CORS policy in a proxy route",
        "'{0}' ({1} in {2}) {3}",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "YARP looks up the CORS policy of a route by its name, character by character, when the proxy is mapped, and refuses its whole configuration where there is none. The words 'default' and 'disable' are its own, in any letter case.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override (string Message, ImmutableDictionary<string, string?> Fix)? Examine(ProxyRoute route, CorsApplication application, CorsAnalyzersOptions options)
    {
        if (!application.IsOwned) return null;

        var name = route.Policy;
        var isDefault = Is(name, Default);
        if (isDefault || Is(name, Disable))
        {
            if (application.Policies.Names.Contains(name)) return ("is a word of YARP's own and the name of a policy too: the application throws InvalidOperationException when it maps the proxy", FixHint.None);
            if (isDefault && application.Policies.HasDefault == Known.No && !options.KnownPolicyNames.Contains(RegisteredPolicies.DefaultName))
                return ("means the default policy, which is never added: the route gets no CORS headers, and preflights go to the destination", FixHint.None);
        }
        else if (application.Policies.Has(name) == Known.No && !options.KnownPolicyNames.Contains(name))
        {
            var nearest = NearestName.To(name, application.Policies.Names);
            return (
                $"is no policy that is registered{(nearest is null ? "" : $", '{nearest}' is")}: the application throws InvalidOperationException when it maps the proxy",
                nearest is null ? FixHint.None : SettingHint.Replace(route.File.Name, route.Key, nearest));
        }

        return IsWithoutMiddleware(application) ? ("needs 'UseCors', which is never called: every request to the route fails with an InvalidOperationException", FixHint.None) : null;
    }

    /// <summary>Whether no pipeline of the application has the middleware, and all of them have been seen.</summary>
    private static bool IsWithoutMiddleware(CorsApplication application) =>
        application.FrameworkMajor >= 3 && !application.MayHoldOtherServices && !application.Policies.MayHoldOthers
        && !application.Pipelines.IsEmpty && application.Pipelines.All(static pipeline => pipeline.IsComplete)
        && application.References.All(static reference => reference.Kind != ReferenceKind.Middleware);

    private static bool Is(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);
}
