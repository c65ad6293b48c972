using System.Diagnostics;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>The compiler may run with or without the data of ICU: the answers must be the same.</summary>
public class InvariantModeTests
{
    /// <summary>Whether this process runs without ICU: then IDNA is that of 2003 and nothing is composed.</summary>
    public static bool IsOn => new System.Globalization.IdnMapping().GetAscii("e\u0301") != "xn--9ca";

    [Fact]
    public async Task The_tests_of_this_room_pass_in_the_other_mode_too()
    {
        var tests = Path.Combine(AppContext.BaseDirectory, "CorsAnalyzers.Tests");
        var settings = await File.ReadAllTextAsync(tests + ".runtimeconfig.json");
        const string Setting = "\"System.Globalization.Invariant\": ";
        Assert.Contains(Setting + "false", settings, StringComparison.Ordinal);
        Assert.False(IsOn);

        var invariant = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".runtimeconfig.json");
        await File.WriteAllTextAsync(invariant, settings.Replace(Setting + "false", Setting + "true", StringComparison.Ordinal));
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            {
                ArgumentList = { "exec", "--runtimeconfig", invariant, "--depsfile", tests + ".deps.json", tests + ".dll", "-noColor" },
                RedirectStandardOutput = true,
            };
            foreach (var type in new[] { typeof(OriginTextTests), typeof(OriginPatternTests), typeof(HeldOriginTests), typeof(HostTests), typeof(PreflightMaxAgeTests) })
            {
                start.ArgumentList.Add("-class");
                start.ArgumentList.Add(type.FullName!);
            }

            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output);
            Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(invariant);
        }
    }
}
