using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>Regular expressions, run by our own automaton.</summary>
internal static class RegexCalls
{
    /// <summary>What a match may cost at most, in steps of the automaton; a hundred of them are an operation of the run.</summary>
    private const int StepsOfMatch = 200_000;

    private const int StepsOfOperation = 100;

    /// <summary>The regular expression that a member with <c>[GeneratedRegex]</c> gives; null for any other member.</summary>
    public static RegexResult? OfGenerated(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is not { AttributeClass.Name: "GeneratedRegexAttribute", ConstructorArguments: { Length: > 0 } arguments } || arguments[0].Value is not string pattern) continue;
            var options = arguments.Length > 1 && arguments[1].Value is int flags ? (RegexOptions)flags : RegexOptions.None;
            return new RegexResult(RegexPattern.Read(pattern, options));
        }

        return null;
    }

    public static RunValue? Create(IMethodSymbol constructor, RunValue[] arguments) => Read(constructor.Parameters, arguments, 0);

    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        if (method.Name == "Escape") return arguments[0].Text is { } text ? RunValue.Of(Regex.Escape(text)) : RunValue.Unknown;
        if (method.Name is not ("IsMatch" or "Match")) return null;
        if (arguments[0].IsNull) return Thrown.ArgumentNull;

        var regex = receiver ?? Read(method.Parameters, arguments, 1);
        if (regex is Thrown) return regex;
        if (regex is not RegexResult { Pattern: var pattern } || arguments[0].Text is not { } input || receiver is not null && arguments.Length != 1) return RunValue.Unknown;

        var steps = StepsOfMatch;
        var answer = pattern.IsMatch(input, ref steps);
        if (!run.Budget.Take((StepsOfMatch - steps) / StepsOfOperation + 1) || answer == Known.Unknown) return RunValue.Unknown;
        return method.Name == "IsMatch" ? RunValue.Of(answer == Known.Yes) : new MatchResult(answer == Known.Yes);
    }

    /// <summary>The regular expression of a pattern and the options behind it.</summary>
    private static RunValue Read(ImmutableArray<IParameterSymbol> parameters, RunValue[] arguments, int first)
    {
        if (arguments.Length <= first) return RunValue.Unknown;
        if (arguments[first].IsNull) return Thrown.ArgumentNull;
        var options = parameters.FirstOrDefault(static parameter => parameter.Type.Name == nameof(RegexOptions)) is { } given ? arguments[given.Ordinal].Number : 0;
        if (arguments[first].Text is not { } text || options is not { } flags) return RunValue.Unknown;

        var pattern = RegexPattern.Read(text, (RegexOptions)flags);
        return pattern.Outcome == RegexOutcome.Invalid ? Thrown.RegexParse : new RegexResult(pattern);
    }
}
