using System;
using System.Globalization;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>What the operators of C# make of values that may not be known.</summary>
internal static class Arithmetic
{
    public static RunValue Unary(UnaryOperatorKind kind, RunValue operand) => (kind, operand) switch
    {
        (_, Thrown) => operand,
        (UnaryOperatorKind.Not, Datum { Value: bool value }) => RunValue.Of(!value),
        (UnaryOperatorKind.Minus, Datum { Value: int value }) => RunValue.Of(unchecked(-value)),
        (UnaryOperatorKind.Plus, Datum { Value: int }) => operand,
        (UnaryOperatorKind.Hat, Datum { Value: int value }) => new FromEnd(value),
        _ => RunValue.Unknown,
    };

    /// <summary>A binary operator of two values; a part that is known may decide alone.</summary>
    public static RunValue Binary(BinaryOperatorKind kind, RunValue left, RunValue right)
    {
        if (left.IsThrown) return left;
        if (right.IsThrown) return right;
        return kind switch
        {
            BinaryOperatorKind.Equals => AreEqual(left, right) is { } equal ? RunValue.Of(equal) : RunValue.Unknown,
            BinaryOperatorKind.NotEquals => AreEqual(left, right) is { } equal ? RunValue.Of(!equal) : RunValue.Unknown,
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => And(left.Truth, right.Truth),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => Or(left.Truth, right.Truth),
            BinaryOperatorKind.ExclusiveOr => left.Truth is { } one && right.Truth is { } other ? RunValue.Of(one != other) : RunValue.Unknown,
            _ => Numbers(kind, left, right),
        };
    }

    /// <summary>Whether two values are the same by <c>==</c>; null where that is not known.</summary>
    public static bool? AreEqual(RunValue left, RunValue right) => (left, right) switch
    {
        (UnknownResult, _) or (_, UnknownResult) => null,
        (Datum one, Datum other) => Equals(Widened(one.Value), Widened(other.Value)),
        (Datum { Value: null }, _) or (_, Datum { Value: null }) => false,
        (NotZero, Datum { Value: 0 }) or (Datum { Value: 0 }, NotZero) => false,
        _ => null,
    };

    /// <summary>Whether two values are the same to a collection, which tells numbers and letters apart; null where that is not known.</summary>
    public static bool? AreSame(RunValue left, RunValue right)
    {
        var equal = AreEqual(left, right);
        return equal == true && left is Datum one && right is Datum other && !Equals(one.Value, other.Value) ? null : equal;
    }

    public static RunValue And(bool? left, bool? right) =>
        left == false || right == false ? RunValue.False : left == true && right == true ? RunValue.True : RunValue.Unknown;

    public static RunValue Or(bool? left, bool? right) =>
        left == true || right == true ? RunValue.True : left == false && right == false ? RunValue.False : RunValue.Unknown;

    /// <summary>A value as concatenation and interpolation show it; null where that is not known.</summary>
    public static string? TextOf(RunValue value) => value switch
    {
        Datum { Value: null } => "",
        Datum { Value: string text } => text,
        Datum { Value: char letter } => letter.ToString(),
        Datum { Value: bool truth } => truth ? "True" : "False",
        // The sign of a negative number is the culture's.
        Datum { Value: int and >= 0 or long and >= 0 } number => ((IFormattable)number.Value).ToString(null, CultureInfo.InvariantCulture),
        UriResult uri => UriCalls.TextOf(uri).Text,
        _ => null,
    };

    /// <summary>Two values as one text.</summary>
    public static RunValue Concatenate(RunValue left, RunValue right) =>
        TextOf(left) is { } one && TextOf(right) is { } other ? RunValue.Of(one + other) : RunValue.Unknown;

    private static RunValue Numbers(BinaryOperatorKind kind, RunValue left, RunValue right)
    {
        if (left is not Datum { Value: var one } || right is not Datum { Value: var other }) return RunValue.Unknown;
        if (one is null || other is null)
        {
            return kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                ? RunValue.False : RunValue.Unknown;
        }

        if (Widened(one) is not long a || Widened(other) is not long b) return RunValue.Unknown;
        switch (kind)
        {
            case BinaryOperatorKind.LessThan: return RunValue.Of(a < b);
            case BinaryOperatorKind.LessThanOrEqual: return RunValue.Of(a <= b);
            case BinaryOperatorKind.GreaterThan: return RunValue.Of(a > b);
            case BinaryOperatorKind.GreaterThanOrEqual: return RunValue.Of(a >= b);
        }

        if (one is not int x || other is not int y) return RunValue.Unknown;
        return kind switch
        {
            BinaryOperatorKind.Add => RunValue.Of(unchecked(x + y)),
            BinaryOperatorKind.Subtract => RunValue.Of(unchecked(x - y)),
            BinaryOperatorKind.Multiply => RunValue.Of(unchecked(x * y)),
            BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder when y == 0 => Thrown.DivideByZero,
            BinaryOperatorKind.Divide when y != -1 => RunValue.Of(x / y),
            BinaryOperatorKind.Remainder when y != -1 => RunValue.Of(x % y),
            _ => RunValue.Unknown,
        };
    }

    /// <summary>Numbers and letters compare by their value, whatever their type.</summary>
    private static object? Widened(object? value) => value switch
    {
        char letter => (long)letter,
        int number => (long)number,
        _ => value,
    };
}
