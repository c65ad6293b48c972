using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>The requests to one host, in the order in which they came.</summary>
internal sealed class RequestLog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<SeenRequest> requests = new();

    public SeenRequest Begin(IHttpRequestFeature request)
    {
        var seen = new SeenRequest(request);
        requests.Enqueue(seen);
        return seen;
    }

    /// <summary>What came so far, once it is answered.</summary>
    public async Task<IReadOnlyList<SeenRequest>> ReadAsync()
    {
        var seen = requests.Where(static request => request.Path is not ("/favicon.ico" or Website.SignInPath)).ToList();
        await Task.WhenAll(seen.Select(static request => request.Ended)).WaitAsync(Patience);
        return seen;
    }
}

/// <summary>A request as the server saw it.</summary>
internal sealed class SeenRequest(IHttpRequestFeature request)
{
    private readonly TaskCompletionSource<int> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Kestrel uses the collection again for the next request.</summary>
    private readonly Dictionary<string, StringValues> headers = new(request.Headers, StringComparer.OrdinalIgnoreCase);

    public string Method { get; } = request.Method;

    public string Path { get; } = request.Path;

    public bool IsPreflight => Method == "OPTIONS" && Header("Access-Control-Request-Method") is not null;

    public Task<int> Ended => end.Task;

    public int Status => end.Task.Result;

    public string? Header(string name) => headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public void End(int status) => end.TrySetResult(status);

    public override string ToString() => $"{Method}{(Header("Cookie") is null ? "" : "+cookie")} {Status}";
}
