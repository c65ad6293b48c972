using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>The pages of CORS4001 to CORS5005: headers by hand, and what settings files say.</summary>
internal static class HeaderCases
{
    private const string Shop = "https://shop.example.com";
    private const string Evil = "https://evil.example";
    private const string Read = "GET 200: read 200";
    private const string Blocked = "GET 200: blocked";
    private const string Refused = "OPTIONS 200: blocked";

    /// <summary>The shop is let in, and what else is needed stands on the page.</summary>
    private const string LetsShopIn = """
        app.Use((context, next) => { context.Response.Headers.AccessControlAllowOrigin = "https://shop.example.com"; return next(context); });
        """;

    /// <summary>The same for requests with cookies.</summary>
    private const string LetsShopInWithCookies = """
        app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "https://shop.example.com";
            context.Response.Headers.AccessControlAllowCredentials = "true";
            return next(context);
        });
        """;

    private const string Cached = "app.MapGet(\"/\", (HttpResponse response) => { response.Headers.CacheControl = \"max-age=600\"; return \"x\"; });";

    public static readonly PageCase[] All =
    [
        new("CORS4001", "bad", "with cookies the answer is kept from the script", new(Shop) { WithCookies = true }, "GET+cookie 200: blocked") { IsSignedIn = true },
        new("CORS4001", "bad", "without them it works", new(Shop), Read),
        new("CORS4001", "good", "a listed website with cookies", new(Shop) { WithCookies = true }, "GET+cookie 404: read 404") { IsSignedIn = true },

        new("CORS4002", "bad", "every website reads with cookies", new(Evil) { WithCookies = true }, "GET+cookie 200: read 200") { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS4002", "bad", "sandboxed frames too", new(Evil) { WithCookies = true, Place = Place.SandboxedFrame }, "GET+cookie 200: read 200") { IsSignedIn = true, SeenInFirefox = Read },
        new("CORS4002", "bad", "and local files", new("") { Place = Place.File }, Read),
        new("CORS4002", "good", "only listed ones do", new(Evil), "GET 404: blocked"),

        new("CORS4003", "bad", "several origins", new(Shop), Blocked),
        Wrong("a slash", Shop + "/", new(Shop), Blocked),
        Wrong("a path", Shop + "/app", new(Shop), Blocked),
        Wrong("upper case", "https://Shop.example.com", new(Shop), Blocked),
        Wrong("the default port", Shop + ":443", new(Shop), Blocked),
        Wrong("a wildcard", "https://*.example.com", new(Shop), Blocked),
        Wrong("null, from a sandboxed frame", "null", new(Evil) { Place = Place.SandboxedFrame }, Read),
        Wrong("null, from a file", "null", new("") { Place = Place.File }, Read),
        Wrong("null, from a redirect", "null", new(Evil) { Through = "https://elsewhere.example" }, Read),
        new("CORS4003", "bad", "the Referer has a slash", new(Shop), Blocked) { Changes = [("\"https://shop.example.com, https://www.example.com\"", "context.Request.Headers.Referer")] },
        new("CORS4003", "bad", "the Host is the own one", new(Shop), Blocked) { Changes = [("\"https://shop.example.com, https://www.example.com\"", "\"https://\" + context.Request.Host")] },
        new("CORS4003", "bad", "a second value", new(Shop), Blocked) { Before = LetsShopIn, Changes = [("Headers[\"Access-Control-Allow-Origin\"] = \"https://shop.example.com, https://www.example.com\"", "Headers.Append(\"Access-Control-Allow-Origin\", \"https://shop.example.com\")")] },
        new("CORS4003", "good", "the one that asked", new("https://www.example.com"), "GET 404: read 404"),

        new("CORS4004", "bad", "the browser's cache gives the second website what names the first", new("https://www.example.com") { After = new(Shop) }, Blocked) { Endpoints = Cached },
        new("CORS4004", "bad", "or an answer that names none", new(Shop) { After = new("https://help.example.com") { IsOpaque = true } }, Blocked) { Endpoints = Cached },
        new("CORS4004", "fixed", "with Vary it asks again", new("https://www.example.com") { After = new(Shop) }, "GET 200, GET 200: read 200") { Endpoints = Cached },
        new("CORS4004", "good", "the middleware sends it", new("https://www.example.com") { After = new(Shop) }, "GET 404, GET 404: read 404"),

        new("CORS4005", "bad", "methods in lower case", new(Shop, "PUT"), Refused) { Before = LetsShopIn },
        new("CORS4005", "fixed", "in upper case", new(Shop, "PUT"), "OPTIONS 200, PUT 200: read 200") { Before = LetsShopIn },
        new("CORS4005", "bad", "a max age that cannot be read is five seconds at most", new(Shop, "PUT") { Times = 2, Pause = TimeSpan.FromSeconds(7) }, "OPTIONS 200, PUT 200, OPTIONS 200, PUT 200: read 200") { Before = LetsShopIn, Changes = [("get, put", "GET, PUT")] },
        new("CORS4005", "fixed", "one that can is kept", new(Shop, "PUT") { Times = 2, Pause = TimeSpan.FromSeconds(7) }, "OPTIONS 200, PUT 200, PUT 200: read 200") { Before = LetsShopIn },
        Value("True allows no credentials", "Access-Control-Allow-Credentials", "True", new(Shop) { WithCookies = true }, Blocked, LetsShopIn),
        Value("true does", "Access-Control-Allow-Credentials", "true", new(Shop) { WithCookies = true }, Read, LetsShopIn),
        Value("with cookies '*' is no method", "Access-Control-Allow-Methods", "*", new(Shop, "PUT") { WithCookies = true }, Refused, LetsShopInWithCookies),
        Value("without it is every one", "Access-Control-Allow-Methods", "*", new(Shop, "PUT"), "OPTIONS 200, PUT 200: read 200", LetsShopInWithCookies),
        Value("with cookies '*' is no header", "Access-Control-Allow-Headers", "*", new ScriptCall(Shop) { WithCookies = true }.With("X-A", "1"), Refused, LetsShopInWithCookies),
        Value("with cookies '*' exposes none", "Access-Control-Expose-Headers", "*", new(Shop) { WithCookies = true, LooksFor = ["ETag"] }, Read + ", sees nothing", LetsShopInWithCookies),
        Value("a list without commas is none", "Access-Control-Allow-Methods", "GET PUT", new(Shop, "PUT"), Refused, LetsShopIn),
        new("CORS4005", "good", "the middleware writes them", new(Shop, "PUT") { WithCookies = true }, "OPTIONS 204, PUT 404: read 404"),

        new("CORS4006", "bad", "a header that browsers do not know", new(Shop, "PUT"), Refused) { Before = LetsShopIn },
        new("CORS4006", "fixed", "the one that was meant", new(Shop, "PUT"), "OPTIONS 200, PUT 200: read 200") { Before = LetsShopIn },
        new("CORS4006", "good", "by its property", new(Shop, "PUT"), "OPTIONS 200, PUT 200: read 200") { Before = LetsShopIn },

        new("CORS4007", "bad", "'*' lets everyone in whom the policy keeps out", new(Evil), "GET 404: read 404"),
        new("CORS4007", "bad", "an allowed origin gets the policy's value", new(Shop) { WithCookies = true }, "GET 404: read 404"),
        new("CORS4007", "bad", "a callback that appends adds a second value", new(Shop), "GET 404: blocked")
        {
            Changes = [("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";", "context.Response.OnStarting(() => { context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); return Task.CompletedTask; });")],
        },
        new("CORS4007", "fixed", "the policy decides", new(Evil), "GET 404: blocked"),
        new("CORS4007", "good", "for an endpoint too", new(Evil), Blocked),

        new("CORS4008", "bad", "requests without a preflight work", new(Shop, "GET", "/prices"), Read),
        new("CORS4008", "bad", "the handler is not asked for a preflight", new ScriptCall(Shop, "GET", "/prices").With("X-A", "1"), "OPTIONS 405: blocked"),
        new("CORS4008", "bad", "an exception clears the headers", new(Shop, "GET", "/prices"), "GET 500: blocked") { Changes = [("return \"9.99\";", "if (context.Request.Path.HasValue) throw new InvalidOperationException();\n    return \"9.99\";")] },
        new("CORS4008", "good", "the middleware answers preflights", new ScriptCall(Shop, "GET", "/prices").With("X-A", "1"), "OPTIONS 204, GET 200: read 200") { Changes = [("https://shop.example.com\")", "https://shop.example.com\").AllowAnyHeader()")] },
        new("CORS4008", "good", "and lets the shop in", new(Shop, "GET", "/prices"), Read),

        new("CORS5001", "bad", "the website that was meant is refused", new("https://shop.example"), "GET 404: blocked"),
        new("CORS5001", "bad", "the other entry works", new("https://checkout.shop.example"), "GET 404: read 404"),
        new("CORS5001", "fixed", "without the slash it is let in", new("https://shop.example"), "GET 404: read 404"),
        new("CORS5001", "good", "a text that the code cuts", new("https://checkout.shop.example"), "GET 404: read 404"),

        new("CORS5002", "bad", "pages that came by http read with cookies", new("http://shop.example") { WithCookies = true }, "GET+cookie 404: read 404") { IsSignedIn = true, SeenInFirefox = "GET 404: read 404" },
        new("CORS5002", "good", "they are refused", new("http://shop.example"), "GET 404: blocked"),
        new("CORS5002", "good", "the website by https is not", new("https://shop.example"), "GET 404: read 404"),

        new("CORS5003", "bad", "the policy lets nobody in", new("https://shop.example"), "GET 404: blocked"),
        new("CORS5003", "good", "with the right key it does", new("https://shop.example"), "GET 404: read 404"),

        new("CORS5007", "bad", "the policy lets nobody in", new("https://shop.example"), "GET 404: blocked"),
        new("CORS5007", "good", "a list in the file", new("https://www.shop.example"), "GET 404: read 404"),
        new("CORS5007", "good 2", "a text that the code cuts", new("https://www.shop.example"), "GET 404: read 404"),

        new("CORS5005", "bad", "an allowed origin gets two values", new("https://shop.example"), "GET 404: blocked"),
        InFile("several origins in one value", "Access-Control-Allow-Origin", "https://shop.example, https://www.example.com", new("https://shop.example"), "GET 404: blocked"),
        InFile("a slash", "Access-Control-Allow-Origin", "https://shop.example/", new("https://shop.example"), "GET 404: blocked"),
        InFile("a wildcard", "Access-Control-Allow-Origin", "https://*.example.com", new(Shop), "GET 404: blocked"),
        InFile("null lets in sandboxed frames", "Access-Control-Allow-Origin", "null", new(Evil) { Place = Place.SandboxedFrame }, "GET 404: read 404"),
        InFile("'*' with credentials is refused", "Access-Control-Allow-Origin", "*\" /><add name=\"Access-Control-Allow-Credentials\" value=\"true", new("https://shop.example") { WithCookies = true }, "GET 404: blocked"),
        InFile("True allows no credentials", "Access-Control-Allow-Origin", "https://shop.example\" /><add name=\"Access-Control-Allow-Credentials\" value=\"True", new("https://shop.example") { WithCookies = true }, "GET 404: blocked"),
        InFile("preflights need a status of success", "Access-Control-Allow-Origin", "https://shop.example\" /><add name=\"Access-Control-Allow-Methods\" value=\"PUT", new("https://shop.example", "PUT"), "OPTIONS 404: blocked"),
        new("CORS5005", "good", "left to the application", new("https://shop.example"), "GET 404: read 404"),
    ];

    private static PageCase Wrong(string says, string value, ScriptCall call, string seen) =>
        new("CORS4003", "bad", says, call, seen) { Changes = [("https://shop.example.com, https://www.example.com", value)] };

    private static PageCase Value(string says, string name, string value, ScriptCall call, string seen, string before) =>
        new("CORS4005", "bad", says, call, seen) { Before = before, Changes = [("[\"Access-Control-Allow-Methods\"] = \"get, put\"", $"[\"{name}\"] = \"{value}\"")] };

    /// <summary>Without the middleware, which the page's sample has beside it.</summary>
    private static PageCase InFile(string says, string name, string value, ScriptCall call, string seen) =>
        new("CORS5005", "bad", says, call, seen) { Changes = [("app.UseCors();\n", ""), ("name=\"Access-Control-Allow-Origin\" value=\"https://shop.example\"", $"name=\"{name}\" value=\"{value}\"")] };
}
