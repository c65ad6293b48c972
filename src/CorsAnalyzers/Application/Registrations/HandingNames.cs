using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>
/// The names by which code can hand an application to some assemblies: their methods and types that take it. Nothing else has to be
/// bound to know who was handed it.
/// </summary>
internal sealed class HandingNames
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private HandingNames()
    {
    }

    public static HandingNames Of(IEnumerable<IAssemblySymbol> assemblies, Func<IParameterSymbol, bool> isOfApplication, CancellationToken cancellation)
    {
        var found = new HandingNames();
        var pending = new Stack<INamespaceOrTypeSymbol>(assemblies.Select(static assembly => assembly.GlobalNamespace));
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner) pending.Push(inner);
                else if (member is IMethodSymbol method && method.Parameters.Any(isOfApplication)) found.Add(method);
            }
        }

        return found;
    }

    /// <summary>Whether the code may be a call, creation or base class by one of the names.</summary>
    public bool MayHand(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: var callee } => NameOf(callee) is { } name && (names.Contains(name.Identifier.ValueText) || name is GenericNameSyntax generic && RunsTypeArgument(generic)),
        ObjectCreationExpressionSyntax creation => IsNamed(creation.Type),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } => true,
        BaseTypeSyntax based => IsNamed(based.Type),
        _ => false,
    };

    private void Add(IMethodSymbol method)
    {
        names.Add(method.Name);
        names.Add(method.ContainingType.Name);
    }

    private bool IsNamed(TypeSyntax type) => NameOf(type) is { } name && names.Contains(name.Identifier.ValueText);

    /// <summary>Whether the host runs what the type argument names.</summary>
    private static bool RunsTypeArgument(GenericNameSyntax call) =>
        call.Identifier.ValueText is "UseStartup" or "ConfigureOptions"
        || call.TypeArgumentList.Arguments.Any(static argument => NameOf(argument)?.Identifier.ValueText is "IStartupFilter" or "IConfigureOptions" or "IPostConfigureOptions");

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => null,
    };
}
