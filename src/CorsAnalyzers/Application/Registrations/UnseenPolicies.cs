using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>Whether anything that is not in sight could add a policy, or choose one in its own way.</summary>
internal static class UnseenPolicies
{
    public static bool MayBeAdded(ApplicationCode code, ForeignAssemblies foreign) =>
        HasOwnProvider(code) || OptionsLeave(code) || foreign.AddPolicies || code.Helpers.MayAddAny;

    /// <summary>An own provider answers for names that no options know.</summary>
    private static bool HasOwnProvider(ApplicationCode code) =>
        code.Named(new[] { "ICorsPolicyProvider", "DefaultCorsPolicyProvider" }).Any();

    /// <summary>Whether the options, or the delegate that fills them, go to code of another assembly.</summary>
    private static bool OptionsLeave(ApplicationCode code)
    {
        foreach (var name in code.Named(new[] { CorsNames.AddCors, CorsNames.ConfigureCors, CandidateNames.CorsOptions }))
        {
            if (CallAround(name) is not { } call) continue;
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (argument.Expression is AnonymousFunctionExpressionSyntax function)
                {
                    if (ParametersOf(function).Any(parameter => Leaves(parameter, function, code))) return true;
                }
                else if (!IsInSight(argument.Expression, code))
                {
                    return true;
                }
            }
        }

        // Helpers and classes that configure options.
        return code.Named(new[] { CandidateNames.CorsOptions })
            .Select(static name => (name.Parent is QualifiedNameSyntax or NullableTypeSyntax ? name.Parent : name).Parent)
            .OfType<ParameterSyntax>()
            .Any(parameter => parameter.Parent?.Parent is { } member && Leaves(parameter.Identifier.ValueText, member, code));
    }

    /// <summary>The call that is about the options: <c>AddCors(…)</c>, <c>Configure&lt;CorsOptions&gt;(…)</c>, <c>AddOptions&lt;CorsOptions&gt;().Configure(…)</c>.</summary>
    private static InvocationExpressionSyntax? CallAround(SimpleNameSyntax name)
    {
        if (ApplicationCode.CallOf(name) is { } call) return call;
        if (name.FirstAncestorOrSelf<TypeArgumentListSyntax>()?.Parent is not GenericNameSyntax generic || ApplicationCode.CallOf(generic) is not { } typed) return null;
        return typed.ArgumentList.Arguments.Count == 0 && typed.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } ? next : typed;
    }

    private static IEnumerable<string> ParametersOf(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => new[] { simple.Parameter.Identifier.ValueText },
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Take(1).Select(static parameter => parameter.Identifier.ValueText),
        _ => Enumerable.Empty<string>(),
    };

    /// <summary>Whether the options are handed to something of another assembly, or kept.</summary>
    private static bool Leaves(string options, SyntaxNode scope, ApplicationCode code) => scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
        name.Identifier.ValueText == options && name.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsOptions(name, code) && !IsInSight(call, code),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == name =>
                IsOptions(name, code) && code.MethodOf(call) is { ReducedFrom: not null } && !IsInSight(call, code),
            ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => IsOptions(name, code),
            _ => false,
        });

    private static bool IsOptions(IdentifierNameSyntax name, ApplicationCode code) =>
        SymbolEqualityComparer.Default.Equals(code.ModelOf(name).GetTypeInfo(name, code.Cancellation).Type, code.Symbols.Options);

    /// <summary>Whether what the expression names is declared in this compilation, where its body is read too.</summary>
    private static bool IsInSight(ExpressionSyntax expression, ApplicationCode code) => expression switch
    {
        LiteralExpressionSyntax => true,
        ObjectCreationExpressionSyntax creation => creation.ArgumentList is not { Arguments: { Count: 1 } handed } || handed[0].Expression is AnonymousFunctionExpressionSyntax || IsInSight(handed[0].Expression, code),
        _ => code.SymbolOf(expression) is { } symbol && symbol.DeclaringSyntaxReferences.Any(declared => code.Holds(declared.SyntaxTree)),
    };
}
