using Microsoft.CodeAnalysis;
using Xunit;
using static CorsAnalyzers.Tests.Rules.WebApi.WebApiTest;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.WebApiAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>CORS6003: methods and headers that no preflight passes. Rows with a trap of the catalogue start with its id.</summary>
public class PreflightNeverPassesTests
{
    private const string Id = "CORS6003";

    [Theory]
    [InlineData("WA09 lower case", "\"*\", {|CORS6003:\"put\"|}", "public void Put() { }")]
    [InlineData("WA09 mixed case in a list", "\"*\", {|CORS6003:\"GET,Delete\"|}")]
    [InlineData("WA10 a put without listing", "\"*\", {|CORS6003:\"GET\"|}", "public string Get() => null; public void Put() { }")]
    [InlineData("WA10 by attribute", "\"*\", {|CORS6003:\"GET\"|}", "[HttpDelete] public void Remove() { }")]
    [InlineData("WA11 no method but headers", "\"*\", {|CORS6003:\"\"|}")]
    [InlineData("WA11 a null of methods", "\"X-Key\", {|CORS6003:null|}")]
    [InlineData("WA12 a star in methods", "\"*\", {|CORS6003:\"*, GET\"|}")]
    [InlineData("WA12 a star in headers", "{|CORS6003:\"*, X-Key\"|}, \"*\"")]
    [InlineData("WA14 exposed", "\"*\", \"*\", {|CORS6003:\"*\"|}, SupportsCredentials = true")]
    [InlineData("WA15 a negative time", "\"*\", \"*\", PreflightMaxAge = {|CORS6003:-1|}")]
    [InlineData("methods joined by blanks", "\"*\", {|CORS6003:\"GET PUT\"|}")]
    [InlineData("headers joined by semicolons", "{|CORS6003:\"X-Key;X-Other\"|}, \"*\"")]
    public Task Reports(string shape, string arguments, string actions = "public string Get() => null;")
    {
        _ = shape;
        return VerifyAsync(Id, Controller($"[EnableCors(\"https://a.example\", {arguments})]", actions));
    }

    [Theory]
    [InlineData("WA12 in a policy object", "var policy = new CorsPolicy { Methods = { {|CORS6003:\"*\"|} } };")]
    [InlineData("WA15 in the object", "config.EnableCors(new EnableCorsAttribute(\"https://a.example\", \"*\", \"*\") { PreflightMaxAge = {|CORS6003:-1|} });")]
    [InlineData("WA15 in a policy object", "var policy = new CorsPolicy { PreflightMaxAge = {|CORS6003:-1|} };")]
    public Task Reports_code(string shape, string statements)
    {
        _ = shape;
        return VerifyAsync(Id, Startup(statements));
    }

    [Theory]
    [InlineData("WA08 a comma list", "\"Content-Type, X-Key\", \"GET,PUT\"")]
    [InlineData("WA09 beside the right one", "\"*\", \"GET, put, PUT\"", "public void Put() { }")]
    [InlineData("WA09 any", "\"*\", \"*\"", "public void Put() { }")]
    [InlineData("WA09 an extension", "\"*\", \"GET, Frobnicate\"")]
    [InlineData("WA10 all listed", "\"*\", \"GET, PUT\"", "public string Get() => null; public void PutThing() { }")]
    [InlineData("WA10 an action with a policy of its own", "\"*\", \"GET\"", "public string Get() => null; [DisableCors] public void Put() { }")]
    [InlineData("WA10 verbs that are not known", "\"*\", \"GET\"", "public string Get() => null; [AcceptVerbs(\"GET\")] public void Put() { }")]
    [InlineData("WA10 no action", "\"*\", \"GET\"", "public string Get() => null; [NonAction] public void Put() { } private void Delete() { } public override string ToString() => null;")]
    [InlineData("WA11 nothing but simple requests", "\"\", \"\"")]
    [InlineData("WA11 no header", "\"\", \"GET\"")]
    [InlineData("WA14 exposed without credentials", "\"*\", \"*\", \"*\"")]
    [InlineData("WA15 zero", "\"*\", \"*\", PreflightMaxAge = 0")]
    public Task Is_silent(string shape, string arguments, string actions = "public string Get() => null;")
    {
        _ = shape;
        return VerifyAsync(Id, Controller($"[EnableCors(\"https://a.example\", {arguments})]", actions));
    }

    [Theory]
    [InlineData("WA10 safelisted methods", "\"*\", {|#0:\"PUT\"|}", "public string Get() => null; public void Put() { }", "A preflight for 'GET' is answered 400, though there is an action for it: here these methods need listing too")]
    [InlineData("WA11 JSON", "{|#0:\"\"|}, \"POST\"", "public void Post() { }", "Without 'Content-Type' the preflight of every request with a JSON body is answered 400")]
    public async Task Suggests(string shape, string arguments, string actions, string message)
    {
        _ = shape;
        var test = new WebApiTest(Id)
        {
            TestCode = Controller($"[EnableCors(\"https://a.example\", {arguments})]", actions),
            ExpectedDiagnostics = { Verify.Diagnostic(Id).WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithArguments(message) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
