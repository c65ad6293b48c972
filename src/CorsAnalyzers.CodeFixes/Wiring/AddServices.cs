using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>Calls <c>AddCors</c> just before the application is built, or first in <c>ConfigureServices</c>. The diagnostic's other places say where.</summary>
internal static class AddServices
{
    public static async Task<FixOffer?> OfferAsync(string key, Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        // Of several applications in one project it is not known which one is meant.
        if (diagnostic.AdditionalLocations.Count != 1 || diagnostic.AdditionalLocations[0] is not { SourceTree: { } tree } place
            || document.Project.Solution.GetDocument(tree) is not { } home
            || await home.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return null;

        const string title = "Add the CORS services";
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        if (!CanAddCors(model, place.SourceSpan.Start)) return null;
        switch (root.FindNode(place.SourceSpan, getInnermostNodeForTie: true))
        {
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder } } name when name.FirstAncestorOrSelf<StatementSyntax>() is { } build:
                return new FixOffer(title, key, editor => StatementInsertion.Before(editor, build, ParseStatement($"{builder.Identifier.Text}.Services.AddCors();"))) { In = home.Id };
            case MethodDeclarationSyntax { Body: { } body, ParameterList.Parameters: { Count: > 0 } parameters }:
                return new FixOffer(title, key, editor => editor.ReplaceOnceFor(body, title, current => current.WithStatements(
                    current.Statements.Insert(0, Call(parameters[0].Identifier.Text, body))))) { In = home.Id };
            default:
                return null;
        }
    }

    /// <summary>Whether the file knows the extension method, whose namespace it may not import.</summary>
    private static bool CanAddCors(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.IServiceCollection") is { } services
        && !model.LookupSymbols(position, services, "AddCors", includeReducedExtensionMethods: true).IsEmpty;

    private static StatementSyntax Call(string services, SyntaxNode at) => ParseStatement($"{services}.AddCors();")
        .WithLeadingTrivia(ElasticMarker).WithTrailingTrivia(LineBreak.Of(at)).WithAdditionalAnnotations(Formatter.Annotation);
}
