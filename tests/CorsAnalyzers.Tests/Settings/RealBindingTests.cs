using System.Text;
using CorsAnalyzers.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CorsAnalyzers.Tests.Settings;

/// <summary>What code gets from a section, as the rules take it, beside what the framework's binder gives it.</summary>
public class RealBindingTests
{
    private const int Documents = 5_000;

    [Fact]
    public void A_list_of_strings_is_the_values_of_the_children()
    {
        var documents = new JsonDocuments(6);
        var compared = 0;
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            if (SettingsReader.Read(text) is not { } root) continue;
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var real = new ConfigurationBuilder().AddJsonStream(stream).Build();
            foreach (var key in Keys(root))
            {
                var section = root.Find(key)!;
                var ours = section.Children.Select(static child => child.Value?.Text).OfType<string>();
                var theirs = real.GetSection(key).Get<string[]>() ?? [];

                // An empty array among the strings reads as an empty text from .NET 10 on, and as null before: nothing is said about it.
                Assert.Equal(ours.Where(static text => text.Length > 0).Order(StringComparer.Ordinal), theirs.Where(static text => !string.IsNullOrEmpty(text)).Order(StringComparer.Ordinal));
                Assert.Equal(section.Value?.Text ?? "", real[key] ?? "");
                compared++;
            }
        }

        Assert.True(compared > Documents, $"Only {compared} sections.");
    }

    [Theory]
    [InlineData("a text is no list", "\"https://a.example\"", null)]
    [InlineData("an object is one", "{\"x\":\"https://a.example\"}", "https://a.example")]
    [InlineData("what holds others is none of it", "[\"https://a.example\",{\"b\":\"x\"},null]", "https://a.example")]
    public void The_framework_takes(string shape, string value, string? expected)
    {
        _ = shape;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"O\":" + value + "}"));
        var section = new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("O");
        Assert.Equal(expected, section.Get<string[]>()?.Single(static text => text is not null));
        Assert.Null(new ConfigurationBuilder().AddInMemoryCollection([new("O:0", "x")]).Build().GetValue<string[]>("O"));
    }

    [Theory]
    [InlineData("\"https://a.example\"")]
    [InlineData("\"https://a.example,https://b.example\"")]
    [InlineData("\"*\"")]
    [InlineData("\" \"")]
    [InlineData("1")]
    [InlineData("true")]
    public void A_text_gives_no_list(string value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"O\":" + value + "}"));
        var root = new ConfigurationBuilder().AddJsonStream(stream).Build();
        var section = root.GetSection("O");
        Assert.Null(section.Get<string[]>());
        Assert.True(section.Get<List<string>>() is null or []);
        Assert.True(section.Get<IEnumerable<string>>() is null || !section.Get<IEnumerable<string>>()!.Any());
        Assert.True(section.Get<HashSet<string>>() is null or { Count: 0 });
        Assert.Null(root.Get<Bound>()!.O);
        List<string> filled = [];
        section.Bind(filled);
        Assert.Empty(filled);
    }

    private sealed class Bound
    {
        public string[]? O { get; set; }
    }

    [Fact]
    public void Lists_of_two_files_are_laid_over_each_other()
    {
        var real = new ConfigurationBuilder()
            .AddInMemoryCollection([new("O:0", "https://a.example"), new("O:1", "https://b.example")])
            .AddInMemoryCollection([new("O:0", "*")])
            .Build();
        Assert.Equal(["*", "https://b.example"], real.GetSection("O").Get<string[]>()!);
    }

    private static IEnumerable<string> Keys(SettingsSection root)
    {
        var waiting = new Stack<(SettingsSection Section, string Key)>(root.Children.Select(static child => (child, child.Name)));
        while (waiting.Count > 0)
        {
            var (section, key) = waiting.Pop();
            yield return key;
            foreach (var child in section.Children) waiting.Push((child, key + ":" + child.Name));
        }
    }
}
