using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Rules.Wiring;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>Whose handlers run on a preflight that finds no policy, by release: there are no reference packs of the older ones.</summary>
public class PreflightMatchesTests
{
    [Theory]
    [InlineData("N37 an endpoint before 7.0", 6, nameof(ReferenceTarget.Endpoint), false)]
    [InlineData("S01 an endpoint since 7.0", 7, nameof(ReferenceTarget.Endpoint), true)]
    [InlineData("N37 a group before 7.0", 6, nameof(ReferenceTarget.Group), false)]
    [InlineData("N37 MapControllers before 7.0", 6, nameof(ReferenceTarget.Controllers), false)]
    [InlineData("S02 a controller since 3.0", 3, nameof(ReferenceTarget.Controller), true)]
    [InlineData("S02 an action since 3.0", 6, nameof(ReferenceTarget.Action), true)]
    [InlineData("S12 an action before 3.0, where the name throws", 2, nameof(ReferenceTarget.Action), false)]
    [InlineData("S11 a hub", 10, nameof(ReferenceTarget.Hub), false)]
    public void Depends_on_the_release(string shape, int major, string target, bool expected)
    {
        _ = shape;
        var path = new CodePath(default, ImmutableArray<CodeBranch>.Empty, 0);
        var reference = new CorsReference(ReferenceKind.Convention, ReferenceChoice.Named, "nope", default, default, Enum.Parse<ReferenceTarget>(target), default, path);
        var application = new CorsApplication(true, new RegisteredPolicies(ImmutableArray<PolicyRegistration>.Empty, ImmutableArray<string>.Empty, false), ImmutableArray<ServiceCall>.Empty, false, ImmutableArray.Create(reference)) { FrameworkMajor = major };
        Assert.Equal(expected, PreflightMatches.Handler(reference, application));
    }
}
