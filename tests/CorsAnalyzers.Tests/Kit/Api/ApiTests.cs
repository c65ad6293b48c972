using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Kit.Api;

/// <summary>Holds the kit to the public surface of the packages it stands in for.</summary>
public sealed class ApiTests
{
    [Fact]
    public void TheKitHasTheRecordedSurface()
    {
        RecordedApi.Record(KitAssembly.Listing());
        new DefaultVerifier().EqualOrDiff(
            string.Join("\n", RecordedApi.Kit()),
            string.Join("\n", KitAssembly.Listing()),
            "kit-api.txt has the surface that was last compared with the official packages. Compare a changed surface with them, then record it; RecordedApi says how:");
    }

    [Fact]
    public void EveryMemberOfTheKitIsInTheOfficialPackages()
        => AssertNone(KitAssembly.Listing().Select(ApiListing.Normalize).Except(RecordedApi.Official()));

    [Fact]
    public void TheVerifiersCompileAgainstTheRecordedSurface()
        => AssertNone(ErrorsOfVerifiers(RecordedApi.Kit()));

    [Fact]
    public void TheVerifiersCompileAgainstTheOfficialSurface()
        => AssertNone(ErrorsOfVerifiers(RecordedApi.Official()));

    [Fact]
    public void AVerifierThatNeedsMoreDoesNotCompile()
        => Assert.Contains(
            ErrorsOfVerifiers(RecordedApi.Kit().Where(line => !line.Contains("AnalyzerTest<TVerifier>.SolutionTransforms", StringComparison.Ordinal))),
            error => error.Contains("SolutionTransforms", StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<string> lines) => new DefaultVerifier().EqualOrDiff(string.Empty, string.Join("\n", lines));

    private static List<string> ErrorsOfVerifiers(IEnumerable<string> api)
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion.Latest);
        var library = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var stubs = CSharpCompilation.Create("Stubs", [CSharpSyntaxTree.ParseText(ApiStubs.Of(api), parseOptions)], KitAssembly.Surroundings, library.WithNullableContextOptions(NullableContextOptions.Disable));
        var stubErrors = Errors(stubs);
        if (stubErrors.Count > 0)
        {
            return stubErrors;
        }

        var trees = RecordedApi.Verifiers().Select(source => CSharpSyntaxTree.ParseText(source, parseOptions)).ToList();
        trees.ForEach(NewerSyntax.SkipWhereUnreadable);
        var verifiers = CSharpCompilation.Create(
            "Verifiers",
            trees,
            [.. KitAssembly.Surroundings, stubs.ToMetadataReference()],
            library);
        return Errors(verifiers);
    }

    private static List<string> Errors(Compilation compilation)
        => [.. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            // CS1701: Roslyn was compiled against an earlier framework than the one the tests run on.
            .Where(diagnostic => diagnostic.Id != "CS1701")
            .Select(diagnostic => diagnostic.ToString())];
}
