using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Verifies that a reported diagnostic is the expected one. The first difference fails, in this order: file, start, end,
/// additional locations, id, severity, message or arguments, suppression.
/// </summary>
internal static class DiagnosticComparison
{
    public static void Verify(Diagnostic actual, DiagnosticResult expected, IVerifier verifier, Func<string, string> message)
    {
        if (expected.HasLocation)
        {
            VerifyPlace(actual.Location, expected.Spans[0], verifier, message);
            VerifyAdditionalLocations(actual, expected, verifier, message);
        }
        else
        {
            verifier.Equal(Location.None, actual.Location, message("Expected a project diagnostic with no location:"));
        }

        verifier.Equal(expected.Id, actual.Id, message($"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\""));
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity))
        {
            verifier.Equal(expected.Severity, actual.Severity, message($"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\""));
        }

        if (expected.Message is { } text)
        {
            verifier.Equal(text, actual.GetMessage(), message($"Expected diagnostic message to be \"{text}\" was \"{actual.GetMessage()}\""));
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            verifier.SequenceEqual(arguments.Select(Text), actual.Arguments().Select(Text), StringComparer.Ordinal, message("Expected diagnostic message arguments to match"));
        }

        if (expected.IsSuppressed is { } isSuppressed)
        {
            verifier.Equal(isSuppressed, actual.IsSuppressed, message("Expected diagnostic suppression state to match"));
        }
    }

    private static void VerifyPlace(Location actual, DiagnosticLocation expected, IVerifier verifier, Func<string, string> message)
    {
        var span = actual.GetLineSpan();
        verifier.True(span.Path == expected.Span.Path, message($"Expected diagnostic to be in file \"{expected.Span.Path}\" was actually in file \"{span.Path}\""));
        VerifyPosition("start", span.StartLinePosition, expected.Span.StartLinePosition, verifier, message);
        if (!expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
        {
            VerifyPosition("end", span.EndLinePosition, expected.Span.EndLinePosition, verifier, message);
        }
    }

    private static void VerifyPosition(string which, LinePosition actual, LinePosition expected, IVerifier verifier, Func<string, string> message)
    {
        verifier.Equal(expected.Line, actual.Line, message($"Expected diagnostic to {which} on line \"{expected.Line + 1}\" was actually on line \"{actual.Line + 1}\""));
        verifier.Equal(expected.Character, actual.Character, message($"Expected diagnostic to {which} at column \"{expected.Character + 1}\" was actually at column \"{actual.Character + 1}\""));
    }

    private static void VerifyAdditionalLocations(Diagnostic actual, DiagnosticResult expected, IVerifier verifier, Func<string, string> message)
    {
        var unnecessary = VerifiedUnnecessaryLocations(actual, verifier);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return;
        }

        var expectedCount = expected.Spans.Length - 1;
        var actualCount = actual.AdditionalLocations.Count;
        verifier.Equal(expectedCount, actualCount, message($"Expected {expectedCount} additional locations but got {actualCount} for Diagnostic:"));
        for (var i = 0; i < actualCount; i++)
        {
            VerifyPlace(actual.AdditionalLocations[i], expected.Spans[i + 1], verifier, message);
            var isExpected = expected.Spans[i + 1].Options.HasFlag(DiagnosticLocationOptions.UnnecessaryCode);
            verifier.True(
                unnecessary.Contains(i) == isExpected,
                isExpected
                    ? $"Expected diagnostic additional location index \"{i}\" to be marked unnecessary, but was not."
                    : $"Expected diagnostic additional location index \"{i}\" to not be marked unnecessary, but was instead marked unnecessary.");
        }
    }

    private static ImmutableArray<int> VerifiedUnnecessaryLocations(Diagnostic actual, IVerifier verifier)
    {
        if (!actual.Properties.TryGetValue(WellKnownDiagnosticTags.Unnecessary, out var text) || text is null)
        {
            return [];
        }

        verifier.True(
            actual.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Unnecessary),
            "Diagnostic reported extended unnecessary locations, but the descriptor is not marked as unnecessary code.");
        var indices = actual.UnnecessaryLocations();
        verifier.True(indices is not null, $"Expected encoded unnecessary locations to be a valid JSON array of non-negative integers: {text}");
        verifier.NotEmpty("unnecessaryIndices", indices.Value);
        verifier.True(
            indices.Value.All(index => index < actual.AdditionalLocations.Count),
            $"All unnecessary indices in the diagnostic must be valid indices in AdditionalLocations [0-{actual.AdditionalLocations.Count}): {text}");
        return indices.Value;
    }

    private static string Text(object? argument) => argument?.ToString() ?? string.Empty;
}
