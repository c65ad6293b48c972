using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <content>What expressions are worth, calls and patterns aside.</content>
internal sealed partial class PredicateRun
{
    /// <summary>Whether a variable was changed from where its other readers would not see it, or an exception is not sure, so that no answer counts.</summary>
    public bool IsLost { get; private set; }

    private bool isInDoubt;

    /// <summary>Whether something may have failed for a text that was not known.</summary>
    public bool MayFail { get; private set; }

    /// <summary>Whether something was asked that is answered one way here and another way there, such as how a culture writes a negative number.</summary>
    private bool hasOpenAnswer;

    /// <summary>Whether something may have failed for lack of an answer, which no part of the code is to blame for.</summary>
    public bool IsInDoubt => isInDoubt || hasOpenAnswer && MayFail;

    /// <summary>A constant with the text that it is taken to be instead, to try what a repair would do.</summary>
    public (SyntaxNode Constant, string Text)? Replaced { get; init; }

    /// <summary>What an expression is worth.</summary>
    public RunValue Evaluate(RunScope scope, IOperation operation)
    {
        if (operation.ConstantValue.HasValue) return Replaced is var (constant, text) && operation.Syntax == constant ? RunValue.Of(text) : Constant(operation.ConstantValue.Value);
        if (!budget.Take()) return RunValue.Unknown;
        if (depth >= RunBudget.Depth)
        {
            // What is not run may have changed a variable.
            IsLost = true;
            return RunValue.Unknown;
        }

        depth++;
        var value = ValueOf(scope, operation);
        depth--;
        if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation)) value = Bounded(value);
        if (value is UnknownResult && CanThrow(operation))
        {
            doubts++;
            MayFail |= IsOfTexts(operation);
        }

        return value;
    }

    /// <summary>What fails one way or another.</summary>
    private RunValue Doubtful()
    {
        isInDoubt = true;
        return RunValue.Unknown;
    }

    /// <summary>The value, where it is no text that has grown too long.</summary>
    private RunValue Bounded(RunValue value)
    {
        if (value.Text is not { Length: > RunBudget.LongestText }) return value;
        IsLost = true;
        return RunValue.Unknown;
    }

    /// <summary>
    /// Whether it is an operation on what was made of a text, which is there for some texts and fails for others: <c>new Uri</c>,
    /// a part of a text, a property of what may be null. The origin itself is never null.
    /// </summary>
    private static bool IsOfTexts(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: null } call => LibraryTypes.IsLibrary(call.TargetMethod.ContainingType) && call.TargetMethod.Name is not ("TryCreate" or "TryParse" or "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace"),
        IInvocationOperation { Instance: IParameterReferenceOperation } call => call.TargetMethod.Name is not ("Equals" or "StartsWith" or "EndsWith" or "Contains" or "ToLower" or "ToLowerInvariant" or "Trim" or "TrimEnd"),
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation, Arguments.Length: 0 } => false,
        IInvocationOperation call => LibraryTypes.IsLibrary(call.TargetMethod.ContainingType),
        IPropertyReferenceOperation property => LibraryTypes.IsLibrary(property.Property.ContainingType),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => LibraryTypes.IsLibrary(type),
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IConversionOperation => true,
        _ => false,
    };

    /// <summary>Whether an operation with a result that is not known may have thrown instead.</summary>
    private static bool CanThrow(IOperation operation) => operation is not
        (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IFlowCaptureOperation or IFlowCaptureReferenceOperation
        or IInstanceReferenceOperation or IConversionOperation { IsImplicit: true } or IIsNullOperation or IBinaryOperation or IUnaryOperation
        or IIsPatternOperation or IIsTypeOperation or IAssignmentOperation or IExpressionStatementOperation or IArgumentOperation or IDefaultValueOperation
        or IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan" } or IObjectCreationOperation { Arguments.Length: 0 } or IThrowOperation or ILiteralOperation or IInterpolatedStringOperation or ITupleOperation or IDelegateCreationOperation)
        && !(operation is IObjectCreationOperation { Type: INamedTypeSymbol made } && LibraryTypes.IsException(made));

    private RunValue ValueOf(RunScope scope, IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return scope.State[local.Local];
            case IParameterReferenceOperation parameter:
                return scope.State[parameter.Parameter];
            case IFieldReferenceOperation field:
                return ReadField(scope, field);
            case IPropertyReferenceOperation property:
                return ReadProperty(scope, property);
            case IInvocationOperation call:
                return Invoke(scope, call);
            case IObjectCreationOperation creation:
                return Create(scope, creation);
            case IFlowCaptureOperation capture:
                scope.State[new CapturedPlace(scope.Graph, capture.Id)] = new PlaceResult(capture.Value);
                return scope.State[new CaptureKey(scope.Graph, capture.Id)] = Evaluate(scope, capture.Value);
            case IFlowCaptureReferenceOperation reference:
                return scope.State[new CaptureKey(scope.Graph, reference.Id)];
            case IFlowAnonymousFunctionOperation lambda:
                return new LambdaResult(lambda, scope.Graph, scope.State.Activation);
            case IMethodReferenceOperation method:
                var owner = method.Instance is null ? null : Evaluate(scope, method.Instance);
                if (owner is { IsNull: true } && method.Method is { IsStatic: false, ContainingType.IsReferenceType: true }) return method.Method.IsVirtual || method.Method.IsOverride ? Doubtful() : Thrown.Argument;
                return owner is Thrown ? owner : new MethodResult(method.Method, scope.Graph, owner) { Activation = scope.State.Activation };
            case IDelegateCreationOperation creation:
                return Evaluate(scope, creation.Target);
            case IConversionOperation conversion:
                return Convert(conversion, Evaluate(scope, conversion.Operand));
            case IExpressionStatementOperation statement:
                return Evaluate(scope, statement.Operation);
            case IArgumentOperation argument:
                return Evaluate(scope, argument.Value);
            case IParenthesizedOperation parenthesized:
                return Evaluate(scope, parenthesized.Operand);
            case IIsNullOperation isNull:
                return IsNull(Evaluate(scope, isNull.Operand));
            case IUnaryOperation unary:
                return Arithmetic.Unary(unary.OperatorKind, Evaluate(scope, unary.Operand));
            case IBinaryOperation binary:
                return Combine(scope, binary);
            case IIsPatternOperation isPattern:
                return Evaluate(scope, isPattern.Value) is var tested && tested.IsThrown ? tested : Match(scope, isPattern.Pattern, tested);
            case IIsTypeOperation isType:
                return IsType(isType, Evaluate(scope, isType.ValueOperand));
            case ISimpleAssignmentOperation { IsRef: true }:
                IsLost = true;
                return RunValue.Unknown;
            case ISimpleAssignmentOperation assignment:
                return Assign(scope, assignment.Target, Evaluate(scope, assignment.Value));
            case ICompoundAssignmentOperation { OperatorMethod: null } assignment:
                var changed = Evaluate(scope, assignment.Target);
                var added = Evaluate(scope, assignment.Value);
                changed = Answered(assignment.OperatorKind, changed, added, IsText(assignment) && !added.IsThrown ? Arithmetic.Concatenate(changed, added) : Arithmetic.Binary(assignment.OperatorKind, changed, added));
                return changed.IsThrown ? changed : Assign(scope, assignment.Target, Bounded(Checked(assignment.IsChecked, changed)));
            case IIncrementOrDecrementOperation step:
                return Step(scope, step);
            case IArrayCreationOperation array:
                return CreateArray(scope, array);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return Index(scope, Evaluate(scope, element.ArrayReference), Evaluate(scope, element.Indices[0]), Thrown.IndexOutOfRange);
            case IImplicitIndexerReferenceOperation indexer:
                return Index(scope, Evaluate(scope, indexer.Instance), Evaluate(scope, indexer.Argument), LibraryTypes.Outside(indexer.Instance.Type));
            case IRangeOperation range:
                var start = range.LeftOperand is { } left ? Evaluate(scope, left) : RunValue.Of(0);
                var end = start.IsThrown ? start : range.RightOperand is { } right ? Evaluate(scope, right) : new FromEnd(0);
                return end.IsThrown ? end : new RangeResult(start, end);
            case IInterpolatedStringOperation interpolated:
                return Interpolate(scope, interpolated);
            case ITupleOperation tuple:
                return Tuple(scope, tuple);
            case IDefaultValueOperation { Type: { } type }:
                return DefaultOf(type);
            default:
                return StringValues.IsCollectionExpression(operation) ? Collection(scope, operation) : NotUnderstood(scope, operation);
        }
    }

    private static RunValue Constant(object? value) => value switch
    {
        null or bool or char or int or long or string => new Datum(value),
        byte or sbyte or short or ushort => new Datum(System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => RunValue.Unknown,
    };

    private static RunValue DefaultOf(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => RunValue.Null,
        { SpecialType: SpecialType.System_Boolean } => RunValue.False,
        { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } => RunValue.Of(0),
        _ => RunValue.Unknown,
    };

    private static RunValue IsNull(RunValue value) => value is UnknownResult or Thrown ? value : RunValue.Of(value.IsNull);

    private RunValue Convert(IConversionOperation conversion, RunValue value)
    {
        if (value.IsThrown) return value;
        // A string or array as a span is still the same text or elements.
        if (conversion.OperatorMethod is { } method)
        {
            if (method.ContainingType is { Name: "Index", ContainingNamespace.Name: "System" }) return value;
            return value.IsNull || conversion.Type is not { Name: "ReadOnlySpan" or "Span" } || method.ContainingType.Name is not ("String" or "ReadOnlySpan" or "Span") ? RunValue.Unknown : value;
        }

        // An element of an enumeration shows its name, which is not followed.
        var from = conversion.Operand.Type;
        if (from?.TypeKind == TypeKind.Enum && conversion.Type is { IsReferenceType: true }) return RunValue.Unknown;
        if (conversion.Type is { IsReferenceType: true } && !conversion.IsImplicit && !value.IsNull && from is not null && !SymbolEqualityComparer.Default.Equals(from, conversion.Type))
        {
            return value is UnknownResult or Items or ItemsReference ? value
                : IsOfType(value, conversion.Type) is not { } fits ? RunValue.Unknown
                : fits ? value
                : conversion.IsTryCast ? RunValue.Null : Thrown.InvalidCast;
        }

        if (value.IsNull && conversion.Type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span" } span)
            return span.TypeArguments[0].SpecialType == SpecialType.System_Char ? RunValue.Of("") : Items.None;
        if (value is not Datum { Value: var datum }) return value;
        if (datum is null && conversion.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
            return from is { IsValueType: true } ? Thrown.InvalidOperation : Thrown.NullReference;
        if (from is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } && conversion.Type is { IsValueType: true }) return Unboxed(conversion.Type, datum);

        return (conversion.Type?.SpecialType, datum) switch
        {
            (SpecialType.System_Int32, char c) => new Datum((int)c),
            (SpecialType.System_Int32, long l) => conversion.IsChecked && l is < int.MinValue or > int.MaxValue ? Doubtful() : RunValue.Of(unchecked((int)l)),
            (SpecialType.System_Int64, int i) => new Datum((long)i),
            (SpecialType.System_Char, int i) => conversion.IsChecked && i is < char.MinValue or > char.MaxValue ? Doubtful() : new Datum(unchecked((char)i)),
            (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal, not null) => RunValue.Unknown,
            (SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64, not null) => RunValue.Unknown,
            _ => value,
        };
    }

    /// <summary>A value taken out of an object, which must be of just that type.</summary>
    private static RunValue Unboxed(ITypeSymbol type, object? datum) => (type.SpecialType, datum) switch
    {
        (SpecialType.System_Boolean, bool) or (SpecialType.System_Char, char) or (SpecialType.System_Int32, int) or (SpecialType.System_Int64, long) => new Datum(datum),
        (SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Int32 or SpecialType.System_Int64, not null) => Thrown.InvalidCast,
        _ => RunValue.Unknown,
    };

    private RunValue Combine(RunScope scope, IBinaryOperation binary)
    {
        var left = Evaluate(scope, binary.LeftOperand);
        if (left.IsThrown) return left;
        var right = Evaluate(scope, binary.RightOperand);
        if (right.IsThrown) return right;
        if (binary.OperatorMethod is { ContainingType.SpecialType: not SpecialType.System_String })
        {
            // Types with operators of their own; only a comparison with null is the same everywhere.
            if (!left.IsNull && !right.IsNull || left is UnknownResult || right is UnknownResult) return RunValue.Unknown;
        }

        if (IsText(binary)) return Answered(binary.OperatorKind, left, right, Arithmetic.Concatenate(left, right));
        return Checked(binary.IsChecked, Answered(binary.OperatorKind, left, right, Arithmetic.Binary(binary.OperatorKind, left, right)));
    }

    /// <summary>What an operator makes of two values; where both are known and their result is not, the answer is open.</summary>
    private RunValue Answered(BinaryOperatorKind kind, RunValue left, RunValue right, RunValue result)
    {
        hasOpenAnswer |= result is UnknownResult && left is not UnknownResult && right is not UnknownResult;
        MayFail |= kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && right is UnknownResult;
        return result;
    }

    private static bool IsText(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    /// <summary>A number that may be too large for its type; one that is not known may be for some text.</summary>
    private RunValue Checked(bool isChecked, RunValue result)
    {
        if (!isChecked || result.IsThrown) return result;
        if (result.Number is not null) return Doubtful();
        MayFail |= result is UnknownResult;
        return result;
    }

    private static RunValue IsType(IIsTypeOperation isType, RunValue value)
    {
        if (value is UnknownResult or Thrown) return value;
        if (value.IsNull) return RunValue.Of(isType.IsNegated);
        return IsOfType(value, isType.TypeOperand) is { } isIt ? RunValue.Of(isIt != isType.IsNegated) : RunValue.Unknown;
    }

    /// <summary>Whether a value that is not null is of a type; null where that is not known.</summary>
    private static bool? IsOfType(RunValue value, ITypeSymbol type) => (value, type) switch
    {
        (_, { SpecialType: SpecialType.System_Object }) => true,
        (Datum { Value: string }, _) => type.SpecialType == SpecialType.System_String,
        (Datum { Value: char }, _) => type.SpecialType == SpecialType.System_Char,
        (Datum { Value: int }, { SpecialType: SpecialType.System_Int32 }) => true,
        (UriResult, { Name: "Uri" }) => true,
        _ => null,
    };

    private RunValue Assign(RunScope scope, IOperation target, RunValue value)
    {
        if (value.IsThrown) return value;
        switch (target)
        {
            case ILocalReferenceOperation local:
                Set(scope, local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Set(scope, parameter.Parameter, value);
                break;
            case IFlowCaptureReferenceOperation reference:
                scope.State[new CaptureKey(scope.Graph, reference.Id)] = value;
                if (scope.State[new CapturedPlace(scope.Graph, reference.Id)] is PlaceResult { Target: not IFlowCaptureReferenceOperation } place) return Assign(scope, place.Target, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(scope, declaration.Expression, value);
            case IFieldReferenceOperation or IPropertyReferenceOperation when scope.Graph.OriginalOperation is IFieldInitializerOperation or IPropertyInitializerOperation:
                scope.State[scope.Graph] = value;
                break;
            case IMemberReferenceOperation { Instance: { } owner } when Evaluate(scope, owner) is var of && (of.IsThrown || of.IsNull):
                return of.IsThrown ? of : Thrown.NullReference;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 }:
                IsLost = true;
                break;
        }

        return value;
    }

    private void Set(RunScope scope, ISymbol variable, RunValue value)
    {
        // A variable of the code around a lambda: what it is worth there afterwards is not followed.
        var own = scope.Graph.OriginalOperation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation function => function.Symbol,
            _ => null,
        };
        if (own is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, own)) IsLost = true;
        scope.State[variable] = value;
    }

    private RunValue Step(RunScope scope, IIncrementOrDecrementOperation step)
    {
        var before = Evaluate(scope, step.Target);
        var after = Checked(step.IsChecked, before.Number is { } number ? RunValue.Of(unchecked(step.Kind == OperationKind.Increment ? number + 1 : number - 1)) : RunValue.Unknown);
        Assign(scope, step.Target, after);
        return step.IsPostfix ? before : after;
    }

    private RunValue CreateArray(RunScope scope, IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer) return Elements(scope, initializer.ChildOperations);
        var isEmpty = array.DimensionSizes.Length == 1;
        foreach (var dimension in array.DimensionSizes)
        {
            var size = Evaluate(scope, dimension);
            if (size.IsThrown) return size;
            if (size.Number < 0) return Doubtful();
            MayFail |= size is UnknownResult;
            isEmpty &= size.Number == 0;
        }

        return isEmpty ? Items.None : RunValue.Unknown;
    }

    /// <summary>What a collection expression makes, which may be a list that changes later.</summary>
    private RunValue Collection(RunScope scope, IOperation collection)
    {
        var elements = Elements(scope, collection.ChildOperations);
        if (elements is not Items items || collection.Type is not { } type) return elements;
        if (LibraryTypes.IsSet(type)) items = LibraryCreation.Set(items, LibraryTypes.ComparisonOf(type));
        if (!LibraryTypes.IsChangeable(type)) return items;
        var reference = new ItemsReference(new object(), scope.State.Body);
        scope.State[reference] = items;
        return reference;
    }

    /// <summary>The elements of an array or collection expression, with those of what it spreads.</summary>
    private RunValue Elements(RunScope scope, IOperation.OperationList elements)
    {
        var values = ImmutableArray.CreateBuilder<RunValue>(elements.Count);
        var mayHoldOthers = false;
        var isOrdered = true;
        foreach (var element in elements)
        {
            if (StringValues.IsOfBuilder(element)) continue;
            if (!StringValues.IsSpread(element))
            {
                var value = Evaluate(scope, element);
                if (value.IsThrown) return value;
                values.Add(value);
                continue;
            }

            RunValue spread = RunValue.Unknown;
            foreach (var operand in element.ChildOperations) spread = Frozen(scope, Evaluate(scope, operand));
            if (spread.IsThrown) return spread;
            if (spread is Items { Failure: { } failure }) return failure;
            if (spread is Items others) values.AddRange(others.Elements);
            isOrdered &= spread is not Items { IsOrdered: false };
            mayHoldOthers |= spread is not Items { MayHoldOthers: false };
        }

        return new Items(values.ToImmutable(), MayHoldOthers: mayHoldOthers) { IsSet = !isOrdered };
    }

    private static RunValue Index(RunScope scope, RunValue container, RunValue index, Thrown outside)
    {
        if (container.IsThrown) return container;
        if (index.IsThrown) return index;
        if (container.IsNull) return Thrown.NullReference;
        return Frozen(scope, container) switch
        {
            Datum { Value: string text } => StringCalls.Index(text, index),
            Items { MayHoldOthers: false, IsOrdered: true } items => SequenceCalls.Index(items, index, outside),
            _ => RunValue.Unknown,
        };
    }

    private RunValue Interpolate(RunScope scope, IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        var isKnown = true;
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } })
            {
                text.Append(literal);
                continue;
            }

            var value = part is IInterpolationOperation hole ? Evaluate(scope, hole.Expression) : RunValue.Unknown;
            if (value.IsThrown) return value;
            if (part is IInterpolationOperation { FormatString: null, Alignment: null, Expression.Type: not { TypeKind: TypeKind.Enum } } && Arithmetic.TextOf(value) is { } shown)
            {
                text.Append(shown);
                continue;
            }

            isKnown = false;
            hasOpenAnswer |= value is not UnknownResult;
        }

        return isKnown ? RunValue.Of(text.ToString()) : RunValue.Unknown;
    }

    private RunValue Tuple(RunScope scope, ITupleOperation tuple)
    {
        var parts = ImmutableArray.CreateBuilder<RunValue>(tuple.Elements.Length);
        foreach (var element in tuple.Elements)
        {
            var value = Evaluate(scope, element);
            if (value.IsThrown) return value;
            parts.Add(value);
        }

        return new TupleResult(parts.MoveToImmutable());
    }

    /// <summary>What is not understood gives nothing that is known, but its parts are worked out, and may throw.</summary>
    private RunValue NotUnderstood(RunScope scope, IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
        {
            var value = Evaluate(scope, part);
            if (value.IsThrown) return value;
        }

        Forget(scope, operation);
        return RunValue.Unknown;
    }

    /// <summary>Code that is not understood may still have given variables new values.</summary>
    private void Forget(RunScope scope, IOperation operation)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            var target = part switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => argument.Value,
                _ => null,
            };
            if (target is null) continue;
            foreach (var variable in target.DescendantsAndSelf()) Assign(scope, variable, RunValue.Unknown);
        }
    }

    /// <summary>The value as it is now, for where its later changes do not reach.</summary>
    private static RunValue Frozen(RunScope scope, RunValue value) => value is ItemsReference reference ? scope.State[reference] : value;

    /// <summary>The variable that was captured to be given a value.</summary>
    private sealed record CapturedPlace(ControlFlowGraph Graph, CaptureId Id);
}
