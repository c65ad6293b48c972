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
    /// <param name="isSecurity">Whether it is about callers that are let in, in a category that is about more.</param>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description,
        bool isEnabledByDefault = true, bool isSecurity = false) =>
        Create(id, title, messageFormat, category, defaultSeverity, description, isEnabledByDefault, RuleCategory.Tags(isSecurity ? RuleCategory.Security : category));

    /// <summary>A rule that waits for the end of the compilation, which its tag says.</summary>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description, string tag) =>
        Create(id, title, messageFormat, category, defaultSeverity, description, isEnabledByDefault: true, RuleCategory.Tags(category).Append(tag).ToArray());

    private static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description, bool isEnabledByDefault, string[] tags)
    {
#pragma warning disable RS0030 // This is the one place.
        return new DiagnosticDescriptor(
            id, title, messageFormat, category, defaultSeverity, isEnabledByDefault, description, HelpLink.Root + id + ".md", tags);
#pragma warning restore RS0030
    }
}
