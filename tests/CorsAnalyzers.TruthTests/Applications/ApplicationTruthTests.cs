using CorsAnalyzers.TruthTests.Comparison;
using Xunit;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>The rules about the wiring, both ways, on applications that nobody wrote: what they say happens, and what they pass over in silence does no damage.</summary>
public class ApplicationTruthTests(ITestOutputHelper output)
{
    /// <summary>The environment variable that says how many applications are run.</summary>
    private const string CountVariable = "CORS_TRUTH_APPLICATIONS";

    /// <summary>For how many generated policies there is one application.</summary>
    private const int Share = 50;

    /// <summary>From how many applications on each rule must have come up.</summary>
    private const int Many = 400;

    /// <summary>Disagreements that a failing run prints.</summary>
    private const int Shown = 6;

    public static TheoryData<string> Silences { get; } = new(KnownSilence.All.Select(static silence => silence.Name));

    [Fact]
    public async Task What_the_rules_say_happens_and_nothing_else_does()
    {
        var count = RunSize.Read(CountVariable) ?? RunSize.Programs / Share;
        var seed = RunSize.Seed;

        var result = await ApplicationRun.RunAsync(seed, count);
        output.WriteLine(result.ToString());
        Assert.True(
            result.Open.IsEmpty,
            $"{result.Open.Length} disagreements in {count} applications ({RunSize.SeedVariable}={seed} repeats them). In their smallest form:\n\n{string.Join("\n\n", result.Open.Take(Shown))}");
        Assert.InRange(result.Judged, count * 3 / 4, count);
        if (count < Many) return;
        Assert.Equal(WiringClaims.Judged, result.Shown.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(result.Silent, count / 10, count);
    }

    /// <summary>An entry of the list is true: there is damage, and no rule speaks of it.</summary>
    [Theory]
    [MemberData(nameof(Silences))]
    public async Task A_known_silence_is_one(string name)
    {
        var silence = KnownSilence.All.Single(silence => silence.Name == name);
        var application = await ObservedApplication.OfAsync(silence.Example);
        Assert.Empty(application.Findings);
        Assert.NotEmpty(application.Verdict.Harms);
        Assert.All(KnownSilence.ToExplain(application), harm => Assert.True(silence.Explains(silence.Example, harm), harm.ToString()));
    }

    /// <summary>The judge is no rubber stamp: an application that is right has no damage, and one mistake has its own.</summary>
    [Theory]
    [InlineData("nothing", "")]
    [InlineData("the middleware", "RequestFails ReaderRefused NobodyReads OriginShutOut")]
    [InlineData("the services", "StartFails")]
    [InlineData("the policy", "PreflightRunsHandler NobodyReads")]
    public async Task What_is_missing_does_damage(string missing, string kinds)
    {
        var right = KnownSilence.All[0].Example with { Endpoints = [new EndpointPart("/first", "PUT", [new Mark(false, "Shop")], [], null, EndpointTraits.None)] };
        var program = missing switch
        {
            "the middleware" => right with { Steps = right.Steps.RemoveAt(0) },
            "the services" => right with { Services = right.Services with { Cors = CorsServices.Missing, Policies = [] } },
            "the policy" => right with { Services = right.Services with { Policies = [] } },
            _ => right,
        };
        var verdict = (await ObservedApplication.OfAsync(program)).Verdict;
        Assert.Equal(kinds, string.Join(' ', verdict.Harms.Select(static harm => harm.Kind).Distinct()));
    }
}
