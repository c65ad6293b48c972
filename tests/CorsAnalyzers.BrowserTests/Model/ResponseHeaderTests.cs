using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Headers of answers: which a script sees always, never, and where they are exposed.</summary>
public abstract class ResponseHeaderTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    /// <summary>Those the server writes itself, or that change how the answer is sent.</summary>
    private static readonly string[] OfTheConnection = ["connection", "content-length", "keep-alive", "trailer", "transfer-encoding", "upgrade", "te"];

    private static string[] Names { get; } = [.. NamesIn("HeaderName.cs").Except(OfTheConnection).Append("x-a").Append("link").Append("x-total-count")];

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("each")]
    public async Task A_script_sees_headers_as_the_model_says(string exposed)
    {
        var (seen, _) = await AskAsync<bool[]>(
            """
            async ({ url, argument }) => {
                const seen = [];
                for (let i = 0; i < argument.length; i++) seen.push((await fetch(url + i)).headers.has(argument[i]));
                return JSON.stringify(seen);
            }
            """,
            Names,
            (request, response) =>
            {
                var name = Names[int.Parse(request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture)];
                if (name != "access-control-allow-origin") response.Headers[name] = "1";
                if (name != "access-control-expose-headers") response.Headers.AccessControlExposeHeaders = exposed == "each" ? name.ToUpperInvariant() : exposed;
                else if (exposed.Length > 0) response.Headers.AccessControlExposeHeaders = exposed == "each" ? name : exposed;
            });
        AssertSame(Names.Select(name => $"{name}: {Predicted(name, exposed.Length > 0) && !IsConsumed(name)}"), Names.Zip(seen, static (name, seen) => $"{name}: {seen}"));
    }

    [Fact]
    public async Task The_length_can_always_be_read()
    {
        var (seen, _) = await AskAsync<bool>("async ({ url }) => JSON.stringify((await fetch(url)).headers.has('content-length'))", "", static (_, response) => response.ContentLength = 0);
        Assert.Equal(HeaderName.IsSafelistedResponseHeader("Content-Length"), seen);
    }

    /// <summary>Chromium acts on one header and takes it away. A policy that exposes it is not reported.</summary>
    private bool IsConsumed(string name) => Engine == Engine.Chromium && name == "clear-site-data";

    private static bool Predicted(string name, bool isExposed) =>
        !HeaderName.IsForbiddenResponseHeader(name) && (isExposed || HeaderName.IsSafelistedResponseHeader(name));
}

public sealed class ChromiumResponseHeaderTests(BrowserFixture browsers) : ResponseHeaderTests(browsers, Engine.Chromium);

public sealed class FirefoxResponseHeaderTests(BrowserFixture browsers) : ResponseHeaderTests(browsers, Engine.Firefox);
