using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CorsAnalyzers.Damage.Applications;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>
/// What each rule about the wiring claims when it speaks, in terms of what the judge sees. Where a message tells apart what happens,
/// its words are the claim.
/// </summary>
internal sealed partial class WiringClaims
{
    private static readonly HarmKind[] Unreadable = [HarmKind.ReaderRefused, HarmKind.NobodyReads, HarmKind.OriginShutOut, HarmKind.RequestFails];

    private readonly ObservedApplication application;

    private WiringClaims(ObservedApplication application) => this.application = application;

    /// <summary>The rules whose claims are judged here.</summary>
    public static ImmutableArray<string> Judged { get; } =
    [
        "CORS3001", "CORS3002", "CORS3003", "CORS3004", "CORS3005", "CORS3006", "CORS3007", "CORS3008", "CORS3009", "CORS3010", "CORS3012", "CORS3013", "CORS3014",
        "CORS3016", "CORS3017", "CORS3018", "CORS3019", "CORS3020", "CORS3021", "CORS3023",
    ];

    private ApplicationProgram Program => application.Program;

    private ImmutableArray<Harm> Harms => application.Verdict.Harms;

    /// <summary>Whether the run shows what a finding says.</summary>
    public static Task<bool> HoldsAsync(Diagnostic finding, ObservedApplication application) =>
        new WiringClaims(application).HoldsAsync(finding.Id, finding.GetMessage(CultureInfo.InvariantCulture));

    private async Task<bool> HoldsAsync(string rule, string message) => rule switch
    {
        "CORS3001" or "CORS3002" when message.Contains("no other policy", StringComparison.Ordinal) => Program.CorsSteps.Skip(1).Any() || IsSilentAbout("/nothing-is-here"),
        "CORS3001" or "CORS3002" when message.Contains(" run", StringComparison.Ordinal) => Has(HarmKind.PreflightRunsHandler),
        "CORS3001" or "CORS3002" when message.Contains("no answer", StringComparison.Ordinal) => IsSilentAbout("/"),
        "CORS3001" => Has(HarmKind.NobodyReads),
        "CORS3003" or "CORS3008" or "CORS3020" => Has(HarmKind.RequestFails),
        "CORS3004" => Has(HarmKind.StartFails),
        "CORS3005" => Program.Services.Policies.All(policy => IsShutOut(policy.Origin)),
        "CORS3006" or "CORS3007" => Has(HarmKind.RefusalUnreadable) || IsRefusedBy401(Harms) || await WouldHaveAsync(With(static endpoint => endpoint with { Traits = EndpointTraits.Protected }), static harms => harms.Any(static harm => harm.Kind == HarmKind.RefusalUnreadable) || IsRefusedBy401(harms)),
        "CORS3009" => Has(Unreadable),
        "CORS3010" => Has(HarmKind.LaterRefused) || await WouldHaveAsync(With(static endpoint => endpoint with { Traits = EndpointTraits.Cached, Verb = "GET" }), static harms => harms.Any(static harm => harm.Kind == HarmKind.LaterRefused)),
        "CORS3012" => Harms.Any(IsAboutFile) || await WouldHaveAsync([Program], static harms => harms.Any(IsAboutFile), inDevelopment: true),
        "CORS3013" => await IsMixedAsync() || await new WiringClaims(await ObservedApplication.OfAsync(WithFirst(Plain))).IsMixedAsync(),
        "CORS3014" => await IsIdleAsync(WithoutMark()),
        "CORS3016" => Has(HarmKind.ClosedButRead),
        "CORS3017" => await IsIdleAsync(WithoutReplacedPolicy()),
        "CORS3018" => Quoted().Match(message) is { Success: true } name ? IsShutOut(ApplicationPrograms.OriginOf(name.Groups[1].Value)) : IsShutOut(ApplicationPrograms.OriginOf(null)),
        "CORS3019" => Harms.Any(harm => harm.Kind == HarmKind.ReaderRefused && harm.Sight == "blocked: preflight refused" && message.Contains(harm.At.Split(' ')[0], StringComparison.Ordinal)),
        "CORS3021" => Has(HarmKind.RequestFails) || await WouldHaveAsync([Program], static harms => harms.Any(static harm => harm.Kind == HarmKind.RequestFails), inDevelopment: true),
        "CORS3023" => await IsIdleAsync(WithoutEnabling()),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without a claim."),
    };

    private static bool IsRefusedBy401(ImmutableArray<Harm> harms) => harms.Any(static harm => harm is { Kind: HarmKind.ReaderRefused, Sight: "blocked: preflight 401" });

    private static bool IsAboutFile(Harm harm) => harm.At == "GET /font.txt";

    private bool Has(params HarmKind[] kinds) => Harms.Any(harm => kinds.Contains(harm.Kind));

    /// <summary>Whether no website reads anything below a path.</summary>
    private bool IsSilentAbout(string path) => !application.Verdict.Seen.Any(seen => seen.Contains($" {path}", StringComparison.Ordinal) && seen.Contains(": read", StringComparison.Ordinal));

    private bool IsShutOut(string origin) => !application.Verdict.Seen.Any(seen => seen.Contains($"from {origin}: read", StringComparison.Ordinal));

    /// <summary>What a rule says of the answers of endpoints that are not there shows when they are.</summary>
    private static async Task<bool> WouldHaveAsync(IEnumerable<ApplicationProgram> programs, Func<ImmutableArray<Harm>, bool> isSeen, bool inDevelopment = false)
    {
        foreach (var program in programs)
        {
            if (isSeen((await ObservedApplication.VerdictOfAsync(program, ApplicationIntents.Of(program, inDevelopment), inDevelopment)).Harms)) return true;
        }

        return false;
    }

    /// <summary>Whether of two policies on one path one is no use, or lets in by halves.</summary>
    private async Task<bool> IsMixedAsync() => Has(HarmKind.ReaderRefused) || await IsIdleAsync(WithoutStep(static step => step.Kind == StepKind.Cors));

    /// <summary>With an endpoint in the place of the first, which says the same about CORS as that one, or nothing.</summary>
    private IEnumerable<ApplicationProgram> With(Func<EndpointPart, EndpointPart> change) => [WithFirst(change), WithFirst(first => change(Plain(first)))];

    private ApplicationProgram WithFirst(Func<EndpointPart, EndpointPart> change) => Program with
    {
        Endpoints = Program.Endpoints.IsEmpty ? [change(new EndpointPart(ApplicationPrograms.FirstPath, "GET", [], [], null, EndpointTraits.None))] : Program.Endpoints.SetItem(0, change(Program.Endpoints[0])),
    };

    private static EndpointPart Plain(EndpointPart endpoint) => new(endpoint.Path, "GET", [], [], null, EndpointTraits.None);

    /// <summary>Whether the application answers the same without one of its parts.</summary>
    private async Task<bool> IsIdleAsync(IEnumerable<ApplicationProgram> without)
    {
        foreach (var program in without)
        {
            var verdict = await ObservedApplication.VerdictOfAsync(program, ApplicationIntents.Of(Program));
            if (verdict.Failure is null && verdict.Seen.SequenceEqual(application.Verdict.Seen)) return true;
        }

        return false;
    }

    private IEnumerable<ApplicationProgram> WithoutStep(Func<Step, bool> isPart) =>
        Enumerable.Range(0, Program.Steps.Length).Where(i => isPart(Program.Steps[i])).Select(i => Program with { Steps = Program.Steps.RemoveAt(i) });

    private IEnumerable<ApplicationProgram> WithoutReplacedPolicy() => Program.Services.Policies
        .Where((policy, i) => Program.Services.Policies.Skip(i + 1).Any(later => later.Name == policy.Name))
        .Select(policy => Program with { Services = Program.Services with { Policies = Program.Services.Policies.Remove(policy) } });

    private IEnumerable<ApplicationProgram> WithoutMark() => ApplicationShrinker.WithoutOneMark(Program);

    /// <summary>Without <c>[EnableCors]</c> on the controller, its base class and its actions.</summary>
    private IEnumerable<ApplicationProgram> WithoutEnabling()
    {
        if (Program.Controller is not { } controller) yield break;
        yield return Program with
        {
            Controller = controller with
            {
                Base = Disabling(controller.Base),
                Class = Disabling(controller.Class),
                Actions = [.. controller.Actions.Select(static action => action with { Attributes = Disabling(action.Attributes) })],
            },
        };

        static ImmutableArray<Mark> Disabling(ImmutableArray<Mark> marks) => marks.RemoveAll(static mark => !mark.IsDisabling);
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
