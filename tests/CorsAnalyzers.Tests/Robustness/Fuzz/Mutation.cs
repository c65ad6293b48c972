using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>What happens to code under the hands of a person, and worse.</summary>
internal static class Mutation
{
    private const string Odd = "\0\u2028\u2029\u0085\uFEFF\u200B\u202E\uFFFF\uD800\uDC00\"'\\{}()[]<>;\r\n";

    private static readonly string[] Hostile =
    [
        "https://*.example.com", "*", "null", "", " ", ",", "https://a.example/,https://b.example", "https://\uD800.example", "https://\u202E\u200B\uFEFFa", "HTTPS://Ä.example:443/",
        "http://[::1", "https://a:99999", "https://*.*.com", "https://*.com:*", "http://0x7f.1", "https://" + new string('a', 300) + ".example", "file:///", "https://user:pw@a.example",
        "(a+)+$", "^https://(.*\\.)?example\\.com$", "\\p{", "[", "(?<=x)", "(?(1)a|b)", "\\", "(((((((((((((((((((((((((", "a{2147483647}", "{0}", "{", "\0",
        "Access-Control-Allow-Origin", "Authorization", "PUT", "get", "86401", "-1",
    ];

    /// <summary>The code after some changes, or after none.</summary>
    public static string Of(string code, Random random)
    {
        for (var edits = random.Next(4); edits > 0 && code.Length > 0; edits--) code = Once(code, random);
        return code;
    }

    /// <summary>The text of a settings file after some changes that know nothing of its format.</summary>
    public static string OfText(string text, Random random)
    {
        for (var edits = random.Next(3); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                2 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
                3 => text.Insert(at, "{}[]\",:<>/&;'"[random.Next(13)].ToString()),
                _ => text.Insert(at, Unicode(random)),
            };
        }

        return text;
    }

    private static string Once(string code, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        if (tokens.Count == 0) return code;
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)];
        switch (random.Next(10))
        {
            case 0:
                return code.Remove(token.SpanStart, token.Span.Length);
            case 1:
                return code.Insert(token.Span.End, " " + token.Text);
            case 2:
                return Swap(code, token, other);
            case 3:
                return code[..token.SpanStart] + other.Text + code[token.Span.End..];
            case 4:
                return code[..random.Next(code.Length)];
            case 5:
                return code.Insert(random.Next(code.Length), Unicode(random));
            case 6:
                return WithLiteral(code, tokens, SymbolDisplay.FormatLiteral(Hostile[random.Next(Hostile.Length)], quote: true), random);
            case 7:
                return WithLiteral(code, tokens, tokens.Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.Text).DefaultIfEmpty("null").ElementAt(0), random);
            case 8:
                return Splice(code, token, FuzzSource.Any(random).Code, random);
            default:
                return Repeat(code, token, random);
        }
    }

    private static string Swap(string code, SyntaxToken one, SyntaxToken two)
    {
        var (first, second) = one.SpanStart <= two.SpanStart ? (one, two) : (two, one);
        return first == second ? code : code[..first.SpanStart] + second.Text + code[first.Span.End..second.SpanStart] + first.Text + code[second.Span.End..];
    }

    private static string WithLiteral(string code, List<SyntaxToken> tokens, string literal, Random random)
    {
        var literals = tokens.FindAll(static token => token.IsKind(SyntaxKind.StringLiteralToken));
        if (literals.Count == 0) return code;
        var token = literals[random.Next(literals.Count)];
        return code[..token.SpanStart] + literal + code[token.Span.End..];
    }

    /// <summary>A piece of other code between two tokens.</summary>
    private static string Splice(string code, SyntaxToken at, string other, Random random)
    {
        var start = random.Next(other.Length);
        return code.Insert(at.Span.End, other.Substring(start, Math.Min(random.Next(1, 120), other.Length - start)));
    }

    /// <summary>The smallest statement or argument around a token, twice.</summary>
    private static string Repeat(string code, SyntaxToken token, Random random)
    {
        var node = token.Parent;
        for (var up = random.Next(6); up > 0 && node?.Parent is not null; up--) node = node.Parent;
        return node is null || node.Span.Length > 4_000 ? code : code.Insert(node.Span.End, code.Substring(node.SpanStart, node.Span.Length));
    }

    private static string Unicode(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            text.Append(random.Next(6) switch
            {
                0 => Odd[random.Next(Odd.Length)],
                1 => (char)random.Next(0xD800, 0xE000),
                2 => (char)random.Next(0x20),
                _ => (char)random.Next(0x10000),
            });
        }

        return text.ToString();
    }
}
