using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>Where a policy of the solution has its origins from.</summary>
/// <param name="Project">The project it is of.</param>
/// <param name="Origins">The origins that its code names.</param>
/// <param name="Sections">The keys of the configuration from which it takes lists of origins.</param>
internal sealed record KnownPolicy(ProjectId Project, ImmutableArray<string> Origins, ImmutableArray<string> Sections)
{
    public static KnownPolicy Of(ProjectId project, PolicyList origins) => new(
        project,
        origins.Entries.Select(static entry => entry.Held).OfType<string>().ToImmutableArray(),
        origins.Sources.Select(static source => source.Read is { Shape: ConfigurationShape.List, Options: null } read ? read.Key : null).OfType<string>().ToImmutableArray());
}

/// <summary>The policies of a solution, as far as fixes have to know them. Nothing here keeps the code they came from.</summary>
internal static class KnownPolicies
{
    /// <summary>Documents that are read for policies; the light bulb must stay quick in a large solution.</summary>
    private const int DocumentBound = 64;

    // Asked once for each diagnostic of a Fix All, and the answer is the same for the whole snapshot.
    private static readonly ConditionalWeakTable<Solution, StrongBox<ImmutableArray<KnownPolicy>>> Known = new();

    public static async Task<ImmutableArray<KnownPolicy>> FindAsync(Solution solution, CancellationToken cancellation)
    {
        if (Known.TryGetValue(solution, out var known)) return known.Value;

        var policies = ImmutableArray.CreateBuilder<KnownPolicy>();
        var read = 0;
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            if (!CorsText.Mentions(text)) continue;
            if (++read > DocumentBound) break;

            if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) continue;
            if (CorsSymbols.Find(model.Compilation) is not { } symbols) continue;
            var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            policies.AddRange(Policies(root, model, symbols, cancellation).SelectMany(static policy => policy.States).Select(state => KnownPolicy.Of(document.Project.Id, state.Origins)));
        }

        var found = policies.ToImmutable();
        return Known.GetValue(solution, _ => new StrongBox<ImmutableArray<KnownPolicy>>(found)).Value;
    }

    private static IEnumerable<PolicyFact> Policies(SyntaxNode root, SemanticModel model, CorsSymbols symbols, CancellationToken cancellation) => root
        .DescendantNodesAndSelf(static node => node is CompilationUnitSyntax or MemberDeclarationSyntax or AccessorListSyntax or VariableDeclarationSyntax)
        .SelectMany(MemberBodies.Of)
        .SelectMany(body => PolicyFlow.Of(body, model, symbols, cancellation, out _));
}
