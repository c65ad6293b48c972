using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>Which argument of a call goes to which parameter.</summary>
internal static class CallArguments
{
    /// <summary>What is handed to the parameter at this position of the method as it is declared; null where nothing is.</summary>
    public static ExpressionSyntax? Of(InvocationExpressionSyntax call, IMethodSymbol method, int ordinal)
    {
        var declared = method.ReducedFrom ?? method;
        if (ordinal >= declared.Parameters.Length) return null;
        if (call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == declared.Parameters[ordinal].Name) is { } named) return named.Expression;

        var position = method.ReducedFrom is null ? ordinal : ordinal - 1;
        if (position < 0) return (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var arguments = call.ArgumentList.Arguments;
        return position < arguments.Count && arguments[position].NameColon is null ? arguments[position].Expression : null;
    }

    /// <summary>What is handed to the first parameter of this name.</summary>
    public static ExpressionSyntax? Named(InvocationExpressionSyntax call, IMethodSymbol method, string parameter)
    {
        var declared = (method.ReducedFrom ?? method).Parameters.FirstOrDefault(candidate => candidate.Name == parameter);
        return declared is null ? null : Of(call, method, declared.Ordinal);
    }
}
