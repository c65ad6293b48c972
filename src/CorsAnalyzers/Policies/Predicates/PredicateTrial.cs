using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies.Predicates.Candidates;
using CorsAnalyzers.Policies.Predicates.Meaning;
using CorsAnalyzers.Policies.Predicates.Regexes;

namespace CorsAnalyzers.Policies.Predicates;

/// <summary>What a predicate has done with the candidates: every finding about it is one of these, and none is made up.</summary>
internal sealed class PredicateTrial
{
    private readonly OriginPredicate predicate;
    private readonly PredicateConstants constants;
    private readonly PublicSuffixes suffixes;
    private readonly HashSet<string> owned;

    /// <param name="predicate">The predicate.</param>
    /// <param name="suffixes">The names under which others than one owner get names.</param>
    public PredicateTrial(OriginPredicate predicate, PublicSuffixes suffixes)
    {
        this.predicate = predicate;
        this.suffixes = suffixes;
        constants = predicate.Constants();
        var made = new OriginCandidates(constants, suffixes);
        Candidates = made.All;
        owned = new HashSet<string>(made.OwnedDomains());
        Stranger = First(OriginCandidateKind.Unrelated);
        LookAlike = Stranger is null ? FirstLookAlike() : null;
        Cleartext = Stranger is null && LookAlike is null ? FirstCleartext() : null;
        AcceptsOpaque = predicate.Ask("null").Accepts;
    }

    /// <summary>The origins that the predicate was asked about.</summary>
    public ImmutableArray<OriginCandidate> Candidates { get; }

    /// <summary>An accepted origin that has nothing to do with the predicate; null where none is.</summary>
    public OriginCandidate? Stranger { get; }

    /// <summary>An accepted origin that anybody can have and that only looks like a trusted one; null where none is, or every origin is accepted.</summary>
    public OriginCandidate? LookAlike { get; }

    /// <summary>A trusted host that is accepted without encryption; null where none is, or strangers are accepted.</summary>
    public OriginCandidate? Cleartext { get; }

    /// <summary>Whether the opaque origin is accepted.</summary>
    public bool AcceptsOpaque { get; }

    /// <summary>An origin that browsers send and that makes the predicate throw, the opaque one first, with the name of the exception.</summary>
    public (OriginCandidate Candidate, string Exception)? Failure()
    {
        foreach (var candidate in Candidates.OrderBy(static candidate => candidate.Kind != OriginCandidateKind.Opaque))
        {
            if (predicate.Ask(candidate.Text) is { Outcome: PredicateOutcome.Throws, ExceptionName: { } exception } && (candidate.Text == "null" || OriginText.Read(candidate.Text).IsAsBrowsersSend))
                return (candidate, exception);
        }

        return null;
    }

    /// <summary>
    /// Constants that nothing a browser sends can match: the predicate accepts the text as it is written, and refuses the origin
    /// that it means and all others like it.
    /// </summary>
    public IEnumerable<OriginCandidate> DeadConstants() => Candidates.Where(candidate =>
        candidate is { Kind: OriginCandidateKind.AsWritten, Model: { } meant } && predicate.Ask(candidate.Text).Accepts && predicate.Ask(meant).Refuses
        && !Candidates.Any(other => other.Constant == candidate.Constant && OriginText.Read(other.Text).IsAsBrowsersSend && !predicate.Ask(other.Text).Refuses));

    /// <summary>How the predicate says what it means, where that is plain; null elsewhere.</summary>
    public PredicateRepair? Repair()
    {
        if (predicate.MeantOrigins() is { IsEmpty: false } meant && !meant.Any(origin => OriginPattern.Read(origin, suffixes).CoversSharedHosts)) return new ListRepair(meant);
        if (constants.Regexes.Count != 1 || constants.Regexes[0] is not { Node: { } literal } regex || RegexRepair.Of(regex.Pattern) is not { } pattern) return null;

        // Proven before it is offered: what was let in by mistake is refused, and what is trusted is not.
        var repaired = predicate.With(literal, pattern);
        return Candidates.All(candidate => Keeps(candidate, repaired.Ask(candidate.Text))) ? new RegexTextRepair(literal, pattern) : null;
    }

    private bool Keeps(OriginCandidate candidate, PredicateVerdict repaired) =>
        CanBeAnybodys(candidate) && candidate.Kind is >= OriginCandidateKind.LookAlikePrefix and <= OriginCandidateKind.SharedSuffix ? repaired.Refuses
        : candidate.Kind != OriginCandidateKind.Trusted || !predicate.Ask(candidate.Text).Accepts || repaired.Accepts;

    private OriginCandidate? First(OriginCandidateKind kind) =>
        Candidates.FirstOrDefault(candidate => candidate.Kind == kind && predicate.Ask(candidate.Text).Accepts);

    private OriginCandidate? FirstLookAlike() => Candidates
        .Where(static candidate => candidate.Kind is >= OriginCandidateKind.LookAlikePrefix and <= OriginCandidateKind.SharedSuffix)
        .OrderBy(static candidate => candidate.Kind)
        .FirstOrDefault(candidate => CanBeAnybodys(candidate) && predicate.Ask(candidate.Text).Accepts);

    private OriginCandidate? FirstCleartext() => Candidates.FirstOrDefault(candidate =>
        candidate is { Kind: OriginCandidateKind.OtherScheme, Model: { } model }
        && OriginText.Read(candidate.Text).Meant is { IsLoopback: false, IsPrivate: false }
        && predicate.Ask(candidate.Text).Accepts && predicate.Ask(model).Accepts);

    /// <summary>Whether somebody else than the owners of the trusted hosts can have the origin.</summary>
    private bool CanBeAnybodys(OriginCandidate candidate)
    {
        if (OriginText.Read(candidate.Text).Meant is not { IsLoopback: false } origin) return false;
        if (!origin.IsWeb) return true;

        var owner = RegistrableDomain.Of(origin.Host, suffixes);
        // Nobody can register a name of one label, and a name that a wrong dot makes must be one that is for sale.
        if (owned.Contains(owner) || owner.IndexOf('.') < 0 && owner[0] != '[') return false;
        return candidate.Kind != OriginCandidateKind.UnescapedDot || RegistrableDomain.CanBeRegistered(owner, suffixes);
    }
}
