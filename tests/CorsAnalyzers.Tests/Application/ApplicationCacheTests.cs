using System.Runtime.CompilerServices;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Options;
using CorsAnalyzers.Symbols;
using CorsAnalyzers.Tests.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Application;

/// <summary>What an edit or a request costs, counted in work and not in time.</summary>
public class ApplicationCacheTests
{
    [Fact]
    public async Task Six_requests_on_one_snapshot_read_the_application_once()
    {
        var cache = new ApplicationCache();
        var compilation = await BigProject.CreateAsync();
        var read = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => cache.Of(compilation.Again()))));
        Assert.Equal(1, cache.Builds);
        Assert.Single(read.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task The_analyzer_asks_the_one_cache()
    {
        var compilation = await BigProject.CreateAsync();
        var before = ApplicationCache.Shared.Of(compilation);
        Assert.Empty(await DiagnosticsAsync(compilation.Again(), BigProject.Controller));
        Assert.Same(before, ApplicationCache.Shared.Of(compilation.Again()));
    }

    [Fact]
    public async Task Only_files_that_take_part_are_bound()
    {
        var application = new ApplicationCache().Of(await BigProject.CreateAsync());
        Assert.Equal(3, application.References.Length);
        Assert.InRange(application.BoundTrees, 3, 4);
    }

    [Fact]
    public async Task An_edit_scans_one_tree_again()
    {
        var before = await BigProject.CreateAsync();
        var scanned = before.SyntaxTrees.Select(static tree => Candidates.Of(tree, CancellationToken.None)).ToList();
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[BigProject.Controller], BigProject.Parse("[Microsoft.AspNetCore.Cors.EnableCors(\"Front\")] class Third { }"));
        var again = after.SyntaxTrees.Select(static tree => Candidates.Of(tree, CancellationToken.None)).ToList();

        var changed = Enumerable.Range(0, BigProject.Files).Where(i => !ReferenceEquals(before.SyntaxTrees[i], after.SyntaxTrees[i])).ToList();
        Assert.Equal([BigProject.Controller], changed);
        Assert.All(Enumerable.Range(0, BigProject.Files).Except(changed), i => Assert.Same(scanned[i], again[i]));
        Assert.NotSame(scanned[BigProject.Controller], again[BigProject.Controller]);
    }

    [Fact]
    public async Task A_constant_renamed_in_a_third_file_changes_the_diagnostic()
    {
        var before = await BigProject.CreateAsync();
        Assert.Empty(await DiagnosticsAsync(before, BigProject.Controller));

        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[BigProject.Constants], BigProject.Parse(BigProject.ConstantsCode("Frnt")));
        var diagnostic = Assert.Single(await DiagnosticsAsync(after, BigProject.Controller));
        Assert.Equal("CORS3001", diagnostic.Id);
        Assert.Contains("'Frnt', 'Front' is", diagnostic.GetMessage().Replace("under the name ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_leaves_the_next_one_right()
    {
        var cache = new ApplicationCache();
        using var cancelled = new CancellationTokenSource();
        var half = new CancellingText(SourceText.From("// UseCors"), cancelled);
        var compilation = await BigProject.CreateAsync();
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[BigProject.Files / 2], BigProject.Parse(half));
        half.IsArmed = true;

        Assert.ThrowsAny<OperationCanceledException>(() => cache.Of(compilation, cancelled.Token));
        Assert.Equal(0, cache.Builds);
        half.IsArmed = false;
        Assert.Equal(3, cache.Of(compilation.Again()).References.Length);
        Assert.Equal(1, cache.Builds);
    }

    [Fact]
    public async Task Another_option_or_reference_is_another_state()
    {
        var cache = new ApplicationCache();
        var compilation = await BigProject.CreateAsync();
        Assert.True(cache.Of(compilation).IsOwned);
        Assert.False(cache.Of(compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))).IsOwned);
        cache.Of(compilation.WithReferences(compilation.References.Take(compilation.References.Count() - 1)));
        Assert.Equal(3, cache.Builds);
    }

    [Fact]
    public async Task The_cache_is_bounded()
    {
        var cache = new ApplicationCache();
        var first = await BigProject.CreateAsync();
        cache.Of(first);
        for (var i = 0; i < ApplicationCache.Bound; i++) cache.Of(first.WithAssemblyName("Other" + i));
        cache.Of(first);
        Assert.Equal(ApplicationCache.Bound + 2, cache.Builds);
    }

    [Fact]
    public async Task Nothing_of_the_compilation_is_held()
    {
        var cache = new ApplicationCache();
        var compilation = await BigProject.CreateAsync();
        var application = cache.Of(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[BigProject.Constants], BigProject.Parse(BigProject.ConstantsCode("Frnt"))));
        var report = CorsAnalyzers.Rules.WiringReport.Of(application);
        Assert.NotEmpty(report.ByTree);

        object[] roots = [cache, report, .. compilation.SyntaxTrees.Select(static tree => Candidates.Of(tree, CancellationToken.None))];
        var reached = ObjectGraph.From(roots);
        Assert.Contains(reached, static held => held is CorsApplication);
        Assert.DoesNotContain(reached, static held => held is ISymbol or IOperation or SemanticModel or Compilation or SyntaxNode or SyntaxTree or MetadataReference);
    }

    [Fact]
    public async Task What_a_team_declares_is_part_of_the_state()
    {
        var cache = new ApplicationCache();
        var compilation = await BigProject.CreateAsync();
        var symbols = CorsSymbols.Find(compilation)!;
        var cancellation = TestContext.Current.CancellationToken;
        Assert.False(cache.Of(compilation, symbols, Declared("AddSingleton(Theirs)"), cancellation).Policies.MayHoldOthers);
        Assert.Empty(cache.Of(compilation, symbols, DeclaredHelpers.None, cancellation).Policies.Declared);
        cache.Of(compilation.Again(), symbols, Declared("AddSingleton(Theirs)"), cancellation);
        Assert.Equal(2, cache.Builds);

        DeclaredHelpers Declared(string text) => DeclaredHelpers.Of(compilation, new AnalyzerOptions([], new ConfigTexts(("cors_analyzers.policy_helpers", text))));
    }

    [Fact]
    public async Task Trees_that_nobody_uses_any_more_are_let_go()
    {
        var cache = new ApplicationCache();
        var tree = await ReadAndForgetAsync(cache);
        for (var i = 0; i < 10 && tree.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(tree.IsAlive);
        Assert.Equal(1, cache.Builds);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> ReadAndForgetAsync(ApplicationCache cache)
    {
        var compilation = await BigProject.CreateAsync();
        cache.Of(compilation);
        return new WeakReference(compilation.SyntaxTrees[BigProject.Controller]);
    }

    /// <summary>What an editor is told about one file of the project.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(CSharpCompilation compilation, int file)
    {
        var run = compilation.WithAnalyzers([new WiringAnalyzer()], new AnalyzerOptions([]));
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[file]);
        return await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken);
    }

    /// <summary>A text that has the request cancelled once it is read.</summary>
    private sealed class CancellingText(SourceText inner, CancellationTokenSource source) : SourceText
    {
        public bool IsArmed { get; set; }

        public override System.Text.Encoding? Encoding => inner.Encoding;

        public override int Length => inner.Length;

        public override char this[int position] => inner[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            if (IsArmed) source.Cancel();
            inner.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
