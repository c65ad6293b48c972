namespace CorsAnalyzers.Options;

/// <summary><c>any_origin_is_error</c>: a policy for any origin outside Development is an error, for a team that has no public API.</summary>
internal sealed class AnyOriginIsErrorOption : BooleanOption
{
    public static readonly AnyOriginIsErrorOption Instance = new();

    private AnyOriginIsErrorOption()
        : base("any_origin_is_error")
    {
    }
}
