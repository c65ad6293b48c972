using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Asserts without a test framework: a failure is an <see cref="InvalidOperationException"/>.</summary>
public class DefaultVerifier : IVerifier
{
    /// <summary>A verifier at the top: its failures carry no context.</summary>
    public DefaultVerifier()
        : this([])
    {
    }

    /// <summary>A verifier inside <paramref name="context"/>, innermost on top.</summary>
    protected DefaultVerifier(ImmutableStack<string> context)
        => Context = context ?? throw new ArgumentNullException(nameof(context));

    /// <summary>What is being verified, innermost on top.</summary>
    protected ImmutableStack<string> Context { get; }

    /// <inheritdoc/>
    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
        => Require(collection?.Any() != true, null, () => $"'{collectionName}' is not empty");

    /// <inheritdoc/>
    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => Require(collection?.Any() != false, null, () => $"'{collectionName}' is empty");

    /// <inheritdoc/>
    public virtual void LanguageIsSupported(string language)
        => Require(language is LanguageNames.CSharp or LanguageNames.VisualBasic, null, () => $"Unsupported Language: '{language}'");

    /// <inheritdoc/>
    public virtual void Equal<T>(T expected, T actual, string? message = null)
        => Require(
            EqualityComparer<T>.Default.Equals(expected, actual),
            message,
            () => $"items not equal.  expected:'{expected}' actual:'{actual}'");

    /// <inheritdoc/>
    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
        => Require(assert, message, () => "Expected value to be 'true' but was 'false'");

    /// <inheritdoc/>
    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
        => Require(!assert, message, () => "Expected value to be 'false' but was 'true'");

    /// <inheritdoc/>
    [DoesNotReturn]
    public virtual void Fail(string? message = null)
        => throw Failure(message ?? "Verification failed for an unspecified reason.");

    /// <inheritdoc/>
    public virtual void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
        => Require(
            ReferenceEquals(expected, actual) || (expected is not null && actual is not null && expected.SequenceEqual(actual, equalityComparer)),
            message,
            () => "Sequences are not equal");

    /// <inheritdoc/>
    public virtual IVerifier PushContext(string context)
        => GetType() == typeof(DefaultVerifier)
            ? new DefaultVerifier(Context.Push(context))
            : throw new InvalidOperationException($"Custom verifier types must override {nameof(PushContext)}");

    /// <summary>Puts the context in front of a failure's message, outermost first.</summary>
    protected virtual string CreateMessage(string? message)
        => string.Join(Environment.NewLine, Context.Reverse().Select(frame => "Context: " + frame).Append(message));

    private void Require([DoesNotReturnIf(false)] bool holds, string? message, Func<string> otherwise)
    {
        if (!holds)
        {
            throw Failure(message ?? otherwise());
        }
    }

    private InvalidOperationException Failure(string message) => new(CreateMessage(message));
}
