using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Kit;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a[|b|]c", "abc", ":1-2")]
    [InlineData("[||]", "", ":0-0")]
    [InlineData("a{|ID1:b|}c", "abc", "ID1:1-2")]
    [InlineData("{|ID1:a|}{|ID1:b|}", "ab", "ID1:0-1 ID1:1-2")]
    [InlineData("{|ID1:a[|b|]c|}", "abc", ":1-2 ID1:0-3")]
    [InlineData("{|ID1:{|ID2:a|}b|}", "ab", "ID1:0-2 ID2:0-1")]
    [InlineData("{|#0:a|}", "a", "#0:0-1")]
    [InlineData("{|#0:a{|#1:b|#0}c|#1}", "abc", "#0:0-2 #1:1-3")]
    [InlineData("{|#0:a{|ID:b|#0}c|}", "abc", "#0:0-2 ID:1-3")]
    [InlineData("int[|] a;", "int[|] a;", "fails")]
    [InlineData("int[] a = [|[|]|];", "int[] a = [|];", "fails")]
    [InlineData("[|[|]", "[", ":0-1")]
    [InlineData("{|ID:[|}", "[", "ID:0-1")]
    [InlineData("a || b", "a || b", "")]
    [InlineData("{ | x: }", "{ | x: }", "")]
    [InlineData("{|ID with spaces:a|}", "a", "ID with spaces:0-1")]
    [InlineData("[|a", "", "fails")]
    [InlineData("a|]", "", "fails")]
    [InlineData("|] [|", "", "fails")]
    [InlineData("{|#0:a|}{|#0:b|}", "", "fails")]
    [InlineData("{|#0:a|#0}{|#0:b|#0}", "", "fails")]
    [InlineData("{|#0:a|#1}", "", "fails")]
    public void FindsSpans(string input, string output, string spans)
    {
        if (spans == "fails")
        {
            Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(input, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _));
            return;
        }

        TestFileMarkupParser.GetSpans(input, out var actual, out ImmutableDictionary<string, ImmutableArray<TextSpan>> found);
        Assert.Equal(output, actual);
        Assert.Equal(spans, string.Join(' ', found.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(span => $"{pair.Key}:{span.Start}-{span.End}"))));
    }

    [Fact]
    public void FindsPositions()
    {
        TestFileMarkupParser.GetPositionsAndSpans("a$$b[|c$$|]", out var output, out var positions, out var spans);
        Assert.Equal("abc", output);
        Assert.Equal([1, 3], positions);
        Assert.Equal([new TextSpan(2, 1)], spans[string.Empty]);
    }

    [Fact]
    public void APositionCanBeCode()
    {
        TestFileMarkupParser.GetSpans("$$\"\"\"{{[|x|]}}\"\"\"", treatPositionIndicatorsAsCode: true, out var output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        Assert.Equal("$$\"\"\"{{x}}\"\"\"", output);
        Assert.Equal([new TextSpan(7, 1)], spans[string.Empty]);
    }

    [Fact]
    public void OnePositionIsRequiredWhereOneIsAskedFor()
    {
        Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetPosition("a", out _, out _));
        Assert.Throws<InvalidOperationException>(() => TestFileMarkupParser.GetPosition("$$a$$", out _, out _));
        TestFileMarkupParser.GetPositionAndSpan("a$$[|b|]", out var output, out var position, out var span);
        Assert.Equal(("ab", 1, new TextSpan(1, 1)), (output, position, span));
    }

    [Theory]
    [InlineData("a$$b[|c|]{|ID:d[|e|]|}")]
    [InlineData("{|A:x{|B:x|}|}y")]
    [InlineData("[|a|][|b|]{|A:[|x|]|}y{|C:|}")]
    [InlineData("{|A:[|x|]y[|z|]|}$$")]
    public void WritesWhatItReads(string markup)
    {
        TestFileMarkupParser.GetPositionsAndSpans(markup, out var code, out var positions, out var spans);
        Assert.Equal(markup, TestFileMarkupParser.CreateTestFile(code, positions, spans));
    }
}
