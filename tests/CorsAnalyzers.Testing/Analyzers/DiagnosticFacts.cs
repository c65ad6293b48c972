using System.Reflection;
using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a diagnostic knows and Roslyn does not show.</summary>
internal static partial class DiagnosticFacts
{
    private static readonly Func<Diagnostic, IReadOnlyList<object?>>? s_arguments = Getter<IReadOnlyList<object?>>("Arguments");
    private static readonly Func<Diagnostic, object?>? s_suppressor =
        Getter<object?>("ProgrammaticSuppressionInfo");

    /// <summary>The arguments of the message.</summary>
    public static IReadOnlyList<object?> Arguments(this Diagnostic diagnostic) => s_arguments?.Invoke(diagnostic) ?? [];

    /// <summary>Whether a <c>DiagnosticSuppressor</c> suppresses it, rather than a pragma or an attribute.</summary>
    public static bool IsSuppressedByCode(this Diagnostic diagnostic) => s_suppressor?.Invoke(diagnostic) is not null;

    /// <summary>
    /// The indices of the additional locations that it marks as unnecessary code: the property <c>Unnecessary</c>, an
    /// array in JSON. Null when it is not such an array.
    /// </summary>
    public static ImmutableArray<int>? UnnecessaryLocations(this Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(WellKnownDiagnosticTags.Unnecessary, out var indices) || indices is null)
        {
            return [];
        }

        return IndexArray().Match(indices) is { Success: true } match
            ? [.. match.Groups["index"].Captures.Select(capture => int.Parse(capture.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))]
            : null;
    }

    private static Func<Diagnostic, T>? Getter<T>(string property)
        => typeof(Diagnostic).GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?.GetGetMethod(nonPublic: true)
            ?.CreateDelegate<Func<Diagnostic, T>>();

    [GeneratedRegex(@"^\s*\[\s*(?:(?<index>[0-9]+)\s*(?:,\s*(?<index>[0-9]+)\s*)*)?\]\s*$")]
    private static partial Regex IndexArray();
}
