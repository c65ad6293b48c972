using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>The pages of rules about methods, headers, credentials and times.</summary>
internal static class ListCases
{
    private const string Shop = "https://shop.example.com";
    private const string Read = "GET 200: read 200";
    private const string Refused = "OPTIONS 204: blocked";
    private const string AskedAgain = "OPTIONS 204, PUT 200, OPTIONS 204, PUT 200: read 200";
    private const string ReadWithHeader = "OPTIONS 204, GET 200: read 200";

    /// <summary>Longer than a browser keeps an answer without a readable max age.</summary>
    private static readonly TimeSpan AfterDefault = TimeSpan.FromSeconds(7);

    private static readonly (string, string) Put = (".WithOrigins(\"https://shop.example.com\")", ".WithOrigins(\"https://shop.example.com\").WithMethods(\"PUT\")");

    public static readonly PageCase[] All =
    [
        Like("CORS2008", "browsers still let '*' cover Authorization", ".AllowAnyHeader().WithHeaders(\"X-A\")", new ScriptCall(Shop).With("Authorization", "Bearer x"), ReadWithHeader),
        Like("CORS2008", "like every other header", ".AllowAnyHeader().WithHeaders(\"X-A\")", new ScriptCall(Shop).With("X-B", "1"), ReadWithHeader),
        Like("CORS2008", "with cookies '*' is a plain name", ".AllowAnyHeader().WithHeaders(\"X-A\").AllowCredentials()", new ScriptCall(Shop) { WithCookies = true }.With("X-B", "1"), Refused),
        Like("CORS2008", "beside the other name", ".AllowAnyHeader().WithHeaders(\"X-A\").AllowCredentials()", new ScriptCall(Shop) { WithCookies = true }.With("X-A", "1"), ReadWithHeader),
        Like("CORS2008", "requests without cookies are not concerned", ".AllowAnyHeader().WithHeaders(\"X-A\").AllowCredentials()", new ScriptCall(Shop).With("X-B", "1"), ReadWithHeader),
        Like("CORS2008", "so it is with methods", ".WithMethods(\"*\", \"PUT\").AllowCredentials()", new(Shop, "DELETE") { WithCookies = true }, Refused),
        Like("CORS2008", "but for the named one", ".WithMethods(\"*\", \"PUT\").AllowCredentials()", new(Shop, "PUT") { WithCookies = true }, "OPTIONS 204, PUT 200: read 200"),
        Like("CORS2008", "and without cookies", ".WithMethods(\"*\", \"PUT\").AllowCredentials()", new(Shop, "DELETE"), "OPTIONS 204, DELETE 200: read 200"),
        Like("CORS2008", "alone, '*' covers Authorization and cookies", ".AllowAnyHeader().AllowCredentials()", new ScriptCall(Shop) { WithCookies = true }.With("Authorization", "Bearer x"), ReadWithHeader),
        new("CORS2008", "bad", "the list is cleared", new ScriptCall(Shop).With("X-Other", "1"), ReadWithHeader),
        new("CORS2008", "fixed", "nothing changes", new ScriptCall(Shop).With("X-Other", "1"), ReadWithHeader),
        new("CORS2008", "good", "names", new ScriptCall(Shop) { WithCookies = true }.With("Authorization", "Bearer x"), ReadWithHeader),

        new("CORS2009", "bad", "browsers send DELETE in upper case", new(Shop, "DELETE"), Refused),
        new("CORS2009", "bad", "whatever the script wrote", new(Shop, "delete"), Refused),
        new("CORS2009", "bad", "PUT is right", new(Shop, "put"), "OPTIONS 204, PUT 200: read 200"),
        new("CORS2009", "fixed", "so is DELETE", new(Shop, "delete"), "OPTIONS 204, DELETE 200: read 200"),
        new("CORS2009", "good", "PATCH", new(Shop, "PATCH"), "OPTIONS 204, PATCH 200: read 200"),
        new("CORS2009", "good", "a method of one's own", new(Shop, "QUERY"), "OPTIONS 204, QUERY 200: read 200"),
        Like("CORS2009", "'patch' blocks PATCH", ".WithMethods(\"patch\")", new(Shop, "PATCH"), Refused),
        Like("CORS2009", "and allows a script that writes it so", ".WithMethods(\"patch\")", new(Shop, "patch"), "OPTIONS 204, patch 200: read 200"),
        Like("CORS2009", "'get' takes nothing away", ".WithMethods(\"get\", \"post\")", new(Shop), Read),
        Like("CORS2009", "nor 'post'", ".WithMethods(\"get\", \"post\")", new(Shop, "POST"), "POST 200: read 200"),
        Like("CORS2009", "no script can send TRACE", ".WithMethods(\"TRACE\")", new(Shop, "TRACE"), "nothing: blocked"),
        Like("CORS2009", "nor CONNECT", ".WithMethods(\"CONNECT\")", new(Shop, "CONNECT"), "nothing: blocked"),
        Like("CORS2009", "nor TRACK", ".WithMethods(\"TRACK\")", new(Shop, "TRACK"), "nothing: blocked"),
        Like("CORS2009", "OPTIONS is for scripts that send it", ".WithMethods(\"OPTIONS\")", new(Shop, "OPTIONS"), "OPTIONS 204, OPTIONS 200: read 200"),
        Like("CORS2009", "which they may not without", ".WithMethods(\"PUT\")", new(Shop, "OPTIONS"), Refused),
        Like("CORS2009", "nothing is nothing", ".WithMethods(\"\", \"PUT\")", new(Shop, "PUT"), "OPTIONS 204, PUT 200: read 200"),
        Like("CORS2009", "a colon spoils the list", ".WithMethods(\"PUT:\", \"DELETE\")", new(Shop, "DELETE"), Refused),
        Like("CORS2009", "so does a slash", ".WithMethods(\"GET/PUT\", \"DELETE\")", new(Shop, "DELETE"), Refused),
        Like("CORS2009", "a line end is answered 500", ".WithMethods(\"PUT\\n\", \"DELETE\")", new(Shop, "DELETE"), "OPTIONS 500: blocked"),
        Like("CORS2009", "and a letter outside ASCII", ".WithMethods(\"PÜT\", \"DELETE\")", new(Shop, "DELETE"), "OPTIONS 500: blocked"),
        Like("CORS2009", "blanks around do no harm", ".WithMethods(\" PUT \")", new(Shop, "PUT"), "OPTIONS 204, PUT 200: read 200"),

        new("CORS2010", "bad", "scripts cannot set Cookie", new ScriptCall(Shop).With("Cookie", "a=1"), Read),
        new("CORS2010", "fixed", "nothing changes", new ScriptCall(Shop).With("Content-Type", "application/json"), ReadWithHeader),
        new("CORS2010", "good", "cookies are sent where credentials are allowed", new ScriptCall(Shop) { WithCookies = true }.With("Authorization", "Bearer x"), "OPTIONS 204, GET+cookie 200: read 200") { IsSignedIn = true },
        Like("CORS2010", "nor Sec-… nor Proxy-…", ".WithHeaders(\"Sec-A\", \"Proxy-A\")", new ScriptCall(Shop).With("Sec-A", "1").With("Proxy-A", "1"), Read),
        Like("CORS2010", "a header of responses is let through", ".WithHeaders(\"ETag\")", new ScriptCall(Shop).With("ETag", "1"), ReadWithHeader),
        Like("CORS2010", "which it is not without", ".WithHeaders(\"X-A\")", new ScriptCall(Shop).With("ETag", "1"), Refused),
        Like("CORS2010", "Accept needs no permission", "", new ScriptCall(Shop).With("Accept", "text/html"), Read),
        Like("CORS2010", "nor Accept-Language", "", new ScriptCall(Shop).With("Accept-Language", "de"), Read),
        Like("CORS2010", "nor Content-Language", "", new ScriptCall(Shop).With("Content-Language", "de"), Read),
        Like("CORS2010", "unless it is longer than 128 bytes", "", new ScriptCall(Shop).With("Accept", new string('a', 129)), Refused),
        Like("CORS2010", "128 are not too many", "", new ScriptCall(Shop).With("Accept", new string('a', 128)), Read),
        Like("CORS2010", "or has quotes", "", new ScriptCall(Shop).With("Accept", "\"a\""), Refused),
        Like("CORS2010", "then it works where it is allowed", ".WithHeaders(\"Accept\")", new ScriptCall(Shop).With("Accept", "\"a\""), ReadWithHeader),
        Like("CORS2010", "Content-Type does need it for most types", "", new ScriptCall(Shop, "POST") { Body = "{}" }.With("Content-Type", "application/json"), Refused),
        Like("CORS2010", "not for those of forms", "", new ScriptCall(Shop, "POST") { Body = "a=1" }.With("Content-Type", "application/x-www-form-urlencoded"), "POST 200: read 200"),
        Like("CORS2010", "Range does need it for two ranges", "", new ScriptCall(Shop).With("Range", "bytes=0-1,3-4"), Refused),
        Like("CORS2010", "not for one", "", new ScriptCall(Shop).With("Range", "bytes=0-99"), Read),
        Like("CORS2010", "browsers know no patterns", ".WithHeaders(\"X-*\")", new ScriptCall(Shop).With("X-A", "1"), Refused),
        Like("CORS2010", "nothing is nothing", ".WithHeaders(\"\", \"X-A\")", new ScriptCall(Shop).With("X-A", "1"), ReadWithHeader),
        Like("CORS2010", "a colon spoils the list", ".WithMethods(\"PUT\").WithHeaders(\"X-A:\")", new(Shop, "PUT"), Refused),
        Like("CORS2010", "a letter outside ASCII is answered 500", ".WithHeaders(\"X-Ä\", \"X-A\")", new ScriptCall(Shop).With("X-A", "1"), "OPTIONS 500: blocked"),
        Like("CORS2010", "names are compared without case", ".WithHeaders(\"x-a\")", new ScriptCall(Shop).With("X-A", "1"), ReadWithHeader),

        new("CORS2011", "bad", "no script sees Set-Cookie", new(Shop) { LooksFor = ["ETag", "Set-Cookie"] }, Read + ", sees ETag"),
        new("CORS2011", "fixed", "nothing changes", new(Shop) { LooksFor = ["ETag", "Set-Cookie"] }, Read + ", sees ETag"),
        new("CORS2011", "good", "names count with cookies", new(Shop) { WithCookies = true, LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees ETag X-Total-Count"),
        Like("CORS2011", "with cookies '*' is a header called so", ".WithExposedHeaders(\"*\").AllowCredentials()", new(Shop) { WithCookies = true, LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees nothing"),
        Like("CORS2011", "without it exposes everything", ".WithExposedHeaders(\"*\").AllowCredentials()", new(Shop) { LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees ETag X-Total-Count"),
        Like("CORS2011", "some headers scripts can always read", "", new(Shop) { LooksFor = ["Content-Type", "Cache-Control", "ETag"] }, Read + ", sees Content-Type Cache-Control"),
        Like("CORS2011", "browsers know no patterns", ".WithExposedHeaders(\"X-*\")", new(Shop) { LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees nothing"),
        Like("CORS2011", "nothing is nothing", ".WithExposedHeaders(\"\", \"ETag\")", new(Shop) { LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees ETag"),
        Like("CORS2011", "a colon spoils the list", ".WithExposedHeaders(\"X-A:\", \"ETag\")", new(Shop) { LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees nothing"),
        Like("CORS2011", "a letter outside ASCII leaves the list out", ".WithExposedHeaders(\"X-Ä\", \"ETag\")", new(Shop) { LooksFor = ["ETag"] }, Read + ", sees nothing"),

        new("CORS2012", "bad", "Chromium keeps what it cannot read for a while, Firefox not at all", new(Shop, "PUT") { Times = 2, Pause = TimeSpan.FromSeconds(2) }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put], SeenInFirefox = AskedAgain },
        new("CORS2012", "bad", "and then no more", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, OPTIONS 204, PUT 200: read 200") { Changes = [Put] },
        Like("CORS2012", "so is 1.5", ".WithMethods(\"PUT\").SetPreflightMaxAge(TimeSpan.FromMilliseconds(1500))", new(Shop, "PUT") { Times = 2, Pause = TimeSpan.FromSeconds(2) }, "OPTIONS 204, PUT 200, PUT 200: read 200") with { SeenInFirefox = AskedAgain },
        Like("CORS2012", "and the largest time there is", ".WithMethods(\"PUT\").SetPreflightMaxAge(TimeSpan.MaxValue)", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, OPTIONS 204, PUT 200: read 200"),
        new("CORS2012", "fixed", "an hour is kept", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put] },
        new("CORS2012", "good", "so are two", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put] },

        Like("CORS2013", "with zero the browser asks before every request", ".WithMethods(\"PUT\").SetPreflightMaxAge(TimeSpan.Zero)", new(Shop, "PUT") { Times = 2 }, "OPTIONS 204, PUT 200, OPTIONS 204, PUT 200: read 200"),
        Like("CORS2013", "without a max age the answer is kept for a while", ".WithMethods(\"PUT\")", new(Shop, "PUT") { Times = 2, Pause = TimeSpan.FromSeconds(2) }, "OPTIONS 204, PUT 200, PUT 200: read 200"),
        Like("CORS2013", "which is 5 seconds", ".WithMethods(\"PUT\")", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, OPTIONS 204, PUT 200: read 200"),
        new("CORS2013", "bad", "a month is kept", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put] },
        new("CORS2013", "fixed", "a day as well", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put] },
        new("CORS2013", "good", "and two hours", new(Shop, "PUT") { Times = 2, Pause = AfterDefault }, "OPTIONS 204, PUT 200, PUT 200: read 200") { Changes = [Put] },

        new("CORS2014", "bad", "a sandboxed frame", new(Shop) { Place = Place.SandboxedFrame }, "GET 500: blocked"),
        new("CORS2014", "bad", "a local file", new("") { Place = Place.File }, "GET 500: blocked"),
        new("CORS2014", "bad", "a redirect", new(Shop) { Through = "https://elsewhere.example" }, "GET 500: blocked"),
        new("CORS2014", "bad", "a form of the website's own under no-referrer", new("", "POST") { Place = Place.OwnForm }, "POST+cookie 500"),
        new("CORS2014", "fixed", "the form works", new("", "POST") { Place = Place.OwnForm }, "POST+cookie 200"),
        new("CORS2014", "fixed", "the frame is refused", new(Shop) { Place = Place.SandboxedFrame }, "GET 200: blocked"),
        new("CORS2014", "fixed", "what was meant is let in", new("http://localhost:3000"), Read),
        new("CORS2014", "good", "an exception that is caught", new(Shop) { Place = Place.SandboxedFrame }, "GET 200: blocked"),
        new("CORS2014", "good", "is right too", new("http://localhost:3000"), Read),

        new("CORS2017", "bad", "the last call counts", new(Shop) { WithCookies = true }, "GET+cookie 200: blocked") { IsSignedIn = true },
        new("CORS2017", "fixed", "nothing changes", new(Shop) { WithCookies = true }, "GET+cookie 200: blocked") { IsSignedIn = true },
        new("CORS2017", "good", "on another path", new(Shop) { WithCookies = true }, "GET+cookie 200: read 200") { IsSignedIn = true },

        new("CORS2021", "bad", "browsers refuse the first answer to the SignalR client", Negotiate, Refused),
        new("CORS2021", "good", "with credentials it connects", Negotiate, "OPTIONS 204, POST 200: read 200"),
        new("CORS2021", "good", "the headers of the client must be allowed", Negotiate, Refused) { Changes = [(".AllowAnyHeader()", "")] },
        new("CORS2021", "good", "a client that polls sends DELETE", Negotiate with { Method = "DELETE", Path = "/chat?id=x" }, Refused) { Changes = [("    .AllowAnyMethod()\n", "")] },
        new("CORS2021", "good", "which the policy must allow", Negotiate with { Method = "DELETE", Path = "/chat?id=x" }, "OPTIONS 204, DELETE 404: read 404"),
        Like("CORS2021", "a gRPC-Web client cannot read the status", "", new(Shop) { LooksFor = ["grpc-status", "grpc-message"] }, Read + ", sees nothing") with { Endpoints = Grpc },
        Like("CORS2021", "unless it is exposed", ".WithExposedHeaders(\"Grpc-Status\", \"Grpc-Message\")", new(Shop) { LooksFor = ["grpc-status", "grpc-message"] }, Read + ", sees grpc-status grpc-message") with { Endpoints = Grpc },
    ];

    /// <summary>What SignalR's JavaScript client sends first.</summary>
    private static ScriptCall Negotiate => new ScriptCall("https://shop.example", "POST", "/chat/negotiate?negotiateVersion=1") { WithCookies = true }
        .With("X-Requested-With", "XMLHttpRequest").With("X-SignalR-User-Agent", "Microsoft SignalR/10.0");

    private const string Grpc = "app.MapGet(\"/\", (HttpResponse response) => { response.Headers[\"grpc-status\"] = \"5\"; response.Headers[\"grpc-message\"] = \"none\"; });";

    private static PageCase Like(string page, string says, string policy, ScriptCall call, string seen) =>
        new(page, "bad", says, call, seen) { Policy = $".WithOrigins(\"{Shop}\"){policy}" };
}
