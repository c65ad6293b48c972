using System;
using System.Collections.Generic;
using System.Globalization;

namespace CorsAnalyzers.Policies;

/// <summary>What happens to a request.</summary>
internal enum PolicyOutcome
{
    /// <summary>Not known: it may fail, too.</summary>
    Unknown,

    /// <summary>It fails with <see cref="PolicyAnswer.Exception"/>.</summary>
    Throws,

    /// <summary>The origin is not allowed: no header is sent, <c>Vary</c> included.</summary>
    Refused,

    /// <summary>The origin is allowed: the headers are sent.</summary>
    Allowed,

    /// <summary>Whether the origin is allowed is not known (asking may fail, too); if it is, the headers are sent.</summary>
    Undecided,
}

/// <summary>
/// What a policy answers to a request that reaches it, as <c>CorsService</c> of ASP.NET Core 6 and later evaluates and applies it.
/// </summary>
internal sealed record PolicyAnswer(PolicyOutcome Outcome)
{
    private static readonly PolicyAnswer Refused = new(PolicyOutcome.Refused);

    private static readonly PolicyAnswer Unknown = new(PolicyOutcome.Unknown)
    {
        AllowOrigin = AnswerHeader.Unknown,
        AllowCredentials = AnswerHeader.Unknown,
        AllowMethods = AnswerHeader.Unknown,
        AllowHeaders = AnswerHeader.Unknown,
        ExposeHeaders = AnswerHeader.Unknown,
        MaxAge = AnswerHeader.Unknown,
        Vary = AnswerHeader.Unknown,
    };

    /// <summary>The exception that the request fails with.</summary>
    public string? Exception { get; private init; }

    /// <summary><c>Access-Control-Allow-Origin</c>.</summary>
    public AnswerHeader AllowOrigin { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Access-Control-Allow-Credentials</c>.</summary>
    public AnswerHeader AllowCredentials { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Access-Control-Allow-Methods</c>, of a preflight.</summary>
    public AnswerHeader AllowMethods { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Access-Control-Allow-Headers</c>, of a preflight.</summary>
    public AnswerHeader AllowHeaders { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Access-Control-Expose-Headers</c>, of anything but a preflight.</summary>
    public AnswerHeader ExposeHeaders { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Access-Control-Max-Age</c>, of a preflight.</summary>
    public AnswerHeader MaxAge { get; private init; } = AnswerHeader.Absent;

    /// <summary><c>Vary</c>.</summary>
    public AnswerHeader Vary { get; private init; } = AnswerHeader.Absent;

    /// <summary>What a policy answers. It must be one that could be made: a state without <see cref="PolicyState.Failure"/>.</summary>
    public static PolicyAnswer Of(PolicyState policy, CorsRequest request)
    {
        if (policy.Failure is not null) throw new ArgumentException("The policy was never made.", nameof(policy));

        var isAny = policy.Origins.IsAny;
        var credentials = policy.Credentials.Value;
        if (isAny == Known.Yes && credentials == Known.Yes) return Throws(nameof(ArgumentException));
        if (isAny != Known.No && credentials != Known.No) return Unknown;

        // Any origin is allowed before the test is asked.
        if (isAny == Known.Yes) return Allowed(PolicyOutcome.Allowed, policy, request);

        var verdict = OriginVerdict.Of(policy, request.Origin);
        if (isAny == Known.Unknown && verdict.IsAllowed != Known.Yes) verdict = new OriginVerdict(Known.Unknown);
        if (verdict.Exception is { } exception) return Throws(exception);
        return verdict.IsAllowed switch
        {
            Known.No => Refused,
            Known.Yes => Allowed(PolicyOutcome.Allowed, policy, request),
            _ => Allowed(PolicyOutcome.Undecided, policy, request),
        };
    }

    /// <summary>The exception that a call on a builder or a policy throws.</summary>
    public static Type ExceptionOf(PolicyFailureKind failure) => failure switch
    {
        PolicyFailureKind.NullOrigins => typeof(ArgumentNullException),
        PolicyFailureKind.NullNames => typeof(NullReferenceException),
        PolicyFailureKind.NegativeMaxAge => typeof(ArgumentOutOfRangeException),
        PolicyFailureKind.NullRegistration => typeof(ArgumentNullException),
        PolicyFailureKind.NullPolicyName => typeof(InvalidOperationException),
        PolicyFailureKind.AnyOriginWithCredentials => typeof(InvalidOperationException),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    private static PolicyAnswer Throws(string exception) => new(PolicyOutcome.Throws) { Exception = exception };

    private static PolicyAnswer Allowed(PolicyOutcome outcome, PolicyState policy, CorsRequest request)
    {
        var answer = new PolicyAnswer(outcome)
        {
            AllowOrigin = If(policy.Origins.IsAny, AnswerHeader.Of(PolicyEntry.Any), AnswerHeader.Of(request.Origin)),
            AllowCredentials = If(policy.Credentials.Value, AnswerHeader.Of("true"), AnswerHeader.Absent),
            Vary = If(VariesByOrigin(policy), AnswerHeader.Of("Origin"), AnswerHeader.Absent),
        };
        if (request.RequestedMethod is not { } method) return answer with { ExposeHeaders = ListOf(policy.ExposedHeaders) };

        return answer with
        {
            // "Any" is answered with what was asked for, never with a star.
            AllowMethods = If(policy.Methods.IsAny, AnswerHeader.OfList(new[] { method }), ListOf(policy.Methods)),
            AllowHeaders = If(policy.Headers.IsAny, Echo(request.RequestedHeaders), ListOf(policy.Headers)),
            MaxAge = MaxAgeOf(policy.MaxAge),
        };
    }

    /// <summary>Whether the answer to another origin can differ, as the framework sees it: several entries, or any test but its own.</summary>
    private static Known VariesByOrigin(PolicyState policy)
    {
        if (policy.Origins.IsAny != Known.No) return policy.Origins.IsAny == Known.Yes ? Known.No : Known.Unknown;
        if (policy.Origins.Entries.Count > 1 || policy.OriginTest.Place is not null) return Known.Yes;
        return policy.Origins.MayHoldOthers || policy.OriginTest.Kind != OriginTestKind.Listed ? Known.Unknown : Known.No;
    }

    private static AnswerHeader ListOf(PolicyList list)
    {
        if (list.MayHoldOthers) return AnswerHeader.Unknown;

        var elements = new List<string>(list.Entries.Count);
        foreach (var entry in list.Entries)
        {
            if (entry.Held is null) return AnswerHeader.Unknown;
            elements.Add(entry.Held);
        }

        return AnswerHeader.OfList(elements);
    }

    /// <summary>The header names of a request, as they come back.</summary>
    private static AnswerHeader Echo(string? requested)
    {
        if (requested is null) return AnswerHeader.Absent;
        if (requested.IndexOf('"') >= 0) return AnswerHeader.Unknown;

        var names = new List<string>();
        foreach (var part in requested.Split(','))
        {
            var name = part.Trim();
            if (name.Length > 0) names.Add(name);
        }

        return AnswerHeader.OfList(names);
    }

    private static AnswerHeader MaxAgeOf(PolicyMaxAge age) =>
        !age.IsKnown ? AnswerHeader.Unknown
        : age.Value is { } value ? AnswerHeader.Of(Shortest(value.TotalSeconds))
        : AnswerHeader.Absent;

    /// <summary>The shortest digits that give the number back: what .NET prints, also where this code runs on .NET Framework.</summary>
    private static string Shortest(double number)
    {
        foreach (var format in new[] { "G15", "G16" })
        {
            var text = number.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(number)) return text;
        }

        return number.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static AnswerHeader If(Known condition, AnswerHeader yes, AnswerHeader no) =>
        yes == no || condition == Known.No ? no
        : condition == Known.Yes ? yes
        : AnswerHeader.Unknown;
}
