namespace CorsAnalyzers.BrowserTests.Browsers;

/// <summary>Where a script runs.</summary>
public enum Place
{
    /// <summary>In a page of a website.</summary>
    Page,

    /// <summary>In a frame with the attribute <c>sandbox</c> on a page of a website.</summary>
    SandboxedFrame,

    /// <summary>In a frame with a <c>data:</c> URL on a page of a website.</summary>
    DataFrame,

    /// <summary>In a page that was opened from a file.</summary>
    File,

    /// <summary>In a page of the called application itself.</summary>
    Own,

    /// <summary>No script: a form on a page of the called application itself, which has <c>Referrer-Policy: no-referrer</c>.</summary>
    OwnForm,
}

/// <summary>A call of <c>fetch</c> by a script of a website.</summary>
/// <param name="From">The website's origin.</param>
/// <param name="Method">The method, as the script writes it.</param>
/// <param name="Path">Where to.</param>
internal sealed record ScriptCall(string From, string Method = "GET", string Path = "/")
{
    public Place Place { get; init; }

    /// <summary>The headers that the script sets.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body, for methods that have one.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it asks for the user's cookies to go along.</summary>
    public bool WithCookies { get; init; }

    /// <summary>Whether it asks for no leave and is content to see nothing of the answer, as images and style sheets are.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>How often it is made; what the last one comes to counts.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How long it waits before it makes the call again.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The website that the script calls and that redirects it.</summary>
    public string? Through { get; init; }

    /// <summary>A call that another script made before, in the same browser.</summary>
    public ScriptCall? After { get; init; }

    /// <summary>The scheme by which the script calls.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>The headers of the answer that the script looks for.</summary>
    public IReadOnlyList<string> LooksFor { get; init; } = [];

    public ScriptCall With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
