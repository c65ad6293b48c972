namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>The <c>dotnet</c> command as a person types it, in a folder, with an environment that leaves no server behind.</summary>
internal static class DotNet
{
    private static readonly Dictionary<string, string?> CleanEnvironment = new()
    {
        // The words these tests look for.
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",

        // No build node, build server or compiler server stays alive after a command.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",

        // What the surrounding `dotnet test` sets for itself, or a shell for another configuration.
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["Configuration"] = null,
        ["Platform"] = null,
    };

    /// <summary>A <c>dotnet</c> for this folder; the packages folder is its own where one is given.</summary>
    public static CommandLine In(string folder, string? packagesFolder = null) => In("dotnet", folder, packagesFolder);

    /// <summary>A shell whose <c>dotnet</c> is the same.</summary>
    public static CommandLine ShellIn(string folder, string packagesFolder) => In("sh", folder, packagesFolder);

    private static CommandLine In(string program, string folder, string? packagesFolder)
    {
        var environment = new Dictionary<string, string?>(CleanEnvironment);
        if (packagesFolder is not null)
        {
            environment["NUGET_PACKAGES"] = packagesFolder;
        }

        return new CommandLine(program, folder, environment);
    }
}
