using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about the order in which the middleware of a host runs.</summary>
internal abstract class PipelineRule : WiringRule
{
    public sealed override void Examine(CorsApplication application, WiringReport report)
    {
        // A library does not know what its callers add.
        if (!application.IsOwned) return;
        foreach (var host in ApplicationHost.Of(application)) Examine(host, report);
    }

    /// <summary>Reports what is wrong with the order.</summary>
    protected abstract void Examine(ApplicationHost host, WiringReport report);

    /// <summary>Reports a call of <c>UseCors</c> that comes too late, with the place where it belongs.</summary>
    /// <param name="report">Where.</param>
    /// <param name="host">The host.</param>
    /// <param name="cors">The call.</param>
    /// <param name="found">What comes before it.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="arguments">What fills the message.</param>
    protected void ReportLate(WiringReport report, ApplicationHost host, PipelineStep cors, PipelineStep found, DiagnosticSeverity severity, params string[] arguments)
    {
        var target = CorsPlacement.IsMovable(host.Pipeline, cors, found) ? CorsPlacement.FirstBehind(host, cors, found) : null;
        var others = target is null ? ImmutableArray.Create(found.PlaceBeside(cors)) : ImmutableArray.Create(target.PlaceBeside(cors));
        report.Add(new WiringFinding(
            Descriptor, cors.PlaceBeside(found), others, severity, target is null ? FixHint.None : FixHint.Before(target.Name), arguments.ToImmutableArray()));
    }
}
