using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Options;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>The calls of methods that a team has declared to add the CORS services, looked for at the first question.</summary>
/// <param name="declared">The declarations.</param>
/// <param name="code">The code.</param>
internal sealed class HelperCalls(DeclaredHelpers declared, ApplicationCode code)
{
    private ImmutableArray<(InvocationExpressionSyntax Call, PolicyHelper Helper)> all;

    /// <summary>Each call with what is declared about the method.</summary>
    public ImmutableArray<(InvocationExpressionSyntax Call, PolicyHelper Helper)> All => all.IsDefault ? all = Read().ToImmutableArray() : all;

    /// <summary>Whether one of them may add policies whose names are not declared.</summary>
    public bool MayAddAny => All.Any(static found => found.Helper.Policies is null);

    /// <summary>The names of the policies that they are declared to add.</summary>
    public ImmutableArray<string> Policies => All.SelectMany(static found => found.Helper.Policies ?? ImmutableArray<string>.Empty).Distinct().ToImmutableArray();

    /// <summary>Whether the call is one of them and all that it adds is declared.</summary>
    public bool IsKnown(InvocationExpressionSyntax call) => All.Any(found => found.Call == call && found.Helper.Policies is not null);

    private IEnumerable<(InvocationExpressionSyntax Call, PolicyHelper Helper)> Read() =>
        from method in declared.Names()
        from name in MemberUses.Named(method, code)
        let call = ApplicationCode.CallOf(name)
        where call is not null
        let type = code.MethodOf(call)?.ContainingType?.ToDisplayString() ?? ""
        let helper = declared.Find(code.OrdinalOf(name.SyntaxTree), method, type)
        where helper is not null
        select (call, helper);
}
