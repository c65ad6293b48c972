using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Application;

/// <summary>The key of a section of the configuration that code names in one expression, with constants and local variables.</summary>
internal static class SectionKey
{
    private const int StepBound = 16;
    private const string Section = "IConfigurationSection";

    /// <summary>The key; empty for the whole configuration, null where it is not known.</summary>
    public static string? Of(IOperation section, CancellationToken cancellation)
    {
        var key = "";
        for (var steps = 0; steps < StepBound; steps++)
        {
            switch (section)
            {
                case IConversionOperation conversion:
                    section = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } part when part.Arguments.LastOrDefault()?.Value.ConstantValue.Value is string name:
                    key = key.Length == 0 ? name : name + ":" + key;
                    section = part.Instance ?? part.Arguments[0].Value;
                    break;
                case ILocalReferenceOperation { Type.Name: Section } local when local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initial }
                    && section.SemanticModel?.GetOperation(initial, cancellation) is { } first:
                    section = first;
                    break;
                default:
                    return section.Type is null or { Name: Section } ? null : key;
            }
        }

        return null;
    }
}
