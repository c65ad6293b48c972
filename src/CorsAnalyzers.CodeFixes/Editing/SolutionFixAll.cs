using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>
/// Repairs all diagnostics of a document, project or solution in one edit of the solution: a cure may stand in another document
/// than the mistake, or in a settings file. (The framework's provider for documents can change nothing else.)
/// </summary>
internal sealed class SolutionFixAll(CorsFixProvider provider) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var found = await DiagnosticsAsync(context).ConfigureAwait(false);
        if (found.IsEmpty) return null;
        return CodeAction.Create(
            $"Repair all '{string.Join("', '", context.DiagnosticIds.OrderBy(static id => id, System.StringComparer.Ordinal))}'",
            cancellation => provider.ApplyAsync(context.Solution, found, context.CodeActionEquivalenceKey, cancellation),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            if (context.Document is not { } only) return ImmutableArray<(Document, ImmutableArray<Diagnostic>)>.Empty;
            var here = await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false);
            return here.IsEmpty ? ImmutableArray<(Document, ImmutableArray<Diagnostic>)>.Empty : ImmutableArray.Create((only, here));
        }

        var found = ImmutableArray.CreateBuilder<(Document, ImmutableArray<Diagnostic>)>();
        var projects = context.Scope == FixAllScope.Project ? new List<Project> { context.Project } : context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).ToList();
        foreach (var project in projects)
        {
            var all = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            found.AddRange(all
                .GroupBy(diagnostic => project.GetDocument(diagnostic.Location.SourceTree))
                .Where(static document => document.Key is not null)
                .Select(static document => (document.Key!, document.ToImmutableArray())));
        }

        return found.ToImmutable();
    }
}
