using Xunit;

namespace CorsAnalyzers.Tests.Rules.Headers;

/// <summary>CORS4005: values that do nothing. Rows with a trap of the catalogue start with its id.</summary>
public class HeaderWithoutEffectTests
{
    private const string Id = "CORS4005";

    [Theory]
    [InlineData("X05 upper case", "H[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("X05 all upper case", "H.AccessControlAllowCredentials = {|CORS4005:\"TRUE\"|};")]
    [InlineData("X05 a number", "H[ACAC] = {|CORS4005:\"1\"|};")]
    [InlineData("X05 a bool as text", "H[ACAC] = true.{|CORS4005:ToString()|};")]
    [InlineData("X05 the text of true", "H[ACAC] = {|CORS4005:bool.TrueString|};")]
    [InlineData("X06 false", "H[ACAC] = {|CORS4005:\"false\"|};")]
    [InlineData("X05 twice", "H.Append(ACAC, \"true\"); H.{|CORS4005:Append(ACAC, \"true\")|};")]
    [InlineData("X13 methods", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\"; H[ACAM] = {|CORS4005:\"*\"|};")]
    [InlineData("X13 headers", "H[ACAO] = \"https://a.example\"; H[ACAH] = {|CORS4005:\"*\"|}; H[ACAC] = \"true\";")]
    [InlineData("X13 exposed headers", "H[ACAO] = \"https://a.example\"; H[ACEH] = {|CORS4005:\"*\"|}; H[ACAC] = \"true\";")]
    [InlineData("X13 a star beside a name", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\"; H[ACAH] = {|CORS4005:\"X-A, *\"|};")]
    [InlineData("X14 a unit", "H[ACMA] = {|CORS4005:\"3600s\"|};")]
    [InlineData("X14 negative", "H[ACMA] = {|CORS4005:\"-1\"|};")]
    [InlineData("X14 a fraction", "H[ACMA] = {|CORS4005:\"1.5\"|};")]
    [InlineData("X14 empty", "H[ACMA] = {|CORS4005:\"\"|};")]
    [InlineData("X14 a time", "H.AccessControlMaxAge = {|CORS4005:\"01:00:00\"|};")]
    [InlineData("methods in lower case", "H[ACAM] = {|CORS4005:\"get, put\"|};")]
    [InlineData("methods without commas", "H[ACAM] = {|CORS4005:\"GET PUT\"|};")]
    [InlineData("headers with semicolons", "H[ACAH] = {|CORS4005:\"X-A; X-B\"|};")]
    public Task Reports(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("X05 true", "H[ACAC] = \"true\";")]
    [InlineData("X05 a bool in lower case", "H[ACAC] = true.ToString().ToLowerInvariant();")]
    [InlineData("X05 blanks around, which browsers take away", "H[ACAC] = \" true\\t\";")]
    [InlineData("X05 not known", "H[ACAC] = condition.ToString();")]
    [InlineData("X13 without credentials", "H[ACAO] = \"*\"; H[ACAM] = \"*\"; H[ACAH] = \"*\";")]
    [InlineData("X13 with a star for the origin, which another rule reports", "H[ACAO] = \"*\"; H[ACAC] = \"true\"; H[ACAH] = \"*\";")]
    [InlineData("X13 a star beside Authorization", "H[ACAO] = \"*\"; H[ACAH] = \"*, Authorization\";")]
    [InlineData("X13 on two paths", "if (condition) H[ACAH] = \"*\"; else H[ACAC] = \"true\";")]
    [InlineData("X14 seconds", "H[ACMA] = \"3600\";")]
    [InlineData("X14 blanks around, which browsers take away", "H[ACMA] = \"\\t3600 \";")]
    [InlineData("X14 a number as text", "H[ACMA] = 3600.ToString();")]
    [InlineData("lists", "H[ACAM] = \"GET, PUT, Frobnicate\"; H[ACAH] = \"Content-Type,X-Key\"; H[ACEH] = new[] { \"X-A\", \"X-B\" };")]
    [InlineData("lists with empty parts", "H[ACAM] = \"GET,,PUT,\"; H[ACAH] = \", X-A\";")]
    [InlineData("a star in another header", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\"; H[\"Vary\"] = \"*\";")]
    [InlineData("other headers", "H[\"X-Age\"] = \"3600s\";")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("H[ACAO] = \"https://a.example\"; H[ACAC] = {|CORS4005:\"True\"|};", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\";")]
    [InlineData("H[ACAO] = \"https://a.example\"; H[ACAC] = true.{|CORS4005:ToString()|};", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\";")]
    [InlineData("H[ACAO] = \"https://a.example\"; H[ACAC] = {|CORS4005:\"1\"|};", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\";")]
    [InlineData("H[ACAO] = \"https://a.example\"; H[ACAC] = {|CORS4005:\"yes\"|};", "H[ACAO] = \"https://a.example\"; H[ACAC] = \"true\";")]
    [InlineData("H[ACMA] = {|CORS4005:\"3600s\"|};", "H[ACMA] = \"3600\";")]
    [InlineData("H[ACMA] = {|CORS4005:\"60 Sec\"|};", "H[ACMA] = \"60\";")]
    [InlineData("H[ACMA] = {|CORS4005:\"600 seconds\"|};", "H[ACMA] = \"600\";")]
    [InlineData("H[ACAM] = {|CORS4005:\"get,,PUT\"|};", "H[ACAM] = \"GET, PUT\";")]
    [InlineData("H[ACAM] = {|CORS4005:\"get,Put\"|};", "H[ACAM] = \"GET, PUT\";")]
    [InlineData("H[ACAC] = {|CORS4005:\"false\"|};", "")]
    public Task Writes_the_right_value(string before, string after) => HeaderTest.VerifyFixAsync(
        Id, HeaderTest.Middleware(before), after.Length > 0 ? HeaderTest.Middleware(after) : HeaderTest.Middleware("REMOVED").Replace("        REMOVED\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("X01 any origin", "H[ACAO] = \"*\"; H[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("X04 every origin", "H[ACAO] = ORIGIN; H[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("an origin that is not known", "H[ACAO] = text; H[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("no origin", "H[ACAC] = {|CORS4005:\"True\"|};")]
    [InlineData("what nobody means by true", "H[ACAO] = \"https://a.example\"; H[ACAC] = {|CORS4005:\"no\"|};")]
    [InlineData("X14 negative", "H[ACMA] = {|CORS4005:\"-1\"|};")]
    [InlineData("X14 a fraction", "H[ACMA] = {|CORS4005:\"1.5\"|};")]
    [InlineData("X14 a unit alone", "H[ACMA] = {|CORS4005:\"seconds\"|};")]
    [InlineData("X14 a field", "{|CORS4005:H[ACMA] = Age|};", "static readonly string Age = \"60s\";")]
    [InlineData("several values", "H[ACAM] = {|CORS4005:new[] { \"get\", \"put\" }|};")]
    public Task Offers_nothing_where_it_might_let_somebody_in_or_is_not_known(string shape, string statements, string members = "")
    {
        _ = shape;
        return HeaderTest.VerifyNoFixAsync(Id, HeaderTest.Middleware(statements, members));
    }

    private static Task VerifyAsync(string shape, string statements)
    {
        _ = shape;
        return HeaderTest.VerifyAsync(Id, HeaderTest.Middleware(statements));
    }
}
