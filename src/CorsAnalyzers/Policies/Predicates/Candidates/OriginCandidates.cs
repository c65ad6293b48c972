using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Candidates;

/// <summary>
/// The origins to ask a predicate about, made from its constants: what they name, what only looks like it, and what has
/// nothing to do with it. <see cref="OriginCandidateKind"/> lists the kinds.
/// </summary>
internal sealed class OriginCandidates
{
    /// <summary>The attacker's host in every witness; nobody can own it (RFC 2606).</summary>
    public const string EvilHost = "evil.example";

    private const int FragmentBound = 24;
    private const int CandidateBound = 1_000;

    /// <summary>A port that nothing names.</summary>
    private const int AnyPort = 8443;

    private readonly List<OriginCandidate> candidates = new();
    private readonly HashSet<(string, OriginCandidateKind)> seen = new();
    private readonly List<HostFragment> fragments = new();
    private readonly List<int> ports = new();
    private readonly PublicSuffixes suffixes;

    /// <summary>Makes the candidates for a predicate with these constants.</summary>
    /// <param name="constants">The constants.</param>
    /// <param name="suffixes">The names under which others than one owner get names.</param>
    public OriginCandidates(PredicateConstants constants, PublicSuffixes suffixes)
    {
        this.suffixes = suffixes;
        AddFixed();
        foreach (var constant in constants.Texts) Read(constant.Text, constant.Node);
        foreach (var regex in constants.Regexes)
        {
            var examples = RegexExamples.Of(regex.Pattern);
            foreach (var example in examples.Matching.OrderBy(static example => example.Length)) Read(example, regex.Node);
            foreach (var lookAlike in examples.LookAlikes) AddLookAlike(lookAlike, regex.Node);
        }

        foreach (var fragment in fragments) AddVariants(fragment);
        foreach (var front in fragments)
        {
            foreach (var back in fragments.Where(back => back != front)) AddBetween(front, back);
        }

        foreach (var port in ports) Add(OriginCandidateKind.LookAlikePrefix, "https", EvilHost, port, null);
        foreach (var constant in constants.Texts) AddWritten(constant);
    }

    /// <summary>The candidates, each text once a kind.</summary>
    public ImmutableArray<OriginCandidate> All => candidates.ToImmutableArray();

    /// <summary>The registrable domains of the hosts that the constants name: whoever has a name below one is trusted as well.</summary>
    public IEnumerable<string> OwnedDomains() => fragments
        .Where(static fragment => !fragment.IsOpenAtEnd)
        .Select(fragment => (Given: "." + fragment.Host, Owner: RegistrableDomain.Of((fragment.Name[0] == '-' ? "a" : "") + fragment.Host, suffixes)))
        .Where(name => name.Given.EndsWith("." + name.Owner, StringComparison.Ordinal) && !suffixes.Has(name.Owner))
        .Select(static name => name.Owner);

    private void AddFixed()
    {
        Add(OriginCandidateKind.Unrelated, "https", EvilHost, null, null);
        Add(OriginCandidateKind.Unrelated, "http", EvilHost, null, null);
        Add(OriginCandidateKind.Unrelated, "https", "203.0.113.7", null, null);
        Add(new OriginCandidate("null", OriginCandidateKind.Opaque));
        Add(new OriginCandidate("", OriginCandidateKind.Empty));
    }

    private void Read(string text, SyntaxNode? constant)
    {
        if (text.Length > 1 && text[0] == ':' && PortText.Read(text.Substring(1)) is { } port)
        {
            if (!ports.Contains(port) && ports.Count < 3) ports.Add(port);
        }
        else if (HostFragment.Read(text, constant) is { } fragment)
        {
            if (fragments.Count < FragmentBound && fragments.All(known => (known.Scheme, known.Name, known.Port) != (fragment.Scheme, fragment.Name, fragment.Port))) fragments.Add(fragment);
        }
        else if (text.EndsWith("://", StringComparison.Ordinal) && text is not ("http://" or "https://"))
        {
            // Whatever app or extension has a name behind this scheme.
            AddLookAlike(text + "evil", constant, OriginCandidateKind.LookAlikeSuffix);
        }
    }

    private void AddVariants(HostFragment fragment)
    {
        foreach (var scheme in fragment.Scheme is { } written ? new[] { written } : new[] { "https", "http" })
        {
            foreach (var port in ports.Cast<int?>().Append(null).Append(fragment.Port).Distinct()) AddVariants(fragment, scheme, port);
        }
    }

    private void AddVariants(HostFragment fragment, string scheme, int? port)
    {
        var host = fragment.Host;
        var node = fragment.Constant;
        var isPart = fragment.IsOpenAtEnd || fragment.Name[0] == '-';
        var trusted = new Origin(scheme, fragment.Name[0] == '.' ? "www." + host : host, port);
        if (!isPart) AddTrusted(fragment, trusted);

        Add(OriginCandidateKind.LookAlikePrefix, scheme, "evil" + (fragment.Name[0] == '-' ? fragment.Name : host), port, node, trusted);
        Add(OriginCandidateKind.LookAlikeSuffix, scheme, host + (fragment.IsOpenAtEnd ? "" : ".") + EvilHost, port, node, trusted);
        Add(OriginCandidateKind.ExtraLabel, scheme, "www." + host.TrimStart('-') + (fragment.IsOpenAtEnd ? "" : ".") + EvilHost, port, node, trusted);
        Add(OriginCandidateKind.ExtraLabel, scheme, "evil" + fragment.Name + (fragment.IsOpenAtEnd ? "" : ".") + EvilHost, port, node, trusted);
        if (suffixes.Has(host)) Add(OriginCandidateKind.SharedSuffix, scheme, "evil." + host, port, node, trusted);
    }

    private void AddTrusted(HostFragment fragment, Origin trusted)
    {
        var (node, text) = (fragment.Constant, trusted.ToString());
        Add(OriginCandidateKind.Trusted, trusted.Scheme, trusted.Host, trusted.Port, node, trusted);
        Add(OriginCandidateKind.Subdomain, trusted.Scheme, "www." + fragment.Host, trusted.Port, node, trusted);
        Add(OriginCandidateKind.OtherPort, trusted.Scheme, trusted.Host, trusted.Port is null ? AnyPort : null, node, trusted);

        // Where a constant names the host with http, that is what was meant.
        var isWrittenOut = fragments.Any(other => other.Scheme == "http" && (other.Host == fragment.Host || other.Host == trusted.Host));
        if (trusted.Scheme == "https" && !isWrittenOut) Add(OriginCandidateKind.OtherScheme, "http", trusted.Host, trusted.Port, node, trusted);

        Add(new OriginCandidate(text.ToUpperInvariant(), OriginCandidateKind.UpperCase, text, node));
        Add(new OriginCandidate(text + "@" + EvilHost, OriginCandidateKind.UserInfo, text, node));
        Add(new OriginCandidate(new Origin(trusted.Scheme, trusted.Host + ".", trusted.Port).ToString(), OriginCandidateKind.TrailingDot, text, node));
    }

    /// <summary>An attacker's host between what one constant begins and another ends.</summary>
    private void AddBetween(HostFragment front, HostFragment back)
    {
        var scheme = front.Scheme ?? back.Scheme ?? "https";
        foreach (var port in ports.Cast<int?>().Append(back.Port).Distinct())
        {
            Add(OriginCandidateKind.ExtraLabel, scheme, front.Host.TrimEnd('.', '-') + "-evil" + (back.IsOpenAtStart ? "" : ".") + back.Name, port, front.Constant);
            Add(OriginCandidateKind.ExtraLabel, scheme, front.Host.TrimEnd('.', '-') + ".evil" + (back.IsOpenAtStart ? "" : ".") + back.Name, port, front.Constant);
            Add(OriginCandidateKind.ExtraLabel, scheme, front.Host.TrimEnd('.', '-') + ".evil" + back.Name, port, front.Constant);
        }
    }

    private void AddLookAlike(string text, SyntaxNode? constant, OriginCandidateKind kind = OriginCandidateKind.UnescapedDot)
    {
        var origin = text.Contains("://") ? text : "https://" + text;
        if (OriginText.Read(origin).IsAsBrowsersSend) Add(new OriginCandidate(origin, kind, Constant: constant));
    }

    /// <summary>The constant itself, which may be no origin that a browser sends, with the one that it means.</summary>
    private void AddWritten(PredicateConstant constant)
    {
        var reading = OriginText.Read(constant.Text);
        if (reading.Meant is { } meant && meant.ToString() != constant.Text && reading.Kind is OriginKind.Origin or OriginKind.Flawed)
            Add(new OriginCandidate(constant.Text, OriginCandidateKind.AsWritten, meant.ToString(), constant.Node));
    }

    private void Add(OriginCandidateKind kind, string scheme, string host, int? port, SyntaxNode? constant, Origin? model = null)
    {
        var text = new Origin(scheme, host, port).ToString();
        if (OriginText.Read(text) is { IsAsBrowsersSend: true } || kind == OriginCandidateKind.TrailingDot) Add(new OriginCandidate(text, kind, model?.ToString(), constant));
    }

    private void Add(OriginCandidate candidate)
    {
        if (candidates.Count < CandidateBound && seen.Add((candidate.Text, candidate.Kind))) candidates.Add(candidate);
    }
}
