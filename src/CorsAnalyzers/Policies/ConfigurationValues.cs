using System;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>Reads of the application's configuration, as symbolic values: which key, and whether it may be missing.</summary>
internal static class ConfigurationValues
{
    private const string Binder = "ConfigurationBinder";
    private const string Section = "IConfigurationSection";

    public static FlowValue? OfCall(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetSection" or "GetRequiredSection" when IsConfiguration(call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type):
                return new SectionValue(Join(Receiver(call, valueOf), Text(call.Arguments.Last(), valueOf)), method.Name == "GetRequiredSection");

            case "Get" when method is { ContainingType.Name: Binder, TypeArguments.Length: 1 }:
                var section = Receiver(call, valueOf);
                var read = Read(section, call.Syntax);
                return ShapeOf(method.TypeArguments[0]) is { } form ? read with { Shape = form }
                    : BoundProperties.CanBind(method.TypeArguments[0]) ? new BoundValue(KeyOf(section), call.Syntax)
                    : null;

            case "GetValue" when method is { ContainingType.Name: Binder, TypeArguments.Length: 1 } && ShapeOf(method.TypeArguments[0]) is { } shape:
                var hasDefault = method.Parameters.Any(static parameter => parameter.Name == "defaultValue");
                var key = Text(call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key"), valueOf);

                // It converts the text of the key and never looks at its children.
                return new ConfigurationValue(Join(Receiver(call, valueOf), key), !hasDefault, call.Syntax)
                {
                    Shape = shape == ConfigurationShape.Text ? shape : ConfigurationShape.Unknown,
                    IsOptional = hasDefault,
                };

            default:
                return null;
        }
    }

    /// <summary>What a call of <c>Bind</c> fills the object with that it is given; null for any other call.</summary>
    public static BoundValue? OfBind(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        if (call.TargetMethod is not { Name: "Bind", ContainingType.Name: Binder }) return null;
        var section = Receiver(call, valueOf);
        return new BoundValue(call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key") is { } key ? Join(section, Text(key, valueOf)) : KeyOf(section), call.Syntax);
    }

    public static FlowValue? OfProperty(IPropertyReferenceOperation property, Func<IOperation, FlowValue> valueOf)
    {
        if (property.Instance is not { } instance) return null;
        if (valueOf(instance) is BoundValue bound) return BoundProperties.Read(bound, property.Property);
        if (BoundProperties.IsOptions(property.Property, out var options)) return new BoundValue("", property.Syntax) { Options = options };
        if (!IsConfiguration(instance.Type)) return null;

        var section = ValueOf(instance, valueOf);
        if (property.Property.IsIndexer)
            return new ConfigurationValue(Join(section, Text(property.Arguments.FirstOrDefault(), valueOf)), true, property.Syntax) { Shape = ConfigurationShape.Text };
        return property.Property.Name == "Value" ? Read(section, property.Syntax) with { Shape = ConfigurationShape.Text } : null;
    }

    /// <summary>How a value of the type takes strings from a section; null for a type that holds none.</summary>
    public static ConfigurationShape? ShapeOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => ConfigurationShape.Text,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => ConfigurationShape.List,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } when arguments[0].SpecialType == SpecialType.System_String => ConfigurationShape.List,
        _ => null,
    };

    /// <summary>What a section holds.</summary>
    private static ConfigurationValue Read(FlowValue section, SyntaxNode node) =>
        section is SectionValue known ? new ConfigurationValue(known.Key, !known.IsRequired, node) : new ConfigurationValue(null, true, node);

    private static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (IsInterface(type) || type.AllInterfaces.Any(IsInterface));

    private static bool IsInterface(ITypeSymbol type) =>
        type is { Name: "IConfiguration", ContainingNamespace: { Name: "Configuration", ContainingNamespace.Name: "Extensions" } };

    private static FlowValue Receiver(IInvocationOperation call, Func<IOperation, FlowValue> valueOf) =>
        (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } receiver ? ValueOf(receiver, valueOf) : FlowValue.Unknown;

    /// <summary>The value of a configuration. Of a section that code out of sight hands over, the key is not known.</summary>
    private static FlowValue ValueOf(IOperation configuration, Func<IOperation, FlowValue> valueOf)
    {
        var value = valueOf(configuration);
        if (value is SectionValue) return value;
        while (configuration is IConversionOperation conversion) configuration = conversion.Operand;
        return configuration.Type is { Name: Section } ? new SectionValue(null) : value;
    }

    private static string? Text(IArgumentOperation? argument, Func<IOperation, FlowValue> valueOf) =>
        argument is not null && valueOf(argument) is ConstantValue { Value: string text } ? text : null;

    /// <summary>The key of a configuration: all of it where it is no section.</summary>
    private static string? KeyOf(FlowValue section) => section is SectionValue known ? known.Key : "";

    /// <summary>The key of a part of a section. What is not a known section is taken for the root.</summary>
    private static string? Join(FlowValue section, string? key) =>
        key is null ? null
        : section is not SectionValue known ? key
        : known.Key is null ? null
        : known.Key + ":" + key;
}
