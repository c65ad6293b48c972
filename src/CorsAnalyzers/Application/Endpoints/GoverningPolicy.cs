using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>The policy that decides about the requests of an endpoint.</summary>
/// <param name="Contents">What it lets through.</param>
/// <param name="Name">How a message calls it.</param>
/// <param name="Place">The call that registers or makes it.</param>
/// <param name="IsChosenHere">Whether the endpoint itself, or its class or group, asks for CORS, and not the middleware for all alone.</param>
internal sealed record GoverningPolicy(PolicyContents Contents, string Name, SourcePlace Place, bool IsChosenHere)
{
    /// <summary>The policy, where it is certain which one that is and what it lets through.</summary>
    public static GoverningPolicy? Of(Endpoint endpoint, CorsApplication application)
    {
        // What is called on MapControllers outranks the attributes, and a group around it comes before them.
        if (application.References.Any(static reference => reference.Target == ReferenceTarget.Controllers || reference.Kind == ReferenceKind.Object)) return null;
        foreach (var element in endpoint.Elements)
        {
            var metadata = application.References.Where(reference => reference.IsMetadata && reference.Element == element).ToList();
            if (metadata.Count > 1) return null;
            if (metadata.Count == 1 && metadata[0].Choice != ReferenceChoice.Unnamed) return Of(metadata[0], application, isChosenHere: true);
            if (metadata.Count == 1) return OfMiddleware(application) is { } policy ? policy with { IsChosenHere = true } : null;
        }

        return endpoint.IsOpen || application.References.Any(static reference => reference.Target == ReferenceTarget.Group) ? null : OfMiddleware(application);
    }

    private static GoverningPolicy? OfMiddleware(CorsApplication application)
    {
        var middleware = application.References.Where(static reference => reference.Kind == ReferenceKind.Middleware).ToList();
        return middleware.Count == 1 && middleware[0].Path.IsUnconditional && !IsInBranch(middleware[0], application) ? Of(middleware[0], application, isChosenHere: false) : null;
    }

    /// <summary>Whether only some requests pass the call: those for the endpoint may be others.</summary>
    private static bool IsInBranch(CorsReference middleware, CorsApplication application) =>
        application.Pipelines.Any(pipeline => pipeline.Of(MiddlewareKind.Cors).Any(step => step.Place == middleware.Whole && !step.Branches.IsEmpty));

    private static GoverningPolicy? Of(CorsReference reference, CorsApplication application, bool isChosenHere)
    {
        if (reference.Choice == ReferenceChoice.Inline) return Made("the policy made here", reference.Whole);
        var isDefault = reference.Choice == ReferenceChoice.Unnamed && application.Policies.DefaultNames.IsEmpty;
        if (!isDefault && reference.Choice != ReferenceChoice.Named || application.Policies.MayHoldOthers || application.Policies.Declared.Contains(isDefault ? RegisteredPolicies.DefaultName : reference.Name!)) return null;

        var registered = application.Policies.Policies.Where(policy => isDefault ? policy.Kind == RegistrationKind.DefaultPolicy : policy.Kind == RegistrationKind.Policy && policy.Name == reference.Name).ToList();
        return registered.Count == 1 ? Made(isDefault ? "the default policy" : $"the policy '{reference.Name}'", registered[0].Call) : null;

        GoverningPolicy? Made(string name, SourcePlace call) => application.Contents.TryGetValue(call, out var contents) ? new GoverningPolicy(contents, name, call, isChosenHere) : null;
    }
}
