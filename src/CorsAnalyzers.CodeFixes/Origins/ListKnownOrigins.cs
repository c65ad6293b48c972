using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>
/// Lists the origins that other policies of the solution name. Offered to a person, never first: whether this policy should
/// serve the same websites only a person knows.
/// </summary>
internal static class ListKnownOrigins
{
    private const int ShownInTitle = 3;

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
        var policies = await KnownPolicies.FindAsync(solution, cancellation).ConfigureAwait(false);
        return policies.SelectMany(static policy => policy.Origins)
            .Where(IsExplicit)
            .Distinct()
            .OrderBy(static origin => origin, StringComparer.Ordinal)
            .ToList();
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
