using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// An expected diagnostic. It is a value: every <c>With…</c> returns a changed copy. The first location is the
/// diagnostic's own, later ones are its additional locations in order. Lines and columns count from one.
/// </summary>
public readonly struct DiagnosticResult
{
    /// <summary>No expectation.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;
    private readonly string? _message;
    private readonly bool _anyMessage;

    /// <summary>Expects an id and severity, whatever the message.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this()
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>Expects a diagnostic of <paramref name="descriptor"/>, its message included.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
        => MessageFormat = descriptor.MessageFormat;

    private DiagnosticResult(in DiagnosticResult other, ImmutableArray<DiagnosticLocation> spans)
    {
        this = other;
        _spans = spans;
    }

    private DiagnosticResult(in DiagnosticResult other, string? message)
    {
        this = other;
        _message = message;
        _anyMessage = message is null;
    }

    /// <summary>The expected id.</summary>
    public string Id { get; }

    /// <summary>The expected severity.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What the expectation leaves open.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The expected locations: its own first, then the additional ones.</summary>
    public ImmutableArray<DiagnosticLocation> Spans => _spans.IsDefault ? [] : _spans;

    /// <summary>Whether the diagnostic is expected at a place.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The text into which the arguments go.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The expected arguments of the message.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>Whether the diagnostic must be suppressed; null when it may be either.</summary>
    public bool? IsSuppressed { get; private init; }

    /// <summary>The expected message; null when any will do.</summary>
    public string? Message
        => _anyMessage ? null
            : _message ?? (MessageFormat is null ? null : Format(MessageFormat.ToString(), MessageArguments ?? []));

    /// <summary>Expects an error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>Expects another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Leaves something open.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>Expects these arguments in the message.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>Expects this message; with null, any message.</summary>
    public DiagnosticResult WithMessage(string? message) => new(this, message);

    /// <summary>Expects a message of this form.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>Expects the diagnostic to be suppressed, not to be, or either.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    /// <summary>Expects a diagnostic of the project, at no place.</summary>
    public DiagnosticResult WithNoLocation() => new(this, []);

    /// <summary>Adds a start in the default file.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    /// <summary>Adds a start in the default file.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    /// <summary>Adds a start.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Adds a start.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    /// <summary>Adds a start.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>Adds the span with the key <c>#n</c> of the markup.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>Adds the span with the key <c>#n</c> of the markup.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
        => WithSpan(
            new FileLinePositionSpan(string.Empty, new LinePosition(0, markupKey), new LinePosition(0, markupKey)),
            options | DiagnosticLocationOptions.InterpretAsMarkupKey);

    /// <summary>Adds a span in the default file.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    /// <summary>Adds a span.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>Adds a span.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>Adds a span.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => new(this, Spans.Add(new DiagnosticLocation(span, options)));

    /// <summary>Gives locations that name no file the default file.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => WithEachSpan(location => location.Span.Path.Length > 0 || location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location
            : new(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    /// <summary>Moves every location down.</summary>
    public DiagnosticResult WithLineOffset(int offset)
        => WithEachSpan(location => new(new FileLinePositionSpan(location.Span.Path, Down(location.Span.StartLinePosition, offset), Down(location.Span.EndLinePosition, offset)), location.Options));

    /// <summary>Puts the spans of the markup in the place of their keys.</summary>
    internal DiagnosticResult WithAppliedMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> markup)
        => WithEachSpan(location =>
        {
            if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            {
                return location;
            }

            var key = "#" + location.Span.StartLinePosition.Character;
            return markup.TryGetValue(key, out var span)
                ? new(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");
        });

    /// <summary>The expectation as a compiler would write it.</summary>
    public override string ToString()
    {
        var result = new StringBuilder();
        if (HasLocation)
        {
            var (start, end, path) = (Spans[0].Span.StartLinePosition, Spans[0].Span.EndLinePosition, Spans[0].Span.Path);
            result.Append(path.Length == 0 ? "?" : path).Append($"({start.Line + 1},{start.Character + 1}");
            result.Append(Spans[0].Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) ? "): " : $",{end.Line + 1},{end.Character + 1}): ");
        }

        result.Append(Severity.ToString().ToLowerInvariant()).Append(' ').Append(Id);
        return Message is { } message ? result.Append(": ").Append(message).ToString() : result.ToString();
    }

    private static LinePosition Down(LinePosition position, int lines) => new(position.Line + lines, position.Character);

    private static string Format(string format, object?[] arguments)
    {
        try
        {
            return string.Format(System.Globalization.CultureInfo.CurrentCulture, format, arguments);
        }
        catch (FormatException)
        {
            return format;
        }
    }

    private DiagnosticResult WithEachSpan(Func<DiagnosticLocation, DiagnosticLocation> change)
        => HasLocation ? new(this, [.. Spans.Select(change)]) : this;
}
