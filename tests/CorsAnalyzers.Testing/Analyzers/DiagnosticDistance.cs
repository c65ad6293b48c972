namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How far a reported diagnostic is from an expected one.</summary>
internal static class DiagnosticDistance
{
    /// <summary>Zero when the diagnostic is what was expected.</summary>
    public static int Between(Diagnostic actual, DiagnosticResult expected)
        => Location(actual, expected)
            + (actual.Id == expected.Id ? 0 : 4)
            + (expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || actual.Severity == expected.Severity ? 0 : 4)
            + (HasExpectedMessage(actual, expected) ? 0 : 4);

    private static int Location(Diagnostic actual, DiagnosticResult expected)
    {
        if (!expected.HasLocation)
        {
            return actual.Location == Microsoft.CodeAnalysis.Location.None ? 0 : 4;
        }

        var place = Place(actual.Location, expected.Spans[0]);
        if (place > 0 || expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return place;
        }

        var additional = expected.Spans.Skip(1).ToList();
        return additional.Count == actual.AdditionalLocations.Count
            && actual.AdditionalLocations.Zip(additional).All(pair => Place(pair.First, pair.Second) == 0) ? 0 : 1;
    }

    private static int Place(Location actual, DiagnosticLocation expected)
    {
        var span = actual.GetLineSpan();
        if (span.Path != expected.Span.Path)
        {
            return 4;
        }

        var start = span.StartLinePosition == expected.Span.StartLinePosition;
        var end = expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || span.EndLinePosition == expected.Span.EndLinePosition;
        return (start ? 0 : 2) + (end ? 0 : 1);
    }

    private static bool HasExpectedMessage(Diagnostic actual, DiagnosticResult expected)
        => expected.Message is { } message ? actual.GetMessage() == message
            : expected.MessageArguments is not { Length: > 0 } arguments || arguments.Select(Text).SequenceEqual(actual.Arguments().Select(Text));

    private static string Text(object? argument) => argument?.ToString() ?? string.Empty;
}
