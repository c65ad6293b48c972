using System;
using System.Globalization;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>Which time an expression is: the factories, constructors and fields of <c>TimeSpan</c> on constants.</summary>
internal static class TimeSpanValues
{
    /// <summary>The time with the expression that gave it, unless it has one.</summary>
    public static FlowValue? At(IOperation operation, FlowFrame frame, FlowValue? value) =>
        value is ConstantValue { Value: TimeSpan, Node: null } time ? time with { Node = operation.Syntax, Frame = frame } : value;

    public static FlowValue? OfField(IFieldSymbol field) => (field.ContainingNamespace.Name, field.ContainingType.Name, field.Name) switch
    {
        ("System", "TimeSpan", nameof(TimeSpan.Zero)) => new ConstantValue(TimeSpan.Zero),
        ("System", "TimeSpan", nameof(TimeSpan.MaxValue)) => new ConstantValue(TimeSpan.MaxValue),
        ("System", "TimeSpan", nameof(TimeSpan.MinValue)) => new ConstantValue(TimeSpan.MinValue),
        ("Threading", "Timeout", "InfiniteTimeSpan") => new ConstantValue(TimeSpan.FromMilliseconds(-1)),
        _ => null,
    };

    public static FlowValue? OfCall(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType: { Name: "TimeSpan", ContainingNamespace.Name: "System" }, Name: var name } || call.Arguments.Length == 0) return null;

        // The later parameters of newer overloads are smaller units; 0 is their default.
        for (var i = 1; i < call.Arguments.Length; i++)
        {
            if (Number(valueOf(call.Arguments[i])) is not 0) return null;
        }

        if (Number(valueOf(call.Arguments[0])) is not { } number) return null;
        return name switch
        {
            "FromTicks" => FromTicks(number, number),
            "FromMicroseconds" => FromTicks(number * 10, number),
            "FromMilliseconds" => FromTicks(number * TimeSpan.TicksPerMillisecond, number),
            "FromSeconds" => FromTicks(number * TimeSpan.TicksPerSecond, number),
            "FromMinutes" => FromTicks(number * TimeSpan.TicksPerMinute, number),
            "FromHours" => FromTicks(number * TimeSpan.TicksPerHour, number),
            "FromDays" => FromTicks(number * TimeSpan.TicksPerDay, number),
            _ => null,
        };
    }

    public static FlowValue? OfCreation(IObjectCreationOperation creation, Func<IOperation, FlowValue> valueOf)
    {
        if (creation.Type is not { Name: "TimeSpan", ContainingNamespace.Name: "System" }) return null;

        var parts = new double[creation.Arguments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(valueOf(creation.Arguments[i])) is not { } part) return null;
            parts[i] = part;
        }

        return parts.Length switch
        {
            0 => new ConstantValue(TimeSpan.Zero),
            1 => FromTicks(parts[0], parts[0]),
            3 => FromTicks((((parts[0] * 60) + parts[1]) * 60 + parts[2]) * TimeSpan.TicksPerSecond),
            4 => FromTicks((((((parts[0] * 24) + parts[1]) * 60) + parts[2]) * 60 + parts[3]) * TimeSpan.TicksPerSecond),
            5 => FromTicks(((((((parts[0] * 24) + parts[1]) * 60) + parts[2]) * 60 + parts[3]) * 1000 + parts[4]) * TimeSpan.TicksPerMillisecond),
            _ => null,
        };
    }

    private static double? Number(FlowValue value) =>
        value is ConstantValue { Value: int or long or double or float or short or byte or uint } constant
            ? Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture)
            : null;

    // Computed here: the factories of .NET Framework, which some hosts run on, round to milliseconds.
    private static FlowValue? FromTicks(double ticks, double? number = null) =>
        ticks is > long.MinValue and < long.MaxValue ? new ConstantValue(new TimeSpan((long)ticks)) { Number = number } : null;
}
