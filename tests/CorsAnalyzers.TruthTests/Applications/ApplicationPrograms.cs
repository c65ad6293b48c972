using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>
/// Generates applications: one that is right, in one of many ways to write it, and then mistakes of the kind that people make, from
/// none to three.
/// </summary>
internal static class ApplicationPrograms
{
    /// <summary>The path of the first endpoint, on which a branch of the pipeline may depend.</summary>
    public const string FirstPath = "/first";

    private static readonly ImmutableArray<string> Paths = [FirstPath, "/second", "/third"];

    private static readonly ImmutableArray<Mark> NoMarks = [];

    private static readonly Gen<ImmutableArray<string>?> Methods = Gen.Frequency(
        (6, Gen.Constant((ImmutableArray<string>?)null)),
        (1, Gen.Constant((ImmutableArray<string>?)[])),
        (1, Gen.Elements("PUT", "DELETE").Select(static method => (ImmutableArray<string>?)[method])));

    private static readonly Gen<ImmutableArray<PolicyPart>> Policies =
        from names in Gen.Elements<string?[]>([null], [null], ["Shop"], ["Shop"], ["Shop", "Office"], [null, "Shop"], [null, "Shop", "Office"])
        from methods in Methods.ListOf(names.Length)
        select names.Select((name, i) => new PolicyPart(name, OriginOf(name), methods[i])).ToImmutableArray();

    /// <summary>All applications.</summary>
    public static Gen<ApplicationProgram> All { get; } =
        from right in Right()
        from count in Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from mistakes in Gen.Elements(ApplicationMistakes.All).ListOf(count)
        from choices in Gen.Choose(0, 1_000_000).ListOf(count)
        select mistakes.Zip(choices).Aggregate(right, static (program, mistake) => mistake.First(program, new Random(mistake.Second)));

    /// <summary>The origin of a policy, by its name.</summary>
    public static string OriginOf(string? name) => $"https://{(name ?? "home").ToLowerInvariant()}.example";

    private static Gen<ApplicationProgram> Right() =>
        from style in Gen.Elements(Enum.GetValues<HostStyle>())
        from policies in Policies
        from authorization in Gen.Frequency((3, Gen.Constant(AuthorizationServices.None)), (3, Gen.Constant(AuthorizationServices.Added)), (1, Gen.Constant(AuthorizationServices.ForAll)))
        from isMarked in Gen.Elements(true, false)
        from isInline in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from count in Gen.Choose(1, 3)
        from endpoints in EndpointOf(policies, isMarked, authorization).ListOf(count)
        from hasController in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from controller in ControllerOf(policies, isMarked, authorization)
        from extras in Gen.SubListOf<StepKind>(StepKind.StaticFiles, StepKind.ExceptionHandler, StepKind.PassThrough)
        from writesRouting in Gen.Elements(true, false)
        from writesAuthorization in Gen.Elements(true, true, false)
        let choice = isInline ? new PolicyChoice(null, "https://inline.example") : policies.Any(static policy => policy.Name is null) ? PolicyChoice.Unnamed : new PolicyChoice(policies[0].Name)
        let made = endpoints.Select((endpoint, i) => endpoint with { Path = Paths[i] }).ToImmutableArray()
        let program = new ApplicationProgram(style, new ServiceParts(CorsServices.Added, policies, authorization), [], made, hasController ? controller : null)
        select program with { Steps = StepsOf(program, choice, [.. extras], writesRouting || style != HostStyle.Minimal, writesAuthorization) };

    private static ImmutableArray<Step> StepsOf(ApplicationProgram program, PolicyChoice choice, ImmutableArray<StepKind> extras, bool writesRouting, bool writesAuthorization)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        if (extras.Contains(StepKind.ExceptionHandler)) steps.Add(new Step(StepKind.ExceptionHandler));
        if (writesRouting) steps.Add(new Step(StepKind.Routing));
        steps.Add(new Step(StepKind.Cors, choice));
        if (extras.Contains(StepKind.StaticFiles)) steps.Add(new Step(StepKind.StaticFiles));
        if (program.Services.Authorization != AuthorizationServices.None && writesAuthorization)
        {
            steps.Add(new Step(StepKind.Authentication));
            steps.Add(new Step(StepKind.Authorization));
        }

        if (program.Endpoints.Any(static endpoint => endpoint.Traits.HasFlag(EndpointTraits.Cached))) steps.Add(new Step(StepKind.OutputCache));
        if (extras.Contains(StepKind.PassThrough)) steps.Add(new Step(StepKind.PassThrough));
        steps.Add(new Step(StepKind.Endpoints));
        return steps.ToImmutable();
    }

    private static Gen<EndpointPart> EndpointOf(ImmutableArray<PolicyPart> policies, bool isMarked, AuthorizationServices authorization) =>
        from verb in Gen.Elements("GET", "GET", "PUT", "POST", "DELETE")
        from place in Gen.Choose(0, 3)
        from mark in MarkOf(policies)
        from isProtected in Gen.Elements(true, false)
        from isCached in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        let marks = isMarked ? [mark] : NoMarks
        let needsConvention = !mark.IsDisabling
        let traits = authorization != AuthorizationServices.None && isProtected ? EndpointTraits.Protected
            : isCached && verb == "GET" && authorization != AuthorizationServices.ForAll ? EndpointTraits.Cached : EndpointTraits.None
        select new EndpointPart(
            "/", verb,
            place == 0 || (isMarked && !needsConvention) ? marks : NoMarks,
            place == 1 && needsConvention ? marks : NoMarks,
            place == 2 ? needsConvention ? marks : NoMarks : null,
            traits);

    private static Gen<ControllerPart> ControllerOf(ImmutableArray<PolicyPart> policies, bool isMarked, AuthorizationServices authorization) =>
        from place in Gen.Choose(0, 4)
        from mark in MarkOf(policies)
        from other in MarkOf(policies)
        from verbs in Gen.Elements<string[]>(["GET"], ["PUT"], ["GET", "DELETE"])
        from isProtected in Gen.Elements(true, false)
        let marks = isMarked ? ImmutableArray.Create(mark) : NoMarks
        let traits = authorization != AuthorizationServices.None && isProtected ? EndpointTraits.Protected : EndpointTraits.None
        let actions = verbs.Select((verb, i) => new EndpointPart("/orders" + i, verb, place == 0 ? marks : place == 4 && i == 0 && isMarked ? [other] : NoMarks, NoMarks, null, traits)).ToImmutableArray()
        select new ControllerPart(place == 1 && !mark.IsDisabling ? marks : NoMarks, place == 2 && !mark.IsDisabling ? marks : NoMarks, place is 3 or 4 ? marks : NoMarks, actions);

    private static Gen<Mark> MarkOf(ImmutableArray<PolicyPart> policies)
    {
        var names = policies.Select(static policy => policy.Name).OfType<string>().ToList();
        var unnamed = Gen.Constant(new Mark(false, null));
        var disabling = Gen.Constant(new Mark(true, null));
        return names.Count == 0 ? Gen.Frequency((4, unnamed), (1, disabling)) : Gen.Frequency((6, Gen.Elements(names.ToArray()).Select(static name => new Mark(false, name))), (2, unnamed), (1, disabling));
    }
}
