using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2013: a preflight max age that is longer than any browser keeps an answer, or zero.</summary>
internal sealed class MaxAgeWithoutEffect : MaxAgeRule
{
    /// <summary>The longest time that does something in some browser.</summary>
    public const string LargestUseful = "TimeSpan.FromDays(1)";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2013",
        "Preflight max age without effect",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Info,
        "Browsers keep the answer to a preflight no longer than they like: Firefox for a day, Chromium for two hours, WebKit for ten minutes. A longer time promises what no browser does, and zero makes every request two.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(PreflightMaxAge age, CodePlace place, PolicyState state, RuleContext context)
    {
        if (age.IsZero)
        {
            // Nobody waits for a cache while developing.
            if (!state.IsDevelopmentOnly) Report(context, place, DiagnosticSeverity.Info, null, "With a max age of '0' every request that needs a preflight is two requests");
        }
        else if (age is { IsAboveEveryCap: true, IsDeltaSeconds: true, Overflows: false })
        {
            Report(
                context, place, DiagnosticSeverity.Info, LargestUseful,
                $"No browser keeps the answer to a preflight for '{age.Emitted}' seconds: the longest is {PreflightMaxAge.FirefoxCap}");
        }
    }
}
