using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Methods as the protocol sees them; the first argument is the row of the catalogue of traps.</summary>
public class RequestMethodTests
{
    [Theory]
    [InlineData("M01", "put", "PUT", false)]
    [InlineData("M01", "Delete", "DELETE", false)]
    [InlineData("M02", "patch", "PATCH", false)]
    [InlineData("M03", "GET, PUT", null, false)]
    [InlineData("M03c", "GET PUT", null, false)]
    [InlineData("M03d", "GET;PUT", null, false)]
    [InlineData("M03e", "GET, POST", null, false)]
    [InlineData("M05", "CONNECT", "CONNECT", true)]
    [InlineData("M05", "trace", "TRACE", false)]
    [InlineData("M05", "TRACK", "TRACK", true)]
    [InlineData("M06", "*", "*", true)]
    [InlineData("M07", "*", "*", true)]
    [InlineData("M08", "OPTIONS", "OPTIONS", true)]
    [InlineData("M09", "GET", "GET", true)]
    [InlineData("M10", "POST", "POST", true)]
    [InlineData("M11", "", null, false)]
    [InlineData("M11", " PUT ", "PUT", true)]
    [InlineData("M17", "PUT\n", "PUT", false)]
    [InlineData("M19", "QUERY", "QUERY", true)]
    [InlineData("M19", "Frobnicate", "Frobnicate", true)]
    [InlineData("M20", "PATCH", "PATCH", true)]
    public void A_text_means_a_method(string id, string text, string? meant, bool isThatMethod)
    {
        Assert.NotEmpty(id);
        Assert.Equal(meant, RequestMethod.MeantBy(text));

        // Whether the list element, sent as it is, lets a page send the method that was meant: safelisted ones aside.
        Assert.Equal(isThatMethod, meant is not null && text.Trim(' ', '\t') == RequestMethod.Normalize(meant));
        if (meant is not null && !RequestMethod.IsSafelisted(meant)) Assert.Equal(isThatMethod, RequestMethod.Allows(text, meant));
    }

    /// <summary>Methods that somebody names: only their case is taken for a slip.</summary>
    [Theory]
    [InlineData("GET HEAD POST PUT DELETE OPTIONS PATCH CONNECT TRACE TRACK QUERY")]
    [InlineData("PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT SEARCH MERGE PURGE")]
    public void A_named_method_is_meant_in_any_case(string methods) =>
        Assert.All(methods.Split(' '), static method => Assert.Equal(method, RequestMethod.MeantBy(method.ToLowerInvariant())));

    [Theory]
    [InlineData("get", "GET")]
    [InlineData("Head", "HEAD")]
    [InlineData("post", "POST")]
    [InlineData("put", "PUT")]
    [InlineData("delete", "DELETE")]
    [InlineData("options", "OPTIONS")]
    [InlineData("patch", "patch")]
    [InlineData("query", "query")]
    public void Browsers_raise_six_methods(string method, string sent) => Assert.Equal(sent, RequestMethod.Normalize(method));

    [Fact]
    public void Three_methods_are_forbidden_in_any_case_and_three_safelisted_in_upper_case()
    {
        Assert.All(new[] { "CONNECT", "Trace", "track" }, static method => Assert.True(RequestMethod.IsForbidden(method)));
        Assert.All(new[] { "GET", "OPTIONS", "connection" }, static method => Assert.False(RequestMethod.IsForbidden(method)));
        Assert.All(new[] { "GET", "HEAD", "POST" }, static method => Assert.True(RequestMethod.IsSafelisted(method)));
        Assert.All(new[] { "get", "PUT", "OPTIONS" }, static method => Assert.False(RequestMethod.IsSafelisted(method)));
    }

    [Fact]
    public void A_token_has_no_separators()
    {
        for (var c = '\0'; c < 0x180; c++)
        {
            var isToken = c < 0x80 && (char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
            Assert.Equal(isToken, RequestMethod.IsToken("A" + c));
        }

        Assert.False(RequestMethod.IsToken(""));
    }

    [Theory]
    [InlineData("M17", "PUT\n", false)]
    [InlineData("M17", "PÜT", false)]
    [InlineData("M03", "GET, PUT", true)]
    [InlineData("", "A\tB", true)]
    [InlineData("", "A\u007f", false)]
    public void A_server_can_send_it(string id, string text, bool expected)
    {
        Assert.NotNull(id);
        Assert.Equal(expected, HttpToken.CanBeSent(text));
    }
}
