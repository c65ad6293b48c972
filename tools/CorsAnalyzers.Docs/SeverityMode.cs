using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Docs;

/// <summary>
/// One value of the build property <c>CorsAnalyzersMode</c>: severities for all rules at once, as a global analyzer config of a
/// level so low that every setting of a project wins.
/// </summary>
/// <param name="Name">The value.</param>
/// <param name="Meaning">What a person gets who chooses it.</param>
/// <param name="SeverityOf">The severity it gives to a rule; null where the rule keeps its own.</param>
internal sealed record SeverityMode(string Name, string Meaning, Func<DiagnosticDescriptor, string?> SeverityOf)
{
    public static readonly SeverityMode None = new("None", "No rule speaks that is not turned on by its id.", static _ => "none");

    public static readonly SeverityMode Recommended = new(
        "Recommended",
        "What lets in callers that it should not is at least a warning. Every other rule as on its page.",
        static rule => IsSecurity(rule) && rule.IsEnabledByDefault && rule.DefaultSeverity != DiagnosticSeverity.Error ? "warning" : null);

    public static readonly SeverityMode Strict = new(
        "Strict",
        "What lets in callers that it should not is an error. Every other rule is a warning, those that are off by default too.",
        static rule => rule.DefaultSeverity == DiagnosticSeverity.Hidden ? null : IsSecurity(rule) && rule.IsEnabledByDefault ? "error" : "warning");

    /// <summary>
    /// The modes with a file. <c>Default</c> has none: even the setting <c>default</c> for an id would outdo what a project says about
    /// a category or about all analyzers.
    /// </summary>
    public static IReadOnlyList<SeverityMode> Files { get; } = [None, Recommended, Strict];

    /// <summary>The mode as a global analyzer config.</summary>
    public string FileOf(IEnumerable<DiagnosticDescriptor> rules) =>
        $"# CorsAnalyzersMode = {Name}: {Meaning}\n# Written by tools/CorsAnalyzers.Docs.\nis_global = true\nglobal_level = -100\n" + string.Concat(
            from rule in rules
            let severity = SeverityOf(rule)
            where severity is not null
            select $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");

    private static bool IsSecurity(DiagnosticDescriptor rule) => rule.CustomTags.Contains(SecurityTags.Security);
}
