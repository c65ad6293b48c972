using System.Collections.Immutable;
using CorsAnalyzers.Damage.Browsing;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>The response headers that are compared, and the order of their values in an answer.</summary>
public static class AnswerHeaders
{
    public static ImmutableArray<string> Names { get; } =
    [
        "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers",
        "Access-Control-Expose-Headers", "Access-Control-Max-Age", "Vary",
    ];
}

/// <summary>What the framework answered.</summary>
/// <param name="Exception">The type of the exception, or null.</param>
/// <param name="Headers">The headers by <see cref="AnswerHeaders.Names"/>; null where one is absent.</param>
public sealed record RealAnswer(string? Exception, ImmutableArray<string?> Headers)
{
    /// <summary>Whether a browser lets a script of the origin read the answer.</summary>
    public bool IsReadBy(string origin, bool withCredentials) => Exception is null
        && CorsProtocol.Check(new Answer(200, AnswerHeaders.Names.Zip(Headers).Where(static pair => pair.Second is not null).ToDictionary(static pair => pair.First, static pair => pair.Second!)), origin, withCredentials);

    public override string ToString() => Exception ?? AnswerText.Of(Headers);
}

/// <summary>What one run of a program came to.</summary>
/// <param name="Exception">The type of the exception that the program threw, or null.</param>
/// <param name="Answers">The answers of the policy to all requests.</param>
public sealed record RealPolicy(string? Exception, ImmutableArray<RealAnswer> Answers);

/// <summary>What the model says about a request.</summary>
public enum PredictedKind
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It fails with a known exception.</summary>
    Throws,

    /// <summary>The origin is not allowed.</summary>
    Refused,

    /// <summary>The origin is allowed.</summary>
    Allowed,

    /// <summary>Whether the origin is allowed is not known; if it is, the headers are.</summary>
    Undecided,
}

/// <summary>What the model says about the answer to one request.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Exception">The type of the exception.</param>
/// <param name="Headers">The headers, where the origin is allowed.</param>
public sealed record PredictedAnswer(PredictedKind Kind, string? Exception, ImmutableArray<PredictedHeader> Headers)
{
    /// <summary>Whether the answer is known in every part.</summary>
    public bool IsExact => Kind is PredictedKind.Throws or PredictedKind.Refused || (Kind == PredictedKind.Allowed && Headers.All(static header => header.IsKnown));

    /// <summary>Whether the real answer is one that the model says can be.</summary>
    public bool Allows(RealAnswer real) => Kind switch
    {
        PredictedKind.Throws => real.Exception == Exception,
        PredictedKind.Refused => IsRefusal(real),
        PredictedKind.Allowed => HasHeaders(real),
        PredictedKind.Undecided => real.Exception is not null || IsRefusal(real) || HasHeaders(real),
        _ => true,
    };

    public override string ToString() => Kind switch
    {
        PredictedKind.Throws => Exception!,
        PredictedKind.Refused => AnswerText.Of([]),
        PredictedKind.Allowed or PredictedKind.Undecided =>
            (Kind == PredictedKind.Undecided ? "perhaps " : "") + AnswerText.Of(Headers.Select(static header => header.IsKnown ? header.Value : "?").ToImmutableArray()),
        _ => "unknown",
    };

    private static bool IsRefusal(RealAnswer real) => real.Exception is null && real.Headers.All(static value => value is null);

    private bool HasHeaders(RealAnswer real) => real.Exception is null
        && real.Headers.Zip(Headers, static (value, header) => !header.IsKnown || header.Value == value).All(static same => same);
}

/// <summary>One header as the model says it: null for absent, if it is known at all.</summary>
public readonly record struct PredictedHeader(bool IsKnown, string? Value);

/// <summary>What the model says about one possible policy.</summary>
/// <param name="Exception">The type of the exception that making it throws, or null.</param>
/// <param name="MayThrow">Whether it is not known that making it succeeds.</param>
/// <param name="Answers">The answers to all requests.</param>
/// <param name="SendsCredentials">Whether websites that are let in may send credentials; null where that is not known.</param>
public sealed record PredictedPolicy(string? Exception, bool MayThrow, ImmutableArray<PredictedAnswer> Answers, bool? SendsCredentials)
{
    public bool IsExact => !MayThrow && (Exception is not null || Answers.Zip(Request.All, static (answer, request) => answer.IsExact || !request.IsFromBrowser).All(static known => known));

    public bool Allows(RealPolicy real) => Exception is not null || real.Exception is not null
        ? Exception == real.Exception || (MayThrow && real.Exception is not null)
        : Answers.Zip(real.Answers, static (predicted, answer) => predicted.Allows(answer)).All(static allows => allows)
            && Answers.Zip(real.Answers, Request.All).All(three => !three.Third.IsFromBrowser || IsSeen(three.First, three.Second, three.Third.Origin));

    /// <summary>Whether a browser sees of an answer what the model says of whom the policy lets in, with credentials and without.</summary>
    private bool IsSeen(PredictedAnswer predicted, RealAnswer real, string origin) => predicted.Kind switch
    {
        PredictedKind.Allowed => real.IsReadBy(origin, withCredentials: false) && (SendsCredentials is not { } sends || real.IsReadBy(origin, withCredentials: true) == sends),
        PredictedKind.Refused or PredictedKind.Throws => !real.IsReadBy(origin, withCredentials: false),
        _ => true,
    };
}

/// <summary>Everything the model says about a program.</summary>
/// <param name="Policies">The policies it can make.</param>
/// <param name="IsComplete">Whether there can be no others.</param>
public sealed record Prediction(ImmutableArray<PredictedPolicy> Policies, bool IsComplete);

internal static class AnswerText
{
    public static string Of(ImmutableArray<string?> headers) => headers.All(static value => value is null)
        ? "no headers"
        : string.Join(" | ", AnswerHeaders.Names.Zip(headers).Where(static pair => pair.Second is not null).Select(static pair => $"{pair.First}: {pair.Second}"));
}
