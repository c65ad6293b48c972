using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>The pages of CORS1001 to CORS1010: who gets in, and with what.</summary>
internal static class SecurityCases
{
    private const string Shop = "https://shop.example.com";
    private const string Insecure = "http://shop.example.com";
    private const string Local = "http://localhost:3000";
    private const string Evil = "https://evil.example";

    // Cookies go along with the calls of other sites in Chromium, and not in Firefox.
    private const string ReadAsUser = "GET+cookie 200: read 200";
    private const string Read = "GET 200: read 200";
    private const string BlockedAsUser = "GET+cookie 200: blocked";
    private const string Blocked = "GET 200: blocked";

    public static readonly PageCase[] All =
    [
        new("CORS1001", "fixed", "a listed website reads with cookies", new(Shop) { WithCookies = true }, "GET+cookie 404: read 404") { IsSignedIn = true, Arguments = ["--Cors:AllowedOrigins:0=" + Shop] },
        new("CORS1001", "fixed", "another website does not", new(Evil) { WithCookies = true }, "GET+cookie 404: blocked") { IsSignedIn = true, SeenInFirefox = "GET 404: blocked", Arguments = ["--Cors:AllowedOrigins:0=" + Shop] },
        new("CORS1001", "fixed 2", "the placeholder lets nobody in", new(Shop), Blocked),
        new("CORS1001", "fixed 3", "browsers refuse '*' for requests with cookies", new(Shop) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true },
        new("CORS1001", "fixed 3", "a bearer token needs no credentials", new ScriptCall(Evil).With("Authorization", "Bearer x"), "OPTIONS 204, GET 200: read 200"),
        new("CORS1001", "good", "the listed website reads with cookies", new(Shop) { WithCookies = true }, "GET+cookie 404: read 404") { IsSignedIn = true },

        new("CORS1002", "bad", "any website reads with cookies", new(Evil) { WithCookies = true }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1002", "bad", "so does any website of the same site", new("https://blog.example.com") { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1002", "bad", "sandboxed frames often included", new(Evil) { WithCookies = true, Place = Place.SandboxedFrame }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1002", "fixed", "no website is let in", new(Evil) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true, SeenInFirefox = Blocked },
        new("CORS1002", "good", "the website that the predicate names", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1002", "good", "another website", new(Evil) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true, SeenInFirefox = Blocked },

        new("CORS1003", "bad", "a name that ends like the own one", new("https://evilexample.com") { WithCookies = true }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        Predicate("a name that starts like the own one", "origin.StartsWith(\"https://example.com\")", "https://example.com.evil.example"),
        Predicate("a name that contains it", "origin.Contains(\"localhost\")", "https://localhost.evil.example"),
        Predicate("a regular expression with a bare dot", "System.Text.RegularExpressions.Regex.IsMatch(origin, \"^https://api.example.com$\")", "https://apixexample.com"),
        Predicate("a name below a shared host", "origin.EndsWith(\".azurewebsites.net\")", "https://evil.azurewebsites.net"),
        new("CORS1003", "fixed", "the look-alike is refused", new("https://evilexample.com") { WithCookies = true }, BlockedAsUser) { IsSignedIn = true, SeenInFirefox = Blocked },
        new("CORS1003", "fixed", "a subdomain is let in", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1003", "fixed", "and the name itself", new("https://example.com") { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1003", "bad 2", "a regular expression without anchors", new("https://wwwxexample.com"), Read),
        new("CORS1003", "fixed 2", "with anchors and backslashes", new("https://wwwxexample.com"), Blocked),
        new("CORS1003", "fixed 2", "what it means", new("https://www.example.com"), Read),
        new("CORS1003", "good", "a subdomain by https", new(Shop), Read),
        new("CORS1003", "good", "a look-alike", new("https://evilexample.com"), Blocked),

        new("CORS1004", "bad", "a page that came by http reads with cookies", new(Insecure) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1004", "fixed", "it is refused", new(Insecure) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true },
        new("CORS1004", "fixed", "the page by https is not", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1004", "good", "the predicate looks at the scheme", new(Insecure) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true },
        new("CORS1004", "good", "and lets https in", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },

        new("CORS1005", "bad", "a sandboxed frame of any website", new(Evil) { WithCookies = true, Place = Place.SandboxedFrame }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1005", "bad", "a data: URL", new(Evil) { WithCookies = true, Place = Place.DataFrame }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1005", "bad", "a local file", new("") { WithCookies = true, Place = Place.File }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1005", "bad", "a request that was redirected across origins", new(Evil) { WithCookies = true, Through = "https://elsewhere.example" }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1005", "bad", "the website itself is not listed", new(Evil), Blocked),
        new("CORS1005", "fixed", "the sandboxed frame is refused", new(Evil) { WithCookies = true, Place = Place.SandboxedFrame }, BlockedAsUser) { IsSignedIn = true, SeenInFirefox = Blocked },
        new("CORS1005", "good", "a page from a server of the own machine", new("http://localhost:8080"), Read),

        new("CORS1006", "bad", "whoever gets a name there", new("https://evil.azurewebsites.net") { WithCookies = true }, ReadAsUser) { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS1006", "good", "the own website", new("https://contoso-shop.azurewebsites.net"), Read),
        new("CORS1006", "good", "another one there", new("https://evil.azurewebsites.net"), Blocked),

        new("CORS1007", "bad", "code in a page that came by http reads with cookies", new(Insecure) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1007", "fixed", "it is refused", new(Insecure) { WithCookies = true }, BlockedAsUser) { IsSignedIn = true },
        new("CORS1007", "fixed", "the page by https is not", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1007", "good", "a port of its own", new(Shop + ":8443"), Read),
        new("CORS1007", "good", "the own machine", new(Local), Read),

        new("CORS1008", "bad", "every website reads", new(Evil), Read),
        new("CORS1008", "fixed", "none does", new(Evil), Blocked),
        new("CORS1008", "good", "outside Development the listed one", new(Shop), "GET 404: read 404"),
        new("CORS1008", "good", "and no other", new(Evil), "GET 404: blocked"),

        new("CORS1009", "bad", "whatever answers on the user's machine", new(Local), Read),
        new("CORS1009", "bad", "127.0.0.1 is another origin", new("http://127.0.0.1:3000"), Blocked),
        new("CORS1009", "bad", "[::1] is a third", new("http://[::1]:3000"), Blocked),
        new("CORS1009", "good", "not outside Development", new(Local), Blocked),
        new("CORS1009", "good", "the website is let in", new(Shop), Read),

        new("CORS1010", "bad", "every website below the host reads with cookies", new("https://campaign.example.com") { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
        new("CORS1010", "good", "only listed ones do", new("https://campaign.example.com") { WithCookies = true }, BlockedAsUser) { IsSignedIn = true },
        new("CORS1010", "good", "like this one", new(Shop) { WithCookies = true }, ReadAsUser) { IsSignedIn = true },
    ];

    private static PageCase Predicate(string says, string test, string stranger) =>
        new("CORS1003", "bad", says, new(stranger) { WithCookies = true }, ReadAsUser) { Policy = $".SetIsOriginAllowed(origin => {test}).AllowCredentials()", IsSignedIn = true, SeenInFirefox = Read };
}
