using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Collects what the markup of a state's files expects while taking it out of them.</summary>
internal sealed class MarkupExpectations(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
    ImmutableArray<string> fixableDiagnostics)
{
    private readonly Dictionary<string, FileLinePositionSpan> _places = [];

    /// <summary>The diagnostics that markup expects.</summary>
    public List<DiagnosticResult> Diagnostics { get; } = [];

    /// <summary>The spans with the keys <c>#0</c>, <c>#1</c>…, for expectations that refer to them.</summary>
    public IReadOnlyDictionary<string, FileLinePositionSpan> Places => _places;

    /// <summary>The files without markup.</summary>
    public IEnumerable<(string filename, SourceText content)> TakeOut(IEnumerable<(string filename, SourceText content)> files)
        => mode == MarkupMode.None ? files : [.. files.Select(file => (file.filename, TakeOut(file.filename, file.content)))];

    private SourceText TakeOut(string path, SourceText content)
    {
        var tags = MarkupScanner.Scan(content.ToString(), options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode), out var output);
        var spans = MarkupSpans.Pair(tags);
        var text = content.Replace(new TextSpan(0, content.Length), output);
        if (mode == MarkupMode.Ignore)
        {
            return text;
        }

        foreach (var position in tags.Where(tag => tag.Kind == MarkupTagKind.Position))
        {
            Expect(string.Empty, expected => expected.WithLocation(path, text.Lines.GetLinePosition(position.Output)));
        }

        foreach (var (key, sameKey) in spans.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var span in sameKey)
            {
                var place = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
                if (!key.StartsWith('#'))
                {
                    Expect(key, expected => expected.WithSpan(place));
                }
                else if (!_places.TryAdd(key, place))
                {
                    throw new InvalidOperationException($"Input contains multiple markup locations with key '{key}'");
                }
            }
        }

        return text;
    }

    private void Expect(string id, Func<DiagnosticResult, DiagnosticResult> at)
    {
        var descriptor = id.Length == 0 ? Default() : Supported(id);
        if (mode != MarkupMode.IgnoreFixable || !fixableDiagnostics.Contains(descriptor?.Id ?? id))
        {
            // An id that no analyzer supports is one of the compiler's errors.
            var expected = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
            Diagnostics.Add(at(expected
                .WithMessage(null)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity)));
        }
    }

    private DiagnosticDescriptor Default()
        => defaultDiagnostic ?? throw new InvalidOperationException(
            "Markup syntax can only omit the diagnostic ID if the first analyzer only supports a single diagnostic. To customize the default value, override "
            + $"AnalyzerTest<TVerifier>.GetDefaultDiagnostic or specify {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}.");

    private DiagnosticDescriptor? Supported(string id)
    {
        var descriptors = supportedDiagnostics.Where(descriptor => descriptor.Id == id).Take(2).ToList();
        return descriptors.Count < 2 || options.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? descriptors.FirstOrDefault()
            : throw new InvalidOperationException(
                $"Multiple diagnostic descriptors with ID {id} were found. Use the explicitly diagnostic creation syntax or specify {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)} to use the first matching diagnostic.");
    }
}
