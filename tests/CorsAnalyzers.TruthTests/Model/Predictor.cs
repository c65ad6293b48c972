using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.TruthTests.Comparison;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Model;

/// <summary>
/// Asks the model. This file is also compiled together with changed copies of the model, so it knows nothing of the other
/// tests than their answers.
/// </summary>
public static class Predictor
{
    /// <summary>What the model says about the policy that a method makes.</summary>
    /// <param name="body">The method.</param>
    /// <param name="model">The semantic model of its file.</param>
    /// <param name="starts">Where in the file the expressions start that make what the method returns.</param>
    public static Prediction Predict(SyntaxNode body, SemanticModel model, ImmutableArray<int> starts)
    {
        var facts = PolicyFlow.Of(body, model, CorsSymbols.Find(model.Compilation)!, default, out _);
        var states = new List<PolicyState>();
        foreach (var fact in facts)
        {
            // Another policy of the method counts where making it fails, for then the method does.
            var isResult = starts.Contains(fact.Site.Node.SpanStart) && fact.Site.Node.SyntaxTree == model.SyntaxTree;
            states.AddRange(fact.States.Where(state => isResult || state.Failure is not null));
        }

        return new Prediction(
            states.Select(Policy).Distinct(SamePolicy.Instance).ToImmutableArray(),
            facts.All(static fact => fact.IsComplete));
    }

    private static PredictedPolicy Policy(PolicyState state) => state.Failure is { } failure
        ? new PredictedPolicy(PolicyAnswer.ExceptionOf(failure.Kind).Name, MayFail(state), ImmutableArray<PredictedAnswer>.Empty, null)
        : new PredictedPolicy(null, MayFail(state), Request.All.Select(request => Answer(state, request)).ToImmutableArray(), SendsCredentials(state));

    /// <summary>A policy of any origin and with credentials answers nobody.</summary>
    private static bool? SendsCredentials(PolicyState state) => state.Credentials.Value switch
    {
        Known.Yes => true,
        Known.No => false,
        _ => null,
    };

    /// <summary>
    /// Whether making the policy may throw: a host that is not known to be rewritten may be refused instead, a list or a time out
    /// of sight may be null or negative, and what may be any origin with credentials may be refused.
    /// </summary>
    private static bool MayFail(PolicyState state) =>
        state.MayHaveThrown || state.Origins.MayHoldOthers || state.Methods.MayHoldOthers || state.Headers.MayHoldOthers || state.ExposedHeaders.MayHoldOthers
        || !state.MaxAge.IsKnown || state.Origins.Entries.Any(static entry => entry.Held is null)
        || (state.Origins.IsAny == Known.Unknown && state.Credentials.Value != Known.No)
        || (state.Origins.IsAny == Known.Yes && state.Credentials.Value == Known.Unknown);

    private static PredictedAnswer Answer(PolicyState state, Request request)
    {
        var answer = PolicyAnswer.Of(state, request.IsPreflight ? CorsRequest.Preflight(request.Origin, request.Method, request.Headers) : CorsRequest.Simple(request.Origin));
        var headers = new[] { answer.AllowOrigin, answer.AllowCredentials, answer.AllowMethods, answer.AllowHeaders, answer.ExposeHeaders, answer.MaxAge, answer.Vary };
        var kind = answer.Outcome switch
        {
            PolicyOutcome.Throws => PredictedKind.Throws,
            PolicyOutcome.Refused => PredictedKind.Refused,
            PolicyOutcome.Allowed => PredictedKind.Allowed,
            PolicyOutcome.Undecided => PredictedKind.Undecided,
            _ => PredictedKind.Unknown,
        };
        return new PredictedAnswer(kind, answer.Exception, headers.Select(static header => new PredictedHeader(header.IsKnown, header.Value)).ToImmutableArray());
    }

    private sealed class SamePolicy : IEqualityComparer<PredictedPolicy>
    {
        public static readonly SamePolicy Instance = new();

        public bool Equals(PredictedPolicy? one, PredictedPolicy? other) => one!.Exception == other!.Exception && one.MayThrow == other.MayThrow && one.SendsCredentials == other.SendsCredentials && one.Answers.Zip(other.Answers, Same).All(static same => same);

        public int GetHashCode(PredictedPolicy policy) => policy.Exception?.GetHashCode() ?? 0;

        private static bool Same(PredictedAnswer one, PredictedAnswer other) =>
            one.Kind == other.Kind && one.Exception == other.Exception && one.Headers.SequenceEqual(other.Headers);
    }
}
