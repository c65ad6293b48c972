using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks.Apps;

/// <summary>The large application with findings of one rule, as an editor holds it.</summary>
internal sealed class FindingsApp : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Project project;
    private readonly ImmutableArray<Diagnostic> findings;

    public FindingsApp(int count)
    {
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication), metadataReferences: References.Web));
        var i = 0;
        foreach (var text in LargeApp.Sources(count))
        {
            var name = $"File{i++}.cs";
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: name);
        }

        project = solution.GetProject(id)!;
        findings = project.GetCompilationAsync().GetAwaiter().GetResult()!.WithAnalyzers([new PolicyAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (findings.Length != count) throw new InvalidOperationException($"There are {findings.Length} findings and not {count}.");
    }

    /// <summary>Repairs all of them, and counts the files that changed.</summary>
    public int FixAll()
    {
        var fixes = new SuggestedEditFixes();
        CodeAction? action = null;
        var first = findings[0];
        var document = project.GetDocument(first.Location.SourceTree)!;
        fixes.RegisterCodeFixesAsync(new CodeFixContext(document, first, (offered, _) => action ??= offered, CancellationToken.None)).GetAwaiter().GetResult();
        var context = new FixAllContext(document, fixes, FixAllScope.Project, action!.EquivalenceKey!, [first.Id], new Found(findings), CancellationToken.None);
        var all = fixes.GetFixAllProvider().GetFixAsync(context).GetAwaiter().GetResult()!;
        var changed = all.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetChanges(project.Solution).GetProjectChanges().Sum(static changes => changes.GetChangedDocuments().Count());
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>Findings that are known already: what is measured is the repair.</summary>
    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
