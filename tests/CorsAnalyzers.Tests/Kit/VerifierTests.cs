using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>The verifier that needs no test framework.</summary>
public sealed class VerifierTests
{
    private readonly IVerifier _verifier = new DefaultVerifier();

    [Fact]
    public void PassesWhatHolds()
    {
        _verifier.Empty("x", Array.Empty<int>());
        _verifier.NotEmpty("x", [1]);
        _verifier.Equal("a", "a");
        _verifier.True(true);
        _verifier.False(false);
        _verifier.SequenceEqual([1, 2], [1, 2]);
        _verifier.SequenceEqual(["a"], ["A"], StringComparer.OrdinalIgnoreCase);
        _verifier.LanguageIsSupported("C#");
        _verifier.EqualOrDiff("a\nb", "a\nb");
    }

    [Fact]
    public void FailsWhatDoesNot()
    {
        Fails("'x' is not empty", () => _verifier.Empty("x", [1]));
        Fails("'x' is empty", () => _verifier.NotEmpty("x", Array.Empty<int>()));
        Fails("expected:'a' actual:'b'", () => _verifier.Equal("a", "b"));
        Fails("why", () => _verifier.True(false, "why"));
        Fails("but was 'true'", () => _verifier.False(true));
        Fails("unspecified reason", () => _verifier.Fail());
        Fails("Sequences are not equal", () => _verifier.SequenceEqual([1, 2], [2, 1]));
        Fails("Unsupported Language: 'F#'", () => _verifier.LanguageIsSupported("F#"));
    }

    [Fact]
    public void SaysTheContextFromTheOutside()
        => Fails($"Context: outer{Environment.NewLine}Context: inner{Environment.NewLine}why", () => _verifier.PushContext("outer").PushContext("inner").Fail("why"));

    [Theory]
    [InlineData("a\nb\nc", "a\nc", " a|-b| c")]
    [InlineData("a\nc", "a\nb\nc", " a|+b| c")]
    [InlineData("a\nb", "a\nx", " a|-b|+x")]
    [InlineData("a\nb", "a\r\nb", "-a<LF>|+a<CR><LF>| b")]
    public void ShowsADiff(string expected, string actual, string diff)
        => Fails(diff.Replace("|", Environment.NewLine, StringComparison.Ordinal), () => _verifier.EqualOrDiff(expected, actual));

    [Fact]
    public void ADerivedVerifierMustMakeItsOwnContexts()
        => Fails("must override PushContext", () => new Derived().PushContext("x"));

    private static void Fails(string reason, Action action)
        => Assert.Contains(reason, Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal);

    private sealed class Derived : DefaultVerifier;
}
