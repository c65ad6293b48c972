using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>What a variable of the code holds while a pipeline is put together: the application or a branch of it.</summary>
/// <param name="Pipeline">The steps added so far, to the application and all its branches.</param>
/// <param name="Branches">The branches that lead to it.</param>
/// <param name="TakesEndpointsOnly">Whether no middleware can be added to it: it stands for the endpoints.</param>
internal sealed record PipelineBuilder(PipelineSteps Pipeline, ImmutableArray<PipelineBranch> Branches, bool TakesEndpointsOnly = false);

/// <summary>The steps of one pipeline while they are read.</summary>
internal sealed class PipelineSteps(Hosting hosting, SourcePlace start)
{
    public Hosting Hosting { get; } = hosting;

    public SourcePlace Start { get; } = start;

    public ImmutableArray<PipelineStep>.Builder Steps { get; } = ImmutableArray.CreateBuilder<PipelineStep>();

    /// <summary>The pipeline, with what the framework adds by itself.</summary>
    public Pipeline ToPipeline(ApplicationSecurity security, Compilation compilation)
    {
        // What holds for all of it is no condition: without it there is no pipeline at all.
        var common = Steps.Count == 0 ? ImmutableArray<PathCondition>.Empty
            : Steps.Aggregate(Steps[0].Conditions, static (shared, step) => shared.RemoveAll(condition => !step.Conditions.Contains(condition)));
        var written = Steps.Select(step => step with { Conditions = step.Conditions.RemoveRange(common) }).ToImmutableArray();
        return new Pipeline(Hosting, Start, Hosting == Hosting.Minimal ? ImplicitMiddleware.Around(written, security, compilation) : written);
    }
}

/// <summary>A body that is read: which of its names hold what.</summary>
internal sealed class PipelineFrame(PipelineFrame? outer, ImmutableArray<SourcePlace> sites, int depth)
{
    private readonly Dictionary<string, PipelineBuilder> builders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (AnonymousFunctionExpressionSyntax Body, PipelineFrame Home)> delegates = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, PipelineBuilder> results = new();

    /// <summary>The calls that lead into the body.</summary>
    public ImmutableArray<SourcePlace> Sites { get; } = sites;

    /// <summary>How many calls that is, those of delegates too.</summary>
    public int Depth { get; } = depth;

    /// <summary>What the body returns.</summary>
    public PipelineBuilder? Returned { get; set; }

    /// <summary>The delegate by which a startup filter hands on.</summary>
    public string? Next { get; init; }

    public void Hold(string name, PipelineBuilder builder) => builders[name] = builder;

    public void Hold(string name, AnonymousFunctionExpressionSyntax body, PipelineFrame home) => delegates[name] = (body, home);

    public void Hold(InvocationExpressionSyntax call, PipelineBuilder builder) => results[call] = builder;

    /// <summary>The delegate that a name holds.</summary>
    public (AnonymousFunctionExpressionSyntax Body, PipelineFrame Home)? DelegateOf(string name)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.delegates.TryGetValue(name, out var held)) return held;
        }

        return null;
    }

    /// <summary>Whether the name is the delegate by which a startup filter hands on.</summary>
    public bool IsNext(string name)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.Next == name) return true;
        }

        return false;
    }

    /// <summary>The builder that an expression is; null where it is none.</summary>
    public PipelineBuilder? BuilderOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    continue;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion:
                    expression = conversion.Left;
                    continue;
                case AssignmentExpressionSyntax assignment:
                    expression = assignment.Right;
                    continue;
                case InvocationExpressionSyntax call:
                    return results.TryGetValue(call, out var result) ? result : null;
                case IdentifierNameSyntax name:
                    return Named(name.Identifier.ValueText);
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member }:
                    return Named(member);
                default:
                    return null;
            }
        }
    }

    private PipelineFrame? Outer { get; } = outer;

    private PipelineBuilder? Named(string name)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.builders.TryGetValue(name, out var held)) return held;
        }

        return null;
    }
}
