using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using CorsAnalyzers.TruthTests.Comparison;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CorsAnalyzers.TruthTests.Framework;

/// <summary>Runs compiled programs on the real framework.</summary>
internal static class RealPolicies
{
    private static readonly CorsService Service = new(Microsoft.Extensions.Options.Options.Create(new CorsOptions()), NullLoggerFactory.Instance);

    /// <summary>The values of a program's two parameters that it is run with; a program that reads none runs once.</summary>
    public static ImmutableArray<(bool X, bool Y)> Inputs(bool isConstant) =>
        isConstant ? [(true, true)] : [(true, true), (true, false), (false, true), (false, false)];

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

        return new RealPolicy(null, Request.All.Select(request => Answer(policy, request)).ToImmutableArray());
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
        var answer = AnswerHeaders.Names.Select(name => headers.TryGetValue(name, out var value) ? value.ToString() : null).ToImmutableArray();
        // Whatever else was answered is compared with nothing, so there must be nothing else.
        if (headers.Count != answer.Count(static value => value is not null)) throw new InvalidOperationException("The framework sent a header that is not compared.");
        return new RealAnswer(null, answer);
    }
}
