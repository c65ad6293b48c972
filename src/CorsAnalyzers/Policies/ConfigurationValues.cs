using System;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>Reads of the application's configuration, as symbolic values: which key, and whether it may be missing.</summary>
internal static class ConfigurationValues
{
    public static FlowValue? OfCall(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetSection" or "GetRequiredSection" when IsConfiguration(call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type):
                return new SectionValue(Join(Receiver(call, valueOf), Text(call.Arguments.Last(), valueOf)), method.Name == "GetRequiredSection");

            case "Get" when method.ContainingType.Name == "ConfigurationBinder" && HoldsStrings(method):
                return Read(Receiver(call, valueOf), call.Syntax);

            case "GetValue" when method.ContainingType.Name == "ConfigurationBinder" && HoldsStrings(method):
                var hasDefault = method.Parameters.Any(static parameter => parameter.Name == "defaultValue");
                return new ConfigurationValue(Join(Receiver(call, valueOf), Text(call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key"), valueOf)), !hasDefault, call.Syntax);

            default:
                return null;
        }
    }

    public static FlowValue? OfProperty(IPropertyReferenceOperation property, Func<IOperation, FlowValue> valueOf)
    {
        if (property.Instance is not { } instance || !IsConfiguration(instance.Type)) return null;
        if (property.Property.IsIndexer) return new ConfigurationValue(Join(valueOf(instance), Text(property.Arguments.FirstOrDefault(), valueOf)), true, property.Syntax);
        return property.Property.Name == "Value" ? Read(valueOf(instance), property.Syntax) : null;
    }

    /// <summary>What a section holds.</summary>
    private static ConfigurationValue Read(FlowValue section, SyntaxNode node) =>
        section is SectionValue known ? new ConfigurationValue(known.Key, !known.IsRequired, node) : new ConfigurationValue(null, true, node);

    private static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (IsInterface(type) || type.AllInterfaces.Any(IsInterface));

    private static bool IsInterface(ITypeSymbol type) =>
        type is { Name: "IConfiguration", ContainingNamespace: { Name: "Configuration", ContainingNamespace.Name: "Extensions" } };

    private static bool HoldsStrings(IMethodSymbol method) => method.TypeArguments.Length == 1 && method.TypeArguments[0] switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static FlowValue Receiver(IInvocationOperation call, Func<IOperation, FlowValue> valueOf) =>
        call.Instance is not null ? valueOf(call.Instance)
        : call.Arguments.Length > 0 ? valueOf(call.Arguments[0])
        : FlowValue.Unknown;

    private static string? Text(IArgumentOperation? argument, Func<IOperation, FlowValue> valueOf) =>
        argument is not null && valueOf(argument) is ConstantValue { Value: string text } ? text : null;

    /// <summary>The key of a part of a section. What is not a known section is taken for the root.</summary>
    private static string? Join(FlowValue section, string? key) =>
        key is null ? null
        : section is not SectionValue known ? key
        : known.Key is null ? null
        : known.Key + ":" + key;
}
