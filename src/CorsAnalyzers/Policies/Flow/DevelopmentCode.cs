using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Which code runs on a developer's machine alone.</summary>
internal static class DevelopmentCode
{
    private const string Prefix = "environment ";

    /// <summary>The text under which a path assumes that the application runs in one of the developers' environments; no environment is called so.</summary>
    private const string Developers = Prefix + "*";

    /// <summary>Whether an assumption is about the environment, which is the same in every method.</summary>
    public static bool IsAboutEnvironment(string assumption) => assumption.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What the path has assumed about an environment: an application runs in one at a time.</summary>
    public static bool? Assumed(FlowState state, string environment, ImmutableHashSet<string> developers)
    {
        if (state.Assumptions.TryGet(KeyOf(environment), out var assumed)) return assumed;
        if (Assumes(state) && !developers.Contains(environment)) return false;
        foreach (var other in state.Assumptions.Pairs)
        {
            if (other.Value && other.Key != Developers && IsAboutEnvironment(other.Key)) return false;
        }

        return null;
    }

    /// <summary>The state of a path that is taken in an environment, or is not.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="isIt">Whether it is this one.</param>
    /// <param name="developers">The environments that developers' machines run in: a path may be one of two of them.</param>
    public static FlowState Assume(FlowState state, string environment, bool isIt, ImmutableHashSet<string> developers)
    {
        var assumptions = state.Assumptions.Set(KeyOf(environment), isIt);
        return state with { Assumptions = isIt && developers.Contains(environment) ? assumptions.Set(Developers, true) : assumptions };
    }

    /// <summary>Whether the path is taken in environments of developers' machines only.</summary>
    public static bool Assumes(FlowState state) => state.Assumptions.TryGet(Developers, out var isDevelopers) && isDevelopers;

    /// <summary>Names of environments are compared whatever their letter case.</summary>
    private static string KeyOf(string environment) => Prefix + environment.ToUpperInvariant();

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
