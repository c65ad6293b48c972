using System.Text;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.Tests.Kit.Api;

/// <summary>Turns a listing of a public surface into declarations without bodies, to compile against.</summary>
internal static partial class ApiStubs
{
    /// <summary>What a listing does not say: which kind of type it is and what it derives from. Classes derive from nothing unless they are here.</summary>
    private static readonly Dictionary<string, string> s_bases = new()
    {
        ["IVerifier"] = "interface IVerifier",
        ["IVerifierExtensions"] = "static class IVerifierExtensions",
        ["TestFileMarkupParser"] = "static class TestFileMarkupParser",
        ["Net"] = "static class Net",
        ["DefaultVerifier"] = "class DefaultVerifier : IVerifier",
        ["DiagnosticResult"] = "struct DiagnosticResult",
        ["DiagnosticLocation"] = "struct DiagnosticLocation",
        ["EmptyDiagnosticAnalyzer"] = "class EmptyDiagnosticAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer",
        ["EmptyCodeFixProvider"] = "class EmptyCodeFixProvider : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider",
        ["SourceFileCollection"] = "class SourceFileCollection : System.Collections.Generic.List<(string filename, Microsoft.CodeAnalysis.Text.SourceText content)>",
        ["SourceFileList"] = "class SourceFileList : SourceFileCollection",
        ["MetadataReferenceCollection"] = "class MetadataReferenceCollection : System.Collections.Generic.List<Microsoft.CodeAnalysis.MetadataReference>",
        ["ProjectCollection"] = "class ProjectCollection : System.Collections.Generic.Dictionary<string, ProjectState>",
        ["ProjectState"] = "class ProjectState",
        ["SolutionState"] = "class SolutionState : ProjectState",
        ["AnalyzerTest<TVerifier>"] = "abstract class AnalyzerTest<TVerifier> where TVerifier : IVerifier, new()",
        ["CodeActionTest<TVerifier>"] = "abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier> where TVerifier : IVerifier, new()",
        ["CodeFixTest<TVerifier>"] = "abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier> where TVerifier : IVerifier, new()",
        ["AnalyzerVerifier<TAnalyzer, TTest, TVerifier>"] = $"class AnalyzerVerifier<TAnalyzer, TTest, TVerifier> {Constraints("AnalyzerTest<TVerifier>", codeFix: false)}",
        ["CodeFixVerifier<TAnalyzer, TCodeFix, TTest, TVerifier>"] = $"class CodeFixVerifier<TAnalyzer, TCodeFix, TTest, TVerifier> {Constraints("CodeFixTest<TVerifier>", codeFix: true)}",
        ["CSharpAnalyzerTest<TAnalyzer, TVerifier>"] = $"class CSharpAnalyzerTest<TAnalyzer, TVerifier> : Microsoft.CodeAnalysis.Testing.AnalyzerTest<TVerifier> {Constraints(null, codeFix: false)}",
        ["CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier>"] = $"class CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier> : Microsoft.CodeAnalysis.Testing.CodeFixTest<TVerifier> {Constraints(null, codeFix: true)}",
        ["CSharpAnalyzerVerifier<TAnalyzer, TVerifier>"] = $"class CSharpAnalyzerVerifier<TAnalyzer, TVerifier> : Microsoft.CodeAnalysis.Testing.AnalyzerVerifier<TAnalyzer, CSharpAnalyzerTest<TAnalyzer, TVerifier>, TVerifier> {Constraints(null, codeFix: false)}",
        ["CSharpCodeFixVerifier<TAnalyzer, TCodeFix, TVerifier>"] = $"class CSharpCodeFixVerifier<TAnalyzer, TCodeFix, TVerifier> : Microsoft.CodeAnalysis.Testing.CodeFixVerifier<TAnalyzer, TCodeFix, CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier>, TVerifier> {Constraints(null, codeFix: true)}",
    };

    /// <summary>C# with every type and member of the listing, all of them public.</summary>
    public static string Of(IEnumerable<string> listing)
    {
        var lines = listing.ToList();
        var types = lines.Where(line => !line.Contains(" -> ", StringComparison.Ordinal)).OrderByDescending(type => type.Length).ToList();
        var members = lines.Where(line => line.Contains(" -> ", StringComparison.Ordinal)).ToLookup(line => types.Find(type => Declares(type, line)) ?? throw new InvalidOperationException($"No type for: {line}"));
        var result = new StringBuilder();
        foreach (var type in types.Where(type => !types.Any(other => type.StartsWith(other + ".", StringComparison.Ordinal))))
        {
            var (space, name) = SplitName(type);
            result.AppendLine($"namespace {space} {{").AppendLine(Type(type, name, types, members)).AppendLine("}");
        }

        return result.ToString();
    }

    private static string Type(string fullName, string name, List<string> types, ILookup<string, string> members)
    {
        var own = members[fullName].Select(line => Modifiers().Match(line) is var match ? (Modifiers: match.Value, Tail: line[(match.Length + fullName.Length + 1)..]) : default).ToList();
        if (own.Count > 0 && own.TrueForAll(member => EnumMember().IsMatch(member.Tail)))
        {
            // A member that joins others names them in full.
            return $"public enum {name} {{ {string.Join(", ", own.Select(member => member.Tail[..member.Tail.IndexOf(" -> ", StringComparison.Ordinal)]))} }}";
        }

        var declaration = s_bases.GetValueOrDefault(name, $"class {name}");
        var isInterface = declaration.StartsWith("interface", StringComparison.Ordinal);
        var result = new StringBuilder($"public {declaration} {{").AppendLine();
        foreach (var accessors in own.Where(member => Accessor().IsMatch(member.Tail)).GroupBy(member => Accessor().Replace(member.Tail, string.Empty)))
        {
            result.AppendLine(Property(accessors.Key, accessors.ToList()));
        }

        foreach (var (modifiers, rest) in own.Where(member => !Accessor().IsMatch(member.Tail)))
        {
            result.AppendLine(Member(name, modifiers, rest, isInterface));
        }

        var constructor = name.Split('<')[0] + "()";
        if (declaration.Contains("class", StringComparison.Ordinal) && !declaration.Contains("static", StringComparison.Ordinal) && !own.Exists(member => member.Tail.StartsWith(constructor, StringComparison.Ordinal)))
        {
            // For the constructors of derived types, whose call of the base a listing does not tell.
            result.AppendLine($"    internal {constructor} {{ }}");
        }

        foreach (var nested in types.Where(type => type.StartsWith(fullName + ".", StringComparison.Ordinal) && !type[(fullName.Length + 1)..].Contains('.')))
        {
            result.AppendLine(Type(nested, nested[(fullName.Length + 1)..], types, members));
        }

        return result.Append('}').ToString();
    }

    private static string Property(string name, List<(string Modifiers, string Tail)> accessors)
    {
        var getter = accessors.Find(accessor => accessor.Tail.Contains(".get ->", StringComparison.Ordinal));
        var setter = accessors.Find(accessor => accessor.Tail.Contains(".set ->", StringComparison.Ordinal));
        var modifiers = accessors[0].Modifiers;

        // A listing does not tell the type of a property that can only be set; here they are all texts.
        var type = getter.Tail is null ? "string" : Result(getter.Tail);
        var body = modifiers.Contains("abstract", StringComparison.Ordinal)
            ? $"{(getter.Tail is null ? null : "get; ")}{(setter.Tail is null ? null : "set; ")}"
            : $"{(getter.Tail is null ? null : "get => throw null; ")}{(setter.Tail is null ? null : "set { } ")}";
        var hides = name.StartsWith("this[", StringComparison.Ordinal) && !modifiers.Contains("override", StringComparison.Ordinal) ? "new " : null;
        return $"#pragma warning disable CS0109\n    public {hides}{modifiers}{type} {name} {{ {body}}}";
    }

    private static string Member(string typeName, string modifiers, string rest, bool isInterface)
    {
        var signature = rest[..rest.LastIndexOf(" -> ", StringComparison.Ordinal)];
        if (!signature.Contains('('))
        {
            return $"    public {modifiers}{Result(rest)} {signature};";
        }

        var simpleName = typeName.Split('<')[0];
        return isInterface ? $"    {Result(rest)} {signature};"
            : signature.StartsWith(simpleName + "(", StringComparison.Ordinal) ? $"    public {signature} {{ }}"
            : modifiers.Contains("abstract", StringComparison.Ordinal) ? $"    public {modifiers}{Result(rest)} {signature};"
            : $"    public {modifiers}{Result(rest)} {signature} => throw null;";
    }

    private static string Result(string rest) => rest[(rest.LastIndexOf(" -> ", StringComparison.Ordinal) + 4)..];

    private static bool Declares(string type, string line)
        => line[Modifiers().Match(line).Length..].StartsWith(type + ".", StringComparison.Ordinal);

    private static (string Namespace, string Name) SplitName(string type)
    {
        var dot = type.Split('<')[0].LastIndexOf('.');
        return (type[..dot], type[(dot + 1)..]);
    }

    private static string Constraints(string? test, bool codeFix)
        => "where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() where TVerifier : Microsoft.CodeAnalysis.Testing.IVerifier, new()"
            + (codeFix ? " where TCodeFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()" : null)
            + (test is null ? null : $" where TTest : {test}, new()");

    [GeneratedRegex(@"^((static|abstract|virtual|override|readonly|const) )*")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"^\w+ = .* -> ")]
    private static partial Regex EnumMember();

    [GeneratedRegex(@"\.(get|set) -> .*$")]
    private static partial Regex Accessor();
}
