using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>
/// Finds what the code does to the CORS options, wherever it does it: in the delegates of <c>AddCors</c>, <c>ConfigureCors</c> and
/// <c>Configure</c>, in helpers, in classes that configure options.
/// </summary>
internal static class RegistrationReader
{
    public static RegisteredPolicies Read(ApplicationCode code, NameValues names, ForeignAssemblies foreign)
    {
        var changes = ImmutableArray.CreateBuilder<PolicyRegistration>();
        var isUnseen = UnseenPolicies.MayBeAdded(code, foreign);
        foreach (var name in code.Named(new[] { CorsNames.AddPolicy, CorsNames.AddDefaultPolicy, CorsNames.DefaultPolicyName }))
        {
            var symbol = code.SymbolOf(name);
            if (symbol is null)
            {
                // Half-typed code may be about to register anything. The default name can be a label of someone else.
                isUnseen |= name.Identifier.ValueText == CorsNames.AddPolicy && ApplicationCode.CallOf(name) is not null;
            }
            else if (symbol is IPropertySymbol property && code.Symbols.IsDefaultPolicyName(property))
            {
                if (IsAssigned(name) is { } assignment) isUnseen |= !Add(RegistrationKind.DefaultName, assignment.Right, assignment);
            }
            else if (symbol is IMethodSymbol method && IsOfOptions(method, code))
            {
                if (ApplicationCode.CallOf(name) is not { } call) isUnseen = true;
                else if (method.Name == CorsNames.AddDefaultPolicy) AddDefault(call);
                else isUnseen |= CallArguments.Named(call, method, "name") is not { } value || !Add(RegistrationKind.Policy, value, call);
            }
        }

        return new RegisteredPolicies(changes.ToImmutable(), code.Helpers.Policies, isUnseen);

        bool Add(RegistrationKind kind, ExpressionSyntax value, ExpressionSyntax whole)
        {
            var all = names.Of(value);
            var path = CodePath.Of(whole, code);
            foreach (var known in all.Where(static known => known.IsKnown))
                changes.Add(new PolicyRegistration(kind, known.Text, known.Place, code.PlaceOf(whole), path, OwnerOf(whole)));
            return all.All(static known => known.IsKnown);
        }

        void AddDefault(InvocationExpressionSyntax call) => changes.Add(new PolicyRegistration(
            RegistrationKind.DefaultPolicy, null, code.PlaceOf(CodeName.PartOf(call)), code.PlaceOf(call), CodePath.Of(call, code), OwnerOf(call)));
    }

    private static bool IsOfOptions(IMethodSymbol method, ApplicationCode code) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, code.Symbols.Options);

    private static AssignmentExpressionSyntax? IsAssigned(SimpleNameSyntax name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name;
        return whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole ? assignment : null;
    }

    /// <summary>The variable at the head of the calls that the registration stands in: the builder or the service collection.</summary>
    private static string OwnerOf(SyntaxNode registration)
    {
        var outermost = registration.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().LastOrDefault();
        ExpressionSyntax? head = outermost;
        while (head is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
            head = head is InvocationExpressionSyntax call ? (call.Expression as MemberAccessExpressionSyntax)?.Expression : ((MemberAccessExpressionSyntax)head).Expression;
        return head?.ToString() ?? "";
    }
}
