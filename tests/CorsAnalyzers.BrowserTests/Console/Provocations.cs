using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Console;

/// <summary>A call of a script, and an answer with which the browser does not let it through.</summary>
/// <param name="Method">The method of the call.</param>
/// <param name="Answer">What is changed about an answer that lets the website in.</param>
internal sealed record Provocation(string Method, Action<HttpRequest, HttpResponse> Answer)
{
    /// <summary>A header that the script sets.</summary>
    public string? Header { get; init; }

    /// <summary>Whether the script asks for the user's cookies to go along.</summary>
    public bool WithCookies { get; init; }
}

/// <summary>What makes a browser say each message of the page about blocked requests.</summary>
internal static class Provocations
{
    private const string Site = "https://shop.example.com";

    /// <summary>By what Chromium says.</summary>
    public static IReadOnlyDictionary<string, Provocation> All { get; } = new Dictionary<string, Provocation>(StringComparer.Ordinal)
    {
        ["No 'Access-Control-Allow-Origin' header is present on the requested resource"] = new("GET", static (_, response) => response.Headers.Remove("Access-Control-Allow-Origin")),
        ["Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header"] = new("PUT", static (_, response) =>
        {
            response.Headers.Remove("Access-Control-Allow-Origin");
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }),
        ["It does not have HTTP ok status"] = new("PUT", static (_, response) => response.StatusCode = StatusCodes.Status405MethodNotAllowed),
        ["Redirect is not allowed for a preflight request"] = new("PUT", static (_, response) => response.Redirect("https://elsewhere.example.com/", permanent: false, preserveMethod: true)),
        ["Method PUT is not allowed by Access-Control-Allow-Methods in preflight response"] = new("PUT", static (_, _) => { }),
        ["Request header field x-shop is not allowed by Access-Control-Allow-Headers in preflight response"] = new("GET", static (_, _) => { }) { Header = "x-shop" },
        ["must not be the wildcard '*' when the request's credentials mode is 'include'"] = new("GET", static (_, response) =>
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlAllowCredentials = "true";
        }) { WithCookies = true },
        ["'Access-Control-Allow-Credentials' header in the response is '' which must be 'true'"] = new("GET", static (_, _) => { }) { WithCookies = true },
        ["that is not equal to the supplied origin"] = new("GET", static (_, response) => response.Headers.AccessControlAllowOrigin = "https://other.example.com"),
        ["header contains multiple values"] = new("GET", static (_, response) => response.Headers.AccessControlAllowOrigin = $"{Site}, https://other.example.com"),
    };
}
