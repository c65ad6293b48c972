using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4004: no <c>Vary: Origin</c>. Rows with a trap of the catalogue start with its id.</summary>
public class VaryMissingTests
{
    private const string Id = "CORS4004";

    [Theory]
    [InlineData("X04 reflected", "{|CORS4004:H[ACAO] = ORIGIN|};")]
    [InlineData("X04 guarded", "string origin = ORIGIN; if (allowed.Contains(origin)) {|CORS4004:H[ACAO] = origin|};")]
    [InlineData("X04 chosen by the origin", "string origin = ORIGIN; if (origin == \"https://a.example\") {|CORS4004:H[ACAO] = \"https://a.example\"|};")]
    [InlineData("X04 by an own predicate", "string origin = ORIGIN; if (IsAllowed(origin)) {|CORS4004:H[ACAO] = origin|};", "bool IsAllowed(string origin) => texts.Contains(origin);")]
    [InlineData("X04 another Vary", "H.Append(\"Vary\", \"Accept-Encoding\"); {|CORS4004:H[ACAO] = ORIGIN|};")]
    [InlineData("X04 a Vary that is replaced", "H.Vary = \"Origin\"; {|CORS4004:H[ACAO] = ORIGIN|}; H.Vary = \"Accept\";")]
    [InlineData("X04 a Vary on another path", "string origin = ORIGIN; if (allowed.Contains(origin)) {|CORS4004:H[ACAO] = origin|}; else H.Vary = \"Origin\";")]
    [InlineData("X04 with many headers on conditions", "string origin = ORIGIN; if (allowed.Contains(origin)) {|CORS4004:Write(context.Response, origin)|};", "private void Write(HttpResponse response, string origin) { response.Headers[ACAO] = origin; if (condition) response.Headers[ACAC] = \"true\"; if (texts.Length > 1) response.Headers[ACAM] = text; if (texts.Length > 2) response.Headers[ACAH] = text; if (texts.Length > 3) response.Headers[ACEH] = text; if (texts.Length > 4) response.Headers[ACMA] = text; }")]
    [InlineData("X04 in a helper that is given it", "string origin = ORIGIN; if (allowed.Contains(origin)) {|CORS4004:Write(context.Response, origin)|};", "static void Write(HttpResponse response, string origin) => response.Headers[ACAO] = origin;")]
    public Task Reports(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("V05 appended", "H[ACAO] = ORIGIN; H.Append(\"Vary\", \"Origin\");")]
    [InlineData("V05 before", "H.Append(HeaderNames.Vary, \"Origin\"); H[ACAO] = ORIGIN;")]
    [InlineData("V05 typed", "H[ACAO] = ORIGIN; H.Vary = \"Origin\";")]
    [InlineData("V05 among others", "H[ACAO] = ORIGIN; H[\"vary\"] = \"Accept-Encoding, origin\";")]
    [InlineData("V05 in an array", "H[ACAO] = ORIGIN; H.Vary = new[] { \"Accept\", HeaderNames.Origin };")]
    [InlineData("V05 a star", "H[ACAO] = ORIGIN; H.Vary = \"*\";")]
    [InlineData("V05 not known which", "H[ACAO] = ORIGIN; H.Vary = text;")]
    [InlineData("V05 on one path", "H[ACAO] = ORIGIN; if (condition) H.Vary = \"Origin\";")]
    [InlineData("V05 in a callback", "H[ACAO] = ORIGIN; context.Response.OnStarting(() => { H.Append(\"Vary\", \"Origin\"); return Task.CompletedTask; });")]
    [InlineData("V05 in a helper", "H[ACAO] = ORIGIN; Vary(context);", "static void Vary(HttpContext context) => H.Append(\"Vary\", \"Origin\");")]
    [InlineData("V05 in code out of sight", "H[ACAO] = ORIGIN; Vary(context);", "static Action<HttpContext> Vary;")]
    [InlineData("X01 a star", "H[ACAO] = \"*\";")]
    [InlineData("X02 one origin", "H[ACAO] = \"https://a.example\";")]
    [InlineData("X02 one origin where there is any", "if (ORIGIN.Count > 0) H[ACAO] = \"https://a.example\";")]
    [InlineData("X12 a star where the origin is asked", "string origin = ORIGIN; if (allowed.Contains(origin)) H[ACAO] = \"*\";")]
    [InlineData("not known", "H[ACAO] = text;")]
    public Task Is_silent(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("an indexer", "{|CORS4004:H[ACAO] = ORIGIN|};", "H[ACAO] = ORIGIN;\n        H.Append(\"Vary\", \"Origin\");")]
    [InlineData("a typed property", "{|CORS4004:H.AccessControlAllowOrigin = ORIGIN|};", "H.AccessControlAllowOrigin = ORIGIN;\n        H.Append(\"Vary\", \"Origin\");")]
    [InlineData("a call", "H.{|CORS4004:Append(ACAO, ORIGIN)|};", "H.Append(ACAO, ORIGIN);\n        H.Append(\"Vary\", \"Origin\");")]
    [InlineData("the only statement of an if", "string origin = ORIGIN; if (allowed.Contains(origin)) {|CORS4004:H[ACAO] = origin|};", "string origin = ORIGIN; if (allowed.Contains(origin))\n        {\n            H[ACAO] = origin;\n            H.Append(\"Vary\", \"Origin\");\n        }")]
    public Task Sends_Vary(string shape, string before, string after)
    {
        _ = shape;
        return HeaderTest.VerifyFixAsync(Id, HeaderTest.Middleware(before), HeaderTest.Middleware(after));
    }

    private static Task VerifyAsync(string shape, string statements, string members)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }
}
