using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

public class OriginTests
{
    [Theory]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://app.localhost", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://127.8.8.8:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://localhost.example", false)]
    [InlineData("http://128.0.0.1", false)]
    [InlineData("http://[::2]", false)]
    [InlineData("http://[::ffff:7f00:1]", false)]
    [InlineData("capacitor://localhost", false)]
    public void Loopback(string text, bool expected) => Assert.Equal(expected, OriginText.Read(text).Meant!.IsLoopback);

    [Theory]
    [InlineData("http://10.1.2.3", true)]
    [InlineData("http://172.16.0.1", true)]
    [InlineData("http://172.31.255.255", true)]
    [InlineData("http://172.32.0.1", false)]
    [InlineData("http://192.168.1.10:8080", true)]
    [InlineData("http://169.254.0.1", true)]
    [InlineData("http://192.169.1.1", false)]
    [InlineData("http://[fd00::1]", true)]
    [InlineData("http://[fc00::1]", true)]
    [InlineData("http://[fe80::1]", true)]
    [InlineData("http://[2001:db8::1]", false)]
    [InlineData("http://intranet", true)]
    [InlineData("http://printer.local", true)]
    [InlineData("http://db.corp.internal", true)]
    [InlineData("http://nas.home.arpa", true)]
    [InlineData("http://a.example", false)]
    [InlineData("http://local.example", false)]
    [InlineData("http://localhost", false)]
    [InlineData("http://127.0.0.1", false)]
    [InlineData("app://x", false)]
    public void Private(string text, bool expected) => Assert.Equal(expected, OriginText.Read(text).Meant!.IsPrivate);

    [Fact]
    public void Equal_origins_are_one()
    {
        var one = new Origin("https", "a.example", 443);
        Assert.Equal(new Origin("https", "a.example"), one);
        Assert.Equal(new Origin("https", "a.example").GetHashCode(), one.GetHashCode());
        Assert.Null(one.Port);
        Assert.NotEqual(new Origin("http", "a.example"), one);
        Assert.NotEqual(new Origin("https", "b.example"), one);
        Assert.NotEqual(new Origin("https", "a.example", 80), one);
        Assert.False(one.Equals(null));
        Assert.Equal("https://a.example:80", new Origin("https", "a.example", 80).ToString());
    }

    [Fact]
    public void Https_and_the_own_machine_are_trustworthy()
    {
        Assert.True(OriginText.Read("https://a.example").Meant!.IsTrustworthy);
        Assert.True(OriginText.Read("http://localhost:5000").Meant!.IsTrustworthy);
        Assert.False(OriginText.Read("http://a.example").Meant!.IsTrustworthy);
        Assert.False(OriginText.Read("http://192.168.0.1").Meant!.IsTrustworthy);
    }
}
