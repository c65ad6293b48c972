using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Information;

/// <summary>CORS0001: what a policy answers, for whoever reviews all of them. No mistake, so that it is off unless asked for.</summary>
internal sealed class PolicyReport
{
    /// <summary>Between the texts of paths that differ.</summary>
    private const string Separator = " | ";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS0001",
        "What a policy answers",
        "{0}: {1}. Used by: {2}.",
        RuleCategory.Information,
        DiagnosticSeverity.Hidden,
        "For a review: every policy of a solution, what it answers and how many endpoints use it, in one log. The properties of each result hold the pieces.",
        isEnabledByDefault: false);

    public DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Reports the policy, where it is registered or put to use.</summary>
    public void Examine(PolicyFact policy, PolicyUse use, RuleContext context)
    {
        // In an order that does not depend on that of the paths.
        var summaries = policy.States.Select(state => PolicySummary.Of(state, context)).Distinct()
            .OrderBy(static summary => summary.When.Length == 0).ThenBy(static summary => summary.Sentence, StringComparer.Ordinal).ToList();
        if (summaries.Count == 0) return;

        var name = NameOf(use);
        var users = UsersOf(use);
        var pieces = ImmutableDictionary.CreateBuilder<string, string?>();
        pieces["policy"] = name;
        pieces["usedBy"] = users;
        pieces["variants"] = summaries.Count.ToString(CultureInfo.InvariantCulture) + (policy.IsComplete ? "" : " or more");
        for (var i = 0; i < summaries[0].Pieces.Length; i++) pieces[summaries[0].Pieces[i].Name] = Joined(summaries.Select(summary => summary.Pieces[i].Text));
        context.Report(
            Descriptor, policy.Site.Node, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Hidden, pieces.ToImmutable(),
            name, string.Join("; or ", summaries.Select(static summary => summary.Sentence)) + (policy.IsComplete ? "" : "; or others that are not known"), users);
    }

    /// <summary>The one text of all paths, or the text of each.</summary>
    private static string Joined(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Distinct().Count() == 1 ? all[0] : string.Join(Separator, all);
    }

    private static string NameOf(PolicyUse use) =>
        use.IsDefault ? "The default policy"
        : use.Names.Length > 0 ? "Policy " + string.Join(" or ", use.Names.Select(static name => $"'{ShownText.Of(name)}'"))
        : use.References is { Length: > 0 } ? "The policy made here"
        : "A policy whose name is not known";

    private static string UsersOf(PolicyUse use)
    {
        if (use.References is not { } references) return "unknown";

        // A reference that can mean several names stands here once for each.
        var users = references.GroupBy(static reference => KindOf(reference.Target)).OrderBy(static group => group.Key)
            .Select(static group => TextOf(group.Key, group.Select(static reference => reference.Element).Distinct().Count())).ToList();
        if (use.MayBeUsedByOthers) users.Add("others that are not known");
        return users.Count == 0 ? "nothing" : string.Join(", ", users);
    }

    private static UserKind KindOf(ReferenceTarget target) => target switch
    {
        ReferenceTarget.Pipeline => UserKind.Pipeline,
        ReferenceTarget.Group => UserKind.Group,
        ReferenceTarget.Controllers => UserKind.Controllers,
        ReferenceTarget.Controller => UserKind.Controller,
        ReferenceTarget.PageHandler or ReferenceTarget.HubMethod or ReferenceTarget.InterfaceMember or ReferenceTarget.ViewComponent
            or ReferenceTarget.Filter or ReferenceTarget.ChildComponent => UserKind.Ignored,
        ReferenceTarget.Other => UserKind.Other,
        _ => UserKind.Endpoint,
    };

    private static string TextOf(UserKind kind, int count) => kind switch
    {
        UserKind.Pipeline => "UseCors",
        UserKind.Endpoint => Counted(count, "endpoint"),
        UserKind.Group => Counted(count, "group") + " of endpoints",
        UserKind.Controllers => "all controllers",
        UserKind.Controller => Counted(count, "controller"),
        UserKind.Ignored => Counted(count, "attribute") + " without effect",
        _ => Counted(count, "other place"),
    };

    private static string Counted(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>Who uses a policy, in the order in which they are told.</summary>
    private enum UserKind
    {
        Pipeline,
        Endpoint,
        Controllers,
        Controller,
        Group,
        Other,
        Ignored,
    }
}
