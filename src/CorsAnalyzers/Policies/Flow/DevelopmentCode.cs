using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Which code runs on a developer's machine alone.</summary>
internal static class DevelopmentCode
{
    /// <summary>The environment that ASP.NET Core's templates and hosts give a developer's machine.</summary>
    public const string Environment = "Development";

    private const string Prefix = "environment ";

    /// <summary>The text under which a path assumes that the application runs in an environment.</summary>
    public static string Assumption(string environment) => Prefix + environment;

    /// <summary>Whether an assumption is about the environment, which is the same in every method.</summary>
    public static bool IsAboutEnvironment(string assumption) => assumption.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What the path has assumed about an environment: an application runs in one at a time.</summary>
    public static bool? Assumed(FlowState state, string environment)
    {
        if (state.Assumptions.TryGet(Assumption(environment), out var assumed)) return assumed;
        foreach (var other in state.Assumptions.Pairs)
        {
            if (other.Value && IsAboutEnvironment(other.Key)) return false;
        }

        return null;
    }

    /// <summary>Whether the path is taken in Development only.</summary>
    public static bool Assumes(FlowState state) =>
        state.Assumptions.TryGet(Assumption(Environment), out var isDevelopment) && isDevelopment;

    /// <summary>Whether the node stands in an <c>#if DEBUG</c>.</summary>
    public static bool IsDebugOnly(SyntaxNode node)
    {
        if (node.SyntaxTree.GetRoot() is not CompilationUnitSyntax { ContainsDirectives: true } root) return false;

        var open = new Stack<bool>();
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Push(IsDebug(start.Condition));
                    break;
                case ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    open.Push(directive is ElifDirectiveTriviaSyntax other && IsDebug(other.Condition));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Any(static isDebug => isDebug);
    }

    private static bool IsDebug(ExpressionSyntax condition) => condition is IdentifierNameSyntax { Identifier.ValueText: "DEBUG" };
}
