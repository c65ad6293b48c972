using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>Edits of one CORS attribute.</summary>
internal static class AttributeEdit
{
    /// <summary>Takes the attribute away, with its brackets where it stands alone in them.</summary>
    public static FixOffer? Remove(string key, SyntaxNode place) => place.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        ? new FixOffer($"Remove '[{attribute.WithoutTrivia()}]'", key, editor => Remove(editor, attribute))
        : null;

    /// <summary>Takes the attribute from a method and puts it on the class.</summary>
    public static FixOffer? MoveToClass(string key, SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || attribute.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } type) return null;
        return new FixOffer($"Move '[{attribute.WithoutTrivia()}]' to '{type.Identifier.Text}'", key, editor =>
        {
            Remove(editor, attribute);
            Add(editor, type, attribute.WithoutTrivia());
        });
    }

    /// <summary>Puts <c>[DisableCors]</c> on a class or method.</summary>
    public static FixOffer? DisableCors(string key, SyntaxNode place, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (ClassDeclarationSyntax or MethodDeclarationSyntax) || model.Compilation.GetTypeByMetadataName(CorsNames.DisableCorsAttribute) is null) return null;
        var element = place.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        const string written = "Attribute";
        var name = ParseName("global::" + CorsNames.DisableCorsAttribute.Substring(0, CorsNames.DisableCorsAttribute.Length - written.Length)).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        return new FixOffer("Repeat '[DisableCors]'", key, editor => Add(editor, element, Attribute(name)));
    }

    private static void Remove(SyntaxEditor editor, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1) editor.RemoveOnce(attribute, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        else editor.ReplaceOnceFor(list.Parent!, list.Span.ToString(), current => WithoutList(current, list));
    }

    /// <summary>The element without the list; what stands above its first attribute then stands above what follows.</summary>
    private static SyntaxNode WithoutList(SyntaxNode element, AttributeListSyntax list)
    {
        var above = Find().GetLeadingTrivia();
        if (element.ChildNodes().First() == Find())
        {
            var next = Find().GetLastToken().GetNextToken();
            element = element.ReplaceToken(next, next.WithLeadingTrivia(above));
        }

        return element.RemoveNode(Find(), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;

        // What stands above it may have come from a list that was taken away before.
        AttributeListSyntax Find() => element.ChildNodes().OfType<AttributeListSyntax>().First(candidate => AreEquivalent(candidate, list));
    }

    private static void Add(SyntaxEditor editor, MemberDeclarationSyntax element, AttributeSyntax attribute) =>
        editor.ReplaceOnceFor(element, attribute.ToString(), current =>
        {
            // The comments above the element stay above its attributes.
            var list = AttributeList(SingletonSeparatedList(attribute)).WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(LineBreak.Of(element));
            var indentation = current.GetLeadingTrivia().LastOrDefault();
            current = current.WithLeadingTrivia(indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? TriviaList(indentation) : TriviaList());
            return current.WithAttributeLists(current.AttributeLists.Insert(0, list)).WithAdditionalAnnotations(Formatter.Annotation);
        });
}
