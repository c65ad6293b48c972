using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>Every way to repair what was found in a project, tried out.</summary>
internal static class FixTrial
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = [.. typeof(AnyOriginFixes).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Takes each action of each finding, and Fix All of each kind; how many were taken. An action that adds errors of the compiler is an exception.</summary>
    /// <param name="project">The project.</param>
    /// <param name="found">What the analyzers said about it.</param>
    /// <param name="withFixAll">Whether Fix All is tried, too.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(Project project, ImmutableArray<Diagnostic> found, bool withFixAll, CancellationToken cancellation)
    {
        var taken = 0;
        var errors = new Dictionary<DocumentId, Dictionary<string, int>>();
        foreach (var provider in Providers)
        {
            var kinds = new HashSet<(string Key, string Id)>();
            foreach (var diagnostic in found.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document) continue;
                foreach (var action in await OfferedAsync(provider, document, diagnostic, cancellation))
                {
                    kinds.Add((action.EquivalenceKey!, diagnostic.Id));
                    await TakeAsync(project, action, $"'{action.Title}' ({action.EquivalenceKey})", errors, cancellation);
                    taken++;
                }
            }

            foreach (var (key, id) in withFixAll ? kinds : [])
            {
                var context = new FixAllContext(project.Documents.First(), provider, FixAllScope.Project, key, [id], new Reported(project, found), cancellation);
                if (await provider.GetFixAllProvider()!.GetFixAsync(context) is not { } action) continue;
                await TakeAsync(project, action, $"Fix All of {key}", errors, cancellation);
                taken++;
            }
        }

        return taken;
    }

    private static async Task<List<CodeAction>> OfferedAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var offered = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), cancellation));
        return offered;
    }

    private static async Task TakeAsync(Project project, CodeAction action, string name, Dictionary<DocumentId, Dictionary<string, int>> errors, CancellationToken cancellation)
    {
        var operations = await action.GetOperationsAsync(cancellation);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        foreach (var id in changed.GetChanges(project).GetChangedDocuments())
        {
            if (!errors.TryGetValue(id, out var before)) errors.Add(id, before = await ErrorsAsync(project.GetDocument(id)!, cancellation));
            var after = changed.GetDocument(id)!;
            var added = (await ErrorsAsync(after, cancellation)).Where(error => error.Value > before.GetValueOrDefault(error.Key)).Select(static error => error.Key).ToList();
            if (added.Count > 0) throw new InvalidOperationException($"{name} adds {string.Join(", ", added)}:\n{await after.GetTextAsync(cancellation)}");
        }
    }

    private static async Task<Dictionary<string, int>> ErrorsAsync(Document document, CancellationToken cancellation) =>
        (await document.GetSemanticModelAsync(cancellation))!.GetDiagnostics(cancellationToken: cancellation)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .CountBy(static diagnostic => diagnostic.Id)
            .ToDictionary();

    private sealed class Reported(Project project, ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project of, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project of, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
