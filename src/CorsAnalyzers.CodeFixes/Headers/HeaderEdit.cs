using System;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Headers;

/// <summary>Edits of code that writes a header of a response.</summary>
internal static class HeaderEdit
{
    /// <summary>Writes a literal in place of the expression that gives the value.</summary>
    public static FixOffer? WriteLiteral(string key, SyntaxNode place, string text)
    {
        if (place is not ExpressionSyntax value || value is AssignmentExpressionSyntax) return null;
        var literal = LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text));
        return new FixOffer($"Write '{text}'", key, editor => editor.ReplaceOnce(value, current => literal.WithTriviaFrom(current)));
    }

    /// <summary>Takes the write away; null where it is more than a statement.</summary>
    public static FixOffer? Remove(string key, SyntaxNode place, string header) =>
        StatementOf(place) is { } statement ? new FixOffer($"Remove '{header}'", key, editor => StatementRemoval.Remove(editor, statement)) : null;

    /// <summary>Appends another header to the same response, behind the write.</summary>
    /// <param name="key">The key of the offer.</param>
    /// <param name="place">The write.</param>
    /// <param name="header">The header, as <c>name: value</c>.</param>
    /// <param name="model">The semantic model.</param>
    public static FixOffer? Append(string key, SyntaxNode place, string header, SemanticModel model)
    {
        if (StatementOf(place) is not { } statement || HeadersOf(statement.Expression, model) is not { } headers || model.GetTypeInfo(headers).Type is not { } type) return null;
        if (AppendMethod(type, headers.SpanStart, model) is not { } append) return null;

        var parts = header.Split(new[] { ": " }, StringSplitOptions.None);
        var write = ParseStatement($"{headers.WithoutTrivia()}.{append}(\"{parts[0]}\", \"{parts[1]}\");");
        return new FixOffer($"Send '{header}'", key, editor => Insert(editor, statement, write));
    }

    private static void Insert(DocumentEditor editor, ExpressionStatementSyntax statement, StatementSyntax write)
    {
        var indented = write.WithLeadingTrivia(statement.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1)).WithTrailingTrivia(statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            editor.InsertAfter(statement, indented);
            return;
        }

        if (statement.Parent is GlobalStatementSyntax global)
        {
            editor.InsertAfter(global, GlobalStatement(indented));
            return;
        }

        // The only statement of an if becomes one of two.
        var lineEnd = statement.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        editor.ReplaceOnce(statement, current => Block(current.WithoutTrivia().WithTrailingTrivia(ElasticEndOfLine(lineEnd)), write).WithTriviaFrom(current).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The statement that does nothing but write the header at the place.</summary>
    private static ExpressionStatementSyntax? StatementOf(SyntaxNode place) =>
        place.AncestorsAndSelf().TakeWhile(static node => node is not (AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax)).OfType<ExpressionStatementSyntax>().FirstOrDefault();

    /// <summary>The headers that are written to: what the indexer, the typed property or the call is on.</summary>
    private static ExpressionSyntax? HeadersOf(ExpressionSyntax write, SemanticModel model) => write switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => element.Expression,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax property } => property.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when model.GetSymbolInfo(write).Symbol is IMethodSymbol { IsStatic: false } or IMethodSymbol { ReducedFrom: not null } => call.Expression,
        _ => null,
    };

    private static string? AppendMethod(ITypeSymbol type, int position, SemanticModel model)
    {
        if (type.Name is "IHeaderDictionary" or "HeaderDictionary") return model.LookupSymbols(position, type, "Append", includeReducedExtensionMethods: true).IsEmpty ? null : "Append";
        return type.Name switch
        {
            "HttpResponse" or "HttpResponseBase" => "AppendHeader",
            "NameValueCollection" or "HttpResponseHeaders" or "HttpHeadersCollection" => "Add",
            _ => null,
        };
    }
}
