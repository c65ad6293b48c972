using System.Text;
using System.Text.RegularExpressions;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates.Regexes;

namespace CorsAnalyzers.TruthTests.Regexes;

/// <summary>Asks the framework and the analyzers the same questions, and counts.</summary>
internal sealed class RegexComparison
{
    /// <summary>More than any question here costs.</summary>
    private const int Steps = 1_000_000;

    /// <summary>What the framework's engine with backtracking may take for one answer; the one without is asked where it takes longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public List<string> Wrong { get; } = [];

    public int Understood { get; private set; }

    public int NotUnderstood { get; private set; }

    public int Invalid { get; private set; }

    public int Yes { get; private set; }

    public int No { get; private set; }

    public int Unknown { get; private set; }

    /// <summary>Unknown answers about input that is not ASCII.</summary>
    public int NotAscii { get; private set; }

    /// <summary>Unknown answers about compiled code and input that ends with a line feed.</summary>
    public int LastLineFeed { get; private set; }

    /// <summary>Questions that the framework itself does not answer.</summary>
    public int GivenUp { get; private set; }

    public int Asked => Yes + No;

    public void Compare(RegexCase regex)
    {
        var ours = RegexPattern.Read(regex.Pattern, regex.Options);
        Regex? real;
        try
        {
            real = Real(regex.Pattern, regex.Options);
        }
        catch (IndexOutOfRangeException)
        {
            // One pattern in half a million: the constructor of .NET 10.0.12 fails on what it should accept or refuse.
            GivenUp++;
            return;
        }

        switch (ours.Outcome)
        {
            case RegexOutcome.Invalid:
                Invalid++;
                if (real is not null) Wrong.Add($"{Shown(regex.Pattern)} ({regex.Options}) is valid");
                break;
            case RegexOutcome.NotUnderstood:
                NotUnderstood++;
                break;
            default:
                Understood++;
                if (real is null) Wrong.Add($"{Shown(regex.Pattern)} ({regex.Options}) is invalid");
                else CompareAnswers(regex, ours, real);
                break;
        }
    }

    public override string ToString() =>
        $"{Understood} understood, {NotUnderstood} not, {Invalid} invalid; {Yes} yes, {No} no, {Unknown} unknown ({NotAscii} not ASCII, {LastLineFeed} a last line feed), {GivenUp} given up by the framework, {Wrong.Count} wrong";

    private void CompareAnswers(RegexCase regex, RegexPattern ours, Regex real)
    {
        var examples = RegexExamples.Of(ours);
        var made = examples.Matching.Concat(examples.LookAlikes).Where(static text => text.Length <= 20).SelectMany(static text => new[] { text, text + "\n", "b" + text, text + "b" });
        foreach (var input in regex.Inputs.Concat(made).Distinct())
        {
            var steps = Steps;
            var answer = ours.IsMatch(input, ref steps);
            if (answer == Known.Unknown)
            {
                Unknown++;
                if (input.Any(static c => c >= 0x80)) NotAscii++;
                else if (regex.Options.HasFlag(RegexOptions.Compiled) && input.EndsWith('\n')) LastLineFeed++;
                continue;
            }

            if (IsMatch(real, input) is not { } expected)
            {
                GivenUp++;
                continue;
            }

            if (expected) Yes++;
            else No++;
            if (expected != (answer == Known.Yes)) Wrong.Add($"{Shown(regex.Pattern)} ({regex.Options}) on '{Shown(input)}' is {expected}");
        }
    }

    /// <summary>The framework's answer, or null where its engines give up: with backtracking on time, without it on memory.</summary>
    private static bool? IsMatch(Regex regex, string input)
    {
        try
        {
            return regex.IsMatch(input);
        }
        catch (RegexMatchTimeoutException) when (!regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            return Real(regex.ToString(), regex.Options | RegexOptions.NonBacktracking) is { } other ? IsMatch(other, input) : null;
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or OverflowException)
        {
            return null;
        }
    }

    private static Regex? Real(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options, Patience);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text) shown.Append(c is < ' ' or > '~' ? $"<{(int)c:x}>" : c.ToString());
        return shown.ToString();
    }
}
