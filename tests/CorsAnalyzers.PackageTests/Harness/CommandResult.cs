using Xunit;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>How a command ended and everything it printed, both streams together.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    /// <summary>Fails the test with the whole output, unless the command exited with 0.</summary>
    public CommandResult MustSucceed() => MustExitWith(0);

    /// <summary>Fails the test with the whole output, unless the command exited with this code.</summary>
    public CommandResult MustExitWith(int expected)
    {
        Assert.True(ExitCode == expected, $"Exit code {ExitCode} instead of {expected}:\n{this}");
        return this;
    }

    public override string ToString() => $"$ {CommandLine}\n{Output}\n(exit code {ExitCode})";
}
