using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Methods: which a script may send, in which case they come, and what a list must say of them.</summary>
public abstract class MethodTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private const string Call = """
        async ({ url, argument }) => {
            const seen = [];
            for (let i = 0; i < argument.length; i++) {
                try { await fetch(url + i, { method: argument[i] }); seen.push('sent'); }
                catch (error) { seen.push('not sent'); }
            }
            return JSON.stringify(seen);
        }
        """;

    private static List<string> Methods { get; } =
    [
        .. NamesIn("RequestMethod.cs").SelectMany(static name => new[] { name, name.ToLowerInvariant(), name[..1] + name[1..].ToLowerInvariant(), name[..1].ToLowerInvariant() + name[1..] })
            .Concat(["Frobnicate", "getter", "POSTS", "!#$%&'*+-.^_`|~9", "PUT:", "P T", "PUT/2", "P\u00dcT", "(PUT)"]).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task A_browser_sends_methods_as_the_model_says() =>
        AssertSame(Methods.Select(static method => $"{method}: {Predicted(method)}"), await SendAsync(Methods));

    /// <summary>Who would only nod is found out.</summary>
    [Fact]
    public async Task A_model_that_raised_patch_would_be_seen()
    {
        var seen = await SendAsync(["patch"]);
        Assert.ThrowsAny<Exception>(() => AssertSame(["patch: sent asked PATCH PATCH"], seen));
    }

    [Fact]
    public async Task A_list_allows_what_the_model_says()
    {
        string[] lists = ["", "GET", "PUT", "put", "Put", " PUT ", "\tPUT", "PUT\t", "patch", "PATCH", "Patch", "DELETE, PUT", "delete,put", ",, PUT ,", "QUERY", "query", "Frobnicate", "PUTS", "OPTIONS"];
        string[] methods = ["GET", "get", "POST", "PUT", "put", "Put", "PATCH", "patch", "DELETE", "QUERY", "query", "Frobnicate", "FROBNICATE", "OPTIONS", "options"];
        var (seen, _) = await AskAsync<string[]>(
            """
            async ({ url, argument }) => {
                const seen = [];
                for (let i = 0; i < argument.lists.length; i++) for (const method of argument.methods) {
                    try { await fetch(`${url}${i}/${method}`, { method }); seen.push('allows'); }
                    catch (error) { seen.push('refuses'); }
                }
                return JSON.stringify(seen);
            }
            """,
            new { lists, methods },
            (request, response) => response.Headers.AccessControlAllowMethods = lists[int.Parse(request.Path.Value!.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)]);
        var rows = lists.SelectMany(list => methods.Select(method => (list, method))).ToList();
        AssertSame(
            rows.Select(static row => $"'{row.list}' {(row.list.Split(',').Any(part => RequestMethod.Allows(part, row.method)) ? "allows" : "refuses")} {row.method}"),
            rows.Zip(seen, static (row, seen) => $"'{row.list}' {seen} {row.method}"));
    }

    private async Task<IEnumerable<string>> SendAsync(List<string> methods)
    {
        var (seen, requests) = await AskAsync<string[]>(Call, methods, static (request, response) => response.Headers.AccessControlAllowMethods = request.Headers.AccessControlRequestMethod);
        return methods.Select((method, i) =>
        {
            var mine = requests.Where(request => request.Path == "/" + i).ToList();
            return $"{method}: {seen[i]} {string.Join(' ', mine.Select(static request => request.IsPreflight ? "asked " + request.Header("Access-Control-Request-Method") : request.Method))}";
        });
    }

    private static string Predicted(string method)
    {
        if (!RequestMethod.IsToken(method) || RequestMethod.IsForbidden(method)) return "not sent ";
        var sent = RequestMethod.Normalize(method);
        return RequestMethod.IsSafelisted(sent) ? "sent " + sent : $"sent asked {sent} {sent}";
    }
}

public sealed class ChromiumMethodTests(BrowserFixture browsers) : MethodTests(browsers, Engine.Chromium);

public sealed class FirefoxMethodTests(BrowserFixture browsers) : MethodTests(browsers, Engine.Firefox);
