using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests.Picture;

/// <summary>The picture in README.md is a run of the commands it shows. <c>eng/draw-terminal</c> draws it anew.</summary>
public sealed class TerminalPictureTests(PackageUnderTest package)
{
    private const string Title = "dotnet build reports mistakes in CORS with what happens at run time, and dotnet format repairs them";

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);

        builder.Services.AddAuthorization();
        builder.Services.AddCors(options =>
        {
            options.AddDefaultPolicy(policy => policy
                .AllowAnyOrigin()
                .AllowCredentials());
            options.AddPolicy("shop", policy => policy
                .WithOrigins("https://shop.example/"));
        });

        var app = builder.Build();

        app.UseAuthorization();
        app.UseCors("Shop");
        app.MapGet("/orders", () => "[]").RequireAuthorization();
        app.Run();
        """;

    [Fact]
    public async Task It_is_what_a_terminal_shows()
    {
        var drawn = TerminalPicture.Draw(Title, await Lines(TestContext.Current.CancellationToken));
        var file = Repository.PathTo("docs", "images", "terminal.svg");
        if (Environment.GetEnvironmentVariable("CORS_DRAW_TERMINAL") == "1") await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
        Assert.Equal(drawn, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    private async Task<IReadOnlyList<TerminalLine>> Lines(CancellationToken cancellation)
    {
        var consumer = package.NewConsumer("terminal").AsWebApp().With("Program.cs", Program);
        await consumer.Shell(cancellation, "git init -q && git add Program.cs", tool: "git");
        var build = (await consumer.Build(cancellation)).MustExitWith(1);
        (await consumer.Format(cancellation)).MustSucceed();
        var patch = (await consumer.Shell(cancellation, "git diff -U0 --no-color --no-ext-diff Program.cs", tool: "git")).MustSucceed();
        (await consumer.Build(cancellation)).MustSucceed();
        return
        [
            TerminalLine.Command("dotnet build"),
            .. TerminalLine.Findings(build, consumer.Folder),
            TerminalLine.Empty,
            TerminalLine.Command("dotnet format analyzers"),
            TerminalLine.Command("git diff -U0"),
            .. TerminalLine.Patch(patch),
        ];
    }
}
