namespace CorsAnalyzers.Rules;

/// <summary>The categories of rules, one for each range of ids.</summary>
internal static class RuleCategory
{
    /// <summary>0xxx: no mistake, but what the code does.</summary>
    public const string Information = "Information";

    /// <summary>1xxx: lets in callers it should not.</summary>
    public const string Security = "Security";

    /// <summary>2xxx: the policy does not do what it says.</summary>
    public const string Correctness = "Correctness";

    /// <summary>3xxx: the policy never reaches the request.</summary>
    public const string Wiring = "Wiring";

    /// <summary>4xxx: headers written by hand.</summary>
    public const string Headers = "Headers";

    /// <summary>5xxx: what settings files say does not do what it says, or lets in callers it should not.</summary>
    public const string Settings = "Settings";

    /// <summary>6xxx: ASP.NET Web API 2 and OWIN.</summary>
    public const string WebApi = "WebApi";

    /// <summary>The tag of a rule that lets nobody in.</summary>
    public static string Tag(string category) => category == Wiring ? "wiring" : category == Information ? "information" : "correctness";
}
