using CorsAnalyzers.Damage.Browsing;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>Sends the judge's requests by an HTTP client, over a network or not.</summary>
internal static class Wire
{
    /// <summary>Sends a request; an exception of the application is an answer too.</summary>
    public static async Task<Answer> AskAsync(HttpClient client, Question question)
    {
        using var request = new HttpRequestMessage(new HttpMethod(question.Method), question.Path);
        foreach (var (name, value) in question.Headers)
        {
            if (request.Headers.TryAddWithoutValidation(name, value)) continue;
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await client.SendAsync(request);
            var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer((int)response.StatusCode, headers);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Answer.Thrown(exception);
        }
    }
}
