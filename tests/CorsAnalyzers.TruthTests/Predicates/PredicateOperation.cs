using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The types of the pieces that predicates are made of.</summary>
internal enum PieceType
{
    Program,
    Body,
    Bool,
    Text,
    Part,
    Number,
    Letter,
    Uri,
    Texts,
    Set,
    Regex,
}

/// <summary>A hole of an operation, and the variables that what is put there can use.</summary>
internal sealed record Hole(PieceType Type, ImmutableArray<(string Name, PieceType Type)> Variables);

/// <summary>An operation of C# that a predicate can use, as code with holes such as <c>{Text}</c> or <c>{Bool|x#:Text}</c>.</summary>
internal sealed partial record PredicateOperation(PieceType Gives, string Pattern)
{
    /// <summary>The code around the holes.</summary>
    public ImmutableArray<string> Texts { get; } = [.. HolePattern().Replace(Pattern, "\0").Split('\0')];

    public ImmutableArray<Hole> Holes { get; } = [.. HolePattern().Matches(Pattern).Select(static match => new Hole(Type(match.Groups[1].Value), Variables(match.Groups[2].Value)))];

    /// <summary>Whether it compares by the culture of the server, or changes case by it.</summary>
    public bool AsksCulture { get; init; }

    /// <summary>
    /// Whether its answer may honestly be open for printable ASCII: it asks the culture, for the sign of a number too, or
    /// reads a URI in any text, of which the parser of .NET makes something else in another release or mode.
    /// </summary>
    public bool MayBeOpen => AsksCulture
        || Pattern.Contains("new Uri({Text}", StringComparison.Ordinal) || Pattern.Contains("Uri.TryCreate({Text}", StringComparison.Ordinal) || Pattern.Contains("TryHost(", StringComparison.Ordinal)
        || Pattern.Contains("Parse({Text}", StringComparison.Ordinal)
        || Gives == PieceType.Text && Pattern is "({Text} + {Number})" or "{Number}.ToString()" or "$\"https://{{Text}}:{{Number}}\"";

    public override string ToString() => Pattern;

    private static PieceType Type(string name) => Enum.Parse<PieceType>(name);

    private static ImmutableArray<(string, PieceType)> Variables(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static variable => (variable.Split(':')[0], Type(variable.Split(':')[1])))];

    [GeneratedRegex(@"\{(Body|Bool|Text|Part|Number|Letter|Uri|Texts|Set|Regex)(?:\|([^}]*))?\}")]
    private static partial Regex HolePattern();
}
