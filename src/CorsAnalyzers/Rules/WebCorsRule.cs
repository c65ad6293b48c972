using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about CORS in ASP.NET Web API 2 and OWIN, whose strings mean other things than ASP.NET Core's.</summary>
internal abstract class WebCorsRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether reports may carry the edit that repairs them (<see cref="FixHint"/>).</summary>
    public virtual bool SuggestsEdit => false;

    /// <summary>Reports what is wrong with a policy.</summary>
    public virtual void Examine(WebCorsPolicy policy, Report report)
    {
    }

    /// <summary>Reports what is wrong with a call of OWIN's <c>UseCors</c>.</summary>
    public virtual void Examine(OwinUse use, Report report)
    {
    }

    /// <summary>Reports what is wrong with an attribute on a controller or action, besides the policy it makes.</summary>
    public virtual void Examine(AppliedAttribute attribute, Report report)
    {
    }
}
