using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.EditorTests;

/// <summary>What a person sees in an editor, for a mistake of each family: squiggles while typing, the light bulb, its previews, Fix All.</summary>
public sealed class EditorTests : IDisposable
{
    private static readonly EditorServices Editor = new();
    private readonly AdhocWorkspace workspace = new(Editor.Host);

    public static TheoryData<Mistake> Mistakes() => [.. Mistake.OfEachFamily];

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Squiggles_follow_the_edits(Mistake mistake)
    {
        var document = EditorSolution.With(workspace, mistake).DocumentOf(EditorSolution.First);
        var lines = await LinesAsync(document, mistake);
        Assert.Equal(2, lines.Length);

        var text = (await document.GetTextAsync()).ToString();
        var corrected = document.WithText(SourceText.From(text.Replace(mistake.Member, mistake.RightMember, StringComparison.Ordinal)));
        Assert.Empty(await LinesAsync(corrected, mistake));

        var again = corrected.WithText(SourceText.From("// typed\n" + text));
        Assert.Equal(lines.Select(static line => line + 1), await LinesAsync(again, mistake));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task The_light_bulb_says_what_its_first_action_does(Mistake mistake)
    {
        var document = EditorSolution.With(workspace, mistake).DocumentOf(EditorSolution.First);
        Assert.Equal(mistake.Title, (await BulbAsync(document, mistake)).Action.Title);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task The_preview_shows_what_the_action_changes(Mistake mistake)
    {
        var document = EditorSolution.With(workspace, mistake).DocumentOf(EditorSolution.First);
        var offer = await BulbAsync(document, mistake);

        var preview = Assert.Single((await offer.Action.GetPreviewOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>()).ChangedSolution;
        Assert.Equal(Repaired(await TextAsync(document, mistake), mistake), await TextAsync(preview.GetDocument(document.Id)!, mistake));
        Assert.Equal([mistake.Settings is null ? EditorSolution.First : EditorSolution.Settings], ChangedFiles(preview, document.Project.Solution));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Fix_All_repairs_its_scope_and_nothing_else(Mistake mistake)
    {
        var solution = EditorSolution.With(workspace, mistake);
        var document = solution.DocumentOf(EditorSolution.First);
        var offer = await BulbAsync(document, mistake);
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, offer.Scopes.ToHashSet());
        Assert.Equal((2, 1, 2, 1), await CountsAsync(solution, mistake));

        // A settings file belongs to the whole project.
        Assert.Equal((0, mistake.Settings is null ? 1 : 0, 2, 1), await CountsAsync(await EditorServices.FixAllAsync(offer, document, FixAllScope.Document), mistake));
        Assert.Equal((0, 0, 2, 1), await CountsAsync(await EditorServices.FixAllAsync(offer, document, FixAllScope.Project), mistake));
        Assert.Equal((0, 0, 0, 0), await CountsAsync(await EditorServices.FixAllAsync(offer, document, FixAllScope.Solution), mistake));
    }

    private static async Task<Offer> BulbAsync(Document document, Mistake mistake)
    {
        var start = (await EditorServices.SquigglesAsync(document)).First(squiggle => squiggle.Id == mistake.Id).Start;
        var offers = await Editor.LightBulbAsync(document, new TextSpan((await document.GetTextAsync()).Lines.GetPosition(start), 0), mistake.Id);
        Assert.NotEmpty(offers);
        return offers[0];
    }

    /// <summary>The text with the first of its mistakes repaired.</summary>
    private static string Repaired(string text, Mistake mistake)
    {
        var at = text.IndexOf(mistake.Wrong, StringComparison.Ordinal);
        return text[..at] + mistake.Right + text[(at + mistake.Wrong.Length)..];
    }

    /// <summary>The text that an action changes: that of the code, or of its project's settings.</summary>
    private static async Task<string> TextAsync(Document document, Mistake mistake) =>
        (await (mistake.Settings is null ? (TextDocument)document : document.Project.AdditionalDocuments.Single()).GetTextAsync()).ToString();

    private static IEnumerable<string> ChangedFiles(Solution after, Solution before) => after.GetChanges(before).GetProjectChanges().SelectMany(changes =>
        changes.GetChangedDocuments().Select(id => after.GetDocument(id)!.Name).Concat(changes.GetChangedAdditionalDocuments().Select(id => after.GetAdditionalDocument(id)!.Name)));

    /// <summary>How many squiggles the files have: two files of one project, and those of the other.</summary>
    private static async Task<(int, int, int, int)> CountsAsync(Solution solution, Mistake mistake)
    {
        var counts = new List<int>();
        foreach (var project in new[] { "Shop", "Office" })
        {
            foreach (var file in new[] { EditorSolution.First, EditorSolution.Second }) counts.Add((await LinesAsync(solution.DocumentOf(file, project), mistake)).Length);
        }

        return (counts[0], counts[1], counts[2], counts[3]);
    }

    /// <summary>The lines that the editor underlines for the mistake.</summary>
    private static async Task<int[]> LinesAsync(Document document, Mistake mistake) =>
        [.. (await EditorServices.SquigglesAsync(document)).Where(squiggle => squiggle.Id == mistake.Id).Select(static squiggle => squiggle.Start.Line)];
}
