using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>Finds the calls that add the CORS services: <c>AddCors</c>, and the methods of other libraries, or of the team, that call it.</summary>
internal static class ServiceReader
{
    public static ImmutableArray<ServiceCall> Read(ApplicationCode code)
    {
        var calls = ImmutableArray.CreateBuilder<ServiceCall>();
        foreach (var call in code.Calls(CandidateNames.ImplicitServices.Add(CorsNames.AddCors).ToArray()))
        {
            // A method of that name in the compilation itself is read like everything else.
            if (code.MethodOf(call) is { } method && method.DeclaringSyntaxReferences.Any(declared => code.Holds(declared.SyntaxTree))) continue;
            var name = CodeName.Of(call);
            calls.Add(new ServiceCall(name, code.PlaceOf(CodeName.PartOf(call)), CodePath.Of(call, code), name == CorsNames.AddCors, BuiltBefore(call, code), call.ArgumentList.Arguments.Count > 0));
        }

        foreach (var (call, helper) in code.Helpers.All)
            calls.Add(new ServiceCall(helper.Method, code.PlaceOf(CodeName.PartOf(call)), CodePath.Of(call, code), IsExplicit: false, BuiltBefore(call, code), helper.Policies is not { IsEmpty: true }));
        return calls.ToImmutable();
    }

    /// <summary>Where the builder whose services the call changes was built before, in the same list of statements.</summary>
    private static SourcePlace? BuiltBefore(InvocationExpressionSyntax call, ApplicationCode code)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Services", Expression: IdentifierNameSyntax builder } }
            || call.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or AnonymousFunctionExpressionSyntax) is not StatementSyntax statement) return null;
        var before = statement.Parent switch
        {
            BlockSyntax block => block.Statements.TakeWhile(sibling => sibling != statement),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).TakeWhile(sibling => sibling != statement),
            _ => Enumerable.Empty<StatementSyntax>(),
        };
        var owner = code.SymbolOf(builder);
        var built = before
            .SelectMany(static sibling => sibling.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax and not IfStatementSyntax).OfType<InvocationExpressionSyntax>())
            .LastOrDefault(built => built.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax of }
                && of.Identifier.ValueText == builder.Identifier.ValueText
                && SymbolEqualityComparer.Default.Equals(code.SymbolOf(of), owner)
                && code.MethodOf(built)?.ContainingType.Name is "WebApplicationBuilder" or "HostApplicationBuilder");
        return built is null ? null : code.PlaceOf(built);
    }
}
