using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>Properties and fields of the class library.</summary>
internal static class LibraryProperty
{
    /// <summary>The value of a property; null where it is none that is known.</summary>
    /// <param name="property">The property.</param>
    /// <param name="receiver">What it is read from; null for a static property.</param>
    /// <param name="state">The variables and objects of the path.</param>
    public static RunValue? Of(IPropertySymbol property, RunValue? receiver, RunState state)
    {
        if (RegexCalls.OfGenerated(property) is { } generated) return generated;
        if (!LibraryTypes.IsLibrary(property.ContainingType)) return null;
        return (property.Name, receiver) switch
        {
            ("Length", Datum { Value: string text }) => RunValue.Of(text.Length),
            ("Length" or "Count" or "IsEmpty", not null) when SequenceCalls.ItemsOf(receiver, state) is { MayHoldOthers: false } items =>
                property.Name == "IsEmpty" ? RunValue.Of(items.Elements.Length == 0) : RunValue.Of(items.Elements.Length),
            ("Current", EnumeratorReference enumerator) => Current(enumerator, state),
            ("HasValue", Datum { Value: var value }) => RunValue.Of(value is not null),
            ("Value", Datum { Value: not null }) => receiver,
            ("Value", Datum) => Thrown.InvalidOperation,
            ("Success", MatchResult match) => RunValue.Of(match.IsSuccess),
            (_, UriResult uri) => UriCalls.Property(property.Name, uri),
            (_, null) when property.ContainingType.Name == nameof(StringComparer) => Enum.TryParse<StringComparison>(property.Name, out var comparison) ? new ComparerResult((int)comparison) : null,
            (_, null) when property.ContainingType.Name == nameof(CultureInfo) => new CultureResult(property.Name == nameof(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    /// <summary>The value of a static field; null where it is none that is known.</summary>
    public static RunValue? OfField(IFieldSymbol field) => (field.ContainingType.Name, field.Name) switch
    {
        _ when !field.IsStatic || !LibraryTypes.IsLibrary(field.ContainingType) => null,
        ("String", "Empty") => RunValue.Of(""),
        ("Uri", "UriSchemeHttp") => RunValue.Of("http"),
        ("Uri", "UriSchemeHttps") => RunValue.Of("https"),
        ("Uri", "SchemeDelimiter") => RunValue.Of("://"),
        _ => null,
    };

    private static RunValue Current(EnumeratorReference enumerator, RunState state) =>
        state[enumerator].Number is { } place && place >= 0 && place < enumerator.Over.Elements.Length ? enumerator.Over.Elements[place] : RunValue.Unknown;
}
