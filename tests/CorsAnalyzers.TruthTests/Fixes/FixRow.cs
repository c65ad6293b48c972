using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.TruthTests.Fixes;

/// <summary>Code before and after a fix, as a row of the fixes' tests has it.</summary>
internal sealed partial record FixRow(string Rule, string Before, string After)
{
    /// <summary>
    /// Every row of a rule's tests that has a delegate on a builder twice: the tests there hold that the fix turns
    /// one into the other, the test here holds what that does.
    /// </summary>
    public static IEnumerable<FixRow> All(string rulesFolder) =>
        from file in Directory.EnumerateFiles(rulesFolder, "*Tests.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from method in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        from attribute in method.AttributeLists.SelectMany(static list => list.Attributes)
        where attribute.Name.ToString() == "InlineData"
        let texts = attribute.ArgumentList!.Arguments.Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(static literal => literal.Token.ValueText)
            .Where(static text => text.StartsWith("b =>", StringComparison.Ordinal)).ToList()
        where texts.Count == 2 && Markup().IsMatch(texts[0])
        select new FixRow(Markup().Match(texts[0]).Groups[1].Value, Plain(texts[0]), Plain(texts[1]));

    // Some rows leave the longest name of the builder to their test.
    private static string Plain(string text) => Markup().Replace(text, "").Replace("|}", "", StringComparison.Ordinal)
        .Replace("CALL", "SetIsOriginAllowedToAllowWildcardSubdomains", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\|(CORS\d{4}):")]
    private static partial Regex Markup();
}
