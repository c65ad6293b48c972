using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Application;
using CorsAnalyzers.Tests.Rules.Wiring;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Speed;

/// <summary>What an application without a mistake costs, counted in files that are bound and bytes, not in time.</summary>
public class CleanAppTests
{
    /// <summary>A file's entries in the tables of answers.</summary>
    private const int BytesOfAnswers = 200;

    [Fact]
    public void A_file_without_CORS_costs_its_entries_in_tables()
    {
        const int files = 500;
        CostOf(Parse());

        // The three tables hold the files of all tests. One that grows is copied, whatever its size, and whoever comes then pays for it.
        var lots = Enumerable.Range(0, 5).Select(static _ => Parse()).ToList();
        Assert.InRange(lots.Min(CostOf) / files, 0, BytesOfAnswers);
        Assert.InRange(lots.Max(CostOf), 0, 100);

        static List<SyntaxTree> Parse() => [.. Enumerable.Range(0, files).Select(static i => BigProject.Parse(
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

    /// <summary>The bytes that all questions about the texts of files take.</summary>
    private static long CostOf(List<SyntaxTree> trees)
    {
        foreach (var tree in trees) tree.GetText();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var tree in trees)
        {
            if (CorsText.Mentions(tree) || HeaderText.Mentions(tree) || !Candidates.Of(tree, CancellationToken.None).Names.IsEmpty) throw new InvalidOperationException("The file mentions CORS.");
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>An application of twenty controllers with a DELETE action each.</summary>
    private static async Task<CorsApplication> ReadAsync(string policy, string attribute)
    {
        var compilation = await BigProject.CreateAsync();
        var program = WiringCode.App($"builder.Services.AddCors(options => options.AddPolicy(\"Front\", policy => {policy}));", "app.UseCors(\"Front\"); app.MapControllers();");
        var controllers = Enumerable.Range(0, 20).Select(i => $"{WiringCode.Usings}{attribute}public class Shop{i}Controller : ControllerBase {{ [HttpDelete] public void Delete() {{ }} }}");
        return new ApplicationCache().Of(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(controllers.Prepend(program).Select(BigProject.Parse)));
    }
}
