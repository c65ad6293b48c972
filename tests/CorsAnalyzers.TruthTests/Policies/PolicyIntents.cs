using System.Collections.Immutable;
using CorsAnalyzers.Damage.Policies;
using CorsAnalyzers.TruthTests.Programs;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>What stands in a generated program, read off its tree.</summary>
internal static class PolicyIntents
{
    public static PolicyIntent Of(PolicyProgram program)
    {
        var parts = ProgramParts.Of(program).ToList();
        var origins = TextsOf(parts, "Origins");
        var called = program.Methods();
        return new PolicyIntent(origins, TextsOf(parts, "Methods"), TextsOf(parts, "Headers"), TextsOf(parts, "ExposedHeaders"))
        {
            LetsInAnybody = called.Contains("AllowAnyOrigin") || origins.Contains("*"),
            AllowsCredentials = called.Contains("AllowCredentials") || parts.Any(static part => part is SetProperty { Property: "SupportsCredentials", Value.Text: "true" or "Yes" }),
            HasPredicate = called.Contains("SetIsOriginAllowed") || parts.Any(static part => part is SetProperty { Property: "IsOriginAllowed" }),
            SaysAge = called.Contains("SetPreflightMaxAge") || parts.Any(static part => part is SetProperty { Property: "PreflightMaxAge" }),
        };
    }

    private static ImmutableArray<string> TextsOf(List<object> parts, string list)
    {
        var texts = parts.SelectMany(part => part switch
        {
            Call { Argument: StringsArgument strings } call when call.Method == "With" + list => strings.Items,
            ForEach loop when loop.Method == "With" + list => loop.Strings.Items,
            NewBuilder made when list == "Origins" => made.Origins.Items,
            EitherBuilder either when list == "Origins" => either.First.Items.AddRange(either.Second.Items),
            AddTo add when add.List == list => [add.Item],
            _ => ImmutableArray<Text>.Empty,
        });
        return [.. texts.SelectMany(static text => text.Style == TextStyle.Ternary ? [text.Value, text.Other] : new[] { Made(text) }).OfType<string>().Distinct()];
    }

    /// <summary>What the code makes of a text before it hands it over.</summary>
    private static string? Made(Text text) => text.Style switch
    {
        TextStyle.LowerCase => text.Value?.ToLowerInvariant(),
        TextStyle.UpperCase => text.Value?.ToUpperInvariant(),
        _ => text.Value,
    };
}
