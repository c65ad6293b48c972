using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>Has a policy take its origins from the application's configuration, where some is in scope.</summary>
internal static class BindOrigins
{
    /// <summary>The section that is read where the application reads origins from none yet.</summary>
    private const string UsualSection = "Cors:AllowedOrigins";

    private const string Namespace = "Microsoft.Extensions.Configuration";

    public static async Task<FixOffer?> OfferAsync(string key, SyntaxNode place, AnyOriginCode code, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (!code.TakesArray || model.Compilation.GetTypeByMetadataName(Namespace + ".ConfigurationBinder") is null) return null;
        if (ConfigurationInScope.Find(place, model, cancellation) is not { } configuration) return null;

        var section = await OriginsSection.OfAsync(document.Project, cancellation).ConfigureAwait(false) ?? UsualSection;
        var read = (ExpressionSyntax)ParseExpression($"{configuration}.GetSection({ListPlaceholder.Literal(section)}).Get<string[]>()");
        var isVisible = model.GetSpeculativeSymbolInfo(place.SpanStart, read, SpeculativeBindingOption.BindAsExpression).Symbol is not null;
        var origins = BinaryExpression(
            SyntaxKind.CoalesceExpression,
            read,
            Token(SyntaxKind.QuestionQuestionToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space),
            EmptyArray.At(place, model));
        return new FixOffer(
            $"Take the origins from configuration ({section})",
            key,
            editor =>
            {
                code.Write(editor, new[] { origins });
                if (!isVisible) Import(editor);
            })
        {
            Settings = await OriginsSection.MissingAsync(document.Project, section, cancellation).ConfigureAwait(false),
        };
    }

    private static void Import(DocumentEditor editor)
    {
        if (editor.OriginalRoot is not CompilationUnitSyntax root) return;
        editor.ReplaceOnce(root, current =>
        {
            var import = UsingDirective(ParseName(Namespace).WithLeadingTrivia(Space)).WithTrailingTrivia(EndOfLine(LineBreakOf(current)));
            var after = current.Usings.TakeWhile(existing => Precedes(existing, Namespace)).Count();
            if (after > 0 || current.Usings.Count == 0 && !current.HasLeadingTrivia) return current.WithUsings(current.Usings.Insert(after, import));

            // The first using takes over what stands above the file's first token: a licence, a #nullable.
            var trivia = current.GetLeadingTrivia();
            return current.WithoutLeadingTrivia().WithUsings(current.WithoutLeadingTrivia().Usings.Insert(0, import.WithLeadingTrivia(trivia)));
        });
    }

    private static bool Precedes(UsingDirectiveSyntax existing, string name) =>
        existing is { StaticKeyword.RawKind: 0, Alias: null, Name: { } known }
        && (known.ToString().StartsWith("System", System.StringComparison.Ordinal) || string.CompareOrdinal(known.ToString(), name) < 0);

    private static string LineBreakOf(CompilationUnitSyntax root)
    {
        var text = root.SyntaxTree.GetText();
        return text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
    }
}
