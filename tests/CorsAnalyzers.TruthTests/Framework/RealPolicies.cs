using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using CorsAnalyzers.Damage.Browsing;
using CorsAnalyzers.TruthTests.Comparison;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CorsAnalyzers.TruthTests.Framework;

/// <summary>Runs compiled programs on the real framework.</summary>
internal static class RealPolicies
{
    /// <summary>Of how many requests one goes through the middleware.</summary>
    private const uint HostedShare = 4;

    private static int turns;

    private static readonly CorsService Service = new(Microsoft.Extensions.Options.Options.Create(new CorsOptions()), NullLoggerFactory.Instance);

    /// <summary>The values of a program's two parameters that it is run with; a program that reads none runs once.</summary>
    public static ImmutableArray<(bool X, bool Y)> Inputs(bool isConstant) =>
        isConstant ? [(true, true)] : [(true, true), (true, false), (false, true), (false, false)];

    /// <summary>The method of a program that makes its policy.</summary>
    public static Func<bool, bool, CorsPolicy> MethodOf(Type made) => made.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<bool, bool, CorsPolicy>>();

    /// <summary>The same of one of the programs that were compiled together.</summary>
    public static Func<bool, bool, CorsPolicy> MethodOf(Assembly assembly, int number) => MethodOf(assembly.GetType(ObservedPrograms.Space(number) + ".Made")!);

    /// <summary>Loads an assembly, hands it over, and lets go of it.</summary>
    public static T With<T>(MemoryStream assembly, Func<Assembly, T> use)
    {
        var context = new AssemblyLoadContext("programs", isCollectible: true);
        try
        {
            assembly.Position = 0;
            return use(context.LoadFromStream(assembly));
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Makes the policy of one program and lets it answer the requests.</summary>
    public static RealPolicy Run(Func<bool, bool, CorsPolicy> program, (bool X, bool Y) input)
    {
        CorsPolicy policy;
        try
        {
            policy = program(input.X, input.Y);
        }
        catch (Exception exception)
        {
            return new RealPolicy(exception.GetType().Name, []);
        }

        // The service answers all of them; a share, which is another one for each policy, goes through the middleware on a host.
        var turn = (uint)Interlocked.Increment(ref turns);
        return new RealPolicy(null, Request.All.Select((request, i) => (i + turn) % HostedShare == 0 ? AnswerOnHost(policy, request) : Answer(policy, request)).ToImmutableArray());
    }

    private static RealAnswer AnswerOnHost(CorsPolicy policy, Request request)
    {
        var headers = ImmutableArray.Create(("Origin", request.Origin));
        if (request.IsPreflight) headers = headers.Add(("Access-Control-Request-Method", request.Method));
        if (request.Headers is not null) headers = headers.Add(("Access-Control-Request-Headers", request.Headers));
        var answer = PolicyHost.Of(policy)(new Question(request.IsPreflight ? "OPTIONS" : request.Method, "/", headers)).GetAwaiter().GetResult();
        if (answer.Failure is { } failure) return new RealAnswer(failure.GetType().Name, []);
        if (request.IsPreflight != (answer.Status == StatusCodes.Status204NoContent)) throw new InvalidOperationException($"The middleware answered {request} by {answer.Status}.");
        return Compared(answer.Headers.Count, name => answer[name]);
    }

    private static RealAnswer Answer(CorsPolicy policy, Request request)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = request.IsPreflight ? "OPTIONS" : request.Method;
        context.Request.Headers.Origin = request.Origin;
        if (request.IsPreflight) context.Request.Headers.AccessControlRequestMethod = request.Method;
        if (request.Headers is not null) context.Request.Headers.AccessControlRequestHeaders = request.Headers;
        try
        {
            Service.ApplyResult(Service.EvaluatePolicy(context, policy), context.Response);
        }
        catch (Exception exception)
        {
            return new RealAnswer(exception.GetType().Name, []);
        }

        var headers = context.Response.Headers;
        return Compared(headers.Count, name => headers.TryGetValue(name, out var value) ? value.ToString() : null);
    }

    private static RealAnswer Compared(int count, Func<string, string?> header)
    {
        var answer = AnswerHeaders.Names.Select(header).ToImmutableArray();
        // Whatever else was answered is compared with nothing, so there must be nothing else.
        if (count != answer.Count(static value => value is not null)) throw new InvalidOperationException("The framework sent a header that is not compared.");
        return new RealAnswer(null, answer);
    }
}
