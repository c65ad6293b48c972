using System;

namespace CorsAnalyzers.Symbols;

/// <summary>The generations of ASP.NET Core that answer a CORS request differently.</summary>
internal enum CorsFramework
{
    /// <summary>2.1, and the 2.3 packages that carry its code: the server decides, any origin is reflected with credentials.</summary>
    Reflecting,

    /// <summary>2.2: any origin with credentials is sent as <c>*</c> with <c>true</c>, which browsers refuse.</summary>
    Warning,

    /// <summary>3.0 and later: any origin with credentials throws.</summary>
    Throwing,
}

internal static class CorsFrameworks
{
    /// <summary>The generation that an assembly version of <c>Microsoft.AspNetCore.Cors</c> belongs to.</summary>
    public static CorsFramework Of(Version version) =>
        version.Major >= 3 ? CorsFramework.Throwing
        : version is { Major: 2, Minor: 2 } ? CorsFramework.Warning
        : CorsFramework.Reflecting;
}
