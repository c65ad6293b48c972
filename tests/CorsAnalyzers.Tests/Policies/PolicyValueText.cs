using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>
/// A list of a policy in one line, with what is known of each string: where it comes from unless a literal has it, <c>/</c> where it
/// was cut out of another one, and how strings that are not known are read.
/// </summary>
internal static class PolicyValueText
{
    /// <summary>The methods of the one policy that these statements make.</summary>
    public static async Task<string> OfMethodsAsync(string statements, string members = "") => Of((await OfAsync(statements, members)).Methods);

    /// <summary>The one policy that these statements make.</summary>
    public static async Task<PolicyState> OfAsync(string statements, string members = "")
    {
        var policy = (await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + statements + " }", members))).Policies.Single(static policy => policy.Site.Kind == PolicySiteKind.Registration);
        return policy.States.Length == 1 ? policy.States[0] : throw new InvalidOperationException($"{policy.States.Length} states");
    }

    public static string Of(PolicyList list) => string.Join(
        ' ',
        list.Entries.Select(static entry => entry.Written + (entry.IsFromSplit ? "/" : "") + At(entry.Place, $"\"{entry.Written}\""))
            .Concat(list.Sources.Select(Of))
            .Concat(list.MayHoldUntraced ? ["others"] : []));

    private static string Of(PolicySource source)
    {
        var read = source.Read;
        var about = new[]
        {
            source.Key ?? "?",
            source.IsArray ? null : "one",
            read is null ? "unread" : read.Shape.ToString(),
            read is not null && read.Key != source.Key ? "reads " + read.Key : null,
            read is { IsOptional: true } ? "optional" : null,
            read?.Options,
            read?.Cut is { } cut ? $"cut at {string.Concat(cut.Separators)} {cut.Options}" : null,
        };
        return $"{source.Kind}({string.Join(", ", about.Where(static part => part is not null))}){At(source.Place, "")}";
    }

    private static string At(CodePlace place, string literal) => place.Value.ToString() == literal ? "" : "@" + place.Value;
}
