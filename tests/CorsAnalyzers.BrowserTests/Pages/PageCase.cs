using CorsAnalyzers.BrowserTests.Browsers;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>Something that a page says a browser does.</summary>
/// <param name="Page">The rule of the page.</param>
/// <param name="Sample">Which of the page's samples runs: <c>bad</c>, <c>fixed</c>, <c>good</c>, with a number from the second on.</param>
/// <param name="Says">What the page says.</param>
/// <param name="Call">What a script tries.</param>
/// <param name="Seen">
/// The requests that the server saw, with the statuses of its answers, and what came of it for the script:
/// <c>OPTIONS 204, PUT 200: read 200</c>.
/// </param>
internal sealed record PageCase(string Page, string Sample, string Says, ScriptCall Call, string Seen)
{
    /// <summary>What is seen in Firefox, where that is something else.</summary>
    public string? SeenInFirefox { get; init; }

    /// <summary>A policy that the page speaks about without showing it whole: calls on its builder, in place of the sample.</summary>
    public string? Policy { get; init; }

    /// <summary>What differs from the sample where the page speaks of another: texts in it, and what stands there instead.</summary>
    public (string Text, string Other)[] Changes { get; init; } = [];

    /// <summary>Whether the user has signed in to the called application before.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>Middleware in front of a sample that is no whole program.</summary>
    public string Before { get; init; } = "";

    /// <summary>Endpoints behind a sample that is no whole program.</summary>
    public string Endpoints { get; init; } = SampleProgram.AnyEndpoint;

    /// <summary>The settings of a program that reads some, as on a command line.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>Its name in the list of tests.</summary>
    public string Name => $"{Page} {(Policy is null ? Sample : "like " + Sample)}: {Says}";

    public string SeenIn(Engine engine) => engine == Engine.Firefox && SeenInFirefox is { } seen ? seen : Seen;
}
