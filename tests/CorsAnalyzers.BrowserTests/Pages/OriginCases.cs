using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>The pages of rules about what is listed as an origin.</summary>
internal static class OriginCases
{
    private const string Shop = "https://shop.example.com";
    private const string Admin = "https://admin.example.com";
    private const string Evil = "https://evil.example";
    private const string Wildcards = ".SetIsOriginAllowedToAllowWildcardSubdomains()";
    private const string Read = "GET 200: read 200";
    private const string Blocked = "GET 200: blocked";

    public static readonly PageCase[] All =
    [
        new("CORS2001", "bad", "a slash at the end", new(Shop), Blocked),
        Never("a path", Shop + "/app", Shop),
        Never("the default port", Shop + ":443", Shop),
        Never("no scheme", "shop.example.com", Shop),
        Never("no scheme, but a port", "localhost:3000", "http://localhost:3000"),
        Never("a blank", " " + Shop, Shop),
        Never("a user name and a password", "https://user:secret@shop.example.com", Shop),
        Never("a wildcard for all", "https://*", Shop),
        Never("a wildcard without a scheme", "*.example.com", Shop),
        Never("half a wildcard", "https://shop-*.example.com", "https://shop-x.example.com"),
        Never("a wildcard for the port", "http://localhost:*", "http://localhost:3000"),
        Never("a regular expression", @"https://.*\\.example\\.com", Shop),
        Never("the scheme of a socket", "wss://shop.example.com", Shop),
        Never("a short address", "http://127.1", "http://127.0.0.1"),
        Never("a port with a zero in front", Shop + ":08443", Shop + ":8443"),
        new("CORS2001", "bad", "pages from files have the origin null", new("") { Place = Place.File }, Blocked) { Policy = ".WithOrigins(\"file://\")" },
        new("CORS2001", "bad", "which is another text", new("") { Place = Place.File }, Read) { Policy = ".WithOrigins(\"null\")" },
        new("CORS2001", "bad", "upper case is lowered", new(Shop), Read) { Policy = ".WithOrigins(\"https://SHOP.example.com\")" },
        new("CORS2001", "bad", "a host outside ASCII is converted", new("https://bücher.example"), Read) { Policy = ".WithOrigins(\"https://bücher.example\")" },
        new("CORS2001", "bad", "a comparison in a predicate lowers nothing", new(Shop), Blocked) { Policy = ".SetIsOriginAllowed(origin => origin == \"https://Shop.example.com\")" },
        new("CORS2001", "bad", "and converts nothing", new("https://bücher.example"), Blocked) { Policy = ".SetIsOriginAllowed(origin => origin == \"https://bücher.example\")" },
        new("CORS2001", "fixed", "what it means", new(Shop), Read),
        new("CORS2001", "good", "a host", new(Shop), Read),
        new("CORS2001", "good", "with a port", new(Admin + ":8443"), Read),
        new("CORS2001", "good", "on the own machine", new("http://localhost:3000"), Read),

        new("CORS2002", "bad", "none of the websites is let in", new(Shop), Blocked),
        new("CORS2002", "bad", "nor the second", new(Admin), Blocked),
        new("CORS2002", "bad", "wildcards in it make requests fail", new(Shop), "GET 500: blocked") { Policy = $".WithOrigins(\"https://*.example.com,https://*.example.net\"){Wildcards}" },
        new("CORS2002", "bad", "methods in one text: the preflight fails", new(Shop, "PUT"), "OPTIONS 204: blocked") { Policy = Listing(".WithMethods(\"GET, PUT\")") },
        new("CORS2002", "bad", "for another method too", new(Shop, "DELETE"), "OPTIONS 204: blocked") { Policy = Listing(".WithMethods(\"DELETE\", \"GET, PUT\")") },
        new("CORS2002", "bad", "and for a header", new ScriptCall(Shop).With("X-A", "1"), "OPTIONS 204: blocked") { Policy = Listing(".WithMethods(\"GET, PUT\").WithHeaders(\"X-A\")") },
        new("CORS2002", "bad", "requests without a preflight work", new(Shop), Read) { Policy = Listing(".WithMethods(\"GET, PUT\")") },
        new("CORS2002", "bad", "headers in one text: the preflight fails", new ScriptCall(Shop).With("X-A", "1"), "OPTIONS 204: blocked") { Policy = Listing(".WithHeaders(\"X-A, X-B\")") },
        new("CORS2002", "bad", "even one that asks for no header", new(Shop, "PUT"), "OPTIONS 204: blocked") { Policy = Listing(".WithMethods(\"PUT\").WithHeaders(\"X-A, X-B\")") },
        new("CORS2002", "bad", "exposed headers in one text: scripts see none", new(Shop) { LooksFor = ["ETag", "X-Total-Count"] }, Read + ", sees nothing") { Policy = Listing(".WithExposedHeaders(\"ETag, X-Total-Count\")") },
        new("CORS2002", "fixed", "both websites", new(Admin), Read),
        new("CORS2002", "fixed", "and both methods", new(Shop, "PUT"), "OPTIONS 204, PUT 200: read 200"),
        new("CORS2002", "good", "a text that is cut", new(Admin), Read) { Arguments = [$"--Cors:Origins={Shop}, {Admin}"] },

        new("CORS2003", "bad", "no subdomain is let in", new(Shop), Blocked),
        new("CORS2003", "fixed", "every subdomain is", new(Shop), Read),
        new("CORS2003", "fixed", "but not the name itself", new("https://example.com"), Blocked),
        new("CORS2003", "good", "listed names are", new(Shop), Read),

        new("CORS2004", "bad", "the host in Unicode never matches", new("https://www.bücher.example"), Blocked),
        new("CORS2004", "fixed", "its ASCII form does", new("https://www.bücher.example"), Read),
        new("CORS2004", "bad", "a wildcard for the port fails", new(Shop), "GET 500: blocked") { Policy = $".WithOrigins(\"https://*.example.com:*\"){Wildcards}" },
        new("CORS2004", "bad", "and with it posts of the own pages", new("", "POST") { Place = Place.Own }, "POST+cookie 500: read 500") { Policy = $".WithOrigins(\"https://*.example.com:*\"){Wildcards}" },
        new("CORS2004", "bad", "but not an origin that an entry before it lets in", new(Shop), Read) { Policy = $".WithOrigins(\"{Shop}\", \"https://*.example.com:*\"){Wildcards}" },
        new("CORS2004", "bad", "a wildcard for the scheme fails", new(Shop), "GET 500: blocked") { Policy = $".WithOrigins(\"*://*.example.com\"){Wildcards}" },
        new("CORS2004", "bad", "a wildcard for everything fails", new(Shop), "GET 500: blocked") { Policy = $".WithOrigins(\"https://*.\"){Wildcards}" },
        new("CORS2004", "bad", "two wildcards are like one", new(Shop), Read) { Policy = $".WithOrigins(\"https://*.*.example.com\"){Wildcards}" },
        new("CORS2004", "good", "an entry for each port", new(Shop + ":8443"), Read),

        new("CORS2005", "bad", "no subdomain is let in", new(Shop), Blocked),
        new("CORS2005", "fixed", "nor without the call", new(Shop), Blocked),
        new("CORS2005", "fixed", "the name is, as before", new("https://example.com"), Read),
        new("CORS2005", "good", "a wildcard lets in subdomains", new(Shop), Read),
        new("CORS2005", "good", "and not the name", new("https://example.com"), Blocked),

        new("CORS2006", "bad", "among others '*' is a literal", new(Evil), Blocked),
        new("CORS2006", "bad", "the list counts", new(Shop), Read),
        new("CORS2006", "fixed", "nothing changes", new(Evil), Blocked),
        new("CORS2006", "good", "lists add up", new("https://www.shop.example.com"), Read),
        Undoes("a star in a list", $".WithOrigins(\"*\", \"{Shop}\")", Evil, Blocked),
        Undoes("any origin clears the list", $".WithOrigins(\"{Shop}\").AllowAnyOrigin()", Evil, Read),
        Undoes("two stars let nobody in", ".AllowAnyOrigin().WithOrigins(\"*\")", Evil, Blocked),
        Undoes("a predicate decides alone", $".WithOrigins(\"{Shop}\").SetIsOriginAllowed(origin => origin == \"{Evil}\")", Shop, Blocked),
        Undoes("in either order", $".SetIsOriginAllowed(origin => origin == \"{Evil}\").WithOrigins(\"{Shop}\")", Evil, Read),
        Undoes("beside any origin it is never asked", ".AllowAnyOrigin().SetIsOriginAllowed(_ => false)", Evil, Read),
        Undoes("the second predicate decides", $".SetIsOriginAllowed(_ => true).SetIsOriginAllowed(origin => origin == \"{Shop}\")", Evil, Blocked),

        new("CORS2007", "bad", "every request is refused", new(Shop), Blocked),
        new("CORS2007", "bad", "a preflight is answered 204", new(Shop, "PUT"), "OPTIONS 204: blocked"),
        new("CORS2007", "good", "with an origin they are not", new(Shop, "PUT"), "OPTIONS 204, PUT 200: read 200"),

        new("CORS2015", "bad", "an origin that was added is refused", new("https://www.example.net"), Blocked),
        new("CORS2015", "fixed", "asking again lets it in", new("https://www.example.net"), Read),
        new("CORS2015", "good", "a policy made anew", new("https://partner.example.net"), Read),

        new("CORS2016", "bad", "the earlier policy gets the later origin", new("https://partner.example.net"), Read),
        new("CORS2016", "good", "two builders", new("https://partner.example.net"), Blocked),

        new("CORS2018", "fixed", "a missing section allows nobody", new(Shop), "GET 404: blocked"),
        new("CORS2018", "good", "a section that is there", new(Shop), "GET 404: read 404") { Arguments = ["--Cors:AllowedOrigins:0=" + Shop] },

        new("CORS2019", "bad", "the second origin matches nothing", new("https://b.example"), "GET 404: blocked") { Arguments = ["--AllowedOrigins=https://a.example, https://b.example"] },
        new("CORS2019", "bad", "the first does", new("https://a.example"), "GET 404: read 404") { Arguments = ["--AllowedOrigins=https://a.example, https://b.example"] },
        new("CORS2019", "fixed", "trimmed it matches", new("https://b.example"), "GET 404: read 404") { Arguments = ["--AllowedOrigins=https://a.example, https://b.example"] },
        new("CORS2019", "good", "an array needs no cutting", new("https://b.example"), "GET 404: read 404") { Arguments = ["--Cors:AllowedOrigins:0=https://a.example", "--Cors:AllowedOrigins:1=https://b.example"] },

        new("CORS2020", "bad", "nothing more than with one", new(Shop), Read),
        new("CORS2020", "fixed", "with one", new(Shop), Read),
        new("CORS2020", "good", "two that differ", new("https://www.shop.example.com"), Read),

        new("CORS2022", "bad", "the policy answers no browser", new(Shop), Blocked),
        new("CORS2022", "good", "until the origin is there", new(Shop), Read),
    ];

    private static string Listing(string more) => $".WithOrigins(\"{Shop}\"){more}";

    private static PageCase Never(string says, string written, string website) => new("CORS2001", "bad", says, new(website), Blocked) { Policy = $".WithOrigins(\"{written}\")" };

    private static PageCase Undoes(string says, string policy, string website, string seen) => new("CORS2006", "bad", says, new(website), seen) { Policy = policy };
}
