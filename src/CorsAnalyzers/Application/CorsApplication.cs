using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Endpoints;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application;

/// <summary>
/// What one state of the code says about CORS in its application: which policies there are and who refers to them. Texts and places
/// only, so that it can outlive the compilation it was read from (<see cref="ApplicationCache"/>).
/// </summary>
/// <param name="IsOwned">Whether this compilation puts the application together; another one may know nothing of the rest.</param>
/// <param name="Policies">The policies it registers.</param>
/// <param name="Services">The calls that add the CORS services.</param>
/// <param name="MayHoldOtherServices">Whether code out of sight may add them, or brings its own.</param>
/// <param name="References">Who says which policy holds, in the order of the source.</param>
internal sealed record CorsApplication(
    bool IsOwned,
    RegisteredPolicies Policies,
    ImmutableArray<ServiceCall> Services,
    bool MayHoldOtherServices,
    ImmutableArray<CorsReference> References)
{
    /// <summary>The major version of ASP.NET Core that the code is compiled against.</summary>
    public int FrameworkMajor { get; init; }

    /// <summary>Whether it forwards requests to other servers by routes that may name policies in configuration.</summary>
    public bool HasProxy => Services.Any(static call => call.Method == "AddReverseProxy");

    /// <summary>Whether some reference sits on endpoints.</summary>
    public bool HasMetadata => References.Any(static reference => reference.IsMetadata);

    /// <summary>The endpoints whose clients need something of their policy that some policy does not let through.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; init; } = ImmutableArray<Endpoint>.Empty;

    /// <summary>What the policies let through, by the call that registers or uses them; read where there may be an endpoint that asks for it.</summary>
    public ImmutableDictionary<SourcePlace, PolicyContents> Contents { get; init; } = ImmutableDictionary<SourcePlace, PolicyContents>.Empty;

    /// <summary>Where services can be added: calls that build the application, and the methods that <c>UseStartup</c> leads to.</summary>
    public ImmutableArray<SourcePlace> ServicePlaces { get; init; } = ImmutableArray<SourcePlace>.Empty;

    /// <summary>Who would have CORS turned off if that were inherited.</summary>
    public ImmutableArray<LostDisabling> LostDisablings { get; init; } = ImmutableArray<LostDisabling>.Empty;

    /// <summary>The CORS attributes of controllers that count nowhere.</summary>
    public ImmutableArray<OverriddenAttribute> OverriddenAttributes { get; init; } = ImmutableArray<OverriddenAttribute>.Empty;

    /// <summary>Whether code of its own asks for policies, which it may do by any name.</summary>
    public bool AsksByHand { get; init; }

    /// <summary>Whether code of its own takes part in looking up or applying policies.</summary>
    public bool HasOwnServices { get; init; }

    /// <summary>The order in which middleware runs, for each host.</summary>
    public ImmutableArray<Pipeline> Pipelines { get; init; } = ImmutableArray<Pipeline>.Empty;

    /// <summary>What is said about who may call.</summary>
    public ApplicationSecurity Security { get; init; } = ApplicationSecurity.None;

    /// <summary>How many trees had to be bound, for tests of the cost.</summary>
    public int BoundTrees { get; init; }

    /// <summary>Whether something else than this call of <c>UseCors</c> may find a policy for some answers.</summary>
    public bool HasOtherPolicyThan(CorsReference middleware) => References.Any(other => other.Whole != middleware.Whole
        && other.Choice != ReferenceChoice.Disabled && !(other.IsMetadata && other.Choice == ReferenceChoice.Unnamed) && MayFindPolicy(other));

    /// <summary>Whether a reference may find the policy it means; a call of <c>UseCors</c> that finds none has none for what asks for none.</summary>
    public bool MayFindPolicy(CorsReference reference) => reference.Choice switch
    {
        ReferenceChoice.Unnamed => Policies.HasDefault != Known.No,
        ReferenceChoice.Named => Policies.Has(reference.Name!) != Known.No,
        _ => true,
    };

    /// <summary>Reads the application. Not kept here: see <see cref="ApplicationCache"/>.</summary>
    public static CorsApplication Read(Compilation compilation, CorsSymbols symbols, DeclaredHelpers helpers, System.Threading.CancellationToken cancellation)
    {
        var code = new ApplicationCode(compilation, symbols, helpers, cancellation);
        var names = new NameValues(code);

        // A library may say what it likes about applications: only what is wrong in itself is reported there.
        var isOwned = ApplicationOwner.IsIn(code);
        var foreign = isOwned ? ForeignAssemblies.Of(code) : ForeignAssemblies.NotAsked;
        var security = isOwned ? ApplicationSecurity.Of(code) : ApplicationSecurity.None;
        var references = CallReader.Read(code, names).Concat(AttributeReader.Read(code, names)).OrderBy(static reference => reference.Place.Tree).ThenBy(static reference => reference.Place.Span.Start).ToImmutableArray();
        var mayHaveEndpoints = isOwned && symbols.Framework == CorsFramework.Throwing && CandidateNames.Endpoints.Any(code.Has);
        var pipelines = isOwned ? PipelineReader.Read(code, security, foreign) : ImmutableArray<Pipeline>.Empty;
        var contents = mayHaveEndpoints ? PolicyContentsReader.Read(code) : ImmutableDictionary<SourcePlace, PolicyContents>.Empty;
        return new CorsApplication(
            isOwned,
            RegistrationReader.Read(code, names, foreign),
            ServiceReader.Read(code),
            foreign.AddServices || code.Named(CandidateNames.OwnServices).Any(),
            references)
        {
            Endpoints = contents.IsEmpty ? ImmutableArray<Endpoint>.Empty : EndpointReader.Read(code, new RefusedMethods(contents.Values, references)),
            Contents = contents,
            ServicePlaces = Registrations.ServicePlaces.Read(code),
            LostDisablings = isOwned ? InheritanceReader.Read(code).ToImmutableArray() : ImmutableArray<LostDisabling>.Empty,
            OverriddenAttributes = OverridingReader.Read(code, references, pipelines),
            AsksByHand = code.Named(CandidateNames.Questions).Any(),
            HasOwnServices = code.Named(CandidateNames.OwnServices).Any(),
            FrameworkMajor = symbols.PolicyBuilder.ContainingAssembly.Identity.Version.Major,
            Pipelines = pipelines,
            Security = security,
            BoundTrees = code.BoundTrees,
        };
    }
}
