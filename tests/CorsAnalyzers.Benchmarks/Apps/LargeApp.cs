using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Benchmarks.Apps;

/// <summary>
/// A web application of 500 files: a program, controllers, services, models. What it says about CORS is right, in the program and in
/// a handful of controllers, as in most applications. The files are about 30 to 90 lines long.
/// </summary>
internal static class LargeApp
{
    /// <summary>How many files it has.</summary>
    public const int Files = 500;

    /// <summary>The position of the program.</summary>
    public const int Program = 0;

    /// <summary>The position of a controller that names a policy.</summary>
    public const int Controller = 1;

    /// <summary>The position of a model, which has nothing to do with CORS.</summary>
    public const int Model = Files - 1;

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>The application without a mistake.</summary>
    public static ImmutableArray<string> Clean { get; } = [.. Sources(findings: 0)];

    /// <summary>Its files that do not know ASP.NET Core, and a way in.</summary>
    public static ImmutableArray<string> Library { get; } = [.. Clean.Where(static text => !text.Contains("AspNetCore", StringComparison.Ordinal)).Prepend("System.Console.WriteLine(args.Length);")];

    /// <summary>The application with as many wrong policies, ten to a file.</summary>
    public static IEnumerable<string> Sources(int findings)
    {
        yield return ProgramCode;
        for (var i = 1; i < Files; i++)
        {
            if (i <= findings / 10) yield return FindingCode(i);
            else if (i % 5 is 1 or 2) yield return ControllerCode(i, namesPolicy: i < 20);
            else if (i % 5 is 3) yield return ServiceCode(i);
            else yield return ModelCode(i);
        }
    }

    /// <summary>The files, parsed anew: nothing is known of their trees.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Shop",
        sources.Select(static (text, i) => Parse(text, $"File{i}.cs")),
        references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path, Encoding.UTF8);

    private const string ProgramCode = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddAuthorization();
        builder.Services.AddCors(options => options.AddPolicy("Front", policy => policy
            .WithOrigins("https://shop.example", "https://www.shop.example")
            .WithMethods("GET", "POST", "PUT", "DELETE")
            .WithHeaders("Content-Type", "Authorization")
            .AllowCredentials()));
        var app = builder.Build();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRouting();
        app.UseCors("Front");
        app.UseAuthorization();
        app.MapControllers();
        app.Run();
        """;

    private static string FindingCode(int i) => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        namespace Shop.Setup;

        /// <summary>The policies of area {{i}}.</summary>
        public static class Policies{{i}}
        {
        {{string.Concat(Enumerable.Range(0, 10).Select(n => $$"""
                public static void Add{{n}}(CorsOptions options) =>
                    options.AddPolicy("Area{{i}}{{n}}", policy => policy.WithOrigins("https://area{{n}}.shop.example/").WithMethods("GET")); // of area {{i}}


            """))}}
        }
        """;

    private static string ControllerCode(int i, bool namesPolicy) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        {{(namesPolicy ? "using Microsoft.AspNetCore.Cors;" : "using Microsoft.AspNetCore.Http;")}}
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        namespace Shop.Controllers;

        /// <summary>Answers requests about the things of area {{i}}.</summary>
        [ApiController]
        [Route("api/area{{i}}")]
        {{(namesPolicy ? "[EnableCors(\"Front\")]" : "[Authorize]")}}
        public class Area{{i}}Controller : ControllerBase
        {
            private readonly ILogger<Area{{i}}Controller> logger;
            private readonly Dictionary<int, string> names = new();

            public Area{{i}}Controller(ILogger<Area{{i}}Controller> logger)
            {
                this.logger = logger;
                names.Add({{i}}, "first");
            }

            /// <summary>How many there are.</summary>
            public int Count => names.Count;

            [HttpGet]
            public ActionResult<IEnumerable<string>> GetAll([FromQuery] int page = 0)
            {
                logger.LogInformation("All of area {Area}, page {Page}", {{i}}, page);
                var found = names.Values.OrderBy(name => name).Skip(page * 20).Take(20).ToList();
                Response.Headers["X-Total-Count"] = names.Count.ToString();
                return Ok(found);
            }

            [HttpGet("{id:int}")]
            public ActionResult<string> Get(int id)
            {
                if (!names.TryGetValue(id, out var name)) return NotFound();
                return name.Trim();
            }

            [HttpPost]
            [ProducesResponseType(201)]
            public async Task<IActionResult> Add([FromBody] string name, CancellationToken cancellation)
            {
                if (string.IsNullOrWhiteSpace(name)) return BadRequest();
                await Task.Delay(1, cancellation);
                var id = names.Keys.DefaultIfEmpty().Max() + 1;
                names[id] = name;
                logger.LogInformation("Added {Name} as {Id}", name, id);
                return CreatedAtAction(nameof(Get), new { id }, name);
            }

            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id)
            {
                foreach (var other in names.Keys.Where(key => key > id).ToArray()) logger.LogDebug("Stays: {Other}", other);
                return names.Remove(id) ? NoContent() : NotFound();
            }
        }
        """;

    private static string ServiceCode(int i) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Services;

        /// <summary>Fetches the stock of area {{i}} and keeps it.</summary>
        public interface IStock{{i}}
        {
            Task<int> CountAsync(string item, CancellationToken cancellation);
        }

        /// <inheritdoc/>
        public sealed class Stock{{i}} : IStock{{i}}, IDisposable
        {
            private static readonly TimeSpan Longest = TimeSpan.FromMinutes({{i % 60}} + 1);
            private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset At)> known = new(StringComparer.OrdinalIgnoreCase);
            private readonly HttpClient client;

            public Stock{{i}}(HttpClient client) => this.client = client ?? throw new ArgumentNullException(nameof(client));

            public bool IsEmpty => known.IsEmpty;

            public async Task<int> CountAsync(string item, CancellationToken cancellation)
            {
                if (known.TryGetValue(item, out var entry) && DateTimeOffset.UtcNow - entry.At < Longest) return entry.Count;
                using var request = new HttpRequestMessage(HttpMethod.Get, $"stock/{Uri.EscapeDataString(item)}");
                request.Headers.TryAddWithoutValidation("X-Area", "{{i}}");
                using var answer = await client.SendAsync(request, cancellation).ConfigureAwait(false);
                answer.EnsureSuccessStatusCode();
                var text = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
                var count = int.TryParse(text, out var number) ? number : 0;
                known[item] = (count, DateTimeOffset.UtcNow);
                return count;
            }

            public string Describe()
            {
                var text = new StringBuilder();
                foreach (var (item, entry) in known.OrderBy(pair => pair.Key)) text.Append(item).Append(": ").Append(entry.Count).AppendLine();
                return text.ToString();
            }

            public IReadOnlyList<string> Missing(IEnumerable<string> items) => items.Where(item => !known.ContainsKey(item)).Distinct().ToList();

            public void Dispose() => client.Dispose();
        }
        """;

    private static string ModelCode(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;

        namespace Shop.Models;

        /// <summary>An order of area {{i}}.</summary>
        public class Order{{i}}
        {
            [Required]
            public string Number { get; set; } = "";

            [MaxLength(200)]
            public string? Note { get; set; }

            public DateTime Placed { get; set; } = DateTime.UtcNow;

            public List<Line{{i}}> Lines { get; } = new();

            public decimal Total => Lines.Sum(line => line.Price * line.Amount);

            public void Add(string item, decimal price, int amount)
            {
                if (amount <= 0) throw new ArgumentOutOfRangeException(nameof(amount));
                Lines.Add(new Line{{i}}(item, price, amount));
            }

            public override string ToString() => string.Join(", ", Lines.Select(line => line.ToString()));
        }

        /// <summary>One line of it.</summary>
        public record Line{{i}}(string Item, decimal Price, int Amount);
        """;
}
