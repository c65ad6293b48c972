using System;

namespace CorsAnalyzers.Rules;

/// <summary>What a mistake is in the words of security: entries of the Common Weakness Enumeration.</summary>
[Flags]
internal enum Weaknesses
{
    /// <summary>The mistake lets nobody in.</summary>
    None = 0,

    /// <summary>CWE-942: more websites than meant may read the answers.</summary>
    PermissivePolicy = 1,

    /// <summary>CWE-346: the origin is checked badly, or not at all.</summary>
    OriginValidation = 2,

    /// <summary>CWE-319: what can be changed on its way is trusted.</summary>
    Cleartext = 4,

    /// <summary>CWE-625: a regular expression matches more than meant.</summary>
    PermissiveRegex = 8,

    /// <summary>CWE-777: a regular expression without anchors matches a part.</summary>
    RegexWithoutAnchors = 16,
}
