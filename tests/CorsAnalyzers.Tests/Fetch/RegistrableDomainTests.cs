using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Who owns a name, by the public suffix list and by what a team adds to it.</summary>
public class RegistrableDomainTests
{
    private static readonly PublicSuffixes Ours = PublicSuffixes.With(ImmutableHashSet.Create("apps.corp.example"));

    [Theory]
    [InlineData("a.example.com", "example.com")]
    [InlineData("a.b.example.co.uk", "example.co.uk")]
    [InlineData("example.com", "example.com")]
    [InlineData("com", "com")]
    [InlineData("a.github.io", "a.github.io")]
    [InlineData("b.a.github.io", "a.github.io")]
    [InlineData("github.io", "github.io")]
    [InlineData("a.b.corp", "b.corp")]
    [InlineData("shop.apps.corp.example", "corp.example")]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("[::1]", "[::1]")]
    [InlineData("", "")]
    [InlineData(".a", ".a")]
    public void A_name_has_an_owner(string host, string owner) => Assert.Equal(owner, RegistrableDomain.Of(host, PublicSuffixes.Listed));

    [Theory]
    [InlineData("a.shop.apps.corp.example", "shop.apps.corp.example")]
    [InlineData("apps.corp.example", "apps.corp.example")]
    [InlineData("a.example.com", "example.com")]
    public void A_name_has_an_owner_below_an_added_suffix(string host, string owner) => Assert.Equal(owner, RegistrableDomain.Of(host, Ours));

    [Theory]
    [InlineData("example.com", true)]
    [InlineData("example.github.io", true)]
    [InlineData("a.example.com", false)]
    [InlineData("com", false)]
    [InlineData(".com", false)]
    [InlineData("shop.corp", false)]
    public void Anybody_can_register_it(string domain, bool expected) => Assert.Equal(expected, RegistrableDomain.CanBeRegistered(domain, PublicSuffixes.Listed));

    [Fact]
    public void An_added_suffix_is_one_like_those_of_the_list()
    {
        Assert.True(Ours.Has("apps.corp.example"));
        Assert.True(Ours.Has("apps.corp.example."));
        Assert.True(Ours.Has("com"));
        Assert.False(Ours.Has("corp.example"));
        Assert.False(Ours.Has("a.apps.corp.example"));
        Assert.True(Ours.HasBelow("corp.example"));
        Assert.True(Ours.HasBelow("corp.example."));
        Assert.True(Ours.HasBelow("amazonaws.com"));
        Assert.False(Ours.HasBelow("orp.example"));
        Assert.False(Ours.HasBelow("apps.corp.example"));
        Assert.False(PublicSuffixes.Listed.Has("apps.corp.example"));
        Assert.False(PublicSuffixes.Listed.HasBelow("corp.example"));
        Assert.Same(PublicSuffixes.Listed, PublicSuffixes.With([]));
    }
}
