using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The methods of <see cref="char"/>, for ASCII.</summary>
internal static class CharCalls
{
    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments)
    {
        if (receiver is Datum { Value: char shown })
        {
            return (method.Name, arguments.Length) switch
            {
                ("ToString", 0) => RunValue.Of(shown.ToString()),
                ("Equals", 1) => arguments[0] is Datum { Value: var other } ? RunValue.Of(other is char same && same == shown) : RunValue.Unknown,
                _ => null,
            };
        }

        if (arguments.Length == 0 || arguments[0] is not Datum { Value: char letter } || letter >= 0x80) return null;
        bool? answer = method.Name switch
        {
            "IsDigit" or "IsAsciiDigit" or "IsNumber" => AsciiText.IsDigit(letter),
            "IsLetter" or "IsAsciiLetter" => AsciiText.IsLetter(letter),
            "IsLetterOrDigit" or "IsAsciiLetterOrDigit" => AsciiText.IsLetter(letter) || AsciiText.IsDigit(letter),
            "IsUpper" or "IsAsciiLetterUpper" => letter is >= 'A' and <= 'Z',
            "IsLower" or "IsAsciiLetterLower" => letter is >= 'a' and <= 'z',
            "IsWhiteSpace" => letter is ' ' or >= '\t' and <= '\r',
            _ => null,
        };
        if (answer is { } known) return RunValue.Of(known);
        return method.Name switch
        {
            "ToLower" or "ToUpper" when letter is 'i' or 'I' => RunValue.Unknown,
            "ToLower" or "ToLowerInvariant" => new Datum(char.ToLowerInvariant(letter)),
            "ToUpper" or "ToUpperInvariant" => new Datum(char.ToUpperInvariant(letter)),
            _ => null,
        };
    }
}
