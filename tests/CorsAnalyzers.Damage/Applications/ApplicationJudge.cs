using CorsAnalyzers.Damage.Browsing;

namespace CorsAnalyzers.Damage.Applications;

/// <summary>Says what damage an application does, by asking it as browsers would.</summary>
public sealed class ApplicationJudge
{
    /// <summary>A header that handlers set, so that it is seen who answered.</summary>
    public const string Handled = "X-Handled";

    /// <summary>A website that stands in no policy.</summary>
    public const string Stranger = "https://evil.example";

    /// <summary>A path that no endpoint has.</summary>
    private const string Nowhere = "/nothing-is-here";

    private readonly Ask ask;
    private readonly ApplicationIntent intent;
    private readonly List<Harm> harms = [];
    private readonly List<string> seen = [];
    private readonly HashSet<string> reading = [];
    private Exception? failure;

    private ApplicationJudge(Ask ask, ApplicationIntent intent)
    {
        this.ask = ask;
        this.intent = intent;
    }

    /// <summary>The verdict on an application that does not start.</summary>
    public static ApplicationVerdict OfStart(Exception failure) => IsAboutCors(failure)
        ? new ApplicationVerdict([new Harm(HarmKind.StartFails, "", "", failure.Message)], [failure.Message])
        : new ApplicationVerdict([], [], failure);

    /// <summary>The verdict on an application that runs.</summary>
    public static async Task<ApplicationVerdict> JudgeAsync(Ask ask, ApplicationIntent intent)
    {
        var judge = new ApplicationJudge(ask, intent);
        foreach (var endpoint in intent.Endpoints) await judge.JudgeAsync(endpoint);
        foreach (var origin in intent.Origins.Distinct().Where(origin => !judge.reading.Contains(origin)))
        {
            var sight = await judge.LookAsync(new ScriptCall("GET", Nowhere, Origin: origin));
            if (!sight.IsRead && intent.Served.Contains(origin)) judge.Add(HarmKind.OriginShutOut, null, origin, sight.ToString());
        }

        return new ApplicationVerdict([.. judge.harms], [.. judge.seen], judge.failure);
    }

    private static bool IsAboutCors(Exception failure) =>
        failure.Message.Contains("CORS", StringComparison.OrdinalIgnoreCase) || failure.Message.Contains("service collection cannot be modified", StringComparison.Ordinal);

    private async Task JudgeAsync(EndpointIntent endpoint)
    {
        var plain = await ask(new Question(endpoint.Method, endpoint.Path, endpoint.NeedsSignIn ? [("Authorization", "Bearer x")] : []));
        if (plain.Failure is { } thrown)
        {
            // What fails for another reason shows nothing about CORS.
            if (!IsAboutCors(thrown)) failure ??= thrown;
            Add(HarmKind.RequestFails, endpoint, "", thrown.Message);
        }

        var isRead = false;
        foreach (var origin in intent.Origins.Distinct().Append(Stranger))
        {
            // A cache that has seen nothing yet, for each website.
            var call = new ScriptCall(endpoint.Method, endpoint.IsCached ? $"{endpoint.Path}?by={Uri.EscapeDataString(origin)}" : endpoint.Path, endpoint.NeedsSignIn, origin);
            var preflight = await ask(Browser.PreflightOf(call));
            if (preflight[Handled] is not null && origin == Stranger) Add(HarmKind.PreflightRunsHandler, endpoint, origin, "");

            var sight = await LookAsync(call);
            isRead |= sight.IsRead;
            if (sight.IsRead) reading.Add(origin);
            if (sight.IsRead && endpoint.IsClosed) Add(HarmKind.ClosedButRead, endpoint, origin, sight.ToString());
            if (sight.IsRead && origin == Stranger) Add(HarmKind.StrangerReads, endpoint, origin, sight.ToString());
            if (endpoint.Readers.Contains(origin)) await ExpectAsync(call, sight, endpoint);
        }

        if (endpoint.NamesSomebody && !isRead) Add(HarmKind.NobodyReads, endpoint, "", "");
    }

    private async Task ExpectAsync(ScriptCall call, Sight first, EndpointIntent endpoint)
    {
        if (!first.IsRead) Add(HarmKind.ReaderRefused, endpoint, call.Origin, first.ToString());
        else if (endpoint.IsCached && await LookAsync(call) is { IsRead: false } later) Add(HarmKind.LaterRefused, endpoint, call.Origin, later.ToString());
        else if (await LookAsync(call with { HeaderNames = ["content-type"] }) is { IsStoppedByPreflight: true } asked) Add(HarmKind.ReaderRefused, endpoint, call.Origin, asked.ToString());

        // Who is not signed in is to be told so.
        if (endpoint.NeedsSignIn && await LookAsync(call with { IsSignedIn = false }) is { Kind: SightKind.Blocked } refusal) Add(HarmKind.RefusalUnreadable, endpoint, call.Origin, refusal.ToString());
    }

    private async Task<Sight> LookAsync(ScriptCall call)
    {
        var sight = await Browser.FetchAsync(ask, call);
        seen.Add($"{call}: {sight}");
        return sight;
    }

    private void Add(HarmKind kind, EndpointIntent? endpoint, string origin, string sight) => harms.Add(new Harm(kind, endpoint?.ToString() ?? "", origin, sight));
}
