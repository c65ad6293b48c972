using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Rules.Correctness;
using CorsAnalyzers.Rules.Headers;
using CorsAnalyzers.Rules.Information;
using CorsAnalyzers.Rules.Security;
using CorsAnalyzers.Rules.Settings;
using CorsAnalyzers.Rules.WebApi;
using CorsAnalyzers.Rules.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>Every rule there is. A rule that stands here is on; a test holds that none is missing.</summary>
internal static class RuleCatalog
{
    /// <summary>What every policy answers, for a review.</summary>
    public static readonly PolicyReport Report = new();

    /// <summary>The rules about what a policy allows, in the order of their ids.</summary>
    public static readonly ImmutableArray<PolicyRule> Policy = ImmutableArray.Create<PolicyRule>(
        new AnyOriginWithCredentials(),
        new PredicateAcceptsEveryOrigin(),
        new PredicateAcceptsLookAlikes(),
        new PredicateIgnoresScheme(),
        new NullOrigin(),
        new WildcardOverSharedHosts(),
        new CleartextOrigin(),
        new AnyOrigin(),
        new LocalOriginOutsideDevelopment(),
        new WildcardWithCredentials(),
        new OriginNeverMatches(),
        new JoinedValues(),
        new WildcardWithoutCall(),
        new BrokenWildcard(),
        new WildcardCallWithoutWildcard(),
        new OriginSettingUndone(),
        new NoOriginAllowed(),
        new StarBesideNames(),
        new MethodNeverMatches(),
        new RequestHeaderWithoutEffect(),
        new ExposedHeaderWithoutEffect(),
        new MaxAgeUnreadable(),
        new MaxAgeWithoutEffect(),
        new PredicateThrows(),
        new CopiedTestIgnoresOrigins(),
        new PolicyChangedAfterBuild(),
        new CredentialsTakenBack(),
        new OriginsMayBeMissing(),
        new SplitWithoutTrim(),
        new DuplicateValue(),
        new PlaceholderOriginLeft(),
        new ConfiguredOriginNeverMatches(),
        new UnsafeConfiguredOrigin(),
        new SectionInNoFile(),
        new TextForList());

    /// <summary>The rules about the way from a policy to a request, in the order of their ids.</summary>
    public static readonly ImmutableArray<WiringRule> Wiring = ImmutableArray.Create<WiringRule>(
        new ClientNeedsMissing(),
        new UnknownPolicyName(),
        new DefaultPolicyMissing(),
        new MetadataWithoutCors(),
        new ServicesMissing(),
        new PoliciesWithoutMiddleware(),
        new CorsBehindAuthorization(),
        new AuthorizationInsertedBeforeCors(),
        new CorsBeforeRouting(),
        new CorsNeverReached(),
        new CachingBeforeCors(),
        new RedirectionBeforeCors(),
        new StaticFilesBeforeCors(),
        new CorsTwice(),
        new ConflictingMetadata(),
        new AttributeIgnored(),
        new DisablingLost(),
        new PolicyRegisteredTwice(),
        new PolicyNeverUsed(),
        new VerbNotAllowed(),
        new MetadataOnShortCircuit(),
        new CorsNotEverywhere(),
        new RateLimiterBeforeCors(),
        new EnablingOverridden());

    /// <summary>The rules about headers that are written by hand, in the order of their ids.</summary>
    public static readonly ImmutableArray<HeaderRule> Headers = ImmutableArray.Create<HeaderRule>(
        new AnyOriginWithCredentialsByHand(),
        new OriginReflected(),
        new OriginHeaderRefused(),
        new VaryMissing(),
        new HeaderWithoutEffect(),
        new HeaderNameUnknown(),
        new HeaderBesideMiddleware(),
        new HeaderByHand());

    /// <summary>The rules about routes of a reverse proxy in settings files.</summary>
    public static readonly ImmutableArray<ProxyRouteRule> ProxyRoutes = ImmutableArray.Create<ProxyRouteRule>(
        new UnknownProxyPolicy());

    /// <summary>The rules about what IIS does with the application's requests.</summary>
    public static readonly ImmutableArray<WebConfigRule> WebConfig = ImmutableArray.Create<WebConfigRule>(
        new StaticCorsHeaders(),
        new IisCorsModule());

    /// <summary>The rules about ASP.NET Web API 2 and OWIN. A placeholder is reported by the id it has elsewhere.</summary>
    public static readonly ImmutableArray<WebCorsRule> WebApi = ImmutableArray.Create<WebCorsRule>(
        new EveryOriginReflected(),
        new OriginThrowsOrNeverMatches(),
        new PreflightNeverPasses(),
        new PolicyNeverApplied(),
        new PlaceholderOriginInWebApi());

    /// <summary>The rules whose reports carry the edit that repairs them (<see cref="FixHint"/>).</summary>
    public static readonly ImmutableArray<string> WithSuggestedEdit = Policy.Where(static rule => rule.SuggestsEdit).Select(static rule => rule.Descriptor.Id)
        .Concat(Wiring.Where(static rule => rule.SuggestsEdit).Select(static rule => rule.Descriptor.Id))
        .Concat(Headers.Where(static rule => rule.SuggestsEdit).Select(static rule => rule.Descriptor.Id))
        .Concat(WebApi.Where(static rule => rule.SuggestsEdit).Select(static rule => rule.Descriptor.Id))
        .ToImmutableArray();

    /// <summary>The rules whose reports carry the edit of a settings file that repairs them (<see cref="SettingHint"/>).</summary>
    public static readonly ImmutableArray<string> WithSettingEdit = Policy
        .Where(static rule => rule.SuggestsSettingEdit).Select(static rule => rule.Descriptor.Id)
        .Concat(ProxyRoutes.Select(static rule => rule.Descriptor.Id))
        .ToImmutableArray();

    /// <summary>The descriptors of rules of every kind, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = Policy.Select(static rule => rule.Descriptor)
        .Concat(Wiring.Select(static rule => rule.Descriptor))
        .Concat(Headers.Select(static rule => rule.Descriptor))
        .Concat(ProxyRoutes.Select(static rule => rule.Descriptor))
        .Concat(WebConfig.Select(static rule => rule.Descriptor))
        .Concat(WebApi.Select(static rule => rule.Descriptor))
        .Append(Report.Descriptor)
        .Distinct()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
