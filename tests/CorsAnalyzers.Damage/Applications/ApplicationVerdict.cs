using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Applications;

/// <summary>What an application comes to when it is asked as browsers would.</summary>
/// <param name="Harms">The damage.</param>
/// <param name="Seen">Everything that was seen, in order: what has no effect leaves it as it is.</param>
/// <param name="Failure">What makes it impossible to judge: a failure that has nothing to do with CORS.</param>
public sealed record ApplicationVerdict(ImmutableArray<Harm> Harms, ImmutableArray<string> Seen, Exception? Failure = null);
