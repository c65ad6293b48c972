using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2001: an origin that no browser sends.</summary>
internal sealed class OriginNeverMatches : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2001",
        "Origin that no browser sends",
        "No browser sends '{0}': {1}, so this entry never matches",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Origins are compared as text with what the browser sends: scheme, host and port, without the default port, a path or a slash at the end. The framework accepts any other text without a word, and refuses the website that was meant.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (!IsMistaken(origin)) return;
        Report(
            context, origin, DiagnosticSeverity.Warning, origin.MeansOne is { } meant ? FixHint.Replace(meant) : FixHint.None, origin.Reading.Shown, Reason(origin));
    }

    protected override void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
        foreach (var dead in trial.DeadConstants())
        {
            var reading = OriginText.Read(dead.Text);
            var isInUnit = dead.Constant is { } constant && constant.SyntaxTree == place.InUnit.SyntaxTree && place.InUnit.Span.Contains(constant.Span);
            context.Report(
                Rule,
                isInUnit ? dead.Constant! : place.InUnit,
                ImmutableArray<SyntaxNode>.Empty,
                DiagnosticSeverity.Warning,
                isInUnit ? FixHint.Replace(dead.Model!) : FixHint.None,
                reading.Shown,
                reading.Flaws.Length > 0 ? OriginFlawReason.Of(reading.Flaws[0], reading) : "browsers write it in another form");
        }
    }

    /// <summary>Whether no browser sends the origin, and that is no other rule's business.</summary>
    internal static bool IsMistaken(OriginEntry origin) =>
        origin.Kind == OriginEntryKind.NeverMatches && !origin.Entry.IsMissingValue && !(IsCutOutUntrimmed(origin) && FlawOf(origin) is null);

    /// <summary>What Split leaves around the parts of a text is a mistake of the call (CORS2019).</summary>
    private static bool IsCutOutUntrimmed(OriginEntry origin) =>
        origin.Entry.IsFromSplit && (origin.Reading.Has(OriginFlaw.Blank) || origin.Reading.Has(OriginFlaw.Empty));

    /// <summary>The first flaw that counts: what the builder undoes does not, unless the text never went through it.</summary>
    private static OriginFlaw? FlawOf(OriginEntry origin) => origin.Reading.Flaws
        .Where(flaw => !origin.IsNormalized || flaw is not (OriginFlaw.UpperCase or OriginFlaw.UnicodeHost))
        .Where(flaw => !origin.Entry.IsFromSplit || flaw is not (OriginFlaw.Blank or OriginFlaw.Empty))
        .Cast<OriginFlaw?>()
        .FirstOrDefault();

    /// <summary>Why no browser sends the origin.</summary>
    internal static string Reason(OriginEntry origin) => FlawOf(origin) is { } flaw ? OriginFlawReason.Of(flaw, origin.Reading) : origin switch
    {
        _ when origin.Reading.Kind == OriginKind.Null => OriginFlawReason.Of(OriginFlaw.UpperCase, origin.Reading),
        _ when origin.Pattern.Outcome != OriginPatternOutcome.Ignored => "an address has no subdomains",
        _ => $"the framework keeps it as '{origin.Held}', which browsers write in another form",
    };
}
