using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.Verifiers;

/// <summary>
/// The tests are written in the C# of the newest host. Code that an older host cannot read (collection expressions, primary
/// constructors of classes) does not reach the analyzers there as it stands, and no fix writes it there: such a test is skipped
/// on that host. On the others it must pass, so that no mistake in a test hides here.
/// </summary>
internal static class NewerSyntax
{
    // LanguageVersion.CSharp12, which older hosts have no name for.
    private const int CSharp12 = 1200;

    // How xunit.v3 knows a skip. This file must not need it: the official packages take any test framework.
    private const string Skip = "$XunitDynamicSkip$";

    private static readonly CSharpParseOptions Latest = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static bool HostReadsAll { get; } = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= CSharp12;

    /// <summary>Skips a test whose code this host cannot read.</summary>
    internal static void SkipWhereUnreadable(Solution solution)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            SkipWhereUnreadable(document.GetSyntaxTreeAsync().GetAwaiter().GetResult()!);
        }
    }

    /// <summary>The same for code that is to come out, with its markup.</summary>
    internal static void SkipWhereUnreadable(IEnumerable<(string Name, SourceText Text)> sources)
    {
        foreach (var (_, text) in sources)
        {
            TestFileMarkupParser.GetSpans(text.ToString(), out var code, out ImmutableArray<TextSpan> _);
            SkipWhereUnreadable(CSharpSyntaxTree.ParseText(code, Latest));
        }
    }

    /// <summary>The same for one file.</summary>
    internal static void SkipWhereUnreadable(SyntaxTree tree)
    {
        if (!HostReadsAll && tree.GetDiagnostics().FirstOrDefault() is { } error)
            throw new InvalidOperationException($"{Skip}The C# of this host ends before this code: {error.GetMessage()}");
    }
}
