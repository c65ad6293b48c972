using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Header names as the protocol sorts them; the first argument is the row of the catalogue of traps.</summary>
public class HeaderNameTests
{
    [Theory]
    [InlineData("H01", "Content-Type", "byValue safelistedResponse")]
    [InlineData("H02", "*", "")]
    [InlineData("H03", "X-A", "")]
    [InlineData("H10", "X-A", "")]
    [InlineData("H18", "*", "")]
    [InlineData("E01b", "*", "")]
    [InlineData("E03", "Content-Language", "safelisted safelistedResponse")]
    [InlineData("E03", "Content-Length", "forbidden safelistedResponse")]
    [InlineData("E03", "Content-Type", "byValue safelistedResponse")]
    [InlineData("E05", "Authorization", "requestOnly")]
    [InlineData("E12", "Grpc-Message", "")]
    [InlineData("H03c", "Authorization", "requestOnly")]
    [InlineData("H04", "Content-Type, Authorization", "noToken")]
    [InlineData("H04b", "A;B", "noToken")]
    [InlineData("H04b", "X A", "noToken")]
    [InlineData("H04b", "X-A:", "noToken")]
    [InlineData("H05", "Cookie", "forbidden requestOnly")]
    [InlineData("H05", "Host", "forbidden requestOnly")]
    [InlineData("H05", "Origin", "forbidden requestOnly corsRequest")]
    [InlineData("H05", "Referer", "forbidden requestOnly")]
    [InlineData("H05", "Sec-Fetch-Site", "forbidden")]
    [InlineData("H05", "sec-", "forbidden")]
    [InlineData("H05", "Proxy-Authorization", "forbidden requestOnly")]
    [InlineData("H05", "Access-Control-Request-Method", "forbidden requestOnly corsRequest")]
    [InlineData("H05", "Access-Control-Request-Headers", "forbidden requestOnly corsRequest")]
    [InlineData("H05", "Content-Length", "forbidden safelistedResponse")]
    [InlineData("H05", "Connection", "forbidden")]
    [InlineData("H05", "Accept-Encoding", "forbidden requestOnly")]
    [InlineData("H05", "Date", "forbidden")]
    [InlineData("H05", "Transfer-Encoding", "forbidden")]
    [InlineData("H06", "Access-Control-Allow-Origin", "responseOnly corsResponse")]
    [InlineData("H06", "Set-Cookie", "forbidden responseOnly forbiddenResponse")]
    [InlineData("H06", "ETag", "responseOnly")]
    [InlineData("H06", "Location", "responseOnly")]
    [InlineData("H07", "Accept", "safelisted requestOnly")]
    [InlineData("H07", "Accept-Language", "safelisted requestOnly")]
    [InlineData("H07", "Content-Language", "safelisted safelistedResponse")]
    [InlineData("H07", "Range", "byValue requestOnly")]
    [InlineData("H08", "aUTHORIZATION", "requestOnly")]
    [InlineData("H09", "", "noToken")]
    [InlineData("H16", "X-*", "")]
    [InlineData("H17", "X-Größe", "noToken unsendable")]
    [InlineData("E02", "Set-Cookie2", "responseOnly forbiddenResponse")]
    [InlineData("E03", "Cache-Control", "safelistedResponse")]
    [InlineData("E03", "Expires", "responseOnly safelistedResponse")]
    [InlineData("E03", "Last-Modified", "responseOnly safelistedResponse")]
    [InlineData("E03", "Pragma", "safelistedResponse")]
    [InlineData("E04", "X-A, X-B", "noToken")]
    [InlineData("E05", "Access-Control-Max-Age", "responseOnly corsResponse")]
    [InlineData("E08", "X-A\r\n", "noToken unsendable")]
    [InlineData("E11", " ", "noToken")]
    [InlineData("E12", "Grpc-Status", "")]
    [InlineData("", "X-Custom", "")]
    [InlineData("", "X-HTTP-Method-Override", "override")]
    [InlineData("", "secret", "")]
    [InlineData("", "User-Agent", "requestOnly")]
    public void A_name_is_sorted(string id, string name, string expected)
    {
        Assert.NotNull(id);
        var groups = new List<string>();
        if (!HeaderName.IsToken(name)) groups.Add("noToken");
        if (!HttpToken.CanBeSent(name)) groups.Add("unsendable");
        if (HeaderName.IsForbiddenRequestHeader(name)) groups.Add("forbidden");
        if (HeaderName.IsMethodOverride(name)) groups.Add("override");
        if (HeaderName.IsSafelistedRequestHeader(name)) groups.Add("safelisted");
        if (HeaderName.IsSafelistedByValue(name)) groups.Add("byValue");
        if (HeaderName.IsRequestOnlyHeader(name)) groups.Add("requestOnly");
        if (HeaderName.IsCorsRequestHeader(name)) groups.Add("corsRequest");
        if (HeaderName.IsResponseOnlyHeader(name)) groups.Add("responseOnly");
        if (HeaderName.IsCorsResponseHeader(name)) groups.Add("corsResponse");
        if (HeaderName.IsSafelistedResponseHeader(name)) groups.Add("safelistedResponse");
        if (HeaderName.IsForbiddenResponseHeader(name)) groups.Add("forbiddenResponse");
        Assert.Equal(expected, string.Join(" ", groups));
    }

    /// <summary>Every name of the group, because one that is lost from a list of names is lost in silence.</summary>
    [Fact]
    public void H06_headers_of_answers()
    {
        string[] names =
        [
            "Accept-Ranges", "Age", "Allow", "Alt-Svc", "Clear-Site-Data", "Content-Security-Policy", "Content-Security-Policy-Report-Only",
            "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "ETag", "Expires", "Last-Modified",
            "Location", "Permissions-Policy", "Proxy-Authenticate", "Referrer-Policy", "Retry-After", "Server", "Server-Timing",
            "Strict-Transport-Security", "Timing-Allow-Origin", "Vary", "WWW-Authenticate", "X-Content-Type-Options", "X-Frame-Options",
            "X-XSS-Protection", "Set-Cookie", "Set-Cookie2", "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Expose-Headers", "Access-Control-Max-Age",
            "Access-Control-Allow-Private-Network",
        ];
        Assert.All(names, static name => Assert.True(HeaderName.IsResponseOnlyHeader(name)));
        Assert.All(names, static name => Assert.False(HeaderName.IsRequestOnlyHeader(name)));
    }

    [Fact]
    public void E05_headers_of_requests()
    {
        string[] names =
        [
            "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Authorization", "Cookie", "Cookie2", "DNT", "Expect", "From",
            "Host", "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Max-Forwards", "Origin",
            "Proxy-Authorization", "Range", "Referer", "TE", "Upgrade-Insecure-Requests", "User-Agent", "X-Requested-With",
            "Access-Control-Request-Method", "Access-Control-Request-Headers", "Access-Control-Request-Private-Network",
        ];
        Assert.All(names, static name => Assert.True(HeaderName.IsRequestOnlyHeader(name)));
        Assert.All(names, static name => Assert.False(HeaderName.IsResponseOnlyHeader(name)));
    }
}
