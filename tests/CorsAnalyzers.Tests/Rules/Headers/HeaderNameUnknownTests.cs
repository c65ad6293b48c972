using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4006: misspelt names. Rows with a trap of the catalogue start with its id.</summary>
public class HeaderNameUnknownTests
{
    private const string Id = "CORS4006";

    [Theory]
    [InlineData("X11 a method", "H[{|CORS4006:\"Access-Control-Allow-Method\"|}] = \"PUT\";")]
    [InlineData("X11 a header", "H.Append({|CORS4006:\"Access-Control-Allow-Header\"|}, \"X-Key\");")]
    [InlineData("X11 origins", "H[{|CORS4006:\"Access-Control-Allow-Origins\"|}] = \"*\";")]
    [InlineData("X11 a letter", "H.Add({|CORS4006:\"Acess-Control-Allow-Origin\"|}, \"*\");")]
    [InlineData("X11 credentials", "H[{|CORS4006:\"Access-Control-Allow-Credential\"|}] = \"true\";")]
    [InlineData("X11 exposed", "H[{|CORS4006:\"Access-Control-Exposed-Headers\"|}] = \"X-A\";")]
    [InlineData("X11 whatever the value", "H[{|CORS4006:\"Access-Control-Allow-Origins\"|}] = text;")]
    [InlineData("X15 the request's method", "H[{|CORS4006:\"Access-Control-Request-Method\"|}] = \"PUT\";")]
    [InlineData("X15 the request's headers", "{|CORS4006:H.AccessControlRequestHeaders = \"X-Key\"|};")]
    [InlineData("X15 the origin", "H[ACAO] = text; H[{|CORS4006:\"Origin\"|}] = \"https://a.example\";")]
    [InlineData("X11 in a helper, there", "Write(context.Response);", "static void Write(HttpResponse response) => response.Headers[{|CORS4006:\"Access-Control-Allow-Method\"|}] = \"PUT\";")]
    public Task Reports(string shape, string statements, string members = "") => VerifyAsync(shape, statements, members);

    [Theory]
    [InlineData("X11 right names", "H[ACAO] = \"*\"; H[ACAM] = \"PUT\"; H[ACAH] = \"X-Key\"; H[ACEH] = \"X-A\"; H[ACMA] = \"60\"; H[ACAC] = \"true\"; H[\"Access-Control-Allow-Private-Network\"] = \"true\";")]
    [InlineData("X11 any case", "H[\"ACCESS-CONTROL-ALLOW-METHODS\"] = \"PUT\";")]
    [InlineData("X11 another header", "H[\"Access-Control-Policy\"] = \"x\"; H[\"X-Access-Control-Allow-Origin-Of\"] = \"x\";")]
    [InlineData("X15 in a request", "context.Request.Headers[\"Access-Control-Request-Method\"] = \"PUT\"; context.Request.Headers[\"Origin\"] = \"x\";")]
    [InlineData("X15 of a client", "using var client = new System.Net.Http.HttpClient(); client.DefaultRequestHeaders.Add(\"Access-Control-Request-Method\", \"PUT\");")]
    [InlineData("X15 read", "var asked = context.Request.Headers[\"Access-Control-Request-Method\"];")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("H[{|CORS4006:\"Access-Control-Allow-Method\"|}] = \"PUT\";", "H[\"Access-Control-Allow-Methods\"] = \"PUT\";")]
    [InlineData("H.Append({|CORS4006:\"access-control-request-headers\"|}, \"X-Key\");", "H.Append(\"Access-Control-Allow-Headers\", \"X-Key\");")]
    public Task Writes_the_right_name(string before, string after) => HeaderTest.VerifyFixAsync(Id, HeaderTest.Middleware(before), HeaderTest.Middleware(after));

    [Theory]
    [InlineData("X11 what would let everybody in", "H[{|CORS4006:\"Access-Control-Allow-Origins\"|}] = \"*\";")]
    [InlineData("X11 what would allow credentials", "H[{|CORS4006:\"Access-Control-Allow-Credential\"|}] = \"true\";")]
    [InlineData("X11 what is there already", "H[{|CORS4006:\"Access-Control-Allow-Method\"|}] = \"PUT\"; H[ACAM] = \"PUT\";")]
    public Task Offers_nothing_for(string shape, string statements)
    {
        _ = shape;
        return HeaderTest.VerifyNoFixAsync(Id, HeaderTest.Middleware(statements));
    }

    private static Task VerifyAsync(string shape, string statements, string members = "")
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }
}
