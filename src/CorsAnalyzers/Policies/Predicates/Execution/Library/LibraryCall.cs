using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>Calls of the class library, as .NET answers them on every machine.</summary>
internal static class LibraryCall
{
    /// <summary>What the call gives; null where it is none that is known.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">What it is called on; null for a static method.</param>
    /// <param name="arguments">Its arguments, by the order of its parameters.</param>
    /// <param name="run">The run that makes the call.</param>
    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        if (RegexCalls.OfGenerated(method) is { } generated) return generated;

        var type = method.ContainingType;
        if (!LibraryTypes.IsLibrary(type) || arguments.Any(static argument => argument is null)) return null;
        return type.OriginalDefinition.SpecialType switch
        {
            SpecialType.System_String => StringCalls.Of(method, receiver, arguments, run) ?? SequenceCalls.Of(method, receiver, arguments, run),
            SpecialType.System_Char => CharCalls.Of(method, receiver, arguments),
            SpecialType.System_Int32 => NumberCalls.Of(method, receiver, arguments, run),
            SpecialType.System_Object or SpecialType.System_Boolean => OfObject(method, receiver, arguments),
            SpecialType.System_Nullable_T => OfNullable(method, receiver),
            _ => type.Name switch
            {
                "Uri" => UriCalls.Of(method, receiver, arguments, run),
                "Regex" => RegexCalls.Of(method, receiver, arguments, run),
                "IPAddress" => AddressCalls.Of(method, receiver, arguments, run),
                "StringComparer" => OfComparer(method, receiver, arguments),
                _ when LibraryTypes.IsSequence(type) || type.ContainingType is { } outer && LibraryTypes.IsSequence(outer) => SequenceCalls.Of(method, receiver, arguments, run),
                _ => null,
            },
        };
    }

    private static RunValue? OfObject(IMethodSymbol method, RunValue? receiver, RunValue[] arguments) => (method.Name, receiver, arguments.Length) switch
    {
        ("Equals", null, 2) => SameOrUnknown(arguments[0], arguments[1]),
        ("Equals", not null, 1) => SameOrUnknown(receiver, arguments[0]),
        ("ToString", not null, 0) => Arithmetic.TextOf(receiver) is { } text && receiver is not UriResult ? RunValue.Of(text) : null,
        _ => null,
    };

    /// <summary><c>object.Equals</c>, which tells numbers and letters apart.</summary>
    private static RunValue SameOrUnknown(RunValue one, RunValue other) => (one, other) switch
    {
        (Datum { Value: null }, Datum { Value: null }) => RunValue.True,
        (Datum { Value: var left }, Datum { Value: var right }) => RunValue.Of(Equals(left, right)),
        _ => RunValue.Unknown,
    };

    private static RunValue? OfNullable(IMethodSymbol method, RunValue? receiver) => (method.Name, receiver) switch
    {
        ("GetValueOrDefault", Datum { Value: not null }) => receiver,
        ("GetValueOrDefault", Datum) when method.Parameters.Length == 0 && method.ReturnType.SpecialType == SpecialType.System_Boolean => RunValue.False,
        _ => null,
    };

    private static RunValue? OfComparer(IMethodSymbol method, RunValue? receiver, RunValue[] arguments)
    {
        if (receiver is not ComparerResult comparer || method.Name != "Equals" || arguments.Length != 2) return null;
        return TextComparison.OfNullable(arguments[0], arguments[1], comparer.Comparison);
    }
}
