using CorsAnalyzers.Fetch;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>What the builder keeps of an origin; the first argument is the row of the catalogue of traps.</summary>
public class HeldOriginTests
{
    [Theory]
    [InlineData("O01", "https://a.example/", "https://a.example/")]
    [InlineData("O06", "https://a.example:443", "https://a.example:443")]
    [InlineData("O07", "https://bücher.example:443", "https://xn--bcher-kva.example")]
    [InlineData("O08", "HTTPS://A.Example", "https://a.example")]
    [InlineData("O10", "https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("O11", "https://u:p@bücher.example:8443/app?x", "https://xn--bcher-kva.example:8443")]
    [InlineData("O12", "http://[0:0:0:0:0:0:0:1]:5000/", "http://[::1]:5000")]
    [InlineData("O12", "http://[2001:DB8::A]/", "http://[2001:db8::a]")]
    [InlineData("O12", "http://[::1]:80", "http://[::1]")]
    [InlineData("O12d", "http://[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]")]
    [InlineData("O13", "NULL", "null")]
    [InlineData("O14", " https://a.example", " https://a.example")]
    [InlineData("O16", "", "")]
    [InlineData("O19", "capacitor://Localhost", "capacitor://localhost")]
    [InlineData("O34", "https://%61.example", "https://%61.example")]
    [InlineData("O40", "https://XN--bcher-KVA.example/", "https://xn--bcher-kva.example/")]
    [InlineData("W18", "https://*.bücher.example", null)]
    [InlineData("", "https:\\\\bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("", " https://bücher.example\n", "https://xn--bcher-kva.example")]
    [InlineData("", "https://a.example/ü", "https://a.example/ü")]
    [InlineData("", "https://İ.example", null)]
    [InlineData("", "https://e\u0301.example", null)]
    [InlineData("", "http://[fe80::1%25eth0]", null)]
    public void The_builder_keeps(string id, string text, string? held)
    {
        Assert.NotNull(id);
        Assert.Equal(held, HeldOrigin.Normalize(text));
        if (held is not null) Assert.Equal(held, Real(text));
    }

    [Fact]
    public void Whatever_is_answered_is_what_the_builder_keeps()
    {
        var random = new Random(8);
        var answered = 0;
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Generated.Count(200_000); i++)
        {
            var text = OriginTexts.Any(random);
            if (HeldOrigin.Normalize(text) is not { } held) continue;
            answered++;
            var real = Real(text);
            if (held != real) wrong.Add($"{Escaped(text)} is held as {Escaped(real)}, not as {Escaped(held)}");
        }

        Assert.Empty(wrong);
        Assert.InRange(answered, Generated.Count(120_000), Generated.Count(200_000));
    }

    [Fact]
    public void Letters_of_the_table_are_kept_as_the_builder_keeps_them()
    {
        var random = new Random(9);
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Generated.Count(60_000); i++)
        {
            var letters = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(3) switch { 0 => (char)random.Next(0xa0, 0x600), 1 => (char)random.Next(0xa0, 0xffff), _ => (char)random.Next('a', 'z' + 1) });
            var text = "https://" + string.Concat(letters) + ".example";
            if (HeldOrigin.Normalize(text) is { } held && Real(text) is var real && held != real) wrong.Add($"{Escaped(text)} is held as {Escaped(real)}, not as {Escaped(held)}");
        }

        for (var c = '\u00a0'; c < '\uffff'; c++)
        {
            foreach (var text in new[] { $"https://{c}.example", $"https://a{c}b.example/x", $"app://{c}" })
            {
                if (HeldOrigin.Normalize(text) is { } held && Real(text) is var real && held != real) wrong.Add($"{Escaped(text)} is held as {Escaped(real)}, not as {Escaped(held)}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Real(string text)
    {
        try
        {
            return new CorsPolicyBuilder(text).Build().Origins[0];
        }
        catch (UriFormatException exception)
        {
            return exception.GetType().Name;
        }
    }

    private static string Escaped(string text) => string.Concat(text.Select(static c => c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString()));
}
