using System.Net;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The main job on a real app: found in the build, proven at start, repaired, running.</summary>
public sealed class StorefrontTests(StorefrontRepair shop) : IClassFixture<StorefrontRepair>
{
    private const string AllowedOrigin = "https://www.storefront.example";
    private const string ForeignOrigin = "https://evil.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_build_reports_exactly_the_marked_lines()
    {
        shop.Build.MustSucceed();
        Assert.NotEmpty(shop.Marked);
        Assert.Equal(shop.Marked, shop.Found);
    }

    [Fact]
    public void Unrepaired_it_cannot_start()
    {
        Assert.NotEqual(0, shop.StartUnrepaired.ExitCode);
        Assert.Contains(
            "System.InvalidOperationException: The CORS protocol does not allow specifying a wildcard (any) origin and credentials",
            shop.StartUnrepaired.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Repaired_it_has_only_placeholders_left_where_no_configuration_was_in_scope()
    {
        shop.Format.MustSucceed();
        shop.BuildRepaired.MustSucceed();

        var placeholders = shop.Marked
            .Where(finding => finding.Id is "CORS1001" or "CORS1002" && finding.File != "Program.cs")
            .Select(finding => finding with { Id = "CORS2022" });
        Assert.Equal(placeholders, shop.FoundAfterRepair);
    }

    [Fact]
    public async Task Repaired_it_answers_a_page_of_the_configured_origin()
    {
        await using var app = await shop.StartRepaired(Cancellation);

        using var answer = await Send(app, HttpMethod.Get, "/api/orders", AllowedOrigin);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(AllowedOrigin, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Equal("Origin", Header(answer, "Vary"));
    }

    [Fact]
    public async Task Repaired_it_answers_a_preflight_of_the_configured_origin()
    {
        await using var app = await shop.StartRepaired(Cancellation);

        using var answer = await Send(app, HttpMethod.Options, "/api/orders", AllowedOrigin, "POST", "content-type");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(AllowedOrigin, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Equal("POST", Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("content-type", Header(answer, "Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData("GET", "/api/orders")]
    [InlineData("GET", "/api/partners/prices")]
    [InlineData("POST", "/hubs/orders/negotiate?negotiateVersion=1")]
    public async Task Repaired_it_lets_no_foreign_page_read_an_answer(string method, string path)
    {
        await using var app = await shop.StartRepaired(Cancellation);

        using var answer = await Send(app, HttpMethod.Parse(method), path, ForeignOrigin);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> Send(
        RunningApp app,
        HttpMethod method,
        string path,
        string origin,
        string? preflightMethod = null,
        string? preflightHeaders = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (preflightMethod is not null)
        {
            request.Headers.Add("Access-Control-Request-Method", preflightMethod);
            request.Headers.Add("Access-Control-Request-Headers", preflightHeaders);
        }

        return await app.Client.SendAsync(request, Cancellation);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
