using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a test asserts with. A test framework can bring its own; <see cref="DefaultVerifier"/> needs none.</summary>
public interface IVerifier
{
    /// <summary>Fails unless <paramref name="collection"/> has no item.</summary>
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both values are equal.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails unless the condition holds.</summary>
    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails if the condition holds.</summary>
    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails.</summary>
    [DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Fails when tests cannot be run for <paramref name="language"/>.</summary>
    void LanguageIsSupported(string language);

    /// <summary>Fails if <paramref name="collection"/> has no item.</summary>
    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both sequences have equal items in the same order.</summary>
    void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>Makes a verifier whose failures also say <paramref name="context"/>.</summary>
    IVerifier PushContext(string context);
}
