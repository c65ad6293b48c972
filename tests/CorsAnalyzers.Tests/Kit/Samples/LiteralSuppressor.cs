using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Suppresses the compiler's warning about a variable that is never used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralSuppressor : DiagnosticSuppressor
{
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [new("KITS01", "CS0168", "It is a sample")];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.ReportSuppression(Suppression.Create(SupportedSuppressions[0], diagnostic));
        }
    }
}
