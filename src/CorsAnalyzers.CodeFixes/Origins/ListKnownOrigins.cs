using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>
/// Lists the origins that other policies of the solution name. Offered to a person, never first: whether this policy should
/// serve the same websites only a person knows.
/// </summary>
internal static class ListKnownOrigins
{
    /// <summary>Documents that are read for origins; the light bulb must stay quick in a large solution.</summary>
    private const int DocumentBound = 64;

    private const int ShownInTitle = 3;

    // Asked once for each diagnostic of a Fix All, and the answer is the same for the whole snapshot.
    private static readonly ConditionalWeakTable<Solution, IReadOnlyList<string>> Known = new();

    public static async Task<FixOffer?> OfferAsync(string key, AnyOriginCode code, Document document, CancellationToken cancellation)
    {
        var origins = await FindAsync(document.Project.Solution, cancellation).ConfigureAwait(false);
        if (origins.Count == 0 || (origins.Count > 1 && !code.TakesSeveral)) return null;

        var shown = string.Join(", ", origins.Take(ShownInTitle)) + (origins.Count > ShownInTitle ? ", …" : "");
        return new FixOffer(
            $"List the origins that other policies name ({shown})",
            key,
            editor => code.Write(editor, origins.Select(ListPlaceholder.Literal).ToList()));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Solution solution, CancellationToken cancellation)
    {
        if (Known.TryGetValue(solution, out var known)) return known;

        var origins = new SortedSet<string>(StringComparer.Ordinal);
        var read = 0;
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            if (!CorsText.Mentions(text)) continue;
            if (++read > DocumentBound) break;

            if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) continue;
            if (CorsSymbols.Find(model.Compilation) is not { } symbols) continue;
            var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            var policies = root.DescendantNodesAndSelf(static node => node is CompilationUnitSyntax or MemberDeclarationSyntax or AccessorListSyntax or VariableDeclarationSyntax)
                .SelectMany(MemberBodies.Of)
                .SelectMany(body => PolicyFlow.Of(body, model, symbols, cancellation, out _));
            foreach (var entry in policies.SelectMany(static policy => policy.States).SelectMany(static state => state.Origins.Entries))
            {
                if (entry.Held is { } origin && IsExplicit(origin)) origins.Add(origin);
            }
        }

        var found = origins.ToList();
        return Known.GetValue(solution, _ => found);
    }

    /// <summary>Whether a browser could send just this: <c>scheme://host</c> or <c>scheme://host:port</c> of the web.</summary>
    private static bool IsExplicit(string origin) =>
        origin != PlaceholderOrigin.Text
        && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.GetLeftPart(UriPartial.Authority) == origin
        && uri.UserInfo.Length == 0
        && origin.IndexOf('*') < 0;
}
