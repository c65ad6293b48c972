using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>What CORS1001 says on ASP.NET Core 2.x.</summary>
public class OlderFrameworkTests
{
    [Theory]
    [InlineData("C01v 2.1", "2.1.1.0", "any website can read what your users see")]
    [InlineData("C01v 2.3 is the code of 2.1", "2.3.0.0", "any website can read what your users see")]
    [InlineData("C01v 2.2", "2.2.0.0", "browsers refuse")]
    [InlineData("C01v 3.0", "3.0.0.0", "throws InvalidOperationException")]
    [InlineData("C01v 3.1", "3.1.12.0", "throws InvalidOperationException")]
    public async Task Says_what_the_release_does(string shape, string version, string consequence)
    {
        _ = shape;
        var report = Assert.Single(await OlderFramework.DiagnosticsAsync(version, ".AllowAnyOrigin().AllowCredentials()"), static diagnostic => diagnostic.Id == "CORS1001");
        Assert.Equal(DiagnosticSeverity.Warning, report.Severity);
        Assert.Contains(consequence, report.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
