using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>Mistakes to put into an application that is right; where one does not apply the application stays as it is.</summary>
internal static class ApplicationMistakes
{
    public static readonly Func<ApplicationProgram, Random, ApplicationProgram>[] All =
    [
        SwapSteps, SwapSteps, SwapSteps, SwapSteps, Shuffle, MoveCors, MoveCors, DropCors, DropCors, RepeatCors, RenameCors, GuardCors, GuardCors, UnnameCors,
        RenameMark, AddMark, AddMark, AddConvention, AddMapping, OverrideClass, OverrideClass, CloseBase, DropPolicy, RepeatPolicy, AddPolicy, DropServices, DropAuthorizationStep, ShortCircuit, ShortCircuit, CacheFirst, CacheFirst, CacheFirst, End,
    ];

    private static ApplicationProgram SwapSteps(ApplicationProgram program, Random random)
    {
        var (one, other) = (random.Next(program.Steps.Length), random.Next(program.Steps.Length));
        return program with { Steps = program.Steps.SetItem(one, program.Steps[other]).SetItem(other, program.Steps[one]) };
    }

    private static ApplicationProgram Shuffle(ApplicationProgram program, Random random) => program with { Steps = [.. program.Steps.OrderBy(_ => random.Next())] };

    private static ApplicationProgram MoveCors(ApplicationProgram program, Random random) =>
        OnCors(program, random, (steps, at) => steps.RemoveAt(at).Insert(random.Next(steps.Length), steps[at]));

    private static ApplicationProgram DropCors(ApplicationProgram program, Random random) => OnCors(program, random, static (steps, at) => steps.RemoveAt(at));

    private static ApplicationProgram RepeatCors(ApplicationProgram program, Random random) =>
        OnCors(program, random, (steps, at) => steps.Insert(random.Next(steps.Length + 1), new Step(StepKind.Cors, Choice(program, random))));

    private static ApplicationProgram RenameCors(ApplicationProgram program, Random random) => OnCors(program, random, (steps, at) => steps.SetItem(at, steps[at] with { Policy = Choice(program, random) }));

    private static ApplicationProgram UnnameCors(ApplicationProgram program, Random random) => OnCors(program, random, static (steps, at) => steps.SetItem(at, steps[at] with { Policy = PolicyChoice.Unnamed }));

    private static ApplicationProgram GuardCors(ApplicationProgram program, Random random) =>
        OnCors(program, random, (steps, at) => steps.SetItem(at, steps[at] with { Guard = Pick([Guard.Development, Guard.NotDevelopment, Guard.WhenFirst, Guard.Branch], random) }));

    private static ApplicationProgram RenameMark(ApplicationProgram program, Random random) => OnEndpoint(program, random, endpoint => endpoint with
    {
        Attributes = [.. endpoint.Attributes.Select(mark => mark with { Policy = mark.IsDisabling ? null : Name(program, random) })],
        Conventions = [.. endpoint.Conventions.Select(mark => mark with { Policy = Name(program, random) })],
    });

    private static ApplicationProgram AddMark(ApplicationProgram program, Random random) =>
        OnEndpoint(program, random, endpoint => endpoint with { Attributes = endpoint.Attributes.Add(random.Next(2) == 0 && endpoint.Attributes.All(static mark => !mark.IsDisabling) ? new Mark(true, null) : new Mark(false, Name(program, random))) }, once: true);

    private static ApplicationProgram AddConvention(ApplicationProgram program, Random random) => OnEndpoint(program, random, endpoint => endpoint with { Conventions = endpoint.Conventions.Add(new Mark(false, Name(program, random))) });

    private static ApplicationProgram AddMapping(ApplicationProgram program, Random random) =>
        program.Controller is { } controller ? program with { Controller = controller with { Mapping = controller.Mapping.Add(new Mark(false, Name(program, random))) } } : program;

    private static ApplicationProgram OverrideClass(ApplicationProgram program, Random random) =>
        program.Controller is { } controller ? program with { Controller = controller with { Mapping = [new Mark(false, Name(program, random))], Class = [new Mark(false, Name(program, random))] } } : program;

    private static ApplicationProgram CloseBase(ApplicationProgram program, Random random) =>
        program.Controller is { } controller ? program with { Controller = controller with { Base = [new Mark(true, null)] } } : program;

    private static ApplicationProgram DropPolicy(ApplicationProgram program, Random random) =>
        program.Services.Policies.IsEmpty ? program : WithPolicies(program, program.Services.Policies.RemoveAt(random.Next(program.Services.Policies.Length)));

    private static ApplicationProgram RepeatPolicy(ApplicationProgram program, Random random)
    {
        if (program.Services.Policies.IsEmpty) return program;
        var policy = Pick([.. program.Services.Policies], random);
        return WithPolicies(program, program.Services.Policies.Add(policy with { Origin = "https://again.example" }));
    }

    private static ApplicationProgram AddPolicy(ApplicationProgram program, Random random) =>
        WithPolicies(program, program.Services.Policies.Add(new PolicyPart("Extra", ApplicationPrograms.OriginOf("Extra"), null)));

    private static ApplicationProgram DropServices(ApplicationProgram program, Random random) =>
        program with { Services = program.Services with { Policies = [], Cors = random.Next(3) == 0 && program.Style != HostStyle.Startup ? CorsServices.AddedTooLate : CorsServices.Missing } };

    private static ApplicationProgram DropAuthorizationStep(ApplicationProgram program, Random random) =>
        program.Style == HostStyle.Startup ? program : program with { Steps = [.. program.Steps.Where(static step => step.Kind is not (StepKind.Authorization or StepKind.Authentication))] };

    private static ApplicationProgram ShortCircuit(ApplicationProgram program, Random random) =>
        OnEndpoint(program, random, static endpoint => endpoint with { Traits = EndpointTraits.ShortCircuit });

    private static ApplicationProgram CacheFirst(ApplicationProgram program, Random random)
    {
        if (program.Endpoints.IsEmpty || program.Services.Authorization == AuthorizationServices.ForAll) return program;
        var steps = program.Steps.RemoveAll(static step => step.Kind == StepKind.OutputCache);
        var routing = steps.ToList().FindIndex(static step => step.Kind == StepKind.Routing);
        return program with
        {
            Steps = steps.Insert(routing + 1, new Step(StepKind.OutputCache)),
            Endpoints = program.Endpoints.SetItem(0, program.Endpoints[0] with { Verb = "GET", Traits = EndpointTraits.Cached }),
        };
    }

    private static ApplicationProgram End(ApplicationProgram program, Random random) =>
        random.Next(3) > 0 ? program : program with { Steps = program.Steps.Insert(random.Next(program.Steps.Length), new Step(StepKind.Terminal)) };

    private static ApplicationProgram WithPolicies(ApplicationProgram program, ImmutableArray<PolicyPart> policies) => program with { Services = program.Services with { Policies = policies } };

    private static ApplicationProgram OnCors(ApplicationProgram program, Random random, Func<ImmutableArray<Step>, int, ImmutableArray<Step>> change)
    {
        var places = Enumerable.Range(0, program.Steps.Length).Where(i => program.Steps[i].Kind == StepKind.Cors).ToArray();
        return places.Length == 0 ? program : program with { Steps = change(program.Steps, Pick(places, random)) };
    }

    private static ApplicationProgram OnEndpoint(ApplicationProgram program, Random random, Func<EndpointPart, EndpointPart> change, bool once = false)
    {
        var count = program.Endpoints.Length + (program.Controller?.Actions.Length ?? 0);
        if (count == 0) return program;
        var at = random.Next(count);
        if (at < program.Endpoints.Length) return program with { Endpoints = program.Endpoints.SetItem(at, Changed(program.Endpoints[at])) };
        at -= program.Endpoints.Length;

        // Nothing but an attribute can stand on an action.
        var changed = Changed(program.Controller!.Actions[at]) with { Conventions = [], Traits = program.Controller.Actions[at].Traits };
        return program with { Controller = program.Controller with { Actions = program.Controller.Actions.SetItem(at, changed) } };

        // The attribute [EnableCors] can stand on an element once.
        EndpointPart Changed(EndpointPart endpoint)
        {
            var next = change(endpoint);
            return once && next.Attributes.Count(static mark => !mark.IsDisabling) > 1 ? endpoint : next;
        }
    }

    private static PolicyChoice Choice(ApplicationProgram program, Random random) => random.Next(5) == 0 ? new PolicyChoice(null, "https://inline.example") : new PolicyChoice(Name(program, random));

    /// <summary>A name that stands for a policy, no name, or one that nobody has.</summary>
    private static string? Name(ApplicationProgram program, Random random) => Pick(["Shop", "Office", "shop", "Nobody", null, .. program.Services.Policies.Select(static policy => policy.Name)], random);

    private static T Pick<T>(T[] list, Random random) => list[random.Next(list.Length)];
}
