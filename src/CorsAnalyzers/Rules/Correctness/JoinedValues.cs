using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2002: several values in one string, which the framework takes for one.</summary>
internal sealed class JoinedValues : PolicyRule
{
    private const string EveryPreflightFails = "browsers cannot read the answer, so every preflight fails";
    private const string NeverMatches = "no browser sends it, so it never matches";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2002",
        "Several values in one string",
        "'{0}' is one {1}, not {2}: {3}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "The methods of the builder take each value as an argument of its own. A string with commas, semicolons or blanks is one value for the framework, and one that no browser understands.");

    private static readonly ImmutableArray<PolicyPart> Names = ImmutableArray.Create(PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var origin in context.OriginsOf(state).Where(static origin => origin.Kind == OriginEntryKind.Joined))
            {
                Report(
                    context, origin.Entry, origin.Reading.Shown, "origin", origin.Reading.Parts, !origin.Reading.Parts.Any(IsWord),
                    IsReadAsPattern(origin, state) ? "requests of other origins fail with UriFormatException" : NeverMatches);
            }

            foreach (var part in Names)
            {
                foreach (var entry in state[part].Entries)
                {
                    var names = JoinedNames.Split(entry.Written);
                    if (names.IsEmpty) continue;
                    Report(
                        context, entry, OriginText.Read(entry.Written).Shown, part == PolicyPart.Methods ? "method" : "header", names, JoinedNames.IsPlain(entry.Written, names),
                        part == PolicyPart.ExposedHeaders ? "browsers cannot read the list, so scripts see none of these headers"
                        : context.Framework == CorsFramework.Reflecting ? NeverMatches
                        : EveryPreflightFails);
                }
            }
        }
    }

    private static bool IsReadAsPattern(OriginEntry origin, PolicyState state) =>
        state.OriginTest.Kind == OriginTestKind.ListedOrSubdomain && origin.Pattern.Outcome == OriginPatternOutcome.Throws;

    /// <summary>"*" and "null" let in more than the text does now.</summary>
    internal static bool IsWord(string part) => OriginText.Read(part).Kind is OriginKind.Any or OriginKind.Null;

    private static void Report(
        RuleContext context, PolicyEntry entry, string shown, string kind, ImmutableArray<string> parts, bool isPlain, string consequence)
    {
        // Complete in a helper of another member: reported there.
        if (!entry.Place.Home.IsInUnit) return;
        context.Report(
            Rule,
            entry.Place.ValueInUnit,
            ImmutableArray<SyntaxNode>.Empty,
            DiagnosticSeverity.Warning,
            isPlain && !entry.IsFromSplit ? FixHint.Split(parts) : FixHint.None,
            shown,
            kind,
            parts.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            consequence);
    }
}
