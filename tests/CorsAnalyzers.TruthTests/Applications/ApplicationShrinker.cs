using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>Makes applications smaller, one step at a time, the largest steps first.</summary>
internal static class ApplicationShrinker
{
    public static IEnumerable<ApplicationProgram> Smaller(ApplicationProgram program)
    {
        // Without an endpoint there is nothing to judge.
        if (program.Controller is not null && !program.Endpoints.IsEmpty) yield return program with { Controller = null };
        foreach (var endpoints in Without(program.Endpoints).Where(endpoints => !endpoints.IsEmpty || program.Controller is not null)) yield return program with { Endpoints = endpoints };
        foreach (var steps in Without(program.Steps).Where(static steps => steps.Any(static step => step.Kind == StepKind.Endpoints))) yield return program with { Steps = steps };
        if (program.Services.Authorization != AuthorizationServices.None) yield return program with { Services = program.Services with { Authorization = AuthorizationServices.None } };
        foreach (var policies in Without(program.Services.Policies)) yield return program with { Services = program.Services with { Policies = policies } };
        for (var i = 0; i < program.Endpoints.Length; i++)
        {
            foreach (var endpoint in Smaller(program.Endpoints[i])) yield return program with { Endpoints = program.Endpoints.SetItem(i, endpoint) };
        }

        for (var i = 0; i < program.Steps.Length; i++)
        {
            if (program.Steps[i].Guard != Guard.None) yield return program with { Steps = program.Steps.SetItem(i, program.Steps[i] with { Guard = Guard.None }) };
        }

        for (var i = 0; i < program.Services.Policies.Length; i++)
        {
            if (program.Services.Policies[i].Methods is not null)
                yield return program with { Services = program.Services with { Policies = program.Services.Policies.SetItem(i, program.Services.Policies[i] with { Methods = null }) } };
        }

        if (program.Controller is not { } controller) yield break;
        foreach (var marks in Without(controller.Mapping)) yield return program with { Controller = controller with { Mapping = marks } };
        foreach (var marks in Without(controller.Base)) yield return program with { Controller = controller with { Base = marks } };
        foreach (var marks in Without(controller.Class)) yield return program with { Controller = controller with { Class = marks } };
        foreach (var actions in Without(controller.Actions).Where(static actions => !actions.IsEmpty)) yield return program with { Controller = controller with { Actions = actions } };
        for (var i = 0; i < controller.Actions.Length; i++)
        {
            foreach (var action in Smaller(controller.Actions[i])) yield return program with { Controller = controller with { Actions = controller.Actions.SetItem(i, action) } };
        }
    }

    /// <summary>The application without one of several marks of an element.</summary>
    public static IEnumerable<ApplicationProgram> WithoutOneMark(ApplicationProgram program)
    {
        for (var i = 0; i < program.Endpoints.Length; i++)
        {
            foreach (var endpoint in WithoutOneMark(program.Endpoints[i])) yield return program with { Endpoints = program.Endpoints.SetItem(i, endpoint) };
        }

        if (program.Controller is not { } controller) yield break;
        if (controller.Mapping.Length > 1) foreach (var marks in Without(controller.Mapping)) yield return program with { Controller = controller with { Mapping = marks } };
        if (controller.Class.Length > 1) foreach (var marks in Without(controller.Class)) yield return program with { Controller = controller with { Class = marks } };
        for (var i = 0; i < controller.Actions.Length; i++)
        {
            foreach (var action in WithoutOneMark(controller.Actions[i])) yield return program with { Controller = controller with { Actions = controller.Actions.SetItem(i, action) } };
        }
    }

    private static IEnumerable<EndpointPart> WithoutOneMark(EndpointPart endpoint)
    {
        if (endpoint.Attributes.Length > 1) foreach (var marks in Without(endpoint.Attributes)) yield return endpoint with { Attributes = marks };
        if (endpoint.Conventions.Length > 1) foreach (var marks in Without(endpoint.Conventions)) yield return endpoint with { Conventions = marks };
    }

    private static IEnumerable<EndpointPart> Smaller(EndpointPart endpoint)
    {
        if (endpoint.Group is not null) yield return endpoint with { Group = null };
        if (endpoint.Traits != EndpointTraits.None) yield return endpoint with { Traits = EndpointTraits.None };
        if (endpoint.Verb != "GET") yield return endpoint with { Verb = "GET" };
        foreach (var marks in Without(endpoint.Attributes)) yield return endpoint with { Attributes = marks };
        foreach (var marks in Without(endpoint.Conventions)) yield return endpoint with { Conventions = marks };
    }

    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> list) => Enumerable.Range(0, list.Length).Select(list.RemoveAt);
}
