namespace CorsAnalyzers.Policies;

/// <summary>A yes or no of a policy, with the place that set it; null where it still has the framework's default.</summary>
internal sealed record PolicySwitch(Known Value, CodePlace? Place)
{
    public static readonly PolicySwitch Off = new(Known.No, null);

    public static readonly PolicySwitch Unknown = new(Known.Unknown, null);

    public PolicySwitch Join(PolicySwitch other) => Equals(other) ? this : Unknown;
}
