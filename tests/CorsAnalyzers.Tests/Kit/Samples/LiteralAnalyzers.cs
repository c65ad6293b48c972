using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Says nothing about generated code, and so reports there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CarelessLiteralAnalyzer : LiteralAnalyzer
{
    protected override void Configure(AnalysisContext context)
    {
    }
}

/// <summary>Asks for generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GreedyLiteralAnalyzer : LiteralAnalyzer
{
    protected override void Configure(AnalysisContext context)
        => context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
}

/// <summary>Cannot be switched off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StubbornLiteralAnalyzer : LiteralAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new(Id, "Literal", "Literal '{0}' is too large", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable)];
}

/// <summary>Is off unless someone switches it on, and then an error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SleepingLiteralAnalyzer : LiteralAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new(Id, "Literal", "Literal '{0}' is too large", "Kit", DiagnosticSeverity.Error, isEnabledByDefault: false)];
}

/// <summary>Throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingLiteralAnalyzer : LiteralAnalyzer
{
    protected override Diagnostic Create(LiteralExpressionSyntax literal) => throw new NotSupportedException("not today");
}

/// <summary>Adds the declaration around the literal and the type around that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PointingLiteralAnalyzer : LiteralAnalyzer
{
    protected override Diagnostic Create(LiteralExpressionSyntax literal)
        => Diagnostic.Create(
            Rule,
            literal.GetLocation(),
            [literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>()!.Identifier.GetLocation(), literal.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.GetLocation()],
            literal.Token.Text);
}

/// <summary>Has two rules: the second one is for literals of three digits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoRulesAnalyzer : LiteralAnalyzer
{
    public static readonly DiagnosticDescriptor Long = new("KIT002", "Literal", "Literal '{0}' is too long", "Kit", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, Long];

    protected override Diagnostic Create(LiteralExpressionSyntax literal)
        => Diagnostic.Create(literal.Token.Text.Length > 2 ? Long : Rule, literal.GetLocation(), literal.Token.Text);
}

/// <summary>Reports something else every time it is asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgetfulLiteralAnalyzer : LiteralAnalyzer
{
    private int _count;

    protected override Diagnostic Create(LiteralExpressionSyntax literal)
        => Diagnostic.Create(Rule, literal.GetLocation(), Interlocked.Increment(ref _count));
}

/// <summary>Reports at the end of the compilation, at the first literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LiteralAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end =>
        {
            foreach (var literal in end.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<LiteralExpressionSyntax>().Where(literal => literal.Token.Value is >= 42))
            {
                end.ReportDiagnostic(Diagnostic.Create(LiteralAnalyzer.Rule, literal.GetLocation(), literal.Token.Text));
            }
        });
    }
}

/// <summary>Reports the project itself, nowhere in particular.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("KIT003", "Project", "Project '{0}' is there", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end => end.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, end.Compilation.AssemblyName)));
    }
}

/// <summary>Reports even where a pragma forbids it: at a location of its own making.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionProofAnalyzer : LiteralAnalyzer
{
    protected override Diagnostic Create(LiteralExpressionSyntax literal)
    {
        var span = literal.GetLocation().GetLineSpan();
        return Diagnostic.Create(Rule, Location.Create(span.Path, literal.Span, span.Span), literal.Token.Text);
    }
}
