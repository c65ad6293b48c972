using System.Linq;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Headers;

/// <summary>
/// The questions that code asks about the request's origin. Whether there is one at all is none: every website has one. Any other
/// is taken to tell origins apart.
/// </summary>
internal static class OriginTests
{
    /// <summary>An origin that nobody means to let in.</summary>
    public const string Stranger = "https://evil.example";

    /// <summary>Whether the value is the origin or something made of it.</summary>
    public static bool Depends(FlowValue value) => value is RequestHeaderValue { IsOrigin: true } or OriginTestValue;

    /// <summary>A comparison: with a constant, with an element of a list, of something made of the origin.</summary>
    public static FlowValue? OfComparison(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        if (!Depends(left) && !Depends(right)) return null;
        var other = Depends(left) ? right : left;
        var isOrigin = left is RequestHeaderValue || right is RequestHeaderValue;
        if (isOrigin && other is ConstantValue { Value: null or "" }) return FlowValue.Unknown;
        return new OriginTestValue(binary.Syntax, isOrigin && other is ConstantValue
            ? binary.OperatorKind switch { BinaryOperatorKind.Equals => true, BinaryOperatorKind.NotEquals => false, _ => null }
            : null);
    }

    /// <summary>A pattern asks something where there is a text in it.</summary>
    public static FlowValue? OfPattern(IIsPatternOperation pattern, FlowValue value) =>
        value is OriginTestValue || pattern.Pattern.DescendantsAndSelf().Any(static part => part.ConstantValue is { HasValue: true, Value: string { Length: > 0 } }
            || part is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } } })
            ? new OriginTestValue(pattern.Syntax)
            : FlowValue.Unknown;

    /// <summary>A call that is given the origin and answers yes or no. Null where it is none.</summary>
    public static FlowValue? OfCall(IInvocationOperation call, bool isGivenOrigin, bool isGivenText)
    {
        if (!isGivenOrigin) return null;
        switch (call.TargetMethod.Name)
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ContainsKey":
            case "Any" when call.Arguments.Length <= 1:
                return FlowValue.Unknown;
            case "Equals" when isGivenText:
                return new OriginTestValue(call.Syntax, true);
        }

        // A predicate of the application is taken at its word, unless it has been run and lets in whoever asks.
        return call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean ? new OriginTestValue(call.Syntax) : null;
    }
}
