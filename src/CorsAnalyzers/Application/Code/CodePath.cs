using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application.Code;

/// <summary>One arm of a decision that the code stands in.</summary>
/// <param name="Decision">The statement or expression that decides.</param>
/// <param name="Arm">Which way it went.</param>
internal readonly record struct CodeBranch(TextSpan Decision, int Arm);

/// <summary>
/// On which way through its member a piece of code runs, as far as syntax shows. Lambdas that the framework runs once belong to
/// the member they stand in.
/// </summary>
/// <param name="Member">The member, or a function in it that something else runs.</param>
/// <param name="Branches">The decisions on the way, innermost first.</param>
/// <param name="Start">Where the code begins.</param>
internal sealed record CodePath(SourcePlace Member, ImmutableArray<CodeBranch> Branches, int Start)
{
    /// <summary>Whether a run of the member that comes by the other code always comes by this too, before or after.</summary>
    public bool IsUnder(CodePath other) => Member == other.Member && Branches.All(branch => other.Branches.Contains(branch));

    /// <summary>Whether a run of the member that comes by the other code, which stands before this, always comes by this too.</summary>
    public bool AlwaysFollows(CodePath earlier) => Start > earlier.Start && IsUnder(earlier);

    /// <summary>Whether no condition stands between the member and the code.</summary>
    public bool IsUnconditional => Branches.IsEmpty;

    public static CodePath Of(SyntaxNode node, ApplicationCode code)
    {
        var branches = ImmutableArray.CreateBuilder<CodeBranch>();
        var at = node;
        for (; at.Parent is { } parent; at = parent)
        {
            if (at is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax
                or AnonymousFunctionExpressionSyntax && !IsRunOnce(at)) break;
            if (BranchOf(at, parent) is { } branch) branches.Add(branch);
            if (at is StatementSyntax statement) AddExits(statement, branches);
        }

        return new CodePath(code.PlaceOf(at), branches.ToImmutable(), node.SpanStart);
    }

    /// <summary>Whether the framework runs the function once, when the application starts.</summary>
    private static bool IsRunOnce(SyntaxNode function) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && CodeName.Of(call) is "AddCors" or "ConfigureCors" or "Configure" or "PostConfigure" or "ConfigureServices" or "ConfigureWebHostDefaults" or "UseEndpoints";

    private static CodeBranch? BranchOf(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax decision when node != decision.Condition => new CodeBranch(decision.Span, node == decision.Statement ? 0 : 1),
        ConditionalExpressionSyntax decision when node != decision.Condition => new CodeBranch(decision.Span, node == decision.WhenTrue ? 0 : 1),
        SwitchStatementSyntax decision when node is SwitchSectionSyntax section => new CodeBranch(decision.Span, decision.Sections.IndexOf(section)),
        SwitchExpressionSyntax decision when node is SwitchExpressionArmSyntax arm => new CodeBranch(decision.Span, decision.Arms.IndexOf(arm)),
        ConditionalAccessExpressionSyntax access when node == access.WhenNotNull => new CodeBranch(access.Span, 0),
        BinaryExpressionSyntax binary when node == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression => new CodeBranch(binary.Span, 0),
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or CatchClauseSyntax => new CodeBranch(parent.Span, 0),
        _ => null,
    };

    /// <summary>What follows an <c>if</c> that leaves the block runs only where the condition did not hold.</summary>
    private static void AddExits(StatementSyntax statement, ImmutableArray<CodeBranch>.Builder branches)
    {
        var before = statement.Parent switch
        {
            BlockSyntax block => block.Statements.TakeWhile(sibling => sibling != statement),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global => unit.Members.TakeWhile(member => member != global).OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
            _ => Enumerable.Empty<StatementSyntax>(),
        };
        foreach (var decision in before.OfType<IfStatementSyntax>())
        {
            if (Leaves(decision.Statement)) branches.Add(new CodeBranch(decision.Span, 1));
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.LastOrDefault() is { } last and not BlockSyntax && Leaves(last),
        _ => statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax,
    };
}
