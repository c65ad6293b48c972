using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Browsing;

/// <summary>
/// What a browser makes of an application's answers, by the Fetch standard: the preflight where one is needed, then the request, a
/// redirection, and what the script may read in the end.
/// </summary>
public static class Browser
{
    private const int MostRedirects = 5;

    /// <summary>What the script sees.</summary>
    public static async Task<Sight> FetchAsync(Ask ask, ScriptCall call)
    {
        var sight = new Sight(SightKind.Unsendable, 0);
        for (var i = 0; i < call.Times; i++) sight = await OnceAsync(ask, call);
        return sight;
    }

    /// <summary>The preflight of a call.</summary>
    public static Question PreflightOf(ScriptCall call)
    {
        var asked = Unsafe(call).Select(static name => name.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).ToList();
        var headers = ImmutableArray.Create(("Origin", call.Origin), ("Access-Control-Request-Method", FetchNames.Normalize(call.Method)));
        return new Question("OPTIONS", call.Path, asked.Count == 0 ? headers : headers.Add(("Access-Control-Request-Headers", string.Join(',', asked))));
    }

    private static async Task<Sight> OnceAsync(Ask ask, ScriptCall call)
    {
        var method = FetchNames.Normalize(call.Method);
        if (FetchNames.IsForbiddenMethod(method) || !FetchNames.IsToken(method) || call.HeaderNames.Any(static name => FetchNames.IsForbiddenRequestHeader(name) || !FetchNames.IsToken(name)))
            return new Sight(SightKind.Unsendable, 0);

        for (var hops = 0; ; hops++)
        {
            TimeSpan? keeps = null;
            if (!FetchNames.IsSafelistedMethod(method) || Unsafe(call).Any())
            {
                var permission = await ask(PreflightOf(call));
                if (permission.Failure is not null) return new Sight(SightKind.Failed, 0) { Failure = permission.Failure };
                if (permission.Status is < 200 or > 299) return new Sight(SightKind.PreflightFailed, permission.Status);
                if (!CorsProtocol.Check(permission, call.Origin, call.WithCookies) || !CorsProtocol.Permits(permission, method, Unsafe(call), call.WithCookies))
                    return new Sight(SightKind.PreflightRefused, permission.Status);
                keeps = CorsProtocol.Keeps(permission);
            }

            var answer = await ask(new Question(method, call.Path, HeadersOf(call)));
            if (answer.Failure is not null) return new Sight(SightKind.Failed, 0) { Failure = answer.Failure };
            if (!CorsProtocol.Check(answer, call.Origin, call.WithCookies)) return new Sight(SightKind.Blocked, answer.Status);
            if (answer.Status is not (301 or 302 or 303 or 307 or 308) || answer["Location"] is not { } location)
                return new Sight(SightKind.Read, answer.Status) { Headers = [.. CorsProtocol.Readable(answer, call.WithCookies).Select(static name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)], KeepsPreflight = keeps };

            // Fetch, "HTTP-redirect fetch": on its way to another origin the request loses its own, and what signs the user in.
            if (hops == MostRedirects) return new Sight(SightKind.Blocked, answer.Status);
            var target = new Uri(new Uri("http://application.example" + call.Path), location);
            var leaves = Uri.IsWellFormedUriString(location, UriKind.Absolute);
            call = call with { Path = target.PathAndQuery, Origin = leaves ? "null" : call.Origin, IsSignedIn = call.IsSignedIn && !leaves };
        }
    }

    private static ImmutableArray<(string, string)> HeadersOf(ScriptCall call)
    {
        var headers = ImmutableArray.Create(("Origin", call.Origin)).AddRange(call.HeaderNames.Select(static name => (name, "x")));
        if (call.IsSignedIn) headers = headers.Add(("Authorization", "Bearer x"));
        return call.WithCookies ? headers.Add(("Cookie", "user=x")) : headers;
    }

    private static IEnumerable<string> Unsafe(ScriptCall call) =>
        call.HeaderNames.Where(static name => !FetchNames.IsSafelistedRequestHeader(name)).Concat(call.IsSignedIn ? ["authorization"] : []);
}
