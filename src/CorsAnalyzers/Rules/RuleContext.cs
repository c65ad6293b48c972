using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>What a rule may ask besides its facts, and where it reports.</summary>
internal sealed class RuleContext(CorsFramework framework, StartupCertainty startup, ApplicationSettings settings, CorsAnalyzersOptions options, Report report)
{
    private readonly ConditionalWeakTable<PolicyState, StrongBox<ImmutableArray<OriginEntry>>> origins = new();
    private readonly ConditionalWeakTable<PolicyState, StrongBox<ImmutableArray<ConfiguredOrigin>>> configured = new();

    private readonly ConditionalWeakTable<OriginPredicate, PredicateTrial> trials = new();

    /// <summary>The generation of the framework that will run the policy.</summary>
    public CorsFramework Framework { get; } = framework;

    /// <summary>Whether what the code does is certain to be done when the application starts.</summary>
    public StartupCertainty Startup { get; } = startup;

    /// <summary>What the team has set for the file.</summary>
    public CorsAnalyzersOptions Options { get; } = options;

    /// <summary>What each origin of the policy does; every rule gets the same answer, which is made once.</summary>
    public ImmutableArray<OriginEntry> OriginsOf(PolicyState policy) =>
        origins.GetValue(policy, made => new StrongBox<ImmutableArray<OriginEntry>>(OriginEntry.Of(made, Framework, Options.PublicSuffixes))).Value;

    /// <summary>What the predicate does with the candidates; every rule gets the same answers, which are made once.</summary>
    public PredicateTrial TrialOf(OriginPredicate predicate) => trials.GetValue(predicate, asked => new PredicateTrial(asked, Options.PublicSuffixes));

    /// <summary>The trial of the predicate that decides about origins; null where none does, or its code is not known.</summary>
    public PredicateTrial? TrialOf(PolicyState policy) =>
        policy.OriginTest is { IsPredicate: true, Predicate: { } predicate } && policy.Origins.IsAny != Known.Yes ? TrialOf(predicate) : null;

    /// <summary>The settings files of the project.</summary>
    public ApplicationSettings Settings { get; } = settings;

    /// <summary>What each origin does that settings files give to the policy.</summary>
    public ImmutableArray<ConfiguredOrigin> ConfiguredOriginsOf(PolicyState policy) =>
        configured.GetValue(policy, made => new StrongBox<ImmutableArray<ConfiguredOrigin>>(Settings.OriginsOf(made, Framework))).Value;

    /// <summary>Whether the team lets the origin in on purpose, without encryption or from the own machine or network.</summary>
    public bool IsTrusted(OriginEntry origin) => origin.LetsIn is { } letIn && Options.Trusts(letIn, origin.Kind == OriginEntryKind.Pattern);

    /// <summary>How much it matters that a policy allows any origin, without credentials, outside Development.</summary>
    public DiagnosticSeverity SeverityOfAnyOrigin => Options.AnyOriginIsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Info;

    /// <summary>Reports a mistake. Further reports of the same rule at the same place only add their other places.</summary>
    public void Report(
        DiagnosticDescriptor rule, SyntaxNode at, ImmutableArray<SyntaxNode> others, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        report.Add(rule, at, others, severity, properties, arguments);

    /// <summary>Reports a mistake in a settings file at the code that reads it: once for each place in a file.</summary>
    public void ReportSetting(
        DiagnosticDescriptor rule, SyntaxNode at, Location place, DiagnosticSeverity severity, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        report.Add(rule, at, place, ImmutableArray<SyntaxNode>.Empty, severity, properties, arguments);
}
