using System.Collections.Immutable;
using CorsAnalyzers.Damage.Applications;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>
/// What the author of a generated application means, read off its tree: which website is to read which answer. It knows names, marks and
/// what stands closest to an endpoint, and nothing of what the framework or the analyzers make of them.
/// </summary>
internal static class ApplicationIntents
{
    /// <summary>A file in the folder of static files.</summary>
    private static readonly EndpointPart StaticFile = new("/font.txt", "GET", [], [], null, EndpointTraits.None);

    private static readonly ImmutableArray<string> Asked = ["PUT", "PATCH", "DELETE"];

    /// <param name="program">The application.</param>
    /// <param name="inDevelopment">Whether it runs on its developer's machine, and not for its users.</param>
    public static ApplicationIntent Of(ApplicationProgram program, bool inDevelopment = false)
    {
        // There is one world at a time.
        if (inDevelopment) program = program with { Steps = [.. program.Steps.Select(static step => step with { Guard = step.Guard switch { Guard.Development => Guard.None, Guard.NotDevelopment => Guard.Development, _ => step.Guard } })] };
        var endpoints = program.Endpoints.Concat(program.Controller?.Actions ?? []).Select(endpoint => Of(endpoint, Nearest(endpoint, program), program));
        if (program.Steps.Any(static step => step.Kind == StepKind.StaticFiles)) endpoints = endpoints.Append(Of(StaticFile, [], program) with { NamesSomebody = false });

        // A policy that a developer's machine or a branch uses need not let in anybody elsewhere.
        var origins = program.Services.Policies.Select(static policy => policy.Origin).ToList();
        var inline = program.CorsSteps.Where(static step => step.Policy!.Inline is not null).ToList();
        var elsewhere = program.CorsSteps.Where(static step => step.Guard is Guard.Development or Guard.Branch or Guard.WhenFirst).SelectMany(step => OriginsOf(step.Policy!, program));
        return new ApplicationIntent([.. endpoints], [.. origins.Concat(inline.Select(static step => step.Policy!.Inline!))], [.. origins.Except(elsewhere)]);
    }

    /// <summary>The marks that are closest to an endpoint: its own, then those of what it belongs to.</summary>
    public static ImmutableArray<Mark> Nearest(EndpointPart endpoint, ApplicationProgram program) =>
        (program.Controller is { } controller && controller.Actions.Contains(endpoint)
            ? new[] { endpoint.Attributes, controller.Class, controller.Base, controller.Mapping }
            : [endpoint.Conventions, endpoint.Attributes, endpoint.Group ?? []]).FirstOrDefault(static marks => !marks.IsEmpty, []);

    private static EndpointIntent Of(EndpointPart endpoint, ImmutableArray<Mark> marks, ApplicationProgram program)
    {
        var covering = program.CorsSteps.Where(step => Covers(step, endpoint)).Select(static step => step.Policy!).ToList();
        var chosen = marks.Where(static mark => mark is { IsDisabling: false, Policy: not null }).Select(static mark => new PolicyChoice(mark.Policy)).ToList();

        // UseCors() beside endpoints that choose their policies is there for them, and means nobody else.
        if (marks.IsEmpty && program.Marks.Any() && !program.Services.Policies.Any(static policy => policy.Name is null)) covering.RemoveAll(static choice => choice == PolicyChoice.Unnamed);
        if (marks.IsEmpty || marks.Any(static mark => mark is { IsDisabling: false, Policy: null })) chosen.AddRange(covering.Where(choice => !marks.IsEmpty || MayMean(choice, endpoint, program)));

        return new EndpointIntent(endpoint.Verb, endpoint.Path, [.. chosen.SelectMany(choice => OriginsOf(choice, program)).Distinct()])
        {
            IsClosed = marks.Any(static mark => mark.IsDisabling),
            NamesSomebody = chosen.Count > 0,
            NeedsSignIn = endpoint.Traits.HasFlag(EndpointTraits.Protected) || (program.Services.Authorization == AuthorizationServices.ForAll && endpoint != StaticFile),
            IsCached = endpoint.Traits.HasFlag(EndpointTraits.Cached),
        };
    }

    /// <summary>Whether requests to the endpoint are to pass a call of <c>UseCors</c>, in production.</summary>
    private static bool Covers(Step cors, EndpointPart endpoint) => cors.Guard switch
    {
        Guard.Development or Guard.Branch => false,
        Guard.WhenFirst => endpoint.Path == ApplicationPrograms.FirstPath,
        _ => true,
    };

    /// <summary>A policy for the whole application that lists methods leaves out on purpose what it does not list.</summary>
    private static bool MayMean(PolicyChoice choice, EndpointPart endpoint, ApplicationProgram program) =>
        !Asked.Contains(endpoint.Verb) || !Meant(choice, program).Any(policy => policy.Methods is { IsEmpty: false } methods && !methods.Contains(endpoint.Verb));

    private static IEnumerable<string> OriginsOf(PolicyChoice choice, ApplicationProgram program) =>
        choice.Inline is { } origin ? [origin] : Meant(choice, program).Select(static policy => policy.Origin);

    private static IEnumerable<PolicyPart> Meant(PolicyChoice choice, ApplicationProgram program) =>
        choice.Inline is not null ? [] : program.Services.Policies.Where(policy => policy.Name == choice.Name);
}
