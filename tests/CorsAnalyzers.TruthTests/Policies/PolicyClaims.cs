using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CorsAnalyzers.Damage.Browsing;
using CorsAnalyzers.Damage.Policies;
using CorsAnalyzers.TruthTests.Programs;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>
/// What each rule about policies claims when it speaks, in terms of what browsers see. Where a message names an origin or another
/// text, that is the one that is tried; what is said to have no effect is taken out, and everything must come to the same.
/// </summary>
internal sealed partial class PolicyClaims
{
    /// <summary>A text that means nothing, in the place of one that is said to mean nothing.</summary>
    private const string Neutral = "x-neutral";

    private readonly ObservedPolicy observed;
    private readonly PolicyIntent intent;
    private readonly PolicyBattery battery;
    private readonly ImmutableArray<PolicyRun> runs;

    private PolicyClaims(ObservedPolicy observed)
    {
        this.observed = observed;
        intent = PolicyIntents.Of(observed.Program);
        battery = new PolicyBattery(intent);
        runs = observed.Run();
    }

    /// <summary>The rules whose claims are judged here.</summary>
    public static ImmutableArray<string> Judged { get; } =
    [
        "CORS1001", "CORS1002", "CORS1003", "CORS1004", "CORS1005", "CORS1006", "CORS1007", "CORS1008", "CORS1009", "CORS1010",
        "CORS2001", "CORS2002", "CORS2003", "CORS2004", "CORS2005", "CORS2006", "CORS2007", "CORS2008", "CORS2009", "CORS2010", "CORS2011", "CORS2012", "CORS2013", "CORS2014", "CORS2015",
        "CORS2017", "CORS2018", "CORS2020",
    ];

    /// <summary>Whether all that is said about a program is about the one policy that it makes, which calls one method after the other.</summary>
    public static bool CanTry(PolicyProgram program) => program.IsConstant() && program.AfterBuild is null
        && program.Start is Registration or NewBuilder { Style: not CreationStyle.Helper } or NewPolicy { Style: not CreationStyle.Helper }
        && program.Body.Statements.All(static statement => statement is Calls or Change { What: not Clear });

    /// <summary>Whether a run shows what a finding says.</summary>
    public static Task<bool> HoldsAsync(Diagnostic finding, ObservedPolicy observed)
    {
        var message = finding.GetMessage(CultureInfo.InvariantCulture);
        var quoted = Quoted().Matches(message).Select(static match => match.Groups[1].Value).ToList();
        return new PolicyClaims(observed).HoldsAsync(finding, message, quoted);
    }

    private Task<bool> HoldsAsync(Diagnostic finding, string message, List<string> quoted) => finding.Id switch
    {
        "CORS1001" => AnyAsync(async policy => policy is null || (await PolicyBattery.LookAsync(policy, "https://evil.example")).Kind == SightKind.Failed),
        "CORS1002" or "CORS1003" or "CORS1004" => ReadsAsync([quoted[0]]),
        "CORS1005" => ReadsAsync(["null"]),
        "CORS1006" => AnyPolicyAsync(policy => IsReadAsync(ReadingPatterns(policy), quoted[2])),
        "CORS1007" or "CORS1009" => ReadsAsync(OriginsOf(quoted[0]), message.Contains("with their credentials", StringComparison.Ordinal)),
        "CORS1008" => ReadsAsync(["https://evil.example"]),
        "CORS1010" => ReadsAsync([.. intent.Origins.Select(static text => MeantOrigin.Below(text, "taken")).OfType<string>()], withCookies: true),
        "CORS2001" or "CORS2003" or "CORS2015" => IsIdleAsync(static policy => policy.Origins, quoted[0]),
        "CORS2002" when message.Contains("is one origin", StringComparison.Ordinal) && !message.Contains("fail with", StringComparison.Ordinal) => IsIdleAsync(static policy => policy.Origins, quoted[0]),
        "CORS2002" when message.Contains("every preflight fails", StringComparison.Ordinal) => AnyPolicyAsync(async policy => !await battery.AnyPreflightPassesAsync(policy)),
        "CORS2002" when message.Contains("scripts see none", StringComparison.Ordinal) => AnyPolicyAsync(policy => SeesNoHeaderAsync(policy)),
        "CORS2002" or "CORS2014" => AnyPolicyAsync(FailsAsync),
        "CORS2004" => message.Contains("fails with", StringComparison.Ordinal) ? AnyPolicyAsync(FailsAsync) : IsIdleAsync(static policy => policy.Origins, quoted[0]),
        "CORS2006" when message.Contains("any other origin is refused", StringComparison.Ordinal) => AnyPolicyAsync(async policy => !await IsReadAsync(policy, "https://evil.example")),
        "CORS2005" or "CORS2006" or "CORS2017" => IsIdleWithoutCallAsync(finding),
        "CORS2007" => AnyPolicyAsync(async policy => (await battery.SeenAsync(policy)).All(static seen => !seen.Contains(": read", StringComparison.Ordinal) && !seen.Contains(", read", StringComparison.Ordinal))),
        "CORS2008" => EitherAsync(AnyPolicyAsync(async policy => await LosesAnyAsync(policy) || await IsIdleBesideStarAsync(policy)), () => IsIdleWithoutCallAsync(finding)),
        "CORS2009" when message.Contains("send OPTIONS themselves", StringComparison.Ordinal) => AnyPolicyAsync(async policy => await battery.SeenAsync(policy) is var seen
            && (seen.Any(static one => one.StartsWith("OPTIONS", StringComparison.Ordinal) && one.Contains(": read", StringComparison.Ordinal)) || !await battery.AnyPreflightPassesAsync(policy))),
        "CORS2009" when message.Contains("does not allow", StringComparison.Ordinal) => AnyPolicyAsync(policy => IsMethodRefusedAsync(policy, quoted[1])),
        "CORS2009" => IsIdleOrFatalAsync(static policy => policy.Methods, quoted),
        "CORS2010" => IsIdleOrFatalAsync(static policy => policy.Headers, quoted),
        "CORS2011" when message.Contains("together with credentials", StringComparison.Ordinal) => AnyPolicyAsync(SeesOnlyNamedHeadersAsync),
        "CORS2011" => AnyPolicyAsync(async policy => await SeesNoHeaderAsync(policy) || await IsIdleAsync(policy, static policy => policy.ExposedHeaders, quoted)),
        "CORS2012" => AnyAsync(async policy => policy is null || (await KeepsAsync(policy)) == TimeSpan.FromSeconds(5)),
        "CORS2013" => AnyPolicyAsync(async policy => await KeepsAsync(policy) is { } keeps && (keeps == TimeSpan.Zero || keeps > TimeSpan.FromDays(1))),
        "CORS2018" => AnyAsync(static policy => Task.FromResult(policy is null)),
        "CORS2020" => IsOnceEnoughAsync(quoted[0]),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Id, "A rule without a claim."),
    };

    private static async Task<bool> EitherAsync(Task<bool> one, Func<Task<bool>> other) => await one || await other();

    private static CorsPolicy ReadingPatterns(CorsPolicy policy) => new CorsPolicyBuilder([.. policy.Origins]).SetIsOriginAllowedToAllowWildcardSubdomains().Build();

    private static async Task<bool> IsReadAsync(CorsPolicy policy, string origin, bool withCookies = false) => (await PolicyBattery.LookAsync(policy, origin, withCookies: withCookies)).IsRead;

    /// <summary>The origins that a message means by a text. It shows what moves other text around by its letter.</summary>
    private string[] OriginsOf(string text)
    {
        text = text.Replace("\\t", "", StringComparison.Ordinal).Replace("\\n", "", StringComparison.Ordinal);
        return [.. new[] { text, text.ToLowerInvariant(), MeantOrigin.Of(text), MeantOrigin.Below(text, "sub") }.Concat(runs.SelectMany(static run => run.Policy?.Origins ?? []).Where(held => held is not null && IsSame(held, text))).OfType<string>()];
    }

    private static async Task<TimeSpan?> KeepsAsync(CorsPolicy policy)
    {
        // Nobody need be let in for the answer to say how long it counts: a website that is, is.
        var open = new CorsPolicyBuilder(policy).DisallowCredentials().SetIsOriginAllowed(static _ => true).Build();
        var sight = await PolicyBattery.LookAsync(open, "https://a.example", "GET", false, "x-a");
        if (sight.KeepsPreflight is { } keeps) return keeps;
        open.Headers.Clear();
        open.Headers.Add("*");
        open.Methods.Clear();
        return (await PolicyBattery.LookAsync(open, "https://a.example", "GET", false, "x-a")).KeepsPreflight;
    }

    private async Task<bool> AnyAsync(Func<CorsPolicy?, Task<bool>> isSeen)
    {
        foreach (var run in runs)
        {
            if (await isSeen(run.Policy)) return true;
        }

        return false;
    }

    private Task<bool> AnyPolicyAsync(Func<CorsPolicy, Task<bool>> isSeen) => AnyAsync(policy => policy is null ? Task.FromResult(false) : isSeen(policy));

    private Task<bool> ReadsAsync(string[] origins, bool withCookies = false) => AnyPolicyAsync(async policy =>
    {
        foreach (var origin in origins)
        {
            if (await IsReadAsync(policy, origin, withCookies)) return true;
        }

        return false;
    });

    private async Task<bool> FailsAsync(CorsPolicy policy)
    {
        foreach (var origin in battery.Origins)
        {
            if ((await PolicyBattery.LookAsync(policy, origin)).Kind == SightKind.Failed) return true;
        }

        return false;
    }

    private async Task<bool> SeesNoHeaderAsync(CorsPolicy policy)
    {
        foreach (var origin in battery.Origins)
        {
            if ((await PolicyBattery.LookAsync(policy, origin)).Headers.Any(static name => name is "x-a" or "x-total" or "x-other" or "etag")) return false;
        }

        return true;
    }

    /// <summary>Whether no website that is let in may send the method.</summary>
    private async Task<bool> IsMethodRefusedAsync(CorsPolicy policy, string method)
    {
        foreach (var origin in battery.Origins)
        {
            if ((await PolicyBattery.LookAsync(policy, origin, method)).IsRead) return false;
        }

        return true;
    }

    /// <summary>Whether a script that sends credentials sees no header but those that the policy names.</summary>
    private async Task<bool> SeesOnlyNamedHeadersAsync(CorsPolicy policy)
    {
        foreach (var origin in battery.Origins)
        {
            var seen = (await PolicyBattery.LookAsync(policy, origin, withCookies: true)).Headers.Where(static name => name is "x-a" or "x-total" or "x-other" or "etag");
            if (seen.Any(name => !policy.ExposedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))) return false;
        }

        return true;
    }

    private Task<bool> IsIdleAsync(Func<CorsPolicy, IList<string>> list, string text) => AnyPolicyAsync(policy => IsIdleAsync(policy, list, [text]));

    private Task<bool> IsIdleOrFatalAsync(Func<CorsPolicy, IList<string>> list, List<string> texts) =>
        AnyPolicyAsync(async policy => !await battery.AnyPreflightPassesAsync(policy) || await IsIdleAsync(policy, list, texts));

    /// <summary>Whether a policy comes to the same with something meaningless in the place of a text.</summary>
    private async Task<bool> IsIdleAsync(CorsPolicy policy, Func<CorsPolicy, IList<string>> list, List<string> texts)
    {
        var before = await battery.SeenAsync(policy);
        var held = list(policy);
        for (var i = 0; i < held.Count; i++)
        {
            var entry = held[i];
            if (entry is not null && !texts.Exists(text => IsSame(entry, text)) && !(texts.Count == 0 && entry.Trim().Length == 0)) continue;
            held[i] = Neutral;
            var after = await battery.SeenAsync(policy);
            held[i] = entry!;
            if (before.SequenceEqual(after)) return true;
        }

        return false;
    }

    private async Task<bool> IsOnceEnoughAsync(string text) => await AnyPolicyAsync(async policy =>
    {
        foreach (var list in new[] { policy.Origins, policy.Methods, policy.Headers, policy.ExposedHeaders })
        {
            var same = Enumerable.Range(0, list.Count).Where(i => IsSame(list[i] ?? "", text)).ToList();
            if (same.Count < 2) continue;
            var before = await battery.SeenAsync(policy);
            var entry = list[same[^1]];
            list.RemoveAt(same[^1]);
            var after = await battery.SeenAsync(policy);
            list.Insert(same[^1], entry);
            if (before.SequenceEqual(after)) return true;
        }

        return false;
    });

    /// <summary>Whether a text in a list is one that a message shows: the framework has changed its case by then, and a message what cannot be seen.</summary>
    private static bool IsSame(string held, string shown) =>
        string.Equals(held.Trim(), shown.Trim(), StringComparison.OrdinalIgnoreCase) || shown.Contains('\\', StringComparison.Ordinal) || shown.Contains('…', StringComparison.Ordinal) || shown.Contains('[', StringComparison.Ordinal)
        || !System.Text.Ascii.IsValid(shown);

    /// <summary>Whether "any" has become a name among names, so that a website that is let in may not do everything.</summary>
    private async Task<bool> LosesAnyAsync(CorsPolicy policy)
    {
        foreach (var origin in battery.Origins)
        {
            foreach (var withCookies in new[] { false, true })
            {
                if (!await IsReadAsync(policy, origin, withCookies)) continue;
                if (!(await PolicyBattery.LookAsync(policy, origin, "QUERY", withCookies)).IsRead || !(await PolicyBattery.LookAsync(policy, origin, "GET", withCookies, "authorization")).IsRead
                    || !(await PolicyBattery.LookAsync(policy, origin, "GET", withCookies, "x-other")).IsRead) return true;
            }
        }

        return false;
    }

    /// <summary>Whether the names beside a star are of no use.</summary>
    private async Task<bool> IsIdleBesideStarAsync(CorsPolicy policy)
    {
        foreach (var list in new Func<CorsPolicy, IList<string>>[] { static policy => policy.Methods, static policy => policy.Headers })
        {
            if (list(policy).Contains("*") && await IsIdleAsync(policy, list, [.. list(policy).OfType<string>().Where(static entry => entry != "*")])) return true;
        }

        return false;
    }

    /// <summary>Whether the program comes to the same without one call of the name that the finding stands at.</summary>
    private async Task<bool> IsIdleWithoutCallAsync(Diagnostic finding)
    {
        var at = finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan);
        var before = await SeenAsync(runs);
        foreach (var smaller in WithoutOneCall(observed.Program, at))
        {
            if (await ObservedPolicy.WithAsync([smaller], async programs => (await SeenAsync(programs[0].Run())).SequenceEqual(before))) return true;
        }

        return false;
    }

    private async Task<ImmutableArray<string>> SeenAsync(ImmutableArray<PolicyRun> made)
    {
        var seen = ImmutableArray.CreateBuilder<string>();
        foreach (var run in made) seen.AddRange(run.Policy is null ? [run.Failure!.GetType().Name] : await battery.SeenAsync(run.Policy));
        return seen.ToImmutable();
    }

    private static IEnumerable<PolicyProgram> WithoutOneCall(PolicyProgram program, string at)
    {
        if (program.Start is NewBuilder { Origins.Items.IsEmpty: false } made) yield return program with { Start = made with { Origins = StringsArgument.None } };
        if (program.Start is NewPolicy policy)
        {
            foreach (var change in policy.Initializer) yield return program with { Start = policy with { Initializer = policy.Initializer.Remove(change) } };
        }

        for (var i = 0; i < program.Body.Statements.Length; i++)
        {
            if (program.Body.Statements[i] is not Calls calls)
            {
                yield return program with { Body = new Block(program.Body.Statements.RemoveAt(i)) };
                continue;
            }

            for (var j = 0; j < calls.List.Length; j++)
            {
                if (!at.Contains(calls.List[j].Method, StringComparison.Ordinal) && PolicyPrograms.BuilderMethods.Any(method => at.Contains(method, StringComparison.Ordinal))) continue;
                yield return program with
                {
                    Body = new Block(calls.List.Length == 1 ? program.Body.Statements.RemoveAt(i) : program.Body.Statements.SetItem(i, calls with { List = calls.List.RemoveAt(j) })),
                };
            }
        }
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
