using CorsAnalyzers.TruthTests.Fixes;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>A call of <c>fetch</c> by a script of another website.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Where to.</param>
/// <param name="IsSignedIn">Whether it sends a header <c>Authorization</c>.</param>
/// <param name="Origin">The website's origin.</param>
internal sealed record ScriptCall(string Method, string Path, bool IsSignedIn = false, string Origin = "https://shop.example")
{
    /// <summary>How often it is made; what the last one comes to counts.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Whether it sends the user's cookies.</summary>
    public bool WithCookies { get; init; }

    public override string ToString() => $"{Method} {Path}{(IsSignedIn ? " signed in" : "")}{(WithCookies ? " with cookies" : "")} from {Origin}{(Times > 1 ? $", {Times} times" : "")}";
}

/// <summary>What a browser makes of an application's answers: the preflight where one is needed, then the request, then whether the script may read it.</summary>
internal static class Browser
{
    private static readonly string[] Simple = ["GET", "HEAD", "POST"];

    /// <summary>What the script sees: the status it can read, or why it is blocked.</summary>
    public static async Task<string> FetchAsync(RunningProgram program, ScriptCall call)
    {
        var seen = "";
        for (var i = 0; i < call.Times; i++) seen = await OnceAsync(program, call);
        return seen;
    }

    private static async Task<string> OnceAsync(RunningProgram program, ScriptCall call)
    {
        try
        {
            var header = call.IsSignedIn ? "authorization" : "";
            if (!Simple.Contains(call.Method) || header.Length > 0)
            {
                using var preflight = new HttpRequestMessage(HttpMethod.Options, call.Path);
                preflight.Headers.Add("Origin", call.Origin);
                preflight.Headers.Add("Access-Control-Request-Method", call.Method);
                if (header.Length > 0) preflight.Headers.Add("Access-Control-Request-Headers", header);
                using var permission = await program.SendAsync(preflight);
                if (!permission.IsSuccessStatusCode) return $"blocked: preflight {(int)permission.StatusCode}";
                if (!RealVerdicts.PreflightPasses(HeadersOf(permission), call.Origin, call.Method, header, withCredentials: call.WithCookies)) return "blocked: preflight refused";
            }

            using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Path);
            request.Headers.Add("Origin", call.Origin);
            if (call.IsSignedIn) request.Headers.Add("Authorization", "Bearer x");
            using var answer = await program.SendAsync(request);
            return RealVerdicts.Passes(HeadersOf(answer), call.Origin, withCredentials: call.WithCookies) ? $"read {(int)answer.StatusCode}" : $"blocked: {(int)answer.StatusCode} without permission";
        }
        catch (InvalidOperationException exception)
        {
            return "failed: " + (exception.Message.Contains("CORS metadata", StringComparison.Ordinal) ? "CORS metadata" : exception.Message);
        }
    }

    private static HeaderDictionary HeadersOf(HttpResponseMessage response)
    {
        var headers = new HeaderDictionary();
        foreach (var header in response.Headers) headers[header.Key] = header.Value.ToArray();
        return headers;
    }
}
