using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about middleware whose answers lack the CORS headers where it comes before <c>UseCors</c>.</summary>
internal abstract class EarlyMiddlewareRule : PipelineRule
{
    /// <summary>Whether moving <c>UseCors</c> in front of it cures it.</summary>
    protected virtual bool IsCuredByMoving => true;

    /// <summary>Whether the middleware is what the rule is about.</summary>
    protected abstract bool IsEarly(PipelineStep step);

    protected sealed override void Examine(ApplicationHost host, WiringReport report)
    {
        foreach (var cors in host.Pipeline.Of(MiddlewareKind.Cors))
        {
            var before = host.Pipeline.Before(cors).ToList();
            if (before.Any(static step => step.MayBeCors) || before.FirstOrDefault(step => !step.IsImplicit && IsEarly(step)) is not { } early) continue;
            if (IsCuredByMoving) ReportLate(report, host, cors, early, DiagnosticSeverity.Warning, early.Name);
            else report.Add(new WiringFinding(Descriptor, cors.PlaceBeside(early), ImmutableArray.Create(early.PlaceBeside(cors)), DiagnosticSeverity.Warning, FixHint.None, ImmutableArray.Create(early.Name)));
        }
    }
}
