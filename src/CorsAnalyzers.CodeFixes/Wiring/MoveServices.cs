using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>Moves the statement that adds the CORS services to where the application is not built yet.</summary>
internal static class MoveServices
{
    public static async Task<FixOffer?> OfferAsync(string key, Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || diagnostic.AdditionalLocations.FirstOrDefault() is not { } place
            || place.SourceTree != model.SyntaxTree) return null;

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax statement }
            || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is not { } build
            || UsesWhatComesBetween(statement, build, model)) return null;

        return new FixOffer("Add the CORS services before the application is built", key, editor =>
        {
            StatementInsertion.Before(editor, build, statement);
            StatementRemoval.Remove(editor, statement);
        });
    }

    /// <summary>Whether the statement reads a variable that does not exist yet where it would go.</summary>
    private static bool UsesWhatComesBetween(StatementSyntax statement, StatementSyntax build, SemanticModel model) =>
        statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            model.GetSymbolInfo(name).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.Any(declared => declared.Span.Start >= build.SpanStart && !statement.Span.Contains(declared.Span)));
}
