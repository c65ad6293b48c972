namespace CorsAnalyzers.Application.Pipelines;

/// <summary>What a step of a pipeline does, as far as CORS depends on it.</summary>
internal enum MiddlewareKind
{
    /// <summary><c>UseCors</c>.</summary>
    Cors,

    /// <summary><c>UseRouting</c>: from here on the endpoint of a request is known.</summary>
    Routing,

    /// <summary><c>UseAuthentication</c>.</summary>
    Authentication,

    /// <summary><c>UseAuthorization</c>: answers 401 and 403.</summary>
    Authorization,

    /// <summary><c>UseEndpoints</c>: runs the endpoint of a request.</summary>
    Endpoints,

    /// <summary><c>UseMvc</c>: runs actions without endpoint routing.</summary>
    ConventionalMvc,

    /// <summary><c>Run</c> with a delegate: nothing behind it is reached.</summary>
    Terminal,

    /// <summary>The host starts: the pipeline is complete, and what is added afterwards has no effect.</summary>
    HostStart,

    /// <summary><c>UseStaticFiles</c>, <c>UseFileServer</c>.</summary>
    StaticFiles,

    /// <summary><c>UseResponseCaching</c>.</summary>
    ResponseCaching,

    /// <summary><c>UseOutputCache</c>.</summary>
    OutputCaching,

    /// <summary><c>UseHttpsRedirection</c>, <c>UseRewriter</c> with rules that redirect.</summary>
    Redirection,

    /// <summary><c>UseRateLimiter</c>.</summary>
    RateLimiting,

    /// <summary>A <c>Map…</c> call that adds endpoints; its place among the middleware is of no importance.</summary>
    EndpointMapping,

    /// <summary>Where a startup filter hands on to the rest of the application.</summary>
    RestOfApplication,

    /// <summary>Code out of sight gets the builder, and may add anything.</summary>
    Unseen,

    /// <summary>Code of another assembly gets the builder, and may add authorization, but not CORS.</summary>
    UnseenAuthorization,
}
