using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4003: values that browsers refuse. Rows with a trap of the catalogue start with its id.</summary>
public class OriginHeaderRefusedTests
{
    private const string Id = "CORS4003";

    [Theory]
    [InlineData("X02 a comma", "H[ACAO] = {|CORS4003:\"https://a.example, https://b.example\"|};")]
    [InlineData("X02 a blank", "H[ACAO] = {|CORS4003:\"https://a.example https://b.example\"|};")]
    [InlineData("X02 a star and an origin", "H[ACAO] = {|CORS4003:\"*, https://a.example\"|};")]
    [InlineData("X03 two values", "H[ACAO] = {|CORS4003:new[] { \"https://a.example\", \"https://b.example\" }|};")]
    [InlineData("X03 two StringValues", "H[ACAO] = {|CORS4003:new StringValues(new[] { \"https://a.example\", \"https://b.example\" })|};")]
    [InlineData("X03 appended", "H[ACAO] = \"https://a.example\"; H.{|CORS4003:Append(ACAO, \"https://b.example\")|};")]
    [InlineData("X03 the same twice", "H.Append(ACAO, \"*\"); H.{|CORS4003:Append(ACAO, \"*\")|};")]
    [InlineData("X03 appended in a callback", "H[ACAO] = \"*\"; context.Response.OnStarting(() => { H.{|CORS4003:Append(ACAO, \"*\")|}; return Task.CompletedTask; });")]
    [InlineData("X03 on one path", "H[ACAO] = \"*\"; if (condition) H.{|CORS4003:Append(ACAO, \"https://a.example\")|};")]
    [InlineData("X07 a slash", "H[ACAO] = {|CORS4003:\"https://a.example/\"|};")]
    [InlineData("X07 a path", "H[ACAO] = {|CORS4003:\"https://a.example/app\"|};")]
    [InlineData("X07 the Referer", "H[ACAO] = {|CORS4003:context.Request.Headers.Referer|};")]
    [InlineData("X07 the Referer as text", "var from = context.Request.Headers[\"Referer\"].ToString(); H[ACAO] = {|CORS4003:from|};")]
    [InlineData("X10 added twice", "H.Add(ACAO, \"*\"); H.{|CORS4003:Add(ACAO, \"*\")|};")]
    [InlineData("X17 a wildcard", "H[ACAO] = {|CORS4003:\"https://*.a.example\"|};")]
    [InlineData("null", "H[ACAO] = {|CORS4003:\"null\"|};")]
    [InlineData("upper case", "H[ACAO] = {|CORS4003:\"https://A.example\"|};")]
    [InlineData("no scheme", "H[ACAO] = {|CORS4003:\"a.example\"|};")]
    [InlineData("the default port", "H[ACAO] = {|CORS4003:\"https://a.example:443\"|};")]
    [InlineData("empty", "H[ACAO] = {|CORS4003:\"\"|};")]
    [InlineData("the host of the server", "H[ACAO] = {|CORS4003:context.Request.Host.Value|};")]
    [InlineData("the host without its port", "H.Append(ACAO, {|CORS4003:context.Request.Host.Host|});")]
    [InlineData("the host as text", "H[ACAO] = context.Request.Host.{|CORS4003:ToString()|};")]
    [InlineData("what no request has", "H[ACAO] = {|CORS4003:context.Request.Headers[ACAO]|};")]
    [InlineData("a constant", "H[ACAO] = {|CORS4003:Site|};", "const string Site = \"https://a.example/\";")]
    [InlineData("a field, at the write", "{|CORS4003:H[ACAO] = Site|};", "static readonly string Site = \"https://a.example/\";")]
    public Task Reports(string shape, string statements, string members = "")
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }

    [Theory]
    [InlineData("X01 a star", "H[ACAO] = \"*\";")]
    [InlineData("X02 one origin", "H[ACAO] = \"https://a.example\";")]
    [InlineData("X02 a port", "H[ACAO] = \"http://localhost:3000\";")]
    [InlineData("X02 an app", "H[ACAO] = \"capacitor://localhost\";")]
    [InlineData("X02 blanks around, which browsers take away", "H[ACAO] = \" https://a.example\\t\";")]
    [InlineData("X03 replaced", "H[ACAO] = \"https://a.example\"; H[ACAO] = \"https://b.example\";")]
    [InlineData("X03 on two paths", "if (condition) H[ACAO] = \"https://a.example\"; else H.Append(ACAO, \"https://b.example\");")]
    [InlineData("X03 if missing", "H[ACAO] = \"https://a.example\"; H.TryAdd(ACAO, \"https://b.example\");")]
    [InlineData("X03 taken away before", "H[ACAO] = \"https://a.example\"; H.Remove(ACAO); H.Append(ACAO, \"https://b.example\");")]
    [InlineData("X03 in a loop", "foreach (var text in texts) H.Append(ACAO, \"*\");")]
    [InlineData("X03 two responses", "Write(context); Write(new DefaultHttpContext());", "static void Write(HttpContext context) => H[ACAO] = \"*\";")]
    [InlineData("not known", "H[ACAO] = text;")]
    [InlineData("put together", "H[ACAO] = $\"https://{context.Request.Host}\";")]
    [InlineData("another header", "H[\"X-Origin\"] = \"https://a.example/\";")]
    [InlineData("the header of a request", "context.Request.Headers[ACAO] = \"https://a.example/\";")]
    public Task Is_silent(string shape, string statements, string members = "")
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements, members));
    }
}
