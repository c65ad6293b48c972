using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>What one operation does to a path, calls aside.</content>
internal abstract partial class ValueFlow
{
    /// <summary>What an operation means to this flow; null where it means nothing special.</summary>
    protected virtual FlowValue? Evaluate(FlowFrame frame, IOperation operation, FlowPath path) => null;

    /// <summary>Sets the value of a property where it means something to this flow. False where it does not.</summary>
    protected abstract bool TryRead(FlowFrame frame, IPropertyReferenceOperation property, FlowPath path);

    /// <summary>Makes an object that means something to this flow. False where it does not.</summary>
    protected abstract bool TryCreate(FlowFrame frame, IObjectCreationOperation creation, FlowPath path);

    /// <summary>Assigns to what means something to this flow. False where it does not.</summary>
    /// <param name="frame">The body.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="target">What is assigned; the graph may have set it aside while it worked out the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The path.</param>
    protected abstract bool TryAssign(FlowFrame frame, ISimpleAssignmentOperation assignment, IOperation target, FlowValue value, FlowPath path);

    /// <summary>Looks at an operation once it has been run.</summary>
    protected virtual void Complete(FlowFrame frame, IOperation operation, FlowPath path)
    {
    }

    /// <summary>Whether a value of the type can carry something that matters, so that code that gives one is worth entering.</summary>
    protected virtual bool Carries(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_String } or { Name: "TimeSpan" } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }
        || type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && arguments[0].SpecialType == SpecialType.System_String;

    /// <summary>Runs one operation whose operands have been run, and adds the paths it leads to.</summary>
    private void Step(FlowFrame frame, IOperation operation, FlowPath path, List<FlowPath> next)
    {
        if (operation.ConstantValue.HasValue)
        {
            path[operation] = operation.ConstantValue.Value is string text
                ? new ConstantValue(text, operation.Syntax, frame)
                : new ConstantValue(operation.ConstantValue.Value);
            next.Add(path);
            return;
        }

        switch (operation)
        {
            case IInvocationOperation call:
                Invoke(frame, call, path, next);
                return;
            case IPropertyReferenceOperation property:
                ReadProperty(frame, property, path, next);
                return;
            case IObjectCreationOperation creation:
                Create(frame, creation, path);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(frame, assignment, path);
                break;
            default:
                var value = Evaluate(frame, operation, path) ?? ValueOf(frame, operation, path);
                // A string that is put together has its place, too.
                path[operation] = value is ConstantValue { Value: string, Node: null } made ? made with { Node = operation.Syntax, Frame = frame } : value;
                break;
        }

        Complete(frame, operation, path);
        next.Add(path);
    }

    private FlowValue ValueOf(FlowFrame frame, IOperation operation, FlowPath path)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return path.State[local.Local];

            case IParameterReferenceOperation parameter:
                return path.State[parameter.Parameter];

            case IFieldReferenceOperation field:
                return path.State.Values.Has(field.Field) ? path.State[field.Field] : TimeSpanValues.At(field, frame, FixedValue(frame, field.Field))!;

            case IFlowCaptureOperation capture:
                path.State = path.State.Set(new CaptureKey(frame.Graph, capture.Id), path[capture.Value]);
                if (capture.Value is IMemberReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation or IArrayElementReferenceOperation)
                    setAside[new CaptureKey(frame.Graph, capture.Id)] = capture.Value;
                return FlowValue.Unknown;

            case IFlowCaptureReferenceOperation reference:
                return path.State[new CaptureKey(frame.Graph, reference.Id)];

            case IFlowAnonymousFunctionOperation lambda:
                unrunLambdas[lambda] = (frame, path.State);
                return new LambdaValue(lambda, frame);

            case IMethodReferenceOperation method:
                return new MethodGroupValue(method.Method, frame.Graph) { Receiver = method.Instance is { } instance ? path[instance] : FlowValue.Unknown };

            case IDelegateCreationOperation creation:
                return path[creation.Target];

            case IConversionOperation conversion:
                return conversion.OperatorMethod is null ? path[conversion.Operand] : FlowValue.Unknown;

            case IExpressionStatementOperation or IArgumentOperation or IParenthesizedOperation:
                return OnlyOperand(operation, path);

            case IIsNullOperation isNull:
                return path[isNull.Operand].IsNull;

            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return FlowValue.Null;

            case IDefaultValueOperation { Type: { Name: nameof(TimeSpan), ContainingNamespace.Name: nameof(System) } }:
                return new ConstantValue(TimeSpan.Zero, operation.Syntax, frame);

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return path[not.Operand] switch
                {
                    ConstantValue { Value: bool value } => new ConstantValue(!value),
                    EnvironmentValue environment => environment with { Is = !environment.Is },
                    _ => FlowValue.Unknown,
                };

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return path[minus.Operand] is ConstantValue { Value: System.TimeSpan time } && time != System.TimeSpan.MinValue ? new ConstantValue(-time, minus.Syntax, frame) : FlowValue.Unknown;

            case IBinaryOperation binary:
                return Combine(binary, path);

            case IArrayCreationOperation { Initializer: { } initializer } array:
                EscapeOperands(initializer, path);
                return StringValues.OfElements(array, initializer.ChildOperations, element => path[element], frame);

            case IArrayCreationOperation { DimensionSizes.Length: 1 } array when path[array.DimensionSizes[0]] is ConstantValue { Value: 0 }:
                return StringsValue.Empty(array);

            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated, path);

            case ICompoundAssignmentOperation { Target: var target }:
                return Overwrite(target, FlowValue.Unknown, path);

            case IIncrementOrDecrementOperation { Target: var target }:
                return Overwrite(target, FlowValue.Unknown, path);

            case IDeconstructionAssignmentOperation deconstruction:
                return Overwrite(deconstruction.Target, FlowValue.Unknown, path);

            case IDeclarationExpressionOperation or ITypeOfOperation or INameOfOperation or IIsPatternOperation or IIsTypeOperation:
            case IArrayInitializerOperation or IInstanceReferenceOperation or ILiteralOperation or IArrayElementReferenceOperation:
            case IInterpolationOperation or IInterpolatedStringTextOperation:
                return FlowValue.Unknown;

            default:
                if (StringValues.IsSpread(operation)) return OnlyOperand(operation, path);

                // A tuple, an array, an object of another type, an await, …: whoever holds the policy now may change it.
                EscapeOperands(operation, path);
                return StringValues.IsCollectionExpression(operation)
                    ? StringValues.OfElements(operation, operation.ChildOperations, element => path[element], frame)
                    : FlowValue.Unknown;
        }
    }

    private void Create(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        if (TryCreate(frame, creation, path)) return;
        if (TimeSpanValues.OfCreation(creation, part => path[part]) is { } time)
        {
            path[creation] = TimeSpanValues.At(creation, frame, time)!;
            return;
        }

        if (creation is { Type.Name: "List", Arguments.Length: 0 })
        {
            path[creation] = StringsValue.Empty(creation);
            return;
        }

        foreach (var argument in creation.Arguments) path.State = path.State.Escape(path[argument]);
    }

    private void Assign(FlowFrame frame, ISimpleAssignmentOperation assignment, FlowPath path)
    {
        var value = path[assignment.Value];
        path[assignment] = value;
        var target = Target(frame, assignment, path);
        if (!TryAssign(frame, assignment, target, value, path)) Overwrite(target, value, path);
    }

    /// <summary>
    /// What is assigned. Where the value takes branches to work out, the graph sets it aside before them: its operands are
    /// run again for the path.
    /// </summary>
    private IOperation Target(FlowFrame frame, ISimpleAssignmentOperation assignment, FlowPath path)
    {
        if (assignment.Target is not IFlowCaptureReferenceOperation reference || !setAside.TryGetValue(new CaptureKey(frame.Graph, reference.Id), out var target)) return assignment.Target;

        var ignored = new List<FlowPath>();
        foreach (var operand in order.Of(target))
        {
            if (operand != target) Step(frame, operand, path, ignored);
        }

        return target;
    }

    /// <summary>Gives a variable a new value; what goes to a place that is not followed may be changed from there.</summary>
    protected static FlowValue Overwrite(IOperation target, FlowValue value, FlowPath path)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                path.State = path.State.Assign(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                path.State = path.State.Assign(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation field:
                path.State = path.State.Assign(field.Field, value);
                break;
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property:
                path.State = path.State.Assign(property.Property, value);
                break;
            case IPropertyReferenceOperation { Instance: { } owner } when path[owner] is BoundValue bound:
                path.State = path.State.Forget(bound);
                break;
            case IPropertyReferenceOperation { Instance: { } holder } when path[holder] is StringsValue list:
                path.State = path.State.Change(list, FlowValue.Unknown);
                break;
            case IFlowCaptureReferenceOperation:
            case IDiscardOperation:
                break;
            case IArrayElementReferenceOperation element when path[element.ArrayReference] is StringsValue array:
                path.State = path.State.Change(array, FlowValue.Unknown);
                break;
            case ITupleOperation or IDeclarationExpressionOperation:
                foreach (var part in target.ChildOperations) Overwrite(part, FlowValue.Unknown, path);
                break;
            default:
                path.State = path.State.Escape(value);
                break;
        }

        return value;
    }

    private void ReadProperty(FlowFrame frame, IPropertyReferenceOperation operation, FlowPath path, List<FlowPath> next)
    {
        var property = operation.Property;
        if (TryRead(frame, operation, path))
        {
            // Known to this flow.
        }
        else if (LibraryCalls.ValueOf(operation, frame, part => path[part]) is { } known)
        {
            path[operation] = NullChecks.After(path.State, known);
        }
        else if (path.State.Values.Has(property))
        {
            path[operation] = path.State[property];
        }
        else if (Carries(property.Type))
        {
            if (FixedValue(frame, property) is var value and not UnknownValue)
            {
                path[operation] = value;
            }
            else if (property.GetMethod is { } getter && Graph(getter, frame) is { } graph)
            {
                RunCallee(frame, operation.Syntax, operation, getter, graph, isInUnit: false, static state => state, path, next);
                return;
            }
        }

        Complete(frame, operation, path);
        next.Add(path);
    }

    /// <summary>The value of a field or property that is set once, by its initializer.</summary>
    private FlowValue FixedValue(FlowFrame frame, ISymbol symbol)
    {
        if (symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }) return new ConstantValue("");
        if (symbol is IFieldSymbol { IsStatic: true } wellKnown && LibraryCalls.ValueOf(wellKnown) is { } known) return known;

        var type = symbol switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, _ => null };
        // Of what can change in place, only arrays are taken to stay as they were made.
        if (type is not ({ SpecialType: SpecialType.System_String } or { Name: "TimeSpan" } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String })) return FlowValue.Unknown;
        if (graphs.OfInitializer(symbol) is not { } graph || frame.IsRunning(graph) || frame.Depth >= DepthBound) return FlowValue.Unknown;

        var initializer = Enter(frame, graph.OriginalOperation.Syntax, graph, isInUnit: false);
        var exits = Run(initializer, FlowState.Empty);
        return exits.Count == 1 ? exits[0].State[symbol] : FlowValue.Unknown;
    }

    private static void EscapeOperands(IOperation operation, FlowPath path)
    {
        foreach (var operand in operation.ChildOperations) path.State = path.State.Escape(path[operand]);
    }

    private static FlowValue OnlyOperand(IOperation operation, FlowPath path)
    {
        foreach (var operand in operation.ChildOperations) return path[operand];
        return FlowValue.Unknown;
    }

    private static FlowValue Combine(IBinaryOperation binary, FlowPath path)
    {
        if (EnvironmentValues.OfComparison(binary, path[binary.LeftOperand], path[binary.RightOperand]) is { } environment) return environment;
        if (path[binary.LeftOperand] is not ConstantValue left || path[binary.RightOperand] is not ConstantValue right) return FlowValue.Unknown;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Equals => new ConstantValue(Equals(left.Value, right.Value)),
            BinaryOperatorKind.NotEquals => new ConstantValue(!Equals(left.Value, right.Value)),
            BinaryOperatorKind.Add when left.Value is string or null && right.Value is string or null => new ConstantValue(string.Concat(left.Value, right.Value)),
            _ => FlowValue.Unknown,
        };
    }

    private static FlowValue Interpolate(IInterpolatedStringOperation interpolated, FlowPath path)
    {
        var text = "";
        foreach (var part in interpolated.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                IInterpolationOperation { FormatString: null, Alignment: null } hole when path[hole.Expression] is ConstantValue { Value: string constant } => constant,
                _ => null,
            };
            if (value is null) return FlowValue.Unknown;
            text += value;
        }

        return new ConstantValue(text);
    }
}
