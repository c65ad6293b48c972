using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Headers;

/// <content>What is read from requests and responses.</content>
internal sealed partial class HeaderFlow
{
    protected override bool TryRead(FlowFrame frame, IPropertyReferenceOperation operation, FlowPath path)
    {
        var property = operation.Property;
        var value = operation.Instance is { } instance ? OfInstance(frame, operation, instance, path) : null;
        if (value is null) return false;
        path[operation] = property.Type.SpecialType == SpecialType.System_Int32 && value is RequestHeaderValue ? FlowValue.Unknown : value;
        return true;
    }

    private FlowValue? OfInstance(FlowFrame frame, IPropertyReferenceOperation operation, IOperation instance, FlowPath path)
    {
        var property = operation.Property;
        if (property.Name == "Headers" && HeadersOfMessage(instance, path) is { } headers) return headers;
        if (property.Name == "Host" && symbols.IsRequest(instance.Type)) return new RequestHeaderValue("Host") { Frame = frame };
        if (property.Name == "Response" && symbols.IsMessage(property.Type)) return new ResponseValue(HeaderFramework.Older, property);

        return path[instance] switch
        {
            // Its texts, its only text, the parts of a host.
            RequestHeaderValue value => value,
            OriginTestValue => new OriginTestValue(operation.Syntax),
            HeadersValue { Response: null } when property.IsIndexer && operation.Arguments.Length == 1 && path[operation.Arguments[0]] is ConstantValue { Value: string name } => new RequestHeaderValue(name) { Frame = frame },
            HeadersValue { Response: null } when HeaderSymbols.IsTexts(property.Type) => new RequestHeaderValue(HeaderSpelling.OfMember(property.Name)) { Frame = frame },
            _ => null,
        };
    }

    private HeadersValue? HeadersOfMessage(IOperation message, FlowPath path)
    {
        if (symbols.IsRequest(message.Type)) return new HeadersValue(null);
        if (symbols.ResponseOf(message.Type) is { } framework) return new HeadersValue(path[message] as ResponseValue ?? new ResponseValue(framework));
        return symbols.IsMessage(message.Type) && path[message] is ResponseValue response ? new HeadersValue(response) : null;
    }

    /// <summary>
    /// The headers that an expression stands for; null where it is not known whose they are. What a method is given to write a header
    /// of answers to are those of an answer.
    /// </summary>
    private HeadersValue? HeadersOf(IOperation operation, FlowPath path)
    {
        if (path[operation] is HeadersValue headers) return headers;
        while (operation is IConversionOperation or IArgumentOperation or IParenthesizedOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IArgumentOperation argument => argument.Value,
                _ => ((IParenthesizedOperation)operation).Operand,
            };
        }

        return operation is IParameterReferenceOperation && symbols.IsDictionary(operation.Type) && path[operation] is UnknownValue
            ? new HeadersValue(new ResponseValue(operation.Type!.ContainingNamespace.Name == "Http" ? HeaderFramework.AspNetCore : HeaderFramework.Older))
            : null;
    }
}
