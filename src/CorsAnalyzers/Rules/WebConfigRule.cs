using System.Collections.Generic;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Xml;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>The code at which something about a <c>web.config</c> is reported: what it meets there.</summary>
internal enum WebConfigMeeting
{
    /// <summary>The start of the application that IIS hosts.</summary>
    Application,

    /// <summary>The CORS middleware.</summary>
    Middleware,
}

/// <summary>A mistake in a <c>web.config</c>.</summary>
/// <param name="At">The attribute that has it.</param>
/// <param name="Meeting">The code it is reported at.</param>
/// <param name="Arguments">What the message says.</param>
internal sealed record WebConfigFinding(ConfigAttribute At, WebConfigMeeting Meeting, params string[] Arguments);

/// <summary>A rule about what IIS does with the application's requests.</summary>
internal abstract class WebConfigRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What is wrong with the file.</summary>
    public abstract IEnumerable<WebConfigFinding> Examine(WebConfig config);
}
