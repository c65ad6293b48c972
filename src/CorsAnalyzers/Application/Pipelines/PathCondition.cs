namespace CorsAnalyzers.Application.Pipelines;

/// <summary>A condition under which the code of a step runs when the application starts.</summary>
/// <param name="Key">What is asked: the environment, or the text of the condition.</param>
/// <param name="Value">The answer it is asked for, such as <c>Development</c>.</param>
/// <param name="Holds">Whether the step needs that answer, or any other.</param>
internal readonly record struct PathCondition(string Key, string Value, bool Holds)
{
    /// <summary>The question which environment the application runs in.</summary>
    public const string Environment = "the environment";

    /// <summary>Whether both can hold on one start.</summary>
    public bool Excludes(PathCondition other) => Key == other.Key && (Value == other.Value ? Holds != other.Holds : Holds && other.Holds);

    public PathCondition Negated => this with { Holds = !Holds };
}
