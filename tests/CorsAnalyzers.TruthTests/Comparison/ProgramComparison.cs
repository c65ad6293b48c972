using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Programs;
using System.Text;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>Asks a model about a method: <see cref="Model.Predictor.Predict"/> or its twin in a changed copy.</summary>
internal delegate Prediction Predict(SyntaxNode body, SemanticModel model, ImmutableArray<int> starts);

internal enum Agreement
{
    /// <summary>The model knows every header and exception, and is right.</summary>
    Exact,

    /// <summary>The model leaves something open, and what is real is among it.</summary>
    Open,

    /// <summary>What is real is not among what the model says can be.</summary>
    Wrong,
}

/// <summary>How the model and the framework compare on one program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Agreement">The result.</param>
/// <param name="Difference">Where the model is wrong, or what it leaves open.</param>
internal sealed record ProgramComparison(ObservedProgram Program, Agreement Agreement, string Difference)
{
    public static ProgramComparison Of(ObservedProgram program, SemanticModel model, Predict predict)
    {
        Prediction prediction;
        try
        {
            prediction = predict(program.Body, model, program.Starts);
        }
        catch (Exception exception)
        {
            return new ProgramComparison(program, Agreement.Wrong, "The model fails: " + exception);
        }

        foreach (var real in program.Real)
        {
            // A host that the framework refuses to convert ends the program; the model may have forgotten that string by then.
            if (real.Exception == nameof(UriFormatException) && program.Program?.MayRefuseHost() == true) continue;
            if (prediction.IsComplete && !prediction.Policies.Any(policy => policy.Allows(real))) return new ProgramComparison(program, Agreement.Wrong, Explain(prediction, real));
        }

        // Paths that the model keeps apart must each be real; of a program without open conditions there is one.
        var isExact = prediction.IsComplete
            && prediction.Policies.All(policy => policy.IsExact && program.Real.Any(policy.Allows));
        return isExact ? new ProgramComparison(program, Agreement.Exact, "") : new ProgramComparison(program, Agreement.Open, Explain(prediction, program.Real[0]));
    }

    private static string Explain(Prediction prediction, RealPolicy real)
    {
        var text = new StringBuilder();
        text.Append("real: ").AppendLine(real.Exception ?? "a policy");
        for (var i = 0; i < prediction.Policies.Length; i++)
        {
            var policy = prediction.Policies[i];
            text.Append("predicted ").Append(i + 1).Append(" of ").Append(prediction.Policies.Length).Append(": ").AppendLine(policy.Exception ?? "a policy");
            if (policy.Exception is not null || real.Exception is not null) continue;
            // What is wrong first, then what is open.
            var differences = Enumerable.Range(0, Request.All.Length)
                .Where(r => !policy.Answers[r].IsExact || !policy.Answers[r].Allows(real.Answers[r]))
                .OrderBy(r => policy.Answers[r].Allows(real.Answers[r]))
                .ThenBy(static r => !Request.All[r].IsFromBrowser);
            foreach (var r in differences.Take(3))
            {
                text.Append("  ").Append(Request.All[r]).AppendLine();
                text.Append("    real:      ").Append(real.Answers[r]).AppendLine();
                text.Append("    predicted: ").Append(policy.Answers[r]).AppendLine();
            }
        }

        if (prediction.Policies.IsEmpty) text.AppendLine("predicted: no policy at all");
        return text.ToString();
    }
}
