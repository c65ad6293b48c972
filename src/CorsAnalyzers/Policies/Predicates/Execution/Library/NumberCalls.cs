using System.Globalization;
using System.Linq;
using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The methods of <see cref="int"/>, for texts that every culture reads the same way.</summary>
internal static class NumberCalls
{
    /// <summary>Texts of no more digits than this fit.</summary>
    private const int SafeDigits = 9;

    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        switch (method.Name)
        {
            case "TryParse" when arguments.Length == 2:
                var parsed = Parse(arguments[0]);
                run.Hand(1, parsed is null ? RunValue.Of(0) : parsed);
                return parsed is UnknownResult ? parsed : RunValue.Of(parsed is not null);
            case "Parse" when arguments.Length == 1:
                return Parse(arguments[0]) ?? (arguments[0].IsNull ? Thrown.ArgumentNull : Thrown.Format);
            case "Equals" when arguments.Length == 1 && receiver?.Number is { } one && arguments[0].Number is { } other:
                return RunValue.Of(one == other);
            case "ToString" when arguments.Length == 0 && receiver is { Number: not null }:
                return Arithmetic.TextOf(receiver) is { } text ? RunValue.Of(text) : RunValue.Unknown;
            default:
                return null;
        }
    }

    /// <summary>The number in a text; unknown where that is not plain digits, null where it cannot be one.</summary>
    private static RunValue? Parse(RunValue text)
    {
        if (text.IsNull) return null;
        if (text.Text is not { } digits) return RunValue.Unknown;
        if (digits.Length is > 0 and <= SafeDigits && digits.All(AsciiText.IsDigit)) return RunValue.Of(int.Parse(digits, CultureInfo.InvariantCulture));
        return digits.Length == 0 || digits.Any(AsciiText.IsLetter) ? null : RunValue.Unknown;
    }
}
