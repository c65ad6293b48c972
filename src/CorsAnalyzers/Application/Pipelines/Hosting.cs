namespace CorsAnalyzers.Application.Pipelines;

/// <summary>What a pipeline is built on.</summary>
internal enum Hosting
{
    /// <summary><c>WebApplication</c>: the framework puts routing, authorization and the endpoints around what the code adds.</summary>
    Minimal,

    /// <summary><c>Startup.Configure</c> or a delegate given to the host builder: what the code adds, and nothing else.</summary>
    Generic,

    /// <summary><c>IStartupFilter</c>: in front of the application, or behind it.</summary>
    StartupFilter,
}
