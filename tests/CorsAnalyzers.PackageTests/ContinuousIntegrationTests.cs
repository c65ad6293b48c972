using System.Text.Json;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace CorsAnalyzers.PackageTests;

/// <summary>The pipelines of docs/ci.md: they are YAML, and what they run gives the files that they upload.</summary>
public sealed class ContinuousIntegrationTests(PackageUnderTest package)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_build_of_each_pipeline_writes_a_log_beside_every_project()
    {
        var (gitHub, azure) = (Steps(0), Steps(1));
        var commands = Values(gitHub, "run").ToList();
        Assert.Equal(commands[0], Assert.Single(Values(azure, "script")));
        Assert.Contains(gitHub, static step => Text(step, "uses")?.StartsWith("github/codeql-action/upload-sarif@", StringComparison.Ordinal) == true && Text(step, "if") == "always()");
        var copy = Assert.Single(azure, static step => Text(step, "task") == "CopyFiles@2");
        Assert.Equal("**/build.sarif", Text((YamlMappingNode)copy["inputs"], "Contents"));

        var solution = package.NewConsumer("ci");
        Project("Api", "Policies.cs", Samples.Library);
        Project("Shared", "Policies.cs", Samples.Library.Replace("Consumer", "Shared", StringComparison.Ordinal));
        (await solution.Run(Cancellation, "new", "sln", "-n", "All")).MustSucceed();
        (await solution.Run(Cancellation, "sln", "add", "Api", "Shared")).MustSucceed();
        foreach (var command in commands) (await solution.Shell(Cancellation, command)).MustSucceed();

        var logs = Directory.GetFiles(solution.Folder, "build.sarif", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(solution.Folder, file)).Order(StringComparer.Ordinal);
        Assert.Equal(["Api/build.sarif", "Shared/build.sarif"], logs);
        Assert.All(logs, log => Assert.Equal("CORS1001", Assert.Single(SarifResult.Read(solution.Read(log))).RuleId));

        // Code scanning refuses two runs of one tool with the same name.
        Assert.Distinct(logs.Select(log => JsonDocument.Parse(solution.Read(log)).RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString()));

        void Project(string name, string file, string code)
        {
            Directory.CreateDirectory(Path.Combine(solution.Folder, name));
            solution.AsWebLibrary();
            File.Move(Path.Combine(solution.Folder, "Consumer.csproj"), Path.Combine(solution.Folder, name, name + ".csproj"));
            solution.With(Path.Combine(name, file), code);
        }
    }

    [Fact]
    public async Task The_build_that_breaks_and_the_check_that_nothing_is_left_do_so()
    {
        var commands = Guide.BlocksOf("ci.md", "shell");
        var consumer = package.NewConsumer("gate").AsWebLibrary().With("Policies.cs", Samples.Library.Replace("policy.AllowAnyOrigin().AllowCredentials()", "policy.WithOrigins(\"https://shop.example/\")", StringComparison.Ordinal));
        var build = await consumer.Shell(Cancellation, commands[0], tool: "sh");
        Assert.Equal("CORS2001", Assert.Single(consumer.FindingsOf(build.MustSucceed())).Id);

        (await consumer.Shell(Cancellation, commands[1], tool: "sh")).MustExitWith(2);
        (await consumer.Format(Cancellation)).MustSucceed();
        (await consumer.Shell(Cancellation, commands[1], tool: "sh")).MustSucceed();
    }

    /// <summary>The steps of a pipeline of the page, wherever they are in it.</summary>
    private static IReadOnlyList<YamlMappingNode> Steps(int pipeline)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Guide.BlocksOf("ci.md", "yaml")[pipeline]));
        return [.. yaml.Documents.Single().AllNodes.OfType<YamlMappingNode>().Where(static node => node.Children.ContainsKey("steps")).SelectMany(static node => (YamlSequenceNode)node["steps"]).Cast<YamlMappingNode>()];
    }

    private static IEnumerable<string> Values(IEnumerable<YamlMappingNode> steps, string key) => steps.Select(step => Text(step, key)).OfType<string>();

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
}
