using System;
using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2018: values read from configuration may be missing, or null is passed.</summary>
internal sealed class OriginsMayBeMissing : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2018",
        "Configured values may be missing",
        "The application does not start{0}: null makes '{1}' throw {2}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Reading a section that is not there gives null, and the methods of CorsPolicyBuilder throw on null when the policy is built, at application start. One deployment without the section takes the whole application down.");

    private static readonly ImmutableArray<PolicyPart> Parts =
        ImmutableArray.Create(PolicyPart.Origins, PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var part in Parts)
            {
                foreach (var source in state[part].Sources)
                {
                    if (source.Kind == PolicySourceKind.ConfigurationOrNull && source.Place.Home.IsInUnit)
                        Report(context, source.Place, source.Place.ValueInUnit, DiagnosticSeverity.Info, source.Key is null ? " where the section is missing" : $" where '{source.Key}' is missing",
                            PolicyAnswer.ExceptionOf(part == PolicyPart.Origins ? PolicyFailureKind.NullOrigins : PolicyFailureKind.NullNames), source.IsArray);
                }
            }

            if (state.Failure is { Place: { Home.IsInUnit: true } place, Kind: var kind })
            {
                var isRegistration = kind is PolicyFailureKind.NullRegistration or PolicyFailureKind.NullPolicyName;
                if (isRegistration || kind is PolicyFailureKind.NullOrigins or PolicyFailureKind.NullNames)
                    Report(context, place, isRegistration ? place.ValueInUnit : place.InUnit, DiagnosticSeverity.Warning, "", PolicyAnswer.ExceptionOf(kind), isArray: false);
            }
        }
    }

    private static void Report(RuleContext context, CodePlace place, SyntaxNode at, DiagnosticSeverity severity, string where, Type exception, bool isArray) => context.Report(
        Rule, at, ImmutableArray<SyntaxNode>.Empty, severity, isArray && place.IsValueInUnit ? FixHint.OrEmpty() : FixHint.None,
        where, place.Name, exception.Name);
}
