using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>Whoever sends a header Authorization is signed in; everyone else is answered 401.</summary>
internal sealed class BearerScheme : IAuthenticationHandler
{
    private HttpContext context = null!;
    private string name = "";

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        this.context = context;
        name = scheme.Name;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(context.Request.Headers.Authorization.Count == 0
        ? AuthenticateResult.NoResult()
        : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("test")), name)));

    public Task ChallengeAsync(AuthenticationProperties? properties) => Answer(StatusCodes.Status401Unauthorized);

    public Task ForbidAsync(AuthenticationProperties? properties) => Answer(StatusCodes.Status403Forbidden);

    private Task Answer(int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
