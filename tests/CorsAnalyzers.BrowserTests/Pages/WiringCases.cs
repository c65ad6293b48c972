using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>The pages of CORS3001 to CORS3023: from the policy to the request.</summary>
internal static class WiringCases
{
    private const string Shop = "https://shop.example";
    private const string Office = "https://office.example";
    private const string Evil = "https://evil.example";
    private const string Read = "GET 200: read 200";
    private const string Blocked = "GET 200: blocked";
    private const string Failed = "GET 500: blocked";

    private static readonly ScriptCall Products = new(Shop, "GET", "/products");
    private static readonly ScriptCall PutProducts = new(Shop, "PUT", "/products");
    private static readonly ScriptCall PutOrders = new(Shop, "PUT", "/orders");
    private static readonly ScriptCall PutSignedIn = PutOrders.With("Authorization", "Bearer x");

    private static readonly (string, string) WithDelete = ("app.MapGet(", "app.MapDelete(\"/products\", () => \"gone\").RequireCors(\"nobody\");\napp.MapGet(");
    private static readonly (string, string) AnyHeader = (".AllowAnyMethod()", ".AllowAnyMethod().AllowAnyHeader()");
    private static readonly (string, string)[] WithoutMetadata = [(".RequireCors(\"Shop\")", ""), ("app.UseCors()", "app.UseCors(\"Shop\")")];
    private static readonly (string, string) OnePermit = ("options.RejectionStatusCode = 429", """
        { options.RejectionStatusCode = 429; options.GlobalLimiter = System.Threading.RateLimiting.PartitionedRateLimiter.Create<HttpContext, string>(_ =>
            System.Threading.RateLimiting.RateLimitPartition.GetFixedWindowLimiter("all", _ => new() { PermitLimit = 1, Window = TimeSpan.FromHours(1) })); }
        """);

    public static readonly PageCase[] All =
    [
        new("CORS3001", "bad", "browsers block the answers", Products, Blocked),
        new("CORS3001", "bad", "the handler of a DELETE runs on the preflight of any website", new(Evil, "DELETE", "/products"), "OPTIONS 200: blocked") { Changes = [WithDelete] },
        new("CORS3001", "bad", "the unknown name replaces a policy that UseCors names", new(Shop, "POST", "/products"), "POST 200: blocked") { Changes = [("\"shop\"", "\"Shop\""), ("app.MapGet(", "app.MapPost(\"/products\", () => \"new\").RequireCors(\"nobody\");\napp.MapGet(")] },
        new("CORS3001", "fixed", "the right name", Products, Read),
        new("CORS3001", "good", "a name in one place", Products, Read),

        new("CORS3002", "bad", "it goes on without CORS", Products, Blocked),
        new("CORS3002", "bad", "handlers of endpoints that ask for CORS run on preflights", new(Evil, "DELETE", "/products"), "OPTIONS 200: blocked") { Changes = [("app.MapGet(", "app.MapDelete(\"/products\", () => \"gone\").RequireCors();\napp.MapGet(")] },
        new("CORS3002", "fixed", "the only policy", Products, Read),
        new("CORS3002", "good", "a default policy", Products, Read),

        new("CORS3003", "bad", "every request fails", Products, Failed),
        new("CORS3003", "bad", "also of the application's own pages", Products with { Place = Place.Own }, "GET+cookie 500: read 500"),
        new("CORS3003", "fixed", "with the call none does", Products, Read),
        new("CORS3003", "good", "without metadata its own pages read", Products with { Place = Place.Own }, "GET+cookie 200: read 200"),
        new("CORS3003", "good", "and no others", Products, Blocked),

        new("CORS3005", "bad", "browsers block every call", Products, Blocked),
        new("CORS3005", "bad", "preflights are answered 405", PutProducts, "OPTIONS 405: blocked"),
        new("CORS3005", "bad", "or 404", PutOrders, "OPTIONS 404: blocked"),
        new("CORS3005", "fixed", "with the call they do not", Products, Read),
        new("CORS3005", "good", "endpoints choose", new(Office, "GET", "/orders"), Read),

        new("CORS3006", "bad", "a preflight is answered 401", PutSignedIn, "OPTIONS 401: blocked") { Changes = [AnyHeader] },
        new("CORS3006", "bad", "also without a header", PutOrders, "OPTIONS 401: blocked"),
        new("CORS3006", "fixed", "the signed-in user gets through", PutSignedIn, "OPTIONS 204, PUT 200: read 200") { Changes = [AnyHeader] },
        new("CORS3006", "fixed", "and a script sees who must sign in", PutOrders, "OPTIONS 204, PUT 401: read 401"),
        new("CORS3006", "good", "authentication may stand on either side", PutSignedIn, "OPTIONS 204, PUT 200: read 200") { Changes = [AnyHeader] },
        new("CORS3006", "bad", "without metadata preflights get through, the answer 401 does not", PutOrders, "OPTIONS 204, PUT 401: blocked") { Changes = WithoutMetadata },
        new("CORS3006", "bad", "a fallback policy refuses every preflight", PutOrders, "OPTIONS 401: blocked") { Changes = [.. WithoutMetadata, ("AddAuthorization()", "AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy)")] },

        new("CORS3007", "bad", "a preflight is answered 401", PutOrders, "OPTIONS 401: blocked"),
        new("CORS3007", "bad", "every refusal leaves without headers", PutOrders, "OPTIONS 204, PUT 401: blocked") { Changes = WithoutMetadata },
        new("CORS3007", "fixed", "called behind it gets through", PutSignedIn, "OPTIONS 204, PUT 200: read 200") { Changes = [AnyHeader] },
        new("CORS3007", "good", "endpoints without authorization are not concerned", Products, Read),

        new("CORS3008", "bad", "every request fails", Products, Failed),
        new("CORS3008", "bad", "endpoints without metadata work", Products, Read) { Changes = WithoutMetadata },
        new("CORS3008", "fixed", "behind routing it works", Products, Read),
        new("CORS3008", "good", "and without an explicit one", Products, Read),

        new("CORS3009", "bad", "answers carry no headers", Products, Blocked),
        new("CORS3009", "bad", "preflights are answered 405", PutProducts, "OPTIONS 405: blocked"),
        new("CORS3009", "bad", "endpoints with metadata fail", Products, Failed) { Changes = [("\"all of them\")", "\"all of them\").RequireCors(\"Shop\")")] },
        new("CORS3009", "fixed", "in front it works", Products, Read),
        new("CORS3009", "good", "the place of endpoints is of no importance", Products, Read),

        new("CORS3010", "bad", "the first request works", Products, Read),
        new("CORS3010", "bad", "then the answer from the cache is blocked", Products with { Times = 2 }, "GET 200, GET 200: blocked"),
        new("CORS3010", "fixed", "in front it is not", Products with { Times = 2 }, "GET 200, GET 200: read 200"),
        new("CORS3010", "good", "with explicit routing", Products with { Times = 2 }, "GET 200, GET 200: read 200"),

        new("CORS3011", "bad", "browsers refuse to follow a preflight", new("http://shop.example", "PUT", "/products") { Scheme = "http" }, "OPTIONS 307: blocked"),
        new("CORS3011", "bad", "turned around the preflight passes, the request is redirected", new("http://shop.example", "GET", "/products") { Scheme = "http" }, "GET 307, GET 200: blocked") { Changes = [TurnedAround, (Shop, "http://shop.example")] },
        new("CORS3011", "bad", "and says Origin: null", new("http://shop.example", "GET", "/products") { Scheme = "http" }, "GET 307, GET 200: read 200") { Changes = [TurnedAround, ("\"https://shop.example\"", "\"http://shop.example\", \"null\"")] },
        new("CORS3011", "good", "called by https", Products, Read),

        new("CORS3012", "bad", "files carry no headers", new(Shop, "GET", "/file.txt"), Blocked),
        new("CORS3012", "bad", "pages of the application itself are not concerned", new("", "GET", "/file.txt") { Place = Place.Own }, "GET+cookie 200: read 200"),
        new("CORS3012", "fixed", "in front they do", new(Shop, "GET", "/file.txt"), Read),
        new("CORS3012", "good", "also where files come last", new(Shop, "GET", "/file.txt"), Read),

        new("CORS3013", "bad", "simple requests: the first list", Products, Read),
        new("CORS3013", "bad", "and the second", Products with { From = Office }, Read),
        new("CORS3013", "bad", "preflights: the first alone", PutProducts with { From = Office }, "OPTIONS 204: blocked") { Changes = [("WithOrigins(\"https://office.example\")", "WithOrigins(\"https://office.example\").AllowAnyMethod()")] },
        new("CORS3013", "bad", "any origin with credentials of the other is refused", Products with { From = Office, WithCookies = true }, Blocked) { Changes = [("WithOrigins(\"https://shop.example\")", "AllowAnyOrigin()"), ("WithOrigins(\"https://office.example\")", "WithOrigins(\"https://office.example\").AllowCredentials()")] },
        new("CORS3013", "good", "one policy for all", Products, Read),
        new("CORS3013", "good", "others where endpoints ask", new(Office, "GET", "/orders"), Read),

        new("CORS3017", "bad", "an origin of the first policy is refused", new(Shop), Blocked),
        new("CORS3017", "bad", "the second counts", new("https://admin.shop.example"), Read),
        new("CORS3017", "good", "two names", new(Shop), Read),

        new("CORS3018", "bad", "the policy is never looked up", new("https://partner.example", "GET", "/products"), Blocked),
        new("CORS3018", "good", "where an endpoint names it, it is", new("https://partner.example", "GET", "/stock"), Read),

        new("CORS3019", "bad", "the browser does not send the request", new(Shop, "DELETE", "/products/1"), "OPTIONS 204: blocked"),
        new("CORS3019", "bad", "GET needs no permission", Products, Read),
        new("CORS3019", "bad", "nor POST", Products with { Method = "POST" }, "POST 405: read 405"),
        new("CORS3019", "fixed", "with the method it sends it", new(Shop, "DELETE", "/products/1"), "OPTIONS 204, DELETE 204: read 204"),
        new("CORS3019", "good", "a list may leave it out on purpose", new(Shop, "DELETE", "/products/1"), "OPTIONS 204: blocked"),

        new("CORS3020", "bad", "every request fails", new(Shop, "GET", "/ready"), Failed),
        new("CORS3020", "good", "none does", new(Shop, "GET", "/ready"), Read),

        new("CORS3021", "bad", "every request fails in production", Products, Failed),
        new("CORS3021", "fixed", "none does", Products, Read),
        new("CORS3021", "good", "without metadata they work without CORS", Products, Blocked),

        new("CORS3022", "bad", "a script cannot read an answer 429", Products with { Times = 2 }, "GET 200, GET 429: blocked") { Changes = [OnePermit] },
        new("CORS3022", "bad", "preflights are counted", PutProducts, "OPTIONS 204, PUT 429: blocked") { Changes = [OnePermit] },
        new("CORS3022", "fixed", "it can", Products with { Times = 2 }, "GET 200, GET 429: read 429") { Changes = [OnePermit] },
        new("CORS3022", "fixed", "they are not", PutProducts, "OPTIONS 204, PUT 405: read 405") { Changes = [OnePermit] },
        new("CORS3022", "good", "limits on endpoints work as before", Products, Read),

        new("CORS3023", "bad", "a website of the attribute's policy is refused", Products, Blocked),
        new("CORS3023", "bad", "a website of the other reads", Products with { From = Office }, Read),
        new("CORS3023", "good", "attributes replace the policy of UseCors", Products, Read),
        new("CORS3023", "good", "they replace it whole", Products with { From = Office }, Blocked),
        new("CORS3023", "good", "which holds for the others", new(Office, "GET", "/orders"), Read),
        new("CORS3023", "good 2", "attributes win over a group", Products, Read),
        new("CORS3023", "good 2", "over all of it", Products with { From = Office }, Blocked),
        new("CORS3023", "good 2", "whose policy holds for the others", new(Office, "GET", "/orders"), Read),
    ];

    private static (string, string) TurnedAround => ("app.UseHttpsRedirection();\napp.UseCors(\"Shop\");", "app.UseCors(\"Shop\");\napp.UseHttpsRedirection();");
}
