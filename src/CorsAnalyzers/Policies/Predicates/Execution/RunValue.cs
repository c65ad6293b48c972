using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>What an expression of a predicate is worth in one run.</summary>
internal abstract record RunValue
{
    public static readonly RunValue Unknown = new UnknownResult();

    public static readonly RunValue Null = new Datum(null);

    public static readonly RunValue True = new Datum(true);

    public static readonly RunValue False = new Datum(false);

    public static RunValue Of(bool value) => value ? True : False;

    public static RunValue Of(int value) => new Datum(value);

    public static RunValue Of(string? value) => value is null ? Null : new Datum(value);

    /// <summary>Whether the expression threw.</summary>
    public bool IsThrown => this is Thrown;

    public bool IsNull => this is Datum { Value: null };

    public string? Text => (this as Datum)?.Value as string;

    public bool? Truth => (this as Datum)?.Value as bool?;

    public int? Number => (this as Datum)?.Value as int?;
}

/// <summary>A value that is not known. Reading it is taken not to throw: nobody writes a predicate to see it fail.</summary>
internal sealed record UnknownResult : RunValue;

/// <summary>A bool, char, int, long or string, null, or a constant of an enumeration as its number.</summary>
internal sealed record Datum(object? Value) : RunValue;

/// <summary>A number that is not zero: what a comparison by culture gives for texts that differ.</summary>
internal sealed record NotZero : RunValue
{
    public static readonly NotZero Value = new();
}

/// <summary>A URI.</summary>
/// <param name="Uri">What the framework reads in its text; null for a relative one.</param>
/// <param name="Written">The text that it was made from.</param>
internal sealed record UriResult(FrameworkUri? Uri, string Written) : RunValue
{
    public override string ToString() => Written;
}

/// <summary>The values of a tuple.</summary>
internal sealed record TupleResult(ImmutableArray<RunValue> Parts) : RunValue
{
    /// <summary>The value of an element, which may be asked for by its own name or by <c>Item1</c>; unknown where it is none of these.</summary>
    public RunValue this[IFieldSymbol element]
    {
        get
        {
            var elements = element.ContainingType.TupleElements;
            for (var i = 0; i < Parts.Length && i < elements.Length; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField, element.CorrespondingTupleField)) return Parts[i];
            }

            return Unknown;
        }
    }
}

/// <summary>A regular expression.</summary>
internal sealed record RegexResult(RegexPattern Pattern) : RunValue;

/// <summary>What <c>Regex.Match</c> gives.</summary>
internal sealed record MatchResult(bool IsSuccess) : RunValue;

/// <summary>An exception instead of a value.</summary>
/// <param name="Exception">The full name of its type.</param>
internal sealed record Thrown(string Exception) : RunValue
{
    public static readonly Thrown NullReference = new("System.NullReferenceException");
    public static readonly Thrown ArgumentNull = new("System.ArgumentNullException");
    public static readonly Thrown ArgumentOutOfRange = new("System.ArgumentOutOfRangeException");
    public static readonly Thrown IndexOutOfRange = new("System.IndexOutOfRangeException");
    public static readonly Thrown InvalidOperation = new("System.InvalidOperationException");
    public static readonly Thrown UriFormat = new("System.UriFormatException");
    public static readonly Thrown Format = new("System.FormatException");
    public static readonly Thrown Argument = new("System.ArgumentException");
    public static readonly Thrown RegexParse = new("System.Text.RegularExpressions.RegexParseException");
    public static readonly Thrown InvalidCast = new("System.InvalidCastException");
    public static readonly Thrown DivideByZero = new("System.DivideByZeroException");
}

/// <summary>A sequence that nothing changes any more: an array, a list, a set, or what a query makes of one.</summary>
/// <param name="Elements">Its elements; those of a set once each.</param>
/// <param name="MayHoldOthers">Whether elements that are not known may be in it as well.</param>
internal sealed record Items(ImmutableArray<RunValue> Elements, bool MayHoldOthers = false) : RunValue
{
    public static readonly Items None = new(ImmutableArray<RunValue>.Empty);

    /// <summary>Whether it is a set, or made from one, so that no element is known to be in front of another.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether it is a query that has to try elements to know whether it has one.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Whether each element is known to be where it stands.</summary>
    public bool IsOrdered => !IsSet || Elements.Length < 2;

    /// <summary>The same elements in a list or array, which holds an element more than once and compares texts by characters.</summary>
    public Items Listed => new(Elements, MayHoldOthers) { IsSet = !IsOrdered };

    /// <summary>What asking for the last element throws, where it is what a query comes to; else null.</summary>
    public Thrown? Failure => Elements.Length > 0 ? Elements[Elements.Length - 1] as Thrown : null;

    /// <summary>How a set compares texts, as the number in <see cref="System.StringComparison"/>.</summary>
    public int Comparison { get; init; } = TextComparison.Ordinal;
}

/// <summary>A list or set that was made in the run and may still change; the state of the run holds its elements.</summary>
/// <param name="Identity">The list or set.</param>
/// <param name="Body">The call that made it: a change in another one would not be seen here.</param>
internal sealed record ItemsReference(object Identity, object Body) : RunValue;

/// <summary>An enumerator that was made in the run; the state of the run holds its position.</summary>
internal sealed record EnumeratorReference(object Identity, Items Over) : RunValue;

/// <summary>The comparer of a set or comparison.</summary>
/// <param name="Comparison">How it compares, as the number in <see cref="System.StringComparison"/>.</param>
internal sealed record ComparerResult(int Comparison) : RunValue;

/// <summary>A culture: the invariant one, or one that only the server knows.</summary>
internal sealed record CultureResult(bool IsInvariant) : RunValue;

/// <summary>A lambda with the graph that holds it.</summary>
/// <param name="Lambda">The lambda.</param>
/// <param name="Owner">The graph.</param>
/// <param name="Activation">The call of a member whose variables it sees; null for the body that sets the predicate.</param>
internal sealed record LambdaResult(IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Owner, object? Activation = null) : RunValue;

/// <summary>A method used as a delegate, with the object that it is called on; null for a static method.</summary>
internal sealed record MethodResult(IMethodSymbol Method, ControlFlowGraph Owner, RunValue? Receiver) : RunValue
{
    /// <summary>For a local function the call of a member whose variables it sees; null for the body that sets the predicate.</summary>
    public object? Activation { get; init; }
}

/// <summary>What a method returns or throws, with what it leaves in the variables that it was given by reference.</summary>
/// <param name="Value">What it returns or throws, or what it leaves in one variable.</param>
/// <param name="Next">What it leaves in the next variable.</param>
internal sealed record Outcome(RunValue Value, Outcome? Next) : RunValue;

/// <summary>A variable or element whose place was worked out before its new value.</summary>
internal sealed record PlaceResult(IOperation Target) : RunValue;

/// <summary>A place counted from the end, such as <c>^1</c>.</summary>
internal sealed record FromEnd(int Value) : RunValue;

/// <summary>A range such as <c>1..^1</c>; null where an end is left out.</summary>
internal sealed record RangeResult(RunValue Start, RunValue End) : RunValue;
