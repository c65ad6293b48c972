using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.BrowserTests.Network;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Headers that a script sets: which of them are left out, which are sent, and which are asked for before.</summary>
public abstract class RequestHeaderTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private const string Set = """
        async ({ url, argument }) => {
            const seen = [];
            for (let i = 0; i < argument.length; i++) {
                try { await fetch(url + i, { headers: { [argument[i][0]]: argument[i][1] } }); seen.push(''); }
                catch (error) { seen.push(String(error)); }
            }
            return JSON.stringify(seen);
        }
        """;

    /// <summary>All names that the model knows, names that are none of its business, and values that make a difference.</summary>
    private static List<string[]> Headers { get; } =
    [
        .. NamesIn("HeaderName.cs").Select(static name => new[] { name, "marker" }),
        .. new[] { "Authorization", "X-A", "x-requested-with", "Save-Data", "DPR", "Downlink", "Width", "Priority", "Cache-Control", "Pragma", "Last-Event-ID", "Traceparent", "!#$%&'*+-.^_`|~9", "SEC-a", "proxy-X", "sec", "proxy", "X-Sec-A", "Cookie3", "Origins" }
            .Select(static name => new[] { name, "marker" }),
        ["content-type", "text/plain"], ["content-type", "text/plain;charset=utf-8"], ["content-type", "application/x-www-form-urlencoded"], ["content-type", "multipart/form-data"],
        ["content-type", "application/json"], ["content-type", "text/xml"],
        ["range", "bytes=0-9"], ["range", "bytes=5-"], ["range", "bytes=-5"], ["range", "bytes=0-1,3-4"],
        ["x-http-method", "TRACE"], ["x-http-method-override", "connect"], ["x-method-override", "GET, track"], ["x-http-method-override", "PUT"],
        .. new[] { "accept", "accept-language", "content-language", "content-type" }.Select(static name => new[] { name, new string('a', 129) }),
        .. "\"(),:;<>?@[\\]{}\x7f=*&%".SelectMany(static c => new[] { new[] { "accept", $"a{c}" }, ["accept-language", $"a{c}"], ["content-language", $"a{c}"] }),
    ];

    [Fact]
    public async Task A_browser_sorts_headers_of_requests_as_the_model()
    {
        var (errors, requests) = await AskAsync<string[]>(Set, Headers, static (request, response) =>
        {
            response.Headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
            response.Headers.CacheControl = "no-store";
        });
        Assert.All(errors, Assert.Empty);
        var seen = Headers.Select((header, i) => $"{header[0]}: {header[1]} is {Seen(header, [.. requests.Where(request => request.Path == "/" + i)])}");
        AssertSame(Headers.Select(header => $"{header[0]}: {header[1]} is {(IsDropped(header[0]) ? "left out" : Predicted(header[0], header[1]))}"), seen);
    }

    /// <summary>Chromium keeps one name to itself that the standard gives to scripts. A policy that lists it is not reported.</summary>
    private bool IsDropped(string name) => Engine == Engine.Chromium && name == "user-agent";

    private static string Seen(string[] header, IReadOnlyList<SeenRequest> requests)
    {
        var asked = requests.Any(static request => request.IsPreflight);
        var isAskedFor = requests.Any(request => request.IsPreflight && request.Header("Access-Control-Request-Headers") == header[0].ToLowerInvariant());
        var isSent = requests[^1].Header(header[0]) == header[1];
        return (asked, isAskedFor, isSent) switch
        {
            (false, _, true) => "sent",
            (false, _, false) => "left out",
            (true, true, true) => "asked for",
            _ => "something else",
        };
    }

    private static string Predicted(string name, string value)
    {
        if (HeaderName.IsForbiddenRequestHeader(name)) return "left out";
        if (HeaderName.IsMethodOverride(name) && value.Split(',').Any(static method => RequestMethod.IsForbidden(method.Trim()))) return "left out";
        if (HeaderName.IsSafelistedRequestHeader(name) && value.Length <= 128 && IsPlain(name, value)) return "sent";
        if (HeaderName.IsSafelistedByValue(name) && value.Split(';')[0] is "text/plain" or "application/x-www-form-urlencoded" or "multipart/form-data" or "bytes=0-9" or "bytes=5-") return "sent";
        return "asked for";
    }

    /// <summary>The values that the pages promise to need no permission.</summary>
    private static bool IsPlain(string name, string value) => name == "accept"
        ? value.IndexOfAny(['"', '(', ')', ':', '<', '>', '?', '@', '[', '\\', ']', '{', '}', '\x7f']) < 0
        : value.All(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '*' or ',' or '-' or '.' or ';' or '=');
}

public sealed class ChromiumRequestHeaderTests(BrowserFixture browsers) : RequestHeaderTests(browsers, Engine.Chromium);

public sealed class FirefoxRequestHeaderTests(BrowserFixture browsers) : RequestHeaderTests(browsers, Engine.Firefox);
