using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>Does one step towards a fixed solution.</summary>
    private delegate Task<FixResult> FixStep(FixRequest request);

    private enum FixOutcome
    {
        /// <summary>No action was there to apply.</summary>
        NothingOffered,

        /// <summary>An action was applied and changed nothing.</summary>
        NothingChanged,

        /// <summary>An action changed something.</summary>
        Changed,

        /// <summary>The fix refused to fix all.</summary>
        Refused,
    }

    private async Task<(Project Project, ExceptionDispatchInfo? Error)> FixUntilStableAsync(Project project, FixStep step, IterationBudget budget, IVerifier verifier, CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var providers = GetCodeFixProviders().ToImmutableArray();
        var previous = ImmutableArray<(Project project, Diagnostic diagnostic)>.Empty;
        ExceptionDispatchInfo? firstError = null;
        for (var iteration = 0; ; iteration++)
        {
            var reported = await GetSortedDiagnosticsAsync(project.Solution, analyzers, [], CompilerDiagnostics, verifier, cancellationToken).ConfigureAwait(false);
            if (reported.IsEmpty || DiagnosticOrder.AreSame(reported, previous))
            {
                break;
            }

            if (Failure(budget.Start) is { } exceeded)
            {
                return (project, firstError ?? exceeded);
            }

            var result = await step(new FixRequest(project, reported, Fixable(project.Solution, reported, providers), providers, iteration, verifier, cancellationToken)).ConfigureAwait(false);
            firstError ??= result.Error;
            project = result.Project;
            previous = reported;
            if (result.Outcome == FixOutcome.Refused)
            {
                return (project, firstError);
            }

            if (result.Outcome == FixOutcome.NothingOffered)
            {
                budget.TakeBack();
            }

            if (result.Outcome != FixOutcome.Changed || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                break;
            }
        }

        return (project, firstError ?? Failure(budget.Verify));
    }

    /// <summary>Applies the first action that changes something.</summary>
    private async Task<FixResult> FixNextAsync(FixRequest request)
    {
        var outcome = FixOutcome.NothingOffered;
        ExceptionDispatchInfo? firstError = null;
        foreach (var (_, diagnostic) in request.Fixable)
        {
            var document = request.Project.Solution.GetDocument(diagnostic.Location.SourceTree)!;
            if (await ActionForAsync(request, document, diagnostic).ConfigureAwait(false) is not { Action: { } action })
            {
                continue;
            }

            outcome = FixOutcome.NothingChanged;
            var (changed, error) = await ApplyCodeActionAsync(document.Project, action, request.Verifier, request.CancellationToken).ConfigureAwait(false);
            firstError ??= error;
            if (changed != document.Project)
            {
                return new FixResult(FixOutcome.Changed, changed.Solution.GetProject(request.Project.Id)!, firstError);
            }
        }

        return new FixResult(outcome, request.Project, firstError);
    }

    /// <summary>Applies the first action there is to everything in a scope.</summary>
    private FixStep FixAllIn(FixAllScope scope) => async request =>
    {
        var nothing = new FixResult(FixOutcome.NothingOffered, request.Project, null);
        foreach (var (project, diagnostic) in request.Fixable)
        {
            var document = request.Project.Solution.GetDocument(diagnostic.Location.SourceTree)!;
            if (await ActionForAsync(request, document, diagnostic).ConfigureAwait(false) is not { } offer)
            {
                continue;
            }

            if (offer.Provider.GetFixAllProvider() is not { } fixAll || !fixAll.GetSupportedFixAllScopes().Contains(scope))
            {
                return nothing;
            }

            var context = CreateFixAllContext(
                document,
                diagnostic.Location.SourceSpan,
                project,
                offer.Provider,
                scope,
                offer.Action.EquivalenceKey,
                fixAll.GetSupportedFixAllDiagnosticIds(offer.Provider),
                diagnostic.Severity,
                new KnownDiagnostics(request.Reported),
                request.CancellationToken);
            if (await fixAll.GetFixAsync(context).ConfigureAwait(false) is not { } action)
            {
                return nothing with { Outcome = FixOutcome.Refused };
            }

            var (changed, error) = await ApplyCodeActionAsync(project, action, request.Verifier, request.CancellationToken).ConfigureAwait(false);
            return changed == project
                ? new FixResult(FixOutcome.NothingChanged, request.Project, error)
                : new FixResult(FixOutcome.Changed, changed.Solution.GetProject(request.Project.Id)!, error);
        }

        return nothing;
    };

    /// <summary>The reported diagnostics that a fix under test could fix. One that no editor shows while typing fails the test.</summary>
    private ImmutableArray<(Project project, Diagnostic diagnostic)> Fixable(Solution solution, ImmutableArray<(Project project, Diagnostic diagnostic)> reported, ImmutableArray<CodeFixProvider> providers)
    {
        var fixable = reported.RemoveAll(item =>
            !providers.Any(provider => provider.FixableDiagnosticIds.Contains(item.diagnostic.Id))
            || solution.GetDocument(item.diagnostic.Location.SourceTree) is null);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
        {
            Verify.False(
                fixable.Any(item => IsNonLocalDiagnostic(item.diagnostic)),
                "Code fix is attempting to provide a fix for a non-local analyzer diagnostic");
        }

        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
        {
            var chosen = TrySelectDiagnosticToFix([.. fixable.Select(item => item.diagnostic)]);
            fixable = fixable.RemoveAll(item => item.diagnostic != chosen);
        }

        return fixable;
    }

    /// <summary>The action to apply to a diagnostic, and who offers it.</summary>
    private async Task<(CodeAction Action, CodeFixProvider Provider)?> ActionForAsync(FixRequest request, Document document, Diagnostic diagnostic)
    {
        var offers = await OffersForAsync(request.Providers, document, diagnostic, request.CancellationToken).ConfigureAwait(false);
        var action = TryGetCodeActionToApply(
            request.Iteration,
            [.. offers.Select(offer => offer.Action)],
            CodeActionIndex,
            CodeActionEquivalenceKey,
            CodeActionVerifier,
            request.Verifier);
        return action is null ? null : (action, offers.Find(offer => offer.Action == action).Provider);
    }

    /// <summary>Everything offered for a diagnostic, groups replaced by what they group.</summary>
    private protected async Task<List<(CodeAction Action, CodeFixProvider Provider)>> OffersForAsync(ImmutableArray<CodeFixProvider> providers, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = new List<(CodeAction, CodeFixProvider)>();
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = ImmutableArray.CreateBuilder<CodeAction>();
            var context = CreateCodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            offers.AddRange(FilterCodeActions(actions.ToImmutable()).Select(action => (action, provider)));
        }

        return offers;
    }

    private static ExceptionDispatchInfo? Failure(Action verification)
    {
        try
        {
            verification();
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }

    private sealed record FixRequest(
        Project Project,
        ImmutableArray<(Project project, Diagnostic diagnostic)> Reported,
        ImmutableArray<(Project project, Diagnostic diagnostic)> Fixable,
        ImmutableArray<CodeFixProvider> Providers,
        int Iteration,
        IVerifier Verifier,
        CancellationToken CancellationToken);

    private sealed record FixResult(FixOutcome Outcome, Project Project, ExceptionDispatchInfo? Error);
}
