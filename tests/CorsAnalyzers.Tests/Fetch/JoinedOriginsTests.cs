using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Several origins in one text, and texts that only have a comma.</summary>
public class JoinedOriginsTests
{
    [Theory]
    [InlineData("https://a,https://b", "https://a|https://b")]
    [InlineData("https://a;https://b", "https://a|https://b")]
    [InlineData("https://a https://b", "https://a|https://b")]
    [InlineData("https://a, ,https://b", "https://a|https://b")]
    [InlineData("https://a,", "https://a")]
    [InlineData("https://a;", "https://a")]
    [InlineData(",https://a", "https://a")]
    [InlineData("https://a,;", "https://a")]
    [InlineData("https://a ", "")]
    [InlineData("https://a", "")]
    [InlineData("a.example,localhost:3000", "a.example|localhost:3000")]
    [InlineData("LOCALHOST,*.a.example", "LOCALHOST|*.a.example")]
    [InlineData("*,null", "*|null")]
    [InlineData("a,b.example", "")]
    [InlineData("https://a,b", "")]
    [InlineData("https://,https://b", "")]
    [InlineData("://a,https://b", "")]
    [InlineData("1://a,https://b", "")]
    [InlineData("a.example/x,https://b", "")]
    [InlineData("/a.example,https://b", "")]
    [InlineData("\\a.example,https://b", "")]
    [InlineData("a.example?x,https://b", "")]
    [InlineData("a.example#x,https://b", "")]
    [InlineData("a=b.example,https://b", "")]
    [InlineData("u@a.example,https://b", "")]
    [InlineData(".a.example,https://b", "")]
    [InlineData(":a.example,https://b", "")]
    [InlineData("a.example.,https://b", "")]
    [InlineData(",", "")]
    [InlineData("", "")]
    public void A_text_has_parts(string text, string parts) => Assert.Equal(parts, string.Join("|", JoinedOrigins.Split(text)));
}
