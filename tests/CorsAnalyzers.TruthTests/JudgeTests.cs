using System.Collections.Immutable;
using System.Xml.Linq;
using CorsAnalyzers.Damage.Applications;
using CorsAnalyzers.Rules;
using CorsAnalyzers.TruthTests.Applications;
using CorsAnalyzers.TruthTests.Policies;
using Xunit;

namespace CorsAnalyzers.TruthTests;

/// <summary>Who judges damage knows nothing of the analyzers, and no rule goes without being judged.</summary>
public class JudgeTests
{
    /// <summary>The rules of the ranges about policies and wiring whose damage is judged on no generated program, and why.</summary>
    private static readonly ImmutableDictionary<string, string> NotJudged = new Dictionary<string, string>
    {
        ["CORS2016"] = "The change reaches the policy that was handed out before: whether that was meant cannot be seen from outside.",
        ["CORS2019"] = "Blanks come with a setting that no program has; what they do is what CORS2001 is judged by.",
        ["CORS2021"] = "The damage is seen by clients of SignalR and gRPC-Web, which are no scripts that call fetch.",
        ["CORS2022"] = "The placeholder is let in as it says, and nobody can own it: the damage is that the right website is missing, which stands nowhere in the code.",
        ["CORS3011"] = "A redirection to https sends all requests of a server without https away; judged on a program that was written for it.",
        ["CORS3015"] = "The attribute stands where nothing is asked: there is no endpoint to judge.",
        ["CORS3022"] = "A limit of requests refuses the judge's own; judged on programs that were written for it.",
    }.ToImmutableDictionary();

    [Fact]
    public void The_judge_refers_to_nothing_of_ours()
    {
        var references = typeof(ApplicationJudge).Assembly.GetReferencedAssemblies().Select(static name => name.Name!).ToList();
        Assert.DoesNotContain(references, static name => name.StartsWith("CorsAnalyzers", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

        var project = XDocument.Load(Repository.PathOf("tests", "CorsAnalyzers.Damage", "CorsAnalyzers.Damage.csproj"));
        Assert.DoesNotContain(project.Descendants(), static element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference");
    }

    [Fact]
    public void Every_rule_is_judged_or_says_why_not()
    {
        var rules = RuleCatalog.Descriptors.Select(static rule => rule.Id).Where(static id => id[4] is '1' or '2' or '3').Order(StringComparer.Ordinal);
        var judged = PolicyClaims.Judged.Concat(WiringClaims.Judged).ToList();
        Assert.Equal(judged.Count, judged.Distinct().Count());
        Assert.Empty(judged.Intersect(NotJudged.Keys));
        Assert.Equal(rules, judged.Concat(NotJudged.Keys).Order(StringComparer.Ordinal));
    }
}
