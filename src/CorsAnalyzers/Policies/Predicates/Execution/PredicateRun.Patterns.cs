using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <content>Whether a value matches a pattern.</content>
internal sealed partial class PredicateRun
{
    private RunValue Match(RunScope scope, IPatternOperation pattern, RunValue value)
    {
        if (!budget.Take()) return RunValue.Unknown;
        if (depth >= RunBudget.Depth)
        {
            IsLost = true;
            return RunValue.Unknown;
        }

        depth++;
        var result = MatchOf(scope, pattern, value);
        depth--;
        return result;
    }

    private RunValue MatchOf(RunScope scope, IPatternOperation pattern, RunValue value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return RunValue.True;
            case IConstantPatternOperation constant:
                return Arithmetic.Binary(BinaryOperatorKind.Equals, value, Evaluate(scope, constant.Value));
            case INegatedPatternOperation negated:
                return Arithmetic.Unary(UnaryOperatorKind.Not, Match(scope, negated.Pattern, value));
            case IRelationalPatternOperation relational:
                return value.IsNull ? RunValue.False : Arithmetic.Binary(relational.OperatorKind, value, Evaluate(scope, relational.Value));
            case IBinaryPatternOperation binary:
                return MatchBoth(scope, binary, value);
            case ITypePatternOperation type:
                return HasType(value, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                var declared = declaration.MatchesNull || declaration.MatchedType is null ? RunValue.True : HasType(value, declaration.MatchedType);
                if (declaration.DeclaredSymbol is { } variable) Set(scope, variable, value);
                return declared;
            case IRecursivePatternOperation recursive:
                return MatchParts(scope, recursive, value);
            default:
                Forget(scope, pattern);
                return RunValue.Unknown;
        }
    }

    private RunValue MatchBoth(RunScope scope, IBinaryPatternOperation binary, RunValue value)
    {
        var isAnd = binary.OperatorKind == BinaryOperatorKind.And;
        var left = Match(scope, binary.LeftPattern, value);
        if (left.IsThrown || left.Truth == !isAnd) return left;
        return Arithmetic.Binary(binary.OperatorKind, left, Match(scope, binary.RightPattern, value));
    }

    private RunValue MatchParts(RunScope scope, IRecursivePatternOperation recursive, RunValue value)
    {
        if (value.IsNull) return RunValue.False;

        // A pattern without a type asks for anything but null.
        var result = SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType) ? IsNotNull(value) : HasType(value, recursive.MatchedType);
        if (recursive.DeclaredSymbol is { } variable) Set(scope, variable, value);
        if (result.Truth == false) return result;

        var tuple = value as TupleResult;
        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            var part = tuple is not null && i < tuple.Parts.Length ? tuple.Parts[i] : RunValue.Unknown;
            result = Arithmetic.Binary(BinaryOperatorKind.And, result, Match(scope, recursive.DeconstructionSubpatterns[i], part));
            if (result.IsThrown || result.Truth == false) return result;
        }

        foreach (var part in recursive.PropertySubpatterns)
        {
            var member = part.Member switch
            {
                IPropertyReferenceOperation property => ReadProperty(scope, property.Property, value),
                _ => RunValue.Unknown,
            };
            if (member.IsThrown) return member;
            result = Arithmetic.Binary(BinaryOperatorKind.And, result, Match(scope, part.Pattern, member));
            if (result.IsThrown || result.Truth == false) return result;
        }

        return result;
    }

    private static RunValue IsNotNull(RunValue value) => value is UnknownResult or Thrown ? value : RunValue.Of(!value.IsNull);

    private static RunValue HasType(RunValue value, ITypeSymbol type) => value switch
    {
        UnknownResult or Thrown => value,
        { IsNull: true } => RunValue.False,
        _ => IsOfType(value, type) is { } isIt ? RunValue.Of(isIt) : RunValue.Unknown,
    };
}
