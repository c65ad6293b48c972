using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Damage.Applications;
using CorsAnalyzers.TruthTests.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>An application with what the rules say about it and what it really does.</summary>
internal sealed record ObservedApplication(ApplicationProgram Program, string Code, ImmutableArray<Diagnostic> Findings, ApplicationVerdict Verdict)
{
    /// <summary>Whether it starts and answers, or fails because of CORS.</summary>
    public bool IsJudged => Verdict.Failure is null;

    /// <summary>Reads, compiles, starts and asks an application, as its users have it.</summary>
    public static async Task<ObservedApplication> OfAsync(ApplicationProgram program)
    {
        var code = ApplicationPrinter.Print(program);
        var compiled = new PipelineProgram(code);
        var findings = await compiled.DiagnosticsAsync(new WiringAnalyzer(), new UnusedPolicyAnalyzer());
        return new ObservedApplication(program, code, findings, await VerdictAsync(compiled, ApplicationIntents.Of(program), inDevelopment: false));
    }

    /// <summary>What an application does, in the one environment or the other.</summary>
    public static Task<ApplicationVerdict> VerdictOfAsync(ApplicationProgram program, ApplicationIntent intent, bool inDevelopment = false) =>
        VerdictAsync(new PipelineProgram(ApplicationPrinter.Print(program)), intent, inDevelopment);

    /// <summary>Everything there is to say, for a failing test.</summary>
    public override string ToString() => $"""
        {Code}
        rules:  {string.Join("\n        ", Findings.Select(static finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"))}
        damage: {string.Join("\n        ", Verdict.Harms)}

        """;

    private static async Task<ApplicationVerdict> VerdictAsync(PipelineProgram compiled, ApplicationIntent intent, bool inDevelopment)
    {
        RunningProgram running;
        try
        {
            running = await compiled.StartAsync(inDevelopment ? "--environment=Development" : "--environment=Production", "--hostBuilder:reloadConfigOnChange=false", "--webroot=" + StaticFiles.Folder);
        }
        catch (StartFailure failure)
        {
            return ApplicationJudge.OfStart(failure.InnerException!);
        }

        using (running) return await ApplicationJudge.JudgeAsync(running.AskAsync, intent);
    }
}
