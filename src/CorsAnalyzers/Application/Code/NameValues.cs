using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>
/// Which names an expression can stand for: constants, fields and locals that nothing assigns again, properties that return one,
/// and parameters, whose callers are asked.
/// </summary>
internal sealed class NameValues(ApplicationCode code)
{
    /// <summary>Names that are handed on and on are past this unknown.</summary>
    private const int DepthBound = 6;

    private readonly Dictionary<IParameterSymbol, ImmutableArray<ExpressionSyntax>?> arguments = new(SymbolEqualityComparer.Default);

    public ImmutableArray<NameValue> Of(ExpressionSyntax expression) => Of(expression, code.PlaceOfValue(expression), 0);

    private ImmutableArray<NameValue> Of(ExpressionSyntax expression, SourcePlace place, int depth)
    {
        expression = Bare(expression);
        if (code.ModelOf(expression).GetConstantValue(expression, code.Cancellation) is { HasValue: true, Value: string or null } constant)
            return ImmutableArray.Create(new NameValue((string?)constant.Value, place, IsKnown: true));
        if (depth == DepthBound) return Unknown(place);

        if (expression is ConditionalExpressionSyntax choice)
            return Of(choice.WhenTrue, code.PlaceOfValue(choice.WhenTrue), depth + 1).AddRange(Of(choice.WhenFalse, code.PlaceOfValue(choice.WhenFalse), depth + 1));
        if (NameOfEnumMember(expression) is { } member) return ImmutableArray.Create(new NameValue(member, place, IsKnown: true));

        return code.SymbolOf(expression) switch
        {
            ILocalSymbol local => InitializerOf(local) is { } initial ? Of(initial, place, depth + 1) : Unknown(place),
            IFieldSymbol field => InitializerOf(field) is { } initial ? Of(initial, place, depth + 1) : Unknown(place),
            IPropertySymbol property => ValueOf(property) is { } value ? Of(value, place, depth + 1) : Unknown(place),
            IParameterSymbol parameter => OfArguments(parameter, place, depth + 1),
            _ => Unknown(place),
        };
    }

    private ImmutableArray<NameValue> OfArguments(IParameterSymbol parameter, SourcePlace place, int depth)
    {
        if (!arguments.TryGetValue(parameter, out var handed)) arguments.Add(parameter, handed = ArgumentsOf(parameter));
        if (handed is not { } all) return Unknown(place);
        return all.SelectMany(argument => Of(argument, code.PlaceOfValue(argument), depth)).Distinct().ToImmutableArray();
    }

    /// <summary>What the callers of the method hand in; null where not all of them are in sight.</summary>
    private ImmutableArray<ExpressionSyntax>? ArgumentsOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol
            {
                MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsVirtual: false, IsOverride: false, IsAbstract: false,
            } method
            || method.ContainingType is { TypeKind: TypeKind.Interface } || method.DeclaringSyntaxReferences.IsEmpty) return null;

        var found = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var name in MemberUses.Of(method, code))
        {
            if (ApplicationCode.CallOf(name) is not { } call)
            {
                if (name.Ancestors().Any(static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })) continue;
                return null;
            }

            // What is not handed in is a constant, which stands in the declaration.
            var argument = CallArguments.Of(call, code.MethodOf(call) ?? method, parameter.Ordinal);
            if (argument is null && (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(code.Cancellation) as ParameterSyntax)?.Default is { } preset) argument = preset.Value;
            if (argument is null) return null;
            found.Add(argument);
        }

        return found.ToImmutable();
    }

    private ExpressionSyntax? InitializerOf(ILocalSymbol local)
    {
        if (DeclarationOf(local) is not VariableDeclaratorSyntax { Initializer: { } initializer } declarator) return null;
        var scope = declarator.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        return scope is null || IsAssigned(local.Name, scope) ? null : initializer.Value;
    }

    private ExpressionSyntax? InitializerOf(IFieldSymbol field)
    {
        if (!field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private
            || DeclarationOf(field) is not VariableDeclaratorSyntax { Initializer: { } initializer }) return null;
        var isAssigned = field.ContainingType.DeclaringSyntaxReferences.Any(part => IsAssigned(field.Name, part.GetSyntax(code.Cancellation)));
        return isAssigned ? null : initializer.Value;
    }

    private ExpressionSyntax? ValueOf(IPropertySymbol property)
    {
        if (property.IsVirtual || property.IsOverride || property.IsAbstract || property.SetMethod is not null
            || DeclarationOf(property) is not PropertyDeclarationSyntax declaration) return null;
        if (declaration.ExpressionBody is { } body) return body.Expression;
        if (declaration.AccessorList is { Accessors: { Count: 1 } accessors })
        {
            if (accessors[0].ExpressionBody is { } getter) return getter.Expression;
            if (accessors[0].Body is { Statements: { Count: 1 } statements }) return (statements[0] as ReturnStatementSyntax)?.Expression;
        }

        var isAssigned = property.ContainingType.DeclaringSyntaxReferences.Any(part => IsAssigned(property.Name, part.GetSyntax(code.Cancellation)));
        return isAssigned ? null : declaration.Initializer?.Value;
    }

    private SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && code.Holds(declared.SyntaxTree) ? declared.GetSyntax(code.Cancellation) : null;

    /// <summary>Whether something of that name is assigned, or handed out to be assigned.</summary>
    private static bool IsAssigned(string name, SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier =>
    {
        if (identifier.Identifier.ValueText != name) return false;
        var whole = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? (ExpressionSyntax)access : identifier;
        return whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole
            || whole.Parent is ArgumentSyntax argument && !argument.RefKindKeyword.IsKind(SyntaxKind.None)
            || whole.Parent is RefExpressionSyntax;
    });

    private string? NameOfEnumMember(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var member }, ArgumentList.Arguments.Count: 0 }
        && code.SymbolOf(member) is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value
            ? value.Name
            : null;

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    expression = sure.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static ImmutableArray<NameValue> Unknown(SourcePlace place) => ImmutableArray.Create(new NameValue(null, place, IsKnown: false));
}
