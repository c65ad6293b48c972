namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>What was made of the text of a regular expression.</summary>
internal enum RegexOutcome
{
    /// <summary>Its answer on ASCII input can be worked out.</summary>
    Understood,

    /// <summary>It uses something that is not worked out here, or is too large. It may be invalid too.</summary>
    NotUnderstood,

    /// <summary>The constructor of <c>Regex</c> throws an <c>ArgumentException</c>.</summary>
    Invalid,
}
