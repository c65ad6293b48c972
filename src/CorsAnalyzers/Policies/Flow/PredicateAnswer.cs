namespace CorsAnalyzers.Policies.Flow;

/// <summary>The answers that a predicate gives on its paths.</summary>
internal sealed class PredicateAnswer
{
    private bool any;
    private bool isMixed;
    private bool first;

    /// <summary>The answer on every path; null where it depends on the origin or is not known.</summary>
    public bool? Always => any && !isMixed ? first : null;

    public void Add(FlowValue answer)
    {
        if (answer is not ConstantValue { Value: bool value })
        {
            isMixed = true;
        }
        else if (any && value != first)
        {
            isMixed = true;
        }
        else
        {
            first = value;
        }

        any = true;
    }
}
