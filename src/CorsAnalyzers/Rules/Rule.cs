using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>Makes the descriptors of rules, so that every one has its help link and tags.</summary>
internal static class Rule
{
    /// <summary>A rule.</summary>
    /// <param name="id">The id, final once it stands in the release notes.</param>
    /// <param name="title">The mistake, in a few words.</param>
    /// <param name="messageFormat">What happens at run time; <c>{0}</c> and on are filled in by the rule.</param>
    /// <param name="category">One of <see cref="RuleCategory"/>, which goes with the range of the id.</param>
    /// <param name="defaultSeverity">The severity of its strongest form.</param>
    /// <param name="description">The cause, in two sentences.</param>
    /// <param name="isEnabledByDefault">Whether it speaks without being asked to.</param>
    /// <param name="weaknesses">What the mistake is in the words of security, where it lets callers in.</param>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description,
        bool isEnabledByDefault = true, Weaknesses weaknesses = Weaknesses.None) =>
        Create(id, title, messageFormat, category, defaultSeverity, description, isEnabledByDefault, weaknesses == Weaknesses.None ? new[] { RuleCategory.Tag(category) } : SecurityTags.Of(weaknesses).ToArray());

    /// <summary>A rule that waits for the end of the compilation, which its tag says.</summary>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description, string tag) =>
        Create(id, title, messageFormat, category, defaultSeverity, description, isEnabledByDefault: true, new[] { RuleCategory.Tag(category), tag });

    private static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description, bool isEnabledByDefault, string[] tags)
    {
#pragma warning disable RS0030 // This is the one place.
        return new DiagnosticDescriptor(
            id, title, messageFormat, category, defaultSeverity, isEnabledByDefault, description, HelpLink.Root + id + ".md", tags);
#pragma warning restore RS0030
    }
}
