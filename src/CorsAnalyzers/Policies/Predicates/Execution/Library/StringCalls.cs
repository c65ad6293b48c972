using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The methods of <see cref="string"/>.</summary>
internal static class StringCalls
{
    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        if (receiver is null) return OfStatic(method, arguments, run);
        if (receiver.Text is not { } text) return receiver is UnknownResult ? RunValue.Unknown : null;
        if (method.Name is "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant")
            return Cased(text, method.Name[2] == 'L', method.Name.Length > "ToLower".Length || arguments.Length == 1 && arguments[0] is CultureResult { IsInvariant: true });
        if (method.Name is "Split") return Split(text, method, arguments, run);

        var comparison = ComparisonOf(method, arguments);
        if (arguments.Any(static argument => argument is UnknownResult) || comparison is null) return RunValue.Unknown;
        var first = arguments.Length > 0 ? (arguments[0] as Datum)?.Value : null;
        switch (method.Name)
        {
            case "Equals" when method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return TextComparison.OfNullable(receiver, arguments[0], comparison.Value);
            case "Equals":
                return RunValue.Of(first is string same && same == text);
            case "StartsWith" or "EndsWith" or "Contains" when first is char letter:
                return Has(method.Name, text, letter.ToString(), comparison.Value);
            case "StartsWith" or "EndsWith" or "Contains":
                return first is string part ? Has(method.Name, text, part, comparison.Value) : Thrown.ArgumentNull;
            case "IndexOf" or "LastIndexOf":
                return IndexOf(method, text, first, arguments, comparison.Value);
            case "CompareTo" when method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return Compare(receiver, arguments[0], TextComparison.CurrentCulture);
            case "Replace" when arguments.Length == 2 || comparison == TextComparison.Ordinal:
                return Replace(text, first, (arguments[1] as Datum)?.Value);
            case "Trim" or "TrimStart" or "TrimEnd":
                return Trim(text, method.Name, arguments, run);
            case "Substring" or "Remove":
                return Cut(text, method.Name == "Remove", arguments);
            case "Insert" when first is int at && arguments[1].Text is { } inserted:
                return at < 0 || at > text.Length ? Thrown.ArgumentOutOfRange : RunValue.Of(text.Insert(at, inserted));
            case "ToString" or "Clone":
                return receiver;
            case "Normalize" when AsciiText.IsAscii(text):
                return receiver;
            case "ToCharArray" when arguments.Length == 0:
                return SequenceCalls.Letters(text);
            case "IndexOfAny" when arguments.Length == 1 && SequenceCalls.LettersOf(arguments[0], run.State) is { } any:
                return RunValue.Of(text.IndexOfAny(any));
            default:
                return null;
        }
    }

    /// <summary>A character or a part of a text by its place.</summary>
    public static RunValue Index(string text, RunValue index)
    {
        if (index is RangeResult range)
        {
            if (Place(range.Start, text.Length) is not { } start || Place(range.End, text.Length) is not { } end) return RunValue.Unknown;
            return start < 0 || end > text.Length || start > end ? Thrown.ArgumentOutOfRange : RunValue.Of(text.Substring(start, end - start));
        }

        return Place(index, text.Length) is not { } place ? RunValue.Unknown
            : place < 0 || place >= text.Length ? Thrown.IndexOutOfRange
            : new Datum(text[place]);
    }

    /// <summary>The number that an index stands for in something of a length.</summary>
    public static int? Place(RunValue index, int length) => index switch
    {
        Datum { Value: int place } => place,
        FromEnd end => length - end.Value,
        _ => null,
    };

    private static RunValue? OfStatic(IMethodSymbol method, RunValue[] arguments, LibraryRun run)
    {
        switch (method.Name)
        {
            case "IsNullOrEmpty":
                return arguments[0] is Datum { Value: var value } ? RunValue.Of(value is null or "") : RunValue.Unknown;
            case "IsNullOrWhiteSpace":
                return arguments[0] is Datum { Value: var blank } && IsBlank(blank as string) is { } isBlank ? RunValue.Of(isBlank) : RunValue.Unknown;
            case "Equals":
                return ComparisonOf(method, arguments) is { } comparison ? TextComparison.OfNullable(arguments[0], arguments[1], comparison) : RunValue.Unknown;
            case "Compare" or "CompareOrdinal" when arguments.Length is > 1 and < 5 && method.Parameters[1].Type.SpecialType == SpecialType.System_String:
                return ComparisonOf(method, arguments) is { } order ? Compare(arguments[0], arguments[1], order) : RunValue.Unknown;
            case "Concat" when arguments.Length > 1 || arguments[0].Text is not null:
                return Joined("", arguments);
            case "Concat" when SequenceCalls.ItemsOf(arguments[0], run.State) is { MayHoldOthers: false, IsOrdered: true } parts:
                return Joined("", parts.Elements);
            case "Join" when arguments.Length == 2 && Arithmetic.TextOf(arguments[0]) is { } between && SequenceCalls.ItemsOf(arguments[1], run.State) is { MayHoldOthers: false, IsOrdered: true } items:
                return Joined(between, items.Elements);
            default:
                return null;
        }
    }

    /// <summary>The comparison that a call asks for, as a number of <see cref="StringComparison"/>; null where it is not known.</summary>
    private static int? ComparisonOf(IMethodSymbol method, RunValue[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (method.Parameters[i].Type is { Name: nameof(StringComparison) }) return arguments[i].Number;
            if (method.Parameters[i].Type is { Name: nameof(CompareOptions) }) return null;
            if (method.Parameters[i].Type.SpecialType == SpecialType.System_Boolean)
            {
                var isInvariant = arguments.Any(static argument => argument is CultureResult { IsInvariant: true });
                return arguments[i].Truth is not { } ignoresCase ? null
                    : (isInvariant ? TextComparison.InvariantCulture : TextComparison.CurrentCulture) + (ignoresCase ? 1 : 0);
            }
        }

        // By characters unless the framework says otherwise: these compare by culture when they are not told how.
        return method.Name is "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Compare" && method.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? TextComparison.CurrentCulture
            : TextComparison.Ordinal;
    }

    /// <summary>Whether a text begins or ends with another, or has it anywhere.</summary>
    public static RunValue Has(string method, string text, string part, int comparison)
    {
        if (part.Length == 0) return RunValue.True;
        Func<string, string, StringComparison, int> find = method switch
        {
            "StartsWith" => static (text, part, certain) => text.StartsWith(part, certain) ? 0 : -1,
            "EndsWith" => static (text, part, certain) => text.EndsWith(part, certain) ? text.Length - part.Length : -1,
            _ => static (text, part, certain) => text.IndexOf(part, certain),
        };
        return TextComparison.Find(text, part, comparison, find) is { } place ? RunValue.Of(place >= 0) : RunValue.Unknown;
    }

    /// <summary>Whether a text is null, empty or blank; null where a character beyond ASCII decides.</summary>
    private static bool? IsBlank(string? text) =>
        text is null ? true
        : text.Any(static c => c is > ' ' and < '\x7f') ? false
        : AsciiText.IsAscii(text) ? string.IsNullOrWhiteSpace(text) : null;

    private static RunValue IndexOf(IMethodSymbol method, string text, object? sought, RunValue[] arguments, int comparison)
    {
        if (sought is null) return Thrown.ArgumentNull;
        var part = sought is char letter ? letter.ToString() : (string)sought;
        if (part.Length == 0) return RunValue.Unknown;
        var numbers = method.Parameters.Count(static parameter => parameter.Type.SpecialType == SpecialType.System_Int32);
        if (numbers > 1) return RunValue.Unknown;
        var start = 0;
        if (numbers == 1)
        {
            if (method.Name == "LastIndexOf") return RunValue.Unknown;
            start = arguments[1].Number ?? -1;
            if (start < 0 || start > text.Length) return Thrown.ArgumentOutOfRange;
        }

        var place = method.Name == "LastIndexOf"
            ? TextComparison.Find(text, part, comparison, static (text, part, certain) => text.LastIndexOf(part, certain))
            : TextComparison.Find(text.Substring(start), part, comparison, static (text, part, certain) => text.IndexOf(part, certain));
        return place is not { } found ? RunValue.Unknown : RunValue.Of(found < 0 ? found : start + found);
    }

    private static RunValue Compare(RunValue one, RunValue other, int comparison) =>
        TextComparison.OfNullable(one, other, comparison).Truth is not { } equal ? RunValue.Unknown
            : equal ? RunValue.Of(0)
            // Which comes first is for the culture to say, and how far apart they are for nobody.
            : NotZero.Value;

    /// <summary>In some cultures i and I are not two cases of one letter.</summary>
    private static RunValue Cased(string text, bool lower, bool isInvariant) =>
        !AsciiText.IsAscii(text) || !isInvariant && text.IndexOf(lower ? 'I' : 'i') >= 0 ? RunValue.Unknown
        : RunValue.Of(lower ? text.ToLowerInvariant() : text.ToUpperInvariant());

    private static RunValue Replace(string text, object? old, object? next) => (old, next) switch
    {
        (char from, char to) => RunValue.Of(text.Replace(from, to)),
        (null, _) => Thrown.ArgumentNull,
        ("", _) => Thrown.Argument,
        (string from, null or string) => RunValue.Of(text.Replace(from, (string?)next)),
        _ => RunValue.Unknown,
    };

    private static RunValue Trim(string text, string method, RunValue[] arguments, LibraryRun run)
    {
        var letters = arguments.Length == 0 ? null
            : arguments[0] is Datum { Value: char letter } ? new[] { letter }
            : SequenceCalls.LettersOf(arguments[0], run.State);
        if (letters is null && arguments.Length > 0 || letters is null or { Length: 0 } && !AsciiText.IsAscii(text)) return RunValue.Unknown;
        return RunValue.Of(method switch
        {
            "TrimStart" => text.TrimStart(letters),
            "TrimEnd" => text.TrimEnd(letters),
            _ => text.Trim(letters),
        });
    }

    private static RunValue Cut(string text, bool removes, RunValue[] arguments)
    {
        if (arguments[0].Number is not { } start) return RunValue.Unknown;
        var length = arguments.Length > 1 ? arguments[1].Number : text.Length - start;
        if (length is null) return RunValue.Unknown;
        if (start < 0 || start > text.Length || length < 0 || length > text.Length - start) return Thrown.ArgumentOutOfRange;
        return RunValue.Of(removes ? text.Remove(start, length.Value) : text.Substring(start, length.Value));
    }

    private static RunValue Joined(string between, IReadOnlyList<RunValue> parts)
    {
        if (parts.FirstOrDefault(static part => part.IsThrown) is { } failure) return failure;
        var texts = parts.Select(Arithmetic.TextOf).ToList();
        if (texts.Sum(text => (long)between.Length + (text?.Length ?? 0)) > RunBudget.LongestText) return RunValue.Unknown;
        return texts.Contains(null) || parts.Any(static part => part is UriResult) ? RunValue.Unknown : RunValue.Of(string.Join(between, texts));
    }

    private static RunValue Split(string text, IMethodSymbol method, RunValue[] arguments, LibraryRun run)
    {
        const int trimEntries = 2;
        var separators = new List<string>();
        var options = 0;
        int? count = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (method.Parameters[i].Type is { Name: nameof(StringSplitOptions) })
            {
                if (arguments[i].Number is not { } flags) return RunValue.Unknown;
                options = flags;
            }
            else if (method.Parameters[i].Type.SpecialType == SpecialType.System_Int32)
            {
                if (arguments[i].Number is not >= 1) return RunValue.Unknown;
                count = arguments[i].Number;
            }
            else if (arguments[i] is Datum { Value: char or string } one)
            {
                separators.Add(one.Value.ToString());
            }
            else if (SequenceCalls.ItemsOf(arguments[i], run.State) is { MayHoldOthers: false } many && many.Elements.All(static element => element is Datum { Value: char or string }))
            {
                separators.AddRange(many.Elements.Select(static element => ((Datum)element).Value!.ToString()));
            }
            else
            {
                return RunValue.Unknown;
            }
        }

        if (!run.Budget.Take(text.Length) || options != 0 && count is not null || separators.Count == 0 && !AsciiText.IsAscii(text)) return RunValue.Unknown;
        var cut = text.Split(separators.ToArray(), count ?? int.MaxValue, (options & trimEntries) == 0 ? (StringSplitOptions)options : StringSplitOptions.None);
        IEnumerable<string> parts = cut;
        if ((options & trimEntries) != 0)
        {
            if (!AsciiText.IsAscii(text)) return RunValue.Unknown;
            parts = cut.Select(static part => part.Trim()).Where(part => part.Length > 0 || (options & (int)StringSplitOptions.RemoveEmptyEntries) == 0);
        }

        return new Items(parts.Select(RunValue.Of).ToImmutableArray());
    }
}
