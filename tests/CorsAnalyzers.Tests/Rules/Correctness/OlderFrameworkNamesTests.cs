using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>Methods and headers on ASP.NET Core 2.1, where the server compares them, without case, and sends only what was asked for.</summary>
public class OlderFrameworkNamesTests
{
    [Theory]
    [InlineData("M01 2.1 ignored the case", "2.1.1.0", ".WithMethods(\"put\")", "")]
    [InlineData("M01 2.2 compares exactly", "2.2.0.0", ".WithMethods(\"put\")", "CORS2009 Warning: 'put' matches no request: methods are compared exactly and browsers send 'PUT'")]
    [InlineData("M17 2.1 never sends it", "2.1.1.0", ".WithMethods(\"PUT\\n\")", "CORS2009 Warning: 'PUT\\n' is no method, so it matches no request")]
    [InlineData("M07 2.1 takes the star for a method", "2.1.1.0", ".WithMethods(\"*\", \"PUT\")", "CORS2008 Warning: Next to other methods the '*' is a name like any other: whatever is not in the list is refused")]
    [InlineData("M07 2.2 sends the star", "2.2.0.0", ".WithMethods(\"*\", \"PUT\")", "CORS2008 Info: The methods next to '*' change nothing, and make it a plain name once credentials are allowed")]
    [InlineData("H03c 2.1 takes the star for a header", "2.3.0.0", ".WithHeaders(\"*\", \"Authorization\")", "CORS2008 Warning: Next to other headers the '*' is a name like any other: whatever is not in the list is refused")]
    [InlineData("H04b 2.1 never sends it", "2.1.1.0", ".WithHeaders(\"X-A:\")", "CORS2010 Warning: 'X-A:' is no header name, so no request can have it")]
    [InlineData("H04b 2.2 spoils the list", "2.2.0.0", ".WithHeaders(\"X-A:\")", "CORS2010 Warning: 'X-A:' is no header name: browsers cannot read the list it is sent in, so every preflight fails")]
    [InlineData("H05 nothing has changed", "2.1.1.0", ".WithHeaders(\"Host\")", "CORS2010 Warning: 'Host' has no effect: browsers do not let scripts set it")]
    public async Task Says_what_the_release_does(string shape, string version, string calls, string expected)
    {
        _ = shape;
        var reports = from report in await OlderFramework.DiagnosticsAsync(version, calls)
                      where report.Id is "CORS2008" or "CORS2009" or "CORS2010"
                      select $"{report.Id} {report.Severity}: {report.GetMessage(CultureInfo.InvariantCulture)}";
        Assert.Equal(expected, string.Join("\n", reports));
    }
}
