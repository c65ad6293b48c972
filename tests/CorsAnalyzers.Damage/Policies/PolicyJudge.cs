using System.Collections.Immutable;
using CorsAnalyzers.Damage.Browsing;

namespace CorsAnalyzers.Damage.Policies;

/// <summary>Says what damage a policy does, by asking whatever it governs as browsers would.</summary>
public sealed class PolicyJudge
{
    private static readonly ImmutableArray<string> Strangers = ["https://evil.example", "https://evil.test", "http://evil.example", "https://a.example.evil.test", "capacitor://evil"];

    private readonly Ask ask;
    private readonly PolicyIntent intent;
    private readonly List<PolicyHarm> harms = [];

    private PolicyJudge(Ask ask, PolicyIntent intent)
    {
        this.ask = ask;
        this.intent = intent;
    }

    /// <summary>The damage of a policy whose code throws.</summary>
    public static ImmutableArray<PolicyHarm> OfFailure(Exception failure) => [new PolicyHarm(PolicyHarmKind.MakingFails, failure.GetType().Name)];

    /// <summary>The damage of a policy.</summary>
    public static async Task<ImmutableArray<PolicyHarm>> JudgeAsync(Ask ask, PolicyIntent intent)
    {
        var judge = new PolicyJudge(ask, intent);
        var readers = await judge.OriginsAsync();
        if (readers.Count > 0) await judge.PermissionsAsync(readers[0]);
        return [.. judge.harms.Distinct()];
    }

    private async Task<List<string>> OriginsAsync()
    {
        var meant = intent.Origins.Select(MeantOrigin.Of).OfType<string>().Distinct().ToList();
        var below = intent.Origins.Select(static text => MeantOrigin.Below(text, "sub")).OfType<string>().Distinct().ToList();
        var readers = new List<string>();
        foreach (var origin in meant.Concat(below).Concat(Strangers).Append("null").Distinct())
        {
            var sight = await LookAsync(origin);
            if (sight.Kind == SightKind.Failed) Add(PolicyHarmKind.RequestFails, origin);
            if (sight.IsRead) readers.Add(origin);
            else if (meant.Contains(origin)) Add(PolicyHarmKind.ReaderRefused, origin);
            else if (below.Contains(origin)) Add(PolicyHarmKind.SubdomainRefused, origin);
            if (!sight.IsRead || intent.LetsInAnybody) continue;

            if (origin == "null") Add(PolicyHarmKind.OpaqueReads, origin);
            else if (!meant.Contains(origin) && !below.Contains(origin)) Add(PolicyHarmKind.StrangerReads, origin);
            if (origin.StartsWith("http://", StringComparison.Ordinal) && !MeantOrigin.IsLoopback(origin) && await ReadsWithCookiesAsync(origin)) Add(PolicyHarmKind.CleartextReads, origin);
        }

        // The names of apps and of hosts outside ASCII are nothing that can be read off a text, and neither is whom a predicate lets in.
        if (readers.Count == 0 && !intent.HasPredicate && intent.Origins.All(static text => MeantOrigin.Of(text) is not null || MeantOrigin.Below(text, "sub") is not null)) Add(PolicyHarmKind.NobodyReads, "");
        if (readers.Count > 0 && intent.AllowsCredentials && !await ReadsWithCookiesAsync(readers[0])) Add(PolicyHarmKind.CredentialsRefused, readers[0]);
        return readers;
    }

    private async Task PermissionsAsync(string reader)
    {
        foreach (var method in intent.Methods.Where(static text => text != "*"))
        {
            if (!(await LookAsync(reader, method.Trim().ToUpperInvariant())).IsRead) Add(PolicyHarmKind.MethodRefused, method);
        }

        foreach (var header in intent.Headers.Where(static text => text != "*"))
        {
            if (!(await LookAsync(reader, "GET", header)).IsRead) Add(PolicyHarmKind.HeaderRefused, header);
        }

        var sight = await LookAsync(reader);
        foreach (var header in intent.ExposedHeaders.Where(static text => text != "*"))
        {
            if (!sight.Headers.Contains(header.Trim().ToLowerInvariant())) Add(PolicyHarmKind.HeaderHidden, header);
        }

        if (!intent.SaysAge) return;
        var preflight = await ask(Browser.PreflightOf(new ScriptCall("PUT", "/", Origin: reader)));
        if (preflight.Failure is null && CorsProtocol.Keeps(preflight) is var keeps && (keeps == TimeSpan.Zero || (keeps == TimeSpan.FromSeconds(5) && preflight["Access-Control-Max-Age"] != "5")))
            Add(PolicyHarmKind.PreflightForgotten, preflight["Access-Control-Max-Age"] ?? "");
    }

    private Task<Sight> LookAsync(string origin, string method = "GET", string? header = null) =>
        Browser.FetchAsync(ask, new ScriptCall(method, "/", Origin: origin) { HeaderNames = header is null ? [] : [header], WithCookies = intent.AllowsCredentials && !intent.LetsInAnybody });

    private async Task<bool> ReadsWithCookiesAsync(string origin) => (await Browser.FetchAsync(ask, new ScriptCall("GET", "/", Origin: origin) { WithCookies = true })).IsRead;

    private void Add(PolicyHarmKind kind, string about) => harms.Add(new PolicyHarm(kind, about));
}
