using System.Collections.Immutable;
using CorsAnalyzers.Damage.Browsing;
using CorsAnalyzers.Damage.Policies;
using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Framework;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>Everything that browsers may do because of a policy, in one order: policies that come to the same are told apart by nothing.</summary>
internal sealed class PolicyBattery(PolicyIntent intent)
{
    private static readonly ImmutableArray<string> Methods = ["GET", "POST", "PUT", "PATCH", "patch", "DELETE", "OPTIONS", "QUERY"];

    private static readonly ImmutableArray<string> Headers = ["content-type", "authorization", "x-a", "x-other", "range"];

    private static readonly ImmutableArray<string> Sent = ["X-A", "X-Total", "X-Other", "ETag", "Set-Cookie", "Content-Language", "X-1"];

    /// <summary>The origins of browsers that the code has to do with, and some that it has not.</summary>
    public ImmutableArray<string> Origins { get; } =
    [
        .. intent.Origins.SelectMany(static text => new[] { MeantOrigin.Of(text), MeantOrigin.Below(text, "sub"), MeantOrigin.Below(text, "taken") }).OfType<string>()
            .Concat(Request.All.Where(static request => request.IsFromBrowser).Select(static request => request.Origin)).Append("https://evil.example").Append("http://evil.example").Distinct(),
    ];

    /// <summary>What a script of a website sees.</summary>
    public static Task<Sight> LookAsync(CorsPolicy policy, string origin, string method = "GET", bool withCookies = false, params string[] headers) =>
        Browser.FetchAsync(PolicyHost.Of(policy, Sent), new ScriptCall(method, "/", Origin: origin) { WithCookies = withCookies, HeaderNames = [.. headers] });

    /// <summary>Everything that is seen.</summary>
    public async Task<ImmutableArray<string>> SeenAsync(CorsPolicy policy)
    {
        var seen = ImmutableArray.CreateBuilder<string>();
        var readers = new List<string>();
        foreach (var origin in Origins)
        {
            var sight = await LookAsync(policy, origin);
            var secret = await LookAsync(policy, origin, withCookies: true);
            if (sight.IsRead || secret.IsRead) readers.Add(origin);
            seen.Add($"{origin}: {sight}, {secret}");
        }

        foreach (var origin in readers.Take(1))
        {
            foreach (var withCookies in new[] { false, true })
            {
                foreach (var method in Methods) seen.Add($"{method} {withCookies}: {await LookAsync(policy, origin, method, withCookies)}");
                foreach (var header in Headers) seen.Add($"{header} {withCookies}: {await LookAsync(policy, origin, "GET", withCookies, header)}");
                var put = await LookAsync(policy, origin, "GET", withCookies, "x-a");
                seen.Add($"{withCookies}: {string.Join(' ', (await LookAsync(policy, origin, "GET", withCookies)).Headers)} for {put.KeepsPreflight}");
            }
        }

        return seen.ToImmutable();
    }

    /// <summary>Whether a preflight passes that any website sends for any of the usual reasons.</summary>
    public async Task<bool> AnyPreflightPassesAsync(CorsPolicy policy)
    {
        foreach (var origin in Origins)
        {
            if (!(await LookAsync(policy, origin)).IsRead) continue;
            foreach (var method in Methods)
            {
                if (method is not ("GET" or "POST") && (await LookAsync(policy, origin, method)).IsRead) return true;
            }

            foreach (var header in Headers)
            {
                if ((await LookAsync(policy, origin, "GET", false, header)).IsRead) return true;
            }
        }

        return false;
    }
}
