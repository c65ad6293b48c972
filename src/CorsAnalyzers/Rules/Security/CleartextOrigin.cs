using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1007: an origin without encryption, as which anyone on the network can speak.</summary>
internal sealed class CleartextOrigin : OriginEntryRule
{
    private const string Cleartext = "http://";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1007",
        "Cleartext origin allowed",
        "'{0}' is not encrypted: anyone on the network between it and a user can put code into its pages and read {1}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "Pages of an http origin can be changed on their way. Whoever does so calls this API as that origin, and reads what the policy lets the origin read, even if the API itself is encrypted.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.Cleartext);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (origin.LetsIn is not { IsHttp: true, IsLoopback: false } letIn || context.IsTrusted(origin)) return;
        var withCredentials = state.Credentials.Value == Known.Yes;
        Report(
            context,
            origin,
            withCredentials && !letIn.IsPrivate ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            letIn.IsPrivate || letIn.Port is not null ? FixHint.None : Encrypt(origin, state, context),
            origin.Reading.Shown,
            withCredentials ? "what your users see, with their credentials" : "the responses of this policy");
    }

    /// <summary>The same host with https; where the policy has that already, the entry is too many. Which port serves https is not known.</summary>
    private static ImmutableDictionary<string, string?> Encrypt(OriginEntry origin, PolicyState state, RuleContext context)
    {
        var written = origin.Entry.Written;
        if (!written.StartsWith(Cleartext, StringComparison.OrdinalIgnoreCase)) return FixHint.None;

        var encrypted = "https://" + written.Substring(Cleartext.Length);
        var held = origin.IsNormalized ? HeldOrigin.Normalize(encrypted) : encrypted;
        return context.OriginsOf(state).Any(other => other.Entry.Held == held) ? FixHint.Remove(origin.Reading.Shown) : FixHint.Replace(encrypted);
    }
}
