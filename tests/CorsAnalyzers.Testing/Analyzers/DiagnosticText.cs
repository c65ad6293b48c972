using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes a diagnostic as the code of an expectation, so that a failing test says what to paste.</summary>
internal static class DiagnosticText
{
    /// <summary>Writes a reported diagnostic.</summary>
    public static string Of(Diagnostic actual, ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
    {
        var result = new StringBuilder($"// {actual}").AppendLine();
        result.Append(Creation(actual.Id, actual.Severity, actual.Location.IsInSource, analyzers));
        if (actual.Location != Location.None)
        {
            AppendSpan(result, actual.Location.GetLineSpan(), defaultPath, isStart: false, suffix: null);
            var unnecessary = actual.UnnecessaryLocations() ?? [];
            for (var i = 0; i < actual.AdditionalLocations.Count; i++)
            {
                AppendSpan(result, actual.AdditionalLocations[i].GetLineSpan(), defaultPath, isStart: false, unnecessary.Contains(i) ? ", DiagnosticLocationOptions.UnnecessaryCode" : null);
            }
        }

        AppendArguments(result, actual.Arguments());
        return result.Append(actual.IsSuppressed ? ".WithIsSuppressed(true)" : null).AppendLine(",").ToString();
    }

    /// <summary>Writes an expected diagnostic.</summary>
    public static string Of(DiagnosticResult expected, ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
    {
        var result = new StringBuilder($"// {expected}").AppendLine();
        result.Append(Creation(expected.Id, expected.Severity, expected.HasLocation, analyzers));
        foreach (var location in expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) ? expected.Spans.Take(1) : expected.Spans)
        {
            AppendSpan(result, location.Span, defaultPath, location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength), suffix: null);
        }

        AppendArguments(result, expected.MessageArguments ?? []);
        return result
            .Append(expected.IsSuppressed is { } isSuppressed ? $".WithIsSuppressed({(isSuppressed ? "true" : "false")})" : null)
            .AppendLine(",")
            .ToString();
    }

    private static string Creation(string id, DiagnosticSeverity severity, bool isInSource, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analyzer = analyzers.FirstOrDefault(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));
        var descriptor = analyzer is null ? null : $"{analyzer.GetType().Name}.{id}";
        return analyzer is null
            ? severity switch
            {
                DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError(\"{id}\")",
                DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning(\"{id}\")",
                _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
            }
            : !isInSource ? $"new DiagnosticResult({descriptor})"
            : analyzer.SupportedDiagnostics.Length == 1 ? "VerifyCS.Diagnostic()"
            : $"VerifyCS.Diagnostic({descriptor})";
    }

    private static void AppendSpan(StringBuilder result, FileLinePositionSpan span, string defaultPath, bool isStart, string? suffix)
    {
        result.Append(isStart ? ".WithLocation(" : ".WithSpan(");
        result.Append(span.Path == defaultPath ? null : $"\"{span.Path}\", ");
        result.Append($"{span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1}");
        result.Append(isStart ? null : $", {span.EndLinePosition.Line + 1}, {span.EndLinePosition.Character + 1}");
        result.Append(suffix).Append(')');
    }

    private static void AppendArguments(StringBuilder result, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count > 0)
        {
            result.Append(".WithArguments(").AppendJoin(", ", arguments.Select(argument => $"\"{argument}\"")).Append(')');
        }
    }
}
