using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>
/// Goes through the code that puts pipelines together, statement by statement and into the helpers that are handed the builder,
/// and writes down what is added in the order in which it is. It goes no deeper than its bounds: what lies beyond is unseen.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="foreign">What other assemblies could do.</param>
internal sealed partial class PipelineWalk(ApplicationCode code, ForeignAssemblies foreign)
{
    private const int MaxDepth = 8;
    private const int MaxNesting = 24;
    private const int MaxBodies = 200;

    private readonly HashSet<SyntaxNode> bodies = new();
    private readonly List<PipelineSteps> pipelines = new();
    private int bodiesLeft = MaxBodies;

    /// <summary>How the code behind a statement is reached.</summary>
    private enum End
    {
        /// <summary>The next statement runs.</summary>
        None,

        /// <summary>The body is left.</summary>
        Return,

        /// <summary>The application does not start.</summary>
        Throw,
    }

    /// <summary>The pipelines found so far, in the order in which they begin.</summary>
    public IEnumerable<PipelineSteps> Pipelines => pipelines;

    /// <summary>Whether the body has been gone through.</summary>
    public bool HasRead(SyntaxNode body) => bodies.Contains(body);

    /// <summary>Reads a body that nobody calls: the entry point, or one that the framework calls.</summary>
    public PipelineFrame Read(SyntaxNode body)
    {
        var frame = new PipelineFrame(null, ImmutableArray<SourcePlace>.Empty, 0);
        Read(body, frame, ImmutableArray<PathCondition>.Empty);
        return frame;
    }

    /// <summary>Reads a body with a builder at hand.</summary>
    public void Read(SyntaxNode body, string builderName, PipelineSteps steps, string? next = null)
    {
        pipelines.Add(steps);
        var frame = new PipelineFrame(null, ImmutableArray<SourcePlace>.Empty, 0) { Next = next };
        frame.Hold(builderName, new PipelineBuilder(steps, ImmutableArray<PipelineBranch>.Empty));
        Read(body, frame, ImmutableArray<PathCondition>.Empty);
    }

    private void Read(SyntaxNode body, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        bodies.Add(body);
        switch (body)
        {
            case CompilationUnitSyntax unit:
                Statements(unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement), frame, ref conditions, 0);
                break;
            case BlockSyntax block:
                Statements(block.Statements, frame, ref conditions, 0);
                break;
            case ExpressionSyntax expression:
                Calls(expression, frame, conditions);
                frame.Returned ??= frame.BuilderOf(expression);
                break;
        }
    }

    private End Statements(IEnumerable<StatementSyntax> statements, PipelineFrame frame, ref ImmutableArray<PathCondition> conditions, int nesting)
    {
        foreach (var statement in statements)
        {
            code.Cancellation.ThrowIfCancellationRequested();
            var end = Statement(statement, frame, ref conditions, nesting);
            if (end != End.None) return end;
            if (statement is BreakStatementSyntax or ContinueStatementSyntax) return End.None;
        }

        return End.None;
    }

    private End Statement(StatementSyntax statement, PipelineFrame frame, ref ImmutableArray<PathCondition> conditions, int nesting)
    {
        if (++nesting > MaxNesting) return End.None;
        var before = conditions;
        switch (statement)
        {
            case BlockSyntax block:
                return Statements(block.Statements, frame, ref conditions, nesting);

            case IfStatementSyntax choice:
                return If(choice, frame, ref conditions, nesting);

            case SwitchStatementSyntax choice:
                Calls(choice.Expression, frame, conditions);
                foreach (var section in choice.Sections)
                {
                    var inSection = before.Add(Conditions.Of(choice, section));
                    Statements(section.Statements, frame, ref inSection, nesting);
                }

                return End.None;

            case TryStatementSyntax attempt:
                var end = Statements(attempt.Block.Statements, frame, ref conditions, nesting);
                foreach (var handler in attempt.Catches)
                {
                    var caught = before.Add(Conditions.Perhaps(handler));
                    if (Statements(handler.Block.Statements, frame, ref caught, nesting) == End.None) end = End.None;
                }

                if (attempt.Finally is { } last) Statements(last.Block.Statements, frame, ref before, nesting);
                return end;

            case CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax:
                var inLoop = before.Add(Conditions.Perhaps(statement));
                foreach (var part in statement.ChildNodes())
                {
                    if (part is StatementSyntax body) Statement(body, frame, ref inLoop, nesting);
                    else Calls(part, frame, inLoop);
                }

                return End.None;

            case UsingStatementSyntax use:
                if (use.Declaration is { } resources) Declare(resources, frame, conditions);
                if (use.Expression is { } resource) Calls(resource, frame, conditions);
                return Statement(use.Statement, frame, ref conditions, nesting);

            case LockStatementSyntax { Statement: var inner }:
                return Statement(inner, frame, ref conditions, nesting);

            case LabeledStatementSyntax { Statement: var inner }:
                return Statement(inner, frame, ref conditions, nesting);

            case LocalFunctionStatementSyntax:
                return End.None;

            case LocalDeclarationStatementSyntax local:
                Declare(local.Declaration, frame, conditions);
                return End.None;

            case ReturnStatementSyntax { Expression: var returned }:
                if (returned is null) return End.Return;
                Calls(returned, frame, conditions);
                frame.Returned ??= frame.BuilderOf(returned);
                return End.Return;

            case ThrowStatementSyntax:
                return End.Throw;

            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }:
                Calls(assignment, frame, conditions);
                Assign(assignment.Left, assignment.Right, frame);
                return End.None;

            default:
                Calls(statement, frame, conditions);
                return End.None;
        }
    }

    private End If(IfStatementSyntax choice, PipelineFrame frame, ref ImmutableArray<PathCondition> conditions, int nesting)
    {
        Calls(choice.Condition, frame, conditions);
        var then = conditions.AddRange(Conditions.Of(choice.Condition, true));
        var otherwise = conditions.AddRange(Conditions.Of(choice.Condition, false));
        var first = Statement(choice.Statement, frame, ref then, nesting);
        var second = choice.Else is { } last ? Statement(last.Statement, frame, ref otherwise, nesting) : End.None;
        if (first != End.None && second != End.None) return first == End.Throw ? second : first;

        // An application that does not start has no other way.
        if (first == End.Return) conditions = otherwise;
        else if (second == End.Return) conditions = then;
        return End.None;
    }

    private void Declare(VariableDeclarationSyntax declaration, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        foreach (var variable in declaration.Variables)
        {
            if (variable.Initializer is not { Value: var value }) continue;
            Calls(value, frame, conditions);
            Hold(variable.Identifier.ValueText, value, frame);
        }
    }

    private static void Assign(ExpressionSyntax left, ExpressionSyntax right, PipelineFrame frame)
    {
        var name = left switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member } => member,
            _ => null,
        };
        if (name is not null) Hold(name, right, frame);
    }

    private static void Hold(string name, ExpressionSyntax value, PipelineFrame frame)
    {
        if (value is AnonymousFunctionExpressionSyntax function) frame.Hold(name, function, frame);
        else if (frame.BuilderOf(value) is { } builder) frame.Hold(name, builder);
    }
}
