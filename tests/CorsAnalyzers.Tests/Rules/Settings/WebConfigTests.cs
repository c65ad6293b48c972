using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5005 and CORS5006: what IIS does with the application's requests. Rows with a trap of the catalogue start with its id.</summary>
public class WebConfigTests
{
    private static readonly string Code = "#nullable enable\n" + WebCode.App("builder.Services.AddCors();").Replace("WebApplication.CreateBuilder(args)", "WebApplication.{|#0:CreateBuilder(args)|}", StringComparison.Ordinal).Replace("app.UseCors()", "app.{|#1:UseCors()|}", StringComparison.Ordinal);

    [Theory]
    [InlineData("X02 two origins in one value", "https://a.example, https://b.example", "'Access-Control-Allow-Origin: https://a.example, https://b.example' in web.config lets in nobody: browsers take one origin in this header, not a list")]
    [InlineData("X07 a slash", "https://a.example/", "'Access-Control-Allow-Origin: https://a.example/' in web.config lets in nobody: no browser sends this origin, and the two are compared as text")]
    [InlineData("X07 upper case, which nothing normalises", "https://A.example", "'Access-Control-Allow-Origin: https://A.example' in web.config lets in nobody: no browser sends this origin, and the two are compared as text")]
    [InlineData("X17 a wildcard", "https://*.a.example", "'Access-Control-Allow-Origin: https://*.a.example' in web.config lets in nobody: browsers know no patterns in this header")]
    [InlineData("X03 null", "null", "'Access-Control-Allow-Origin: null' in web.config lets in every website, from a sandboxed frame")]
    public Task Reports_a_value_and_that_there_are_two(string shape, string value, string message)
    {
        _ = shape;
        var config = Headers($"<add name=\"Access-Control-Allow-Origin\" value=\"{value}\" />");
        return VerifyAsync(config, Result("CORS5005", 0).WithMessage(message), Result("CORS5005", 1).WithMessage($"IIS adds 'Access-Control-Allow-Origin: {value}' (web.config) to what this middleware sends: browsers refuse a response with two values"));
    }

    [Theory]
    [InlineData("*", "true")]
    [InlineData(" *", "true ")]
    public Task X01_any_origin_with_credentials(string origin, string credentials) => VerifyAsync(
        Headers($"<add name='access-control-allow-origin' value='{origin}'/><add name='Access-Control-Allow-Credentials' value='{credentials}'/>"),
        Result("CORS5005", 0).WithMessage("'Access-Control-Allow-Origin: *' and 'Access-Control-Allow-Credentials: true' in web.config exclude each other: browsers refuse every response to a request with credentials"),
        Result("CORS5005", 1).WithMessage("IIS adds 'Access-Control-Allow-Origin: *' (web.config) to what this middleware sends: browsers refuse a response with two values"));

    [Theory]
    [InlineData("X01 any origin without credentials", "*", "")]
    [InlineData("X06 any origin with false", "*", "<add name='Access-Control-Allow-Credentials' value='false'/>")]
    [InlineData("X02 one origin with credentials", "https://a.example", "<add name='Access-Control-Allow-Credentials' value='true'/>")]
    public Task Reports_only_that_there_are_two(string shape, string origin, string others)
    {
        _ = shape;
        return VerifyAsync(
            Headers($"<add name='Access-Control-Allow-Origin' value='{origin}'/>{others}"),
            Result("CORS5005", 1).WithMessage($"IIS adds 'Access-Control-Allow-Origin: {origin}' (web.config) to what this middleware sends: browsers refuse a response with two values"));
    }

    [Theory]
    [InlineData("X05 another letter case", "True")]
    [InlineData("X05 a number", "1")]
    public Task Reports_credentials(string shape, string value)
    {
        _ = shape;
        return VerifyAsync(
            Headers($"<add name='Access-Control-Allow-Credentials' value='{value}'/>"),
            Result("CORS5005", 0).WithMessage($"'Access-Control-Allow-Credentials: {value}' in web.config allows no credentials: browsers know 'true' in lower case only"));
    }

    [Theory]
    [InlineData("X05 blanks around, which browsers take away", "<add name='Access-Control-Allow-Credentials' value=' true&#9;'/>")]
    [InlineData("X06 false is the same as nothing", "<add name='Access-Control-Allow-Credentials' value='false'/>")]
    [InlineData("other headers", "<add name='X-Frame-Options' value='DENY'/><remove name='Access-Control-Allow-Origin'/>")]
    [InlineData("no value", "<add name='Access-Control-Allow-Origin'/><add value='*'/>")]
    public Task Is_silent_about_headers(string shape, string headers)
    {
        _ = shape;
        return VerifyAsync(Headers(headers));
    }

    [Theory]
    [InlineData("C01 any origin with credentials", "<add origin='*' allowCredentials='true'/>", "*", "any origin together with credentials, for which the module is not made")]
    [InlineData("O01 a slash", "<add origin='https://a.example/'/>", "https://a.example/", "an origin is a scheme and a host, such as 'https://www.example.com', so it never matches")]
    [InlineData("O05 no scheme", "<add origin='a.example'/>", "a.example", "an origin is a scheme and a host, such as 'https://www.example.com', so it never matches")]
    [InlineData("O15 several", "<add origin='https://a.example,https://b.example'/>", "https://a.example,https://b.example", "it is one origin and not 2, so it never matches")]
    public Task Reports_the_module(string shape, string add, string origin, string consequence)
    {
        _ = shape;
        return VerifyAsync(Module("true", add), Result("CORS5006", 0).WithArguments(origin, "web.config", consequence));
    }

    [Theory]
    [InlineData("switched off", "false", "<add origin='*' allowCredentials='true'/>")]
    [InlineData("without credentials", "true", "<add origin='*'/>")]
    [InlineData("refused", "true", "<add origin='*' allowed='false' allowCredentials='true'/>")]
    [InlineData("W01 patterns", "true", "<add origin='https://*.a.example' allowCredentials='true'/><add origin='http://*'/>")]
    [InlineData("what belongs to an origin", "true", "<add origin='https://a.example'><allowHeaders><add header='x/'/></allowHeaders></add>")]
    public Task Is_silent_about_the_module(string shape, string enabled, string add)
    {
        _ = shape;
        return VerifyAsync(Module(enabled, add));
    }

    [Fact]
    public Task A_location_that_is_the_whole_site_counts() => VerifyAsync(
        "<configuration><location path='.' inheritInChildApplications='false'>" + Inner("<add name='Access-Control-Allow-Credentials' value='True'/>") + "</location></configuration>",
        Result("CORS5005", 0).WithMessage("'Access-Control-Allow-Credentials: True' in web.config allows no credentials: browsers know 'true' in lower case only"));

    [Theory]
    [InlineData("a part of the site", "<configuration><location path='static'><system.webServer><httpProtocol><customHeaders><add name='Access-Control-Allow-Origin' value='x/'/></customHeaders></httpProtocol></system.webServer></location></configuration>")]
    [InlineData("another place", "<configuration><customHeaders><add name='Access-Control-Allow-Origin' value='x/'/></customHeaders></configuration>")]
    [InlineData("no XML", "<configuration><system.webServer>")]
    [InlineData("a document type", "<!DOCTYPE configuration [<!ENTITY a 'b'>]><configuration/>")]
    [InlineData("nothing", "")]
    public Task Is_silent_about_files(string shape, string config)
    {
        _ = shape;
        return VerifyAsync(config);
    }

    [Fact]
    public async Task Says_where_it_is()
    {
        var test = new CSharpAnalyzerVerifier<WebConfigAnalyzer>.Test { TestCode = Code };
        test.TestState.AdditionalFiles.Add(("Web.config", "<?xml version=\"1.0\"?>\r\n<configuration>\r\n  <system.webServer>\r\n    <cors enabled=\"True\">\r\n      <add\r\n        origin = \"*\"\r\n        allowCredentials=\"true\" />\r\n    </cors>\r\n  </system.webServer>\r\n</configuration>\r\n"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<WebConfigAnalyzer>.Diagnostic("CORS5006").WithLocation(0).WithSpan("Web.config", 6, 9, 6, 21).WithArguments("*", "Web.config", "any origin together with credentials, for which the module is not made"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Result(string id, int at) =>
        CSharpAnalyzerVerifier<WebConfigAnalyzer>.Diagnostic(id).WithLocation(at).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    private static string Headers(string headers) => $"<configuration>{Inner(headers)}</configuration>";

    private static string Inner(string headers) => $"<system.webServer><httpProtocol><customHeaders>{headers}</customHeaders></httpProtocol></system.webServer>";

    private static string Module(string enabled, string add) => $"<configuration><system.webServer><cors enabled='{enabled}' failUnlistedOrigins='true'>{add}</cors></system.webServer></configuration>";

    private static Task VerifyAsync(string config, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerVerifier<WebConfigAnalyzer>.Test { TestCode = Code };
        test.TestState.AdditionalFiles.Add(("web.config", config));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
