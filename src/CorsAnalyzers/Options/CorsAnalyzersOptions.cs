using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>
/// What a team has set for a file: by an <c>.editorconfig</c> that covers it, or by a global analyzer config, which covers all. Read
/// once for each set of options that the host hands out.
/// </summary>
internal sealed class CorsAnalyzersOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, CorsAnalyzersOptions> Known = new();

    private CorsAnalyzersOptions(AnalyzerConfigOptions options)
    {
        TrustedOrigins = TrustedOriginsOption.Instance.Of(options);
        PublicSuffixes = PublicSuffixesOption.Instance.Of(options);
        KnownPolicyNames = KnownPolicyNamesOption.Instance.Of(options);
        AnyOriginIsError = AnyOriginIsErrorOption.Instance.Of(options);
        SuppressesS5122 = SuppressS5122Option.Instance.Of(options);
        DevelopmentEnvironments = DevelopmentEnvironmentsOption.Instance.Of(options);
    }

    /// <summary>Every key there is.</summary>
    public static ImmutableArray<string> Keys { get; } = ImmutableArray.Create(
        TrustedOriginsOption.Instance.Key,
        PublicSuffixesOption.Instance.Key,
        KnownPolicyNamesOption.Instance.Key,
        PolicyHelpersOption.Instance.Key,
        AnyOriginIsErrorOption.Instance.Key,
        SuppressS5122Option.Instance.Key,
        DevelopmentEnvironmentsOption.Instance.Key);

    /// <summary>Origins without encryption, or of the own machine or network, that are let in on purpose.</summary>
    public ImmutableArray<OriginRange> TrustedOrigins { get; }

    /// <summary>The names under which others than one owner get names.</summary>
    public PublicSuffixes PublicSuffixes { get; }

    /// <summary>The names of policies that code out of sight registers.</summary>
    public ImmutableHashSet<string> KnownPolicyNames { get; }

    /// <summary>Whether a policy for any origin outside Development is an error.</summary>
    public bool AnyOriginIsError { get; }

    /// <summary>Whether S5122 of SonarAnalyzer is suppressed where the rules here know the policy.</summary>
    public bool SuppressesS5122 { get; }

    /// <summary>The environments that developers' machines run in.</summary>
    public ImmutableHashSet<string> DevelopmentEnvironments { get; }

    /// <summary>The options of a file. What a global analyzer config sets is among them.</summary>
    public static CorsAnalyzersOptions Of(AnalyzerOptions options, SyntaxTree tree) =>
        Known.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), static read => new CorsAnalyzersOptions(read));

    /// <summary>Whether the team lets the origin in on purpose; for a pattern, all origins below it.</summary>
    public bool Trusts(Origin origin, bool isPattern)
    {
        foreach (var range in TrustedOrigins)
        {
            if (isPattern ? range.CoversBelow(origin) : range.Covers(origin)) return true;
        }

        return false;
    }
}
