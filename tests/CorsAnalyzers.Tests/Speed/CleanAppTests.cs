using CorsAnalyzers.Application;
using CorsAnalyzers.Tests.Application;
using CorsAnalyzers.Tests.Rules.Wiring;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Speed;

/// <summary>What an application without a mistake costs, counted in files that are bound and bytes, not in time.</summary>
public class CleanAppTests
{
    /// <summary>What is made for a file's entry in a table; the entry itself has its place.</summary>
    private const int BytesOfAnswers = 100;

    [Fact]
    public void A_file_without_CORS_costs_its_entries_in_tables()
    {
        var tables = new OwnTables();

        // Room for 2,048, of which 1,600 are taken in the end: the tables do not grow while it is counted.
        var others = Parse(1100);
        Assert.InRange(tables.CostOf(others), 1, long.MaxValue);
        var files = Parse(500);
        Assert.InRange(tables.CostOf(files) / files.Count, 0, BytesOfAnswers);
        Assert.InRange(tables.CostOf(files), 0, 100);
        GC.KeepAlive(others);

        static List<SyntaxTree> Parse(int count) => [.. Enumerable.Range(0, count).Select(static i => BigProject.Parse(
            $"namespace Shop {{ public class Product{i} {{ public int Price {{ get; set; }} public int Double() => Price * 2; }} }} // {new string('x', 4000)}"))];
    }

    [Theory]
    [InlineData("policy.WithMethods(\"GET\", \"DELETE\")")]
    [InlineData("policy.AllowAnyMethod()")]
    [InlineData("policy.WithMethods(\"GET\")")]
    public async Task Endpoints_are_not_bound_where_no_policy_is_asked_about_their_method(string policy)
    {
        var application = await ReadAsync(policy, "");
        Assert.Empty(application.Endpoints);
        Assert.InRange(application.BoundTrees, 1, 2);
    }

    [Fact]
    public async Task Endpoints_are_bound_where_a_policy_lists_no_method() =>
        Assert.Equal(20, (await ReadAsync("policy.AllowAnyHeader()", "")).Endpoints.Length);

    [Fact]
    public async Task Endpoints_are_bound_where_a_controller_asks_for_a_policy_without_their_method() =>
        Assert.Equal(20, (await ReadAsync("policy.WithMethods(\"GET\")", "[EnableCors(\"Front\")] ")).Endpoints.Length);

    /// <summary>An application of twenty controllers with a DELETE action each.</summary>
    private static async Task<CorsApplication> ReadAsync(string policy, string attribute)
    {
        var compilation = await BigProject.CreateAsync();
        var program = WiringCode.App($"builder.Services.AddCors(options => options.AddPolicy(\"Front\", policy => {policy}));", "app.UseCors(\"Front\"); app.MapControllers();");
        var controllers = Enumerable.Range(0, 20).Select(i => $"{WiringCode.Usings}{attribute}public class Shop{i}Controller : ControllerBase {{ [HttpDelete] public void Delete() {{ }} }}");
        return new ApplicationCache().Of(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(controllers.Prepend(program).Select(BigProject.Parse)));
    }
}
