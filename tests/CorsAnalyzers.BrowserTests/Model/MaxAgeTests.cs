using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>How long browsers keep the answer to a preflight.</summary>
public abstract class MaxAgeTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private static readonly TimeSpan[] Times =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(60), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromDays(1), TimeSpan.FromDays(30),
        TimeSpan.FromMilliseconds(1500), TimeSpan.FromMilliseconds(60500), new(3600), TimeSpan.MaxValue,
    ];

    private static readonly string?[] Texts = [.. Times.Select(static time => new PreflightMaxAge(time).Emitted), null, "", " 60\t", "3600s", "1h", "-1", "+60", "1e3", "60, 60"];

    [Fact]
    public async Task A_browser_keeps_preflights_as_the_model_says()
    {
        var (_, requests) = await AskAsync<bool>(
            """
            async ({ url, argument }) => {
                for (const pause of [0, 1500, 6000]) {
                    await new Promise(resolve => setTimeout(resolve, pause));
                    await Promise.all(Array.from({ length: argument }, (_, i) => fetch(url + i, { method: 'PUT' }).then(answer => answer.text())));
                }
                return 'true';
            }
            """,
            Texts.Length,
            static (request, response) =>
            {
                response.Headers.AccessControlAllowMethods = "PUT";
                if (Texts[int.Parse(request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture)] is { } text) response.Headers.AccessControlMaxAge = text;
            });
        var kept = Texts.Select((text, i) => $"'{text}': {requests.Count(request => request.IsPreflight && request.Path == "/" + i) switch { 1 => "kept", 2 => "some seconds", 3 => "not kept", var n => $"{n} preflights" }}");
        AssertSame(Texts.Select((text, i) => $"'{text}': {(i < Times.Length ? Predicted(Times[i]) : PredictedOf(text))}"), kept);
    }

    private string Predicted(TimeSpan time) => new PreflightMaxAge(time) switch
    {
        { IsDeltaSeconds: false } => Unreadable,
        { IsZero: true } => "not kept",
        _ => "kept",
    };

    /// <summary>Of texts that ASP.NET Core never writes, and none at all.</summary>
    private string PredictedOf(string? text) => (Engine, text) switch
    {
        (_, null or "") => "some seconds",
        (Engine.Chromium, "-1") => "not kept",
        (_, " 60\t") or (Engine.Chromium, "+60") => "kept",
        _ => Unreadable,
    };

    private string Unreadable => Engine == Engine.Chromium ? "some seconds" : "not kept";
}

[Collection(Alone.Name)]
public sealed class ChromiumMaxAgeTests(BrowserFixture browsers) : MaxAgeTests(browsers, Engine.Chromium);

[Collection(Alone.Name)]
public sealed class FirefoxMaxAgeTests(BrowserFixture browsers) : MaxAgeTests(browsers, Engine.Firefox);
