using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies.Predicates.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Meaning;

/// <summary>
/// Reads what a predicate means where it says so plainly: tests of the origin or its host, joined by <c>||</c>, each maybe behind
/// a check that it can be read and comes over https.
/// </summary>
internal sealed class PredicateMeaning
{
    private const int TestBound = 64;

    private readonly IParameterSymbol origin;
    private readonly Func<IOperation, RunValue> valueOf;
    private readonly MeantOrigins meant = new();

    private PredicateMeaning(IParameterSymbol origin, Func<IOperation, RunValue> valueOf)
    {
        this.origin = origin;
        this.valueOf = valueOf;
    }

    /// <summary>The list of origins that a lambda means; empty where that is not plain.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="valueOf">The values of expressions that do not depend on the origin.</param>
    public static ImmutableArray<string> Of(IAnonymousFunctionOperation lambda, Func<IOperation, RunValue> valueOf)
    {
        if (lambda.Symbol.Parameters.Length != 1 || lambda.Body.Operations.Length != 1 || lambda.Body.Operations[0] is not IReturnOperation { ReturnedValue: { } answer })
            return ImmutableArray<string>.Empty;

        var meaning = new PredicateMeaning(lambda.Symbol.Parameters[0], valueOf);
        var choices = Operands(answer, BinaryOperatorKind.ConditionalOr);
        return choices.Count <= TestBound && choices.All(meaning.AddChoice) ? meaning.meant.All : ImmutableArray<string>.Empty;
    }

    /// <summary>The operands of a chain of one operator, from left to right.</summary>
    private static List<IOperation> Operands(IOperation chain, BinaryOperatorKind kind)
    {
        var operands = new List<IOperation>();
        var waiting = new Stack<IOperation>();
        waiting.Push(chain);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case IParenthesizedOperation parenthesized:
                    waiting.Push(parenthesized.Operand);
                    break;
                case IConversionOperation { IsImplicit: true } conversion:
                    waiting.Push(conversion.Operand);
                    break;
                case IBinaryOperation binary when binary.OperatorKind == kind:
                    waiting.Push(binary.RightOperand);
                    waiting.Push(binary.LeftOperand);
                    break;
                case var operand:
                    operands.Add(operand);
                    break;
            }
        }

        return operands;
    }

    /// <summary>Adds what one test means; every other part of the choice has to be a check.</summary>
    private bool AddChoice(IOperation choice)
    {
        var tests = Operands(choice, BinaryOperatorKind.ConditionalAnd).Where(part => !IsCheck(part)).ToList();
        return tests.Count == 1 && AddTest(tests[0]);
    }

    /// <summary>Whether the part only makes sure that there is an origin, that it can be read, or that it is encrypted.</summary>
    private bool IsCheck(IOperation part) => part switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison => IsNull(comparison.RightOperand) || IsNull(comparison.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => IsScheme(comparison.LeftOperand) && TextOf(comparison.RightOperand) == "https",
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } => true,
        IInvocationOperation { TargetMethod: { Name: "TryCreate", ContainingType.Name: "Uri" } } => true,
        IInvocationOperation { TargetMethod: { Name: "StartsWith", ContainingType.SpecialType: SpecialType.System_String } } call => IsOrigin(call.Instance) && TextOf(call.Arguments[0].Value) == "https://",
        IPropertyReferenceOperation { Property: { Name: "IsDefaultPort", ContainingType.Name: "Uri" } } => true,
        _ => false,
    };

    private bool AddTest(IOperation test) => test switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison =>
            AddEqual(comparison.LeftOperand, comparison.RightOperand) || AddEqual(comparison.RightOperand, comparison.LeftOperand),
        IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String, IsStatic: true } } call =>
            AddEqual(call.Arguments[0].Value, call.Arguments[1].Value) || AddEqual(call.Arguments[1].Value, call.Arguments[0].Value),
        IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance: { } receiver, Arguments: { Length: > 0 } arguments } call =>
            TextOf(arguments[0].Value) is { } text && AddPart(call.TargetMethod.Name, receiver, text),
        IInvocationOperation { TargetMethod.Name: "Contains" } call => AddMember(call),
        _ => false,
    };

    private bool AddEqual(IOperation asked, IOperation constant) => TextOf(constant) is { } text
        && (IsOrigin(asked) ? meant.AddOrigin(text) : IsHost(asked) && meant.AddHost(text));

    private bool AddPart(string method, IOperation receiver, string text) => method switch
    {
        "Equals" => IsOrigin(receiver) ? meant.AddOrigin(text) : IsHost(receiver) && meant.AddHost(text),
        "EndsWith" => (IsOrigin(receiver) || IsHost(receiver)) && meant.AddSuffix(text),
        "StartsWith" => IsOrigin(receiver) && meant.AddPrefix(text),
        _ => false,
    };

    /// <summary><c>list.Contains(origin)</c>, <c>list.Contains(uri.Host)</c>.</summary>
    private bool AddMember(IInvocationOperation call)
    {
        var isExtension = call.Instance is null;
        if (call.Arguments.Length == 0 || isExtension && call.Arguments.Length < 2) return false;
        var asked = call.Arguments[isExtension ? 1 : 0].Value;
        if (valueOf(call.Instance ?? call.Arguments[0].Value) is not Items { MayHoldOthers: false } items || items.Elements.IsEmpty) return false;
        if (!IsOrigin(asked) && !IsHost(asked)) return false;
        return items.Elements.All(element => element.Text is { } text && (IsOrigin(asked) ? meant.AddOrigin(text) : meant.AddHost(text)));
    }

    private string? TextOf(IOperation operation) => Unwrapped(operation) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation or ILocalReferenceOperation => valueOf(operation).Text,
        _ => null,
    };

    /// <summary>Whether the operation is the origin, maybe in lower case.</summary>
    private bool IsOrigin(IOperation? operation) => Unwrapped(operation) is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, origin);

    private static bool IsHost(IOperation operation) => Unwrapped(operation) is IPropertyReferenceOperation { Property: { Name: "Host" or "IdnHost" or "DnsSafeHost", ContainingType.Name: "Uri" }, Instance: { } uri } && IsUri(uri);

    private static bool IsScheme(IOperation operation) => Unwrapped(operation) is IPropertyReferenceOperation { Property: { Name: "Scheme", ContainingType.Name: "Uri" }, Instance: { } uri } && IsUri(uri);

    private static bool IsUri(IOperation operation) => Unwrapped(operation) is IObjectCreationOperation or ILocalReferenceOperation;

    private static bool IsNull(IOperation operation) => Unwrapped(operation) is { ConstantValue: { HasValue: true, Value: null } };

    private static IOperation? Unwrapped(IOperation? operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Unwrapped(parenthesized.Operand),
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "ToLower" or "ToLowerInvariant", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } text } => Unwrapped(text),
        _ => operation,
    };
}
