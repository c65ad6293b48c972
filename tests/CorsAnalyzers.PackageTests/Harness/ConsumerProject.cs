using Xunit;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>Somebody else's project: files in a folder, and the commands that people run there.</summary>
internal sealed class ConsumerProject(string folder, string packageVersion, string packagesFolder)
{
    private readonly CommandLine _dotnet = DotNet.In(folder, packagesFolder);

    public string Folder => folder;

    /// <summary>The line that installs the package.</summary>
    public string PackageReference => $"""<PackageReference Include="CorsAnalyzers" Version="{packageVersion}" PrivateAssets="all" />""";

    /// <summary>Writes the project file of a library that sees ASP.NET Core.</summary>
    public ConsumerProject AsWebLibrary(string framework = "net10.0") => With("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <!-- Older frameworks begin with an older one. -->
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            {PackageReference}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes the project file of a web app.</summary>
    public ConsumerProject AsWebApp(string framework = "net10.0") => With("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <!-- The native launcher of an older framework is one more download. -->
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            {PackageReference}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes the project file of a program without any web framework.</summary>
    public ConsumerProject AsConsoleApp() => With("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            {PackageReference}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Copies a sample of this checkout, which then gets the analyzers from the package like everybody else.</summary>
    public ConsumerProject AsCopyOf(string sample)
    {
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(sample, file);
            if (name.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            {
                var copy = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return With("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                {PackageReference}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes a file.</summary>
    public ConsumerProject With(string name, string content)
    {
        File.WriteAllText(Path.Combine(folder, name), content + "\n");
        return this;
    }

    /// <summary>Writes the severities of rules.</summary>
    public ConsumerProject WithSeverity(string id, string severity) => With(".editorconfig", $"""
        root = true

        [*.cs]
        dotnet_diagnostic.{id}.severity = {severity}
        """);

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    /// <summary>Any dotnet command here.</summary>
    public Task<CommandResult> Run(CancellationToken cancellation, params string[] arguments) =>
        _dotnet.Run(arguments, cancellation);

    /// <summary>Commands as a page of the documentation shows them; a test of them is skipped where the machine lacks a tool they need.</summary>
    public async Task<CommandResult> Shell(CancellationToken cancellation, string commands, string tool = "jq")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for a POSIX shell.");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(at => File.Exists(Path.Combine(at, tool))), $"There is no {tool}.");
        return await DotNet.ShellIn(folder, packagesFolder).Run(["-c", commands], cancellation);
    }

    /// <summary>Builds everything anew, because an up-to-date build prints no warnings.</summary>
    public Task<CommandResult> Build(CancellationToken cancellation, params string[] properties) =>
        Run(cancellation, ["build", "--no-incremental", "-nodeReuse:false", .. properties]);

    /// <summary>Repairs what can be repaired. Restores first: on an unrestored project the command finds nothing and says all is well.</summary>
    public async Task<CommandResult> Format(CancellationToken cancellation, params string[] options)
    {
        (await Run(cancellation, "restore", "-nodeReuse:false")).MustSucceed();
        return await Run(cancellation, ["format", "analyzers", "--no-restore", .. options]);
    }

    /// <summary>Starts the app that was built last, in its folder, where its settings are.</summary>
    public Task<RunningApp> Start(string assembly, CancellationToken cancellation) =>
        RunningApp.Start(_dotnet, assembly, cancellation);

    /// <summary>What a build printed about this project's files.</summary>
    public IReadOnlyList<Finding> FindingsOf(CommandResult build) => Finding.In(build, folder);
}
