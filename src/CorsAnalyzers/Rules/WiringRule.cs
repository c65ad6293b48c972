using CorsAnalyzers.Application;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about the way from a policy to a request. It reads the finished facts of the whole application.</summary>
internal abstract class WiringRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether reports may carry the edit that repairs them (<see cref="FixHint"/>).</summary>
    public virtual bool SuggestsEdit => false;

    /// <summary>Whether it speaks in editors, file by file, and not only at the end of a compilation.</summary>
    public virtual bool IsLive => true;

    /// <summary>Reports what is wrong with the application, in whatever file.</summary>
    public abstract void Examine(CorsApplication application, WiringReport report);
}
