using System;
using System.Globalization;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2012: a preflight max age that throws or that browsers cannot read.</summary>
internal sealed class MaxAgeUnreadable : MaxAgeRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2012",
        "Preflight max age that browsers cannot read",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Access-Control-Max-Age is a whole number of seconds. ASP.NET Core throws for a negative time and sends every other one as it is, with its fraction or in exponent notation, and browsers then keep the answer for five seconds or not at all.");

    /// <summary>Below this no time was meant as it is.</summary>
    private static readonly TimeSpan ShortestMeant = TimeSpan.FromMilliseconds(10);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(PreflightMaxAge age, CodePlace place, PolicyState state, RuleContext context)
    {
        if (age.Throws)
        {
            // Elsewhere a max age of -1 switches the cache off.
            var isMinusOne = age.Value == TimeSpan.FromSeconds(-1);
            Report(
                context, place, DiagnosticSeverity.Warning, isMinusOne ? "TimeSpan.Zero" : null,
                $"'{place.Name}' throws ArgumentOutOfRangeException: the max age is negative ({age.Emitted} seconds)");
        }
        else if (!age.IsDeltaSeconds)
        {
            Report(
                context, place, DiagnosticSeverity.Warning, Meant(age, state.MaxAge.Number),
                $"Browsers cannot read the max age '{age.Emitted}', which is no whole number of seconds, and ask again after {PreflightMaxAge.Default} seconds or at once");
        }
        else if (age.Overflows)
        {
            Report(context, place, DiagnosticSeverity.Warning, MaxAgeWithoutEffect.LargestUseful, $"The max age '{age.Emitted}' has more digits than browsers have to read, and each makes of it what it will");
        }
    }

    private static string? Meant(PreflightMaxAge age, double? number)
    {
        if (age.Overflows) return MaxAgeWithoutEffect.LargestUseful;

        // Seconds in the place of ticks or milliseconds: nobody has another reason to write 3600.
        if (number is 300 or 600 or 900 or 1800 or 3600 or 7200 or 10800 or 14400 or 21600 or 28800 or 43200) return Seconds(number.Value);
        if (number is 86400 or 172800 or 604800 or 2592000 or 31536000) return MaxAgeWithoutEffect.LargestUseful;
        return age.Value < ShortestMeant ? null : Seconds(Math.Max(1, Math.Round(age.Value.TotalSeconds, MidpointRounding.AwayFromZero)));
    }

    private static string Seconds(double count) => $"TimeSpan.FromSeconds({count.ToString(CultureInfo.InvariantCulture)})";
}
