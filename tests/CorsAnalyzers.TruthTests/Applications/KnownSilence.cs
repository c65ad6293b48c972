using CorsAnalyzers.Damage.Applications;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>Damage of which no rule speaks, and why none does.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reason">Why the rules keep silent.</param>
/// <param name="Explains">Whether some damage of an application is of this kind.</param>
/// <param name="Example">An application that has it, so that the entry goes when a rule comes.</param>
internal sealed record KnownSilence(string Name, string Reason, Func<ApplicationProgram, Harm, bool> Explains, ApplicationProgram Example)
{
    private static readonly PolicyPart Shop = new("Shop", "https://shop.example", null);

    private static readonly Step UseShop = new(StepKind.Cors, new PolicyChoice("Shop"));

    private static readonly Step UseUnnamed = new(StepKind.Cors, PolicyChoice.Unnamed);

    private static readonly EndpointPart First = new(ApplicationPrograms.FirstPath, "GET", [], [], null, EndpointTraits.None);

    private static readonly Mark EnableShop = new(false, "Shop");

    public static readonly KnownSilence[] All =
    [
        new("a short-circuited endpoint under a policy for the whole application",
            "What is short-circuited is meant to skip the middleware, and nothing says that other websites are to read it.",
            static (program, harm) => EndpointOf(program, harm) is { } endpoint && endpoint.Traits.HasFlag(EndpointTraits.ShortCircuit) && endpoint.Attributes.IsEmpty && endpoint.Conventions.IsEmpty && endpoint.Group is null or [],
            Application([UseShop], First with { Traits = EndpointTraits.ShortCircuit })),
        new("an endpoint with CORS metadata outside of what UseWhen lets through",
            "Which requests a condition of UseWhen lets through is not known: it may be all of those for endpoints with metadata.",
            static (program, harm) => program.CorsSteps.Any(static step => step.Guard == Guard.WhenFirst) && EndpointOf(program, harm) is { Path: not ApplicationPrograms.FirstPath },
            Application([UseShop with { Guard = Guard.WhenFirst }], First with { Path = "/second", Attributes = [EnableShop] })),
        new("a method that the policy does not list, where it is not known which policy that is",
            "Conventions on MapControllers and on groups, several calls of UseCors and policies of one name are not followed to the endpoint.",
            static (program, harm) => EndpointOf(program, harm) is { Verb: "PUT" or "DELETE" } && program.Services.Policies.Any(static policy => policy.Methods is not null)
                && (harm.Kind == HarmKind.NobodyReads || harm.Sight == "blocked: preflight refused") && !IsGovernedInSight(program),
            Application([UseShop with { Guard = Guard.NotDevelopment }], First with { Verb = "PUT" }) with
            {
                Services = new ServiceParts(CorsServices.Added, [Shop with { Methods = [] }], AuthorizationServices.None),
            }),
        new("a policy for a group or class in which every endpoint has a word of its own",
            "What is said closer to an endpoint is meant to outrank what is said around it, and a group or class may get other endpoints.",
            static (program, harm) => harm.Kind == HarmKind.OriginShutOut && Outranked(program).Any(mark => program.Services.Policies.Any(policy => policy.Name == mark.Policy && policy.Origin == harm.Origin)),
            Application([UseUnnamed], First with { Group = [EnableShop], Attributes = [new Mark(true, null)] })),
        new("an endpoint that asks for the default policy, where there is none, beside one that names its policy",
            "UseCors() is there for the endpoints that name their policies, and what is closer to an endpoint than a request without a name is not followed.",
            static (program, harm) => harm.Kind is HarmKind.NobodyReads or HarmKind.PreflightRunsHandler && EndpointOf(program, harm) is { } endpoint
                && ApplicationIntents.Nearest(endpoint, program) is { IsEmpty: false } nearest && nearest.All(static mark => mark is { IsDisabling: false, Policy: null })
                && program.Marks.Any(static mark => mark.Policy is not null) && program.CorsSteps.All(static step => step.Policy == PolicyChoice.Unnamed)
                && program.Services.Policies.All(static policy => policy.Name is not null),
            Application([UseUnnamed], First with { Group = [new Mark(false, null)] }) with
            {
                Endpoints = [First with { Group = [new Mark(false, null)] }, First with { Path = "/second", Conventions = [EnableShop] }],
            }),
    ];

    public override string ToString() => Name;

    /// <summary>Whether all damage of an application is of a known kind.</summary>
    public static bool ExplainsAll(ObservedApplication application) =>
        ToExplain(application) is { Count: > 0 } harms && harms.All(harm => All.Any(silence => silence.Explains(application.Program, harm)));

    /// <summary>The damage that needs a reason. Who cannot read some endpoint may read nothing at all for it.</summary>
    public static IReadOnlyCollection<Harm> ToExplain(ObservedApplication application)
    {
        var atEndpoints = application.Verdict.Harms.Where(static harm => harm.Kind != HarmKind.OriginShutOut).ToList();
        return atEndpoints.Count > 0 ? atEndpoints : application.Verdict.Harms;
    }

    /// <summary>What is said around endpoints that all say something themselves.</summary>
    private static IEnumerable<Mark> Outranked(ApplicationProgram program)
    {
        var around = program.Endpoints.Where(static endpoint => !endpoint.Attributes.IsEmpty || !endpoint.Conventions.IsEmpty).SelectMany(static endpoint => endpoint.Group ?? []);
        if (program.Controller is not { } controller) return around;
        var areActions = controller.Actions.All(static action => !action.Attributes.IsEmpty);
        return around.Concat(areActions ? controller.Class : []).Concat(areActions || !controller.Class.IsEmpty ? controller.Base : []).Where(static mark => mark.Policy is not null);
    }

    /// <summary>Whether one call of <c>UseCors</c> for all, and marks on the endpoints themselves, say which policy is whose.</summary>
    private static bool IsGovernedInSight(ApplicationProgram program) => program.Controller is null or { Mapping.IsEmpty: true, Base.IsEmpty: true }
        && program.Endpoints.All(static endpoint => endpoint.Group is null or []) && program.CorsSteps.Count() == 1 && program.CorsSteps.All(static step => step.Guard == Guard.None)
        && program.Services.Policies.DistinctBy(static policy => policy.Name).Count() == program.Services.Policies.Length;

    private static EndpointPart? EndpointOf(ApplicationProgram program, Harm harm) =>
        program.Endpoints.Concat(program.Controller?.Actions ?? []).FirstOrDefault(endpoint => harm.At == $"{endpoint.Verb} {endpoint.Path}");

    private static ApplicationProgram Application(Step[] steps, EndpointPart endpoint) =>
        new(HostStyle.Minimal, new ServiceParts(CorsServices.Added, [Shop], AuthorizationServices.None), [.. steps, new Step(StepKind.Endpoints)], [endpoint], null);
}
