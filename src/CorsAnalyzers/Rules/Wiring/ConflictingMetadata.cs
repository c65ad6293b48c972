using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3014: one element says two things about CORS, of which the last one holds.</summary>
internal sealed class ConflictingMetadata : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3014",
        "CORS metadata without effect beside other metadata",
        "{0} has no effect: of the CORS metadata of one endpoint the last holds, and {1} follows",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The last CORS metadata of an endpoint decides alone; nothing is joined. Two attributes on one element, or two RequireCors on one endpoint, leave the first without effect.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        foreach (var element in application.References.Where(static reference => reference.IsMetadata && !IgnoredTargets.Has(reference.Target)).GroupBy(static reference => (reference.Kind, reference.Element)))
        {
            var inOrder = element.GroupBy(static reference => reference.Whole).Select(static same => same.First()).OrderBy(static reference => reference.Whole.Tree).ThenBy(static reference => reference.Whole.Span.Start).ToList();
            for (var i = 0; i + 1 < inOrder.Count; i++)
            {
                var (dead, last) = (inOrder[i], inOrder[i + 1]);
                if (!Follows(last, dead)) continue;
                report.Add(new WiringFinding(
                    Rule, dead.Whole, ImmutableArray.Create(last.Whole), DiagnosticSeverity.Warning,
                    dead.Kind == ReferenceKind.Attribute ? FixHint.DropAttribute() : FixHint.DropCall(Symbols.CorsNames.RequireCors),
                    ImmutableArray.Create(NameOf(dead), NameOf(last))));
            }
        }
    }

    private static bool Follows(CorsReference last, CorsReference dead) => last.Kind switch
    {
        // The parts of a class come in an order that only the compiler knows.
        ReferenceKind.Attribute => last.Whole.Tree == dead.Whole.Tree,

        // Where no endpoint is in sight the calls may be on two.
        ReferenceKind.Convention => dead.Element != dead.Whole && last.Path.IsUnder(dead.Path),
        _ => false,
    };

    private static string NameOf(CorsReference reference) => reference switch
    {
        { Kind: ReferenceKind.Convention, Name: { } name } => $"RequireCors(\"{name}\")",
        { Kind: ReferenceKind.Convention } => "this 'RequireCors'",
        { Choice: ReferenceChoice.Disabled } => "'[DisableCors]'",
        { Name: { } name } => $"'[EnableCors(\"{name}\")]'",
        _ => "'[EnableCors]'",
    };
}
