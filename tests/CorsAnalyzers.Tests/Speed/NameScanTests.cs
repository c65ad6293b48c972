using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Speed;

/// <summary>The names that matter to the wiring are found in the text; what is found must be what a walk over all tokens finds.</summary>
public class NameScanTests
{
    private const int ChunkLength = 16 * 1024;

    [Theory]
    [InlineData("class C { void M() { app.UseCors(); } }", "UseCors")]
    [InlineData("class C { void M() { app.@UseCors(); x?.UseCors(); } }", "UseCors UseCors")]
    [InlineData("// UseCors\nclass C { /* AddCors */ string s = \"UseCors\"; }", "")]
    [InlineData("/// <see cref=\"UseCors\"/>\nclass C { }", "")]
    [InlineData("#if NEVER\napp.UseCors();\n#endif\nclass C { }", "")]
    [InlineData("class C { string s = $\"{app.UseCors()}\"; }", "UseCors")]
    [InlineData("class UseCorsLater { int _UseCors, UseCors1, éUseCors, useCors; }", "")]
    [InlineData("class C { void M() { a.\u00a0UseCors\u00a0(); } }", "UseCors")]
    [InlineData("[EnableCors(nameof(AddCors))] class C { ; UseCors", "EnableCors AddCors UseCors")]
    [InlineData("", "")]
    public void Finds_what_a_walk_over_the_tokens_finds(string code, string names)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        var walked = tree.GetRoot().DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && CandidateNames.All.Contains(token.ValueText))
            .Select(static token => new Candidate(token.ValueText, token.Span));
        var found = Candidates.Of(tree, CancellationToken.None).Names;
        Assert.Equal(walked, found);
        Assert.Equal(names, string.Join(' ', found.Select(static candidate => candidate.Name)));
    }

    [Fact]
    public void No_name_is_lost_where_the_text_is_cut_into_pieces()
    {
        var scan = new NameScan(["UseCors"]);
        for (var before = ChunkLength - 9; before <= ChunkLength + 1; before++)
            Assert.Equal([before], scan.Find(SourceText.From(new string(' ', before) + "UseCors;")) ?? []);
    }

    [Fact]
    public void A_word_of_any_length_ends()
    {
        var scan = new NameScan(["UseCors"]);
        Assert.Null(scan.Find(SourceText.From(new string('U', 3 * ChunkLength))));
        Assert.Equal([3 * ChunkLength + 1], scan.Find(SourceText.From(new string('U', 3 * ChunkLength) + " UseCors")) ?? []);
    }
}
