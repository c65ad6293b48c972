using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>The questions that code asks about the environment it runs in.</summary>
internal static class EnvironmentValues
{
    // Of Microsoft.Extensions and of Microsoft.AspNetCore.
    private const string Hosting = "Hosting";

    /// <summary><c>Environments.Development</c>, <c>EnvironmentName.Development</c> and their like, which are fields of the framework.</summary>
    public static FlowValue? OfField(IFieldSymbol field) =>
        field is { ContainingType: { Name: "Environments" or "EnvironmentName", ContainingNamespace.Name: Hosting }, Name: "Development" or "Staging" or "Production" } ? new ConstantValue(field.Name) : null;

    /// <summary><c>IsDevelopment()</c>, <c>IsStaging()</c>, <c>IsProduction()</c>, <c>IsEnvironment("…")</c>.</summary>
    public static FlowValue? OfCall(IInvocationOperation call, System.Func<IOperation, FlowValue> valueOf)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { Name: "HostEnvironmentEnvExtensions" or "HostingEnvironmentExtensions", ContainingNamespace.Name: Hosting }) return null;
        return method.Name switch
        {
            "IsDevelopment" => new EnvironmentValue("Development", true),
            "IsStaging" => new EnvironmentValue("Staging", true),
            "IsProduction" => new EnvironmentValue("Production", true),
            "IsEnvironment" when call.Arguments.Length == 2 && valueOf(call.Arguments[1]) is ConstantValue { Value: string name } => new EnvironmentValue(name, true),
            _ => null,
        };
    }

    /// <summary><c>environment.EnvironmentName == "Development"</c>.</summary>
    public static FlowValue? OfComparison(IBinaryOperation binary, FlowValue left, FlowValue right)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return null;
        var name = IsName(binary.LeftOperand) ? right : IsName(binary.RightOperand) ? left : null;
        return name is ConstantValue { Value: string environment } ? new EnvironmentValue(environment, binary.OperatorKind == BinaryOperatorKind.Equals) : null;
    }

    private static bool IsName(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "EnvironmentName", ContainingType: { Name: "IHostEnvironment" or "IHostingEnvironment" or "IWebHostEnvironment", ContainingNamespace.Name: Hosting } } };
}
