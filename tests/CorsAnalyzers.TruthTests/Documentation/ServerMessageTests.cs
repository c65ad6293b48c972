using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CorsAnalyzers.TruthTests.Documentation;

/// <summary>Every message of the table "What the server says" is one that the framework says, for the reason that stands beside it.</summary>
public sealed partial class ServerMessageTests
{
    // By the beginning of the row. The text of the row itself comes from the page.
    private static readonly Dictionary<string, Mistake[]> Mistakes = new()
    {
        ["`Request origin"] =
        [
            new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.WithOrigins("https://shop.example/"))), Called),
            new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.WithOrigins("https://*.example"))), Called),
            new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.AllowAnyMethod())), Called),
        ],
        ["`No CORS policy found"] =
        [
            new(static services => services.AddCors(static options => options.AddPolicy("shop", static policy => policy.AllowAnyOrigin())), static app => app.UseCors("Shop")),
            new(static services => services.AddCors(static options => options.AddPolicy("shop", static policy => policy.AllowAnyOrigin())), static app => app.UseCors()),
        ],
        ["`Endpoint …"] =
        [
            new(static services => services.AddCors(), static app => app.MapGet("/", static () => "").RequireCors(Shop)),
            new(static services => services.AddCors(), static app =>
            {
                app.UseCors();
                app.UseRouting();
                app.MapGet("/", static () => "").RequireCors(Shop);
            }),
            new(static services => services.AddCors(), static app =>
            {
                app.UseRouting();
#pragma warning disable ASP0014 // Without it nothing stands behind the endpoints.
                app.UseEndpoints(static endpoints => endpoints.MapGet("/", static () => "").RequireCors(Shop));
#pragma warning restore ASP0014
                app.UseCors();
            }),
        ],
        ["`… contains CORS metadata"] =
        [
            new(static services => services.AddCors(), static app =>
            {
                app.UseCors();
                app.MapGet("/", static () => "").RequireCors(Shop).ShortCircuit();
            }),
        ],
        ["`The CORS protocol"] = [new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.AllowAnyOrigin().AllowCredentials())), Called)],
        ["`Unable to resolve"] = [new(static _ => { }, static app => app.UseCors("shop"))],
        ["`Multiple constructors"] = [new(static _ => { }, Called)],
        ["`The service collection"] = [AddedTooLate()],
        ["`ArgumentNullException`"] =
        [
            new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.WithOrigins(new ConfigurationManager().GetSection("Cors:AllowedOrigins").Get<string[]>()!))), Called),
        ],
        ["`UriFormatException`"] =
        [
            new(static services => services.AddCors(static options => options.AddDefaultPolicy(static policy => policy.SetIsOriginAllowed(static origin => new Uri(origin).Host == "shop.example"))), Called) { Origin = "null" },
        ],
    };

    public static TheoryData<string> Rows => [.. RowsOfThePage()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_framework_says_what_the_page_quotes(string row)
    {
        var mistakes = Assert.Single(Mistakes, mistake => row.StartsWith(mistake.Key, StringComparison.Ordinal)).Value;
        foreach (var mistake in mistakes)
        {
            var said = await mistake.SaysAsync();
            Assert.True(said.Any(line => Quoted(row).IsMatch(line)), $"{row}\nis in none of:\n{string.Join('\n', said)}");
        }
    }

    [Fact]
    public void Every_mistake_belongs_to_a_row() =>
        Assert.All(Mistakes.Keys, static key => Assert.Single(RowsOfThePage(), row => row.StartsWith(key, StringComparison.Ordinal)));

    private static void Called(WebApplication app) => app.UseCors();

    private static Mistake AddedTooLate()
    {
        IServiceCollection? services = null;
        return new(added => services = added, _ => services!.AddCors());
    }

    private static void Shop(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example");

    /// <summary>A quotation as a pattern: what stands in code is said, in this order, and between it, at … and other words, anything may be.</summary>
    private static Regex Quoted(string row) => new(
        string.Join(".*", Code().Matches(row).SelectMany(static match => match.Groups["text"].Value.Split('…', StringSplitOptions.TrimEntries)).Select(Regex.Escape)),
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static IEnumerable<string> RowsOfThePage() => File.ReadLines(Repository.PathOf("docs", "why-is-my-request-blocked.md"))
        .SkipWhile(static line => line != "## What the server says")
        .SkipWhile(static line => !line.StartsWith("| ---", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(static line => line.StartsWith('|'))
        .Select(static line => line.Split('|')[1].Trim());

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Code();
}
