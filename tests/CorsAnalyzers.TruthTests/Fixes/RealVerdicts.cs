using System.Text.RegularExpressions;
using CorsAnalyzers.Damage.Browsing;
using CorsAnalyzers.Fetch;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CorsAnalyzers.TruthTests.Fixes;

/// <summary>One thing that a browser may do because of a policy.</summary>
/// <param name="Origin">The website's origin.</param>
/// <param name="What">The request, or what of the answer a script sees.</param>
/// <param name="WithCredentials">Whether with the user's credentials.</param>
internal sealed record Permission(string Origin, string What, bool WithCredentials);

/// <summary>
/// What browsers let websites do, given what the real framework answers: the Fetch standard's CORS check and CORS-preflight
/// fetch, applied to the headers.
/// </summary>
internal sealed partial class RealVerdicts
{
    public static readonly RealVerdicts Nothing = new([]);

    private static readonly CorsService Service = new(Microsoft.Extensions.Options.Options.Create(new CorsOptions()), NullLoggerFactory.Instance);
    private static readonly string[] Methods = ["GET", "PUT", "PATCH", "DELETE"];
    private static readonly string[] RequestHeaders = ["", "x-a", "authorization", "content-type"];

    private RealVerdicts(HashSet<Permission> permissions) => Permissions = permissions;

    public HashSet<Permission> Permissions { get; }

    /// <summary>Origins that a browser could send and that the code has to do with, and some that it has not.</summary>
    public static IReadOnlyList<string> OriginsOf(string code) =>
    [
        .. Text().Matches(code).Select(static match => match.Groups[1].Value)
            .Select(static text => text.Replace("*.", "sub.", StringComparison.Ordinal))
            .Where(static text => OriginText.Read(text).IsAsBrowsersSend)
            .Append("null").Append("https://evil.example").Append("http://evil.example").Distinct(StringComparer.Ordinal),
    ];

    public static RealVerdicts Of(CorsPolicy policy, IReadOnlyList<string> origins)
    {
        var permissions = new HashSet<Permission>();
        foreach (var origin in origins)
        {
            foreach (var withCredentials in new[] { false, true })
            {
                var answer = Answer(policy, origin, "GET", null);
                if (!CorsProtocol.Check(answer, origin, withCredentials)) continue;
                permissions.Add(new Permission(origin, "read", withCredentials));
                foreach (var name in List(answer["Access-Control-Expose-Headers"])) permissions.Add(new Permission(origin, "see " + name.ToLowerInvariant(), withCredentials));

                foreach (var method in Methods)
                {
                    foreach (var header in RequestHeaders)
                    {
                        var permission = Answer(policy, origin, method, header);
                        if (CorsProtocol.Check(permission, origin, withCredentials) && CorsProtocol.Permits(permission, method, header.Length == 0 ? [] : [header], withCredentials))
                            permissions.Add(new Permission(origin, $"{method} {header}", withCredentials));
                    }
                }
            }
        }

        return new RealVerdicts(permissions);
    }

    private static List<string> List(string? value) =>
        [.. (value ?? "").Split(',').Select(static part => part.Trim()).Where(static part => part.Length > 0)];

    private static Answer Answer(CorsPolicy policy, string origin, string method, string? requestHeaders)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = origin;
        if (requestHeaders is null)
        {
            context.Request.Method = method;
        }
        else
        {
            context.Request.Method = "OPTIONS";
            context.Request.Headers.AccessControlRequestMethod = method;
            if (requestHeaders.Length > 0) context.Request.Headers.AccessControlRequestHeaders = requestHeaders;
        }

        try
        {
            Service.ApplyResult(Service.EvaluatePolicy(context, policy), context.Response);
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            return Damage.Browsing.Answer.Thrown(exception);
        }

        return new Answer(context.Response.StatusCode, context.Response.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Text();
}
