using CorsAnalyzers.Damage.Policies;
using CorsAnalyzers.TruthTests.Programs;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>Damage of a policy of which no rule speaks, and why none does.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reason">Why the rules keep silent.</param>
/// <param name="Explains">Whether some damage of a program is of this kind.</param>
internal sealed record KnownPolicySilence(string Name, string Reason, Func<PolicyProgram, PolicyHarm, bool> Explains)
{
    public static readonly KnownPolicySilence[] All =
    [
        new("a policy without origins that the code hands back",
            "Whoever gets the policy may still add origins to it.",
            static (program, harm) => harm.Kind == PolicyHarmKind.NobodyReads && program.Start is not Registration),
    ];

    public override string ToString() => Name;
}
