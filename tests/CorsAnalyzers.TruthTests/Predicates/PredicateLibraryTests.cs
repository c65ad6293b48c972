using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Model;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>
/// Each call and operator that is run at compile time, with each kind of argument: what it gives, compared with the framework. Unlike
/// generated predicates a row asks for the value itself, so that nothing but the right one is right.
/// </summary>
public class PredicateLibraryTests
{
    private const string Origin = "https://example.com";

    private const string Text = """
        o.Length == 19 && "".Length == 0
        "a".Equals("a") && !"a".Equals("b") && !"a".Equals(null) && !"a".Equals((object)'a') && "a".Equals((object)"a")
        "a".Equals("A", StringComparison.OrdinalIgnoreCase) && !"a".Equals("A", StringComparison.Ordinal)
        string.Equals("a", "a") && !string.Equals("a", null) && string.Equals((string)null, null) && string.Equals("a", "A", StringComparison.OrdinalIgnoreCase)
        "abc".StartsWith('a') && !"abc".StartsWith('b') && "abc".EndsWith('c') && !"abc".EndsWith('b') && "abc".Contains('b') && !"abc".Contains('d')
        "abc".StartsWith("") && "abc".EndsWith("") && "abc".Contains("") && "".StartsWith("")
        "abc".StartsWith("ab", StringComparison.Ordinal) && !"abc".StartsWith("bc", StringComparison.Ordinal) && "abc".StartsWith("AB", StringComparison.OrdinalIgnoreCase)
        "abc".EndsWith("bc", StringComparison.Ordinal) && !"abc".EndsWith("ab", StringComparison.Ordinal) && "abc".EndsWith("BC", StringComparison.OrdinalIgnoreCase)
        "abc".Contains("b") && !"abc".Contains("B") && "abc".Contains("B", StringComparison.OrdinalIgnoreCase)
        "a.b".EndsWith(".b") && "a.b".StartsWith("a.")
        "abc".EndsWith("BC", true, CultureInfo.InvariantCulture) && !"abc".EndsWith("BC", false, CultureInfo.InvariantCulture)
        "abcb".IndexOf("b", StringComparison.Ordinal) == 1 && "abcb".IndexOf('b') == 1 && "abc".IndexOf('d') == -1 && "abcb".LastIndexOf('b') == 3
        "abcb".IndexOf('b', 2) == 3 && "abcb".IndexOf('b', 1) == 1 && "abcb".IndexOf('b', 4) == -1 && "abcb".LastIndexOf("b", StringComparison.Ordinal) == 3
        "a.b".IndexOf(".") == 1 && "a.b.c".LastIndexOf(".") == 3
        "abc".IndexOfAny(new[] { 'c', 'b' }) == 1 && "abc".IndexOfAny(new[] { 'd' }) == -1
        "abc".CompareTo("abc") == 0 && "abc".CompareTo("abd") != 0 && string.Compare("a", "a") == 0 && string.CompareOrdinal("a", "b") != 0
        string.Compare("a", "A", StringComparison.OrdinalIgnoreCase) == 0 && string.Compare("a", null) != 0 && string.Compare("a", "B", true, CultureInfo.InvariantCulture) != 0
        "aba".Replace('a', 'c') == "cbc" && "aba".Replace("a", "") == "b" && "aba".Replace("a", null) == "b" && "aba".Replace("d", "e") == "aba"
        " a ".Trim() == "a" && " a ".TrimStart() == "a " && " a ".TrimEnd() == " a" && "xax".Trim('x') == "a" && "xax".TrimStart('x') == "ax" && "xax".TrimEnd('x') == "xa"
        "xyax".Trim('x', 'y') == "a" && "xyax".TrimEnd(new[] { 'x', 'y' }) == "xya" && "a".Trim('x') == "a"
        "abc".Substring(1) == "bc" && "abc".Substring(3) == "" && "abc".Substring(1, 1) == "b" && "abc".Substring(3, 0) == "" && "abc".Substring(0, 3) == "abc"
        "abc".Remove(1) == "a" && "abc".Remove(0, 1) == "bc" && "abc".Remove(1, 1) == "ac"
        "ac".Insert(1, "b") == "abc" && "ac".Insert(0, "b") == "bac" && "ac".Insert(2, "b") == "acb"
        "a".ToString() == "a" && (string)"a".Clone() == "a" && "a".Normalize() == "a"
        "ab".ToCharArray().Length == 2 && "ab".ToCharArray()[1] == 'b'
        "aBc".ToLowerInvariant() == "abc" && "aBc".ToUpperInvariant() == "ABC" && "ABC".ToLower() == "abc" && "abc".ToUpper() == "ABC"
        "XI".ToLower(CultureInfo.InvariantCulture) == "xi" && "xi".ToUpper(CultureInfo.InvariantCulture) == "XI" && "XI".ToLowerInvariant() == "xi"
        string.IsNullOrEmpty("") && string.IsNullOrEmpty(null) && !string.IsNullOrEmpty(" ") && !string.IsNullOrEmpty("a")
        string.IsNullOrWhiteSpace("") && string.IsNullOrWhiteSpace(null) && string.IsNullOrWhiteSpace(" \t") && string.IsNullOrWhiteSpace("\n\r") && !string.IsNullOrWhiteSpace("a")
        !string.IsNullOrWhiteSpace(" a ") && !string.IsNullOrWhiteSpace("!") && !string.IsNullOrWhiteSpace("~") && !string.IsNullOrWhiteSpace("\u0001") && !string.IsNullOrWhiteSpace("\u00a0a") && !string.IsNullOrWhiteSpace("\u007f")
        string.Concat("a", "b") == "ab" && string.Concat("a", "b", "c") == "abc" && string.Concat(new[] { "a", "b" }) == "ab" && string.Concat("a", null) == "a"
        string.Join(",", "a", "b") == "a,b" && string.Join(",", new[] { "a" }) == "a" && string.Join("", new string[0]) == "" && string.Join('.', "a", "b") == "a.b"
        "a,b".Split(',').Length == 2 && "a,b".Split(',')[1] == "b" && "a;b,c".Split(',', ';').Length == 3 && "a".Split(',')[0] == "a" && ",".Split(',').Length == 2
        "a,,b".Split(',', StringSplitOptions.RemoveEmptyEntries).Length == 2 && "a, b".Split(',', StringSplitOptions.TrimEntries)[1] == "b"
        "a, ,b".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length == 2 && "a, ,b".Split(',', StringSplitOptions.TrimEntries).Length == 3 && "a, ,b".Split(',', StringSplitOptions.RemoveEmptyEntries).Length == 3
        "a,b,c".Split(',', 2)[1] == "b,c" && "a,b,c".Split(',', 1)[0] == "a,b,c" && "a::b".Split("::")[1] == "b" && "a b".Split()[1] == "b" && "a::b--c".Split(new[] { "::", "--" }, StringSplitOptions.None)[2] == "c"
        "abc"[0] == 'a' && "abc"[2] == 'c' && "abc"[^1] == 'c' && "abc"[1..] == "bc" && "abc"[..^1] == "ab" && "abc"[1..2] == "b" && "abc"[3..] == "" && "abc"[..] == "abc"
        new string(new[] { 'a', 'b' }) == "ab" && string.Empty == "" && Uri.SchemeDelimiter == "://" && Uri.UriSchemeHttp == "http" && Uri.UriSchemeHttps == "https"
        "a" + 'b' + 1 + null + true == "ab1True" && $"{"a"}{1}{'c'}{false}" == "a1cFalse" && $"x{null}y" == "xy"
        "abc".AsSpan().StartsWith("ab") && !"abc".AsSpan().EndsWith("ab") && "abc".AsSpan().SequenceEqual("abc") && "abc".AsSpan().Equals("ABC", StringComparison.OrdinalIgnoreCase) && "abc".AsSpan().Contains("b", StringComparison.Ordinal)
        "abc".Contains("c") && "abc".Any(c => c == 'b') && "abc".All(c => c >= 'a') && "abc".Count(c => c > 'a') == 2 && "abc".First() == 'a' && "abc".Last() == 'c'
        """;

    private const string Numbers = """
        int.TryParse("12", out var n) && n == 12
        !int.TryParse("x", out var n) && n == 0
        !int.TryParse("", out var n) && n == 0
        !int.TryParse((string)null, out var n) && n == 0
        !int.TryParse("1x", out _)
        int.Parse("0") == 0 && int.Parse("123456789") == 123456789 && int.Parse("007") == 7
        3.Equals(3) && !3.Equals(4) && 3.ToString() == "3" && 0.ToString() == "0" && "ab".Length.ToString() == "2"
        char.IsDigit('0') && char.IsDigit('9') && !char.IsDigit('a') && char.IsAsciiDigit('5') && char.IsNumber('5')
        char.IsLetter('a') && char.IsLetter('Z') && !char.IsLetter('1') && char.IsAsciiLetter('q') && !char.IsAsciiLetter('-')
        char.IsLetterOrDigit('a') && char.IsLetterOrDigit('1') && !char.IsLetterOrDigit('-') && char.IsAsciiLetterOrDigit('z')
        char.IsUpper('A') && char.IsUpper('Z') && !char.IsUpper('a') && !char.IsUpper('@') && !char.IsUpper('[') && char.IsAsciiLetterUpper('B')
        char.IsLower('a') && char.IsLower('z') && !char.IsLower('A') && !char.IsLower('`') && !char.IsLower('{') && char.IsAsciiLetterLower('b')
        char.IsWhiteSpace(' ') && char.IsWhiteSpace('\t') && char.IsWhiteSpace('\r') && !char.IsWhiteSpace('a') && !char.IsWhiteSpace('\b') && !char.IsWhiteSpace('\u000e')
        char.ToLower('A') == 'a' && char.ToLowerInvariant('I') == 'i' && char.ToUpper('a') == 'A' && char.ToUpperInvariant('i') == 'I' && char.ToLower('1') == '1'
        'a'.ToString() == "a" && 'a'.Equals('a') && !'a'.Equals('b') && !'a'.Equals((object)"a")
        object.Equals("a", "a") && !object.Equals("a", null) && object.Equals(null, null) && !object.Equals(1, 'a') && ((object)"a").Equals("a") && true.ToString() == "True" && true.Equals(true)
        StringComparer.OrdinalIgnoreCase.Equals("a", "A") && !StringComparer.Ordinal.Equals("a", "A") && StringComparer.Ordinal.Equals(null, null)
        """;

    private const string Uris = """
        new Uri(o).Host == "example.com" && new Uri(o).Scheme == "https" && new Uri(o).Port == 443 && new Uri(o).IsDefaultPort && new Uri(o).Authority == "example.com"
        new Uri("http://a:8080").Port == 8080 && !new Uri("http://a:8080").IsDefaultPort && new Uri("http://a:8080").Authority == "a:8080" && new Uri("http://a").Port == 80 && new Uri("app://a").Port == -1
        new Uri("HTTPS://A.example/x").Host == "a.example" && new Uri("https://a.example/x").OriginalString == "https://a.example/x" && new Uri("https://a/x").IsAbsoluteUri
        new Uri("https://a").IdnHost == "a" && new Uri("https://[::1]").DnsSafeHost == "::1" && new Uri("https://[::1]").Host == "[::1]"
        new Uri("http://localhost").IsLoopback && new Uri("http://[::1]").IsLoopback && new Uri("http://127.0.0.1").IsLoopback && new Uri("http://127.1.2.3").IsLoopback && !new Uri("http://128.0.0.1").IsLoopback && !new Uri("http://a").IsLoopback
        new Uri("http://a").HostNameType == UriHostNameType.Dns && new Uri("http://1.2.3.4").HostNameType == UriHostNameType.IPv4 && new Uri("http://[::1]").HostNameType == UriHostNameType.IPv6
        !new Uri("http://a").IsFile && !new Uri("http://a").IsUnc && !new Uri("http://a").UserEscaped
        new Uri("http://a").UserInfo == "" && new Uri("http://a").Query == "" && new Uri("http://a/").Fragment == ""
        new Uri("http://a").AbsolutePath == "/" && new Uri("http://a/").PathAndQuery == "/" && new Uri("http://a").LocalPath == "/" && new Uri("http://a:81").AbsoluteUri == "http://a:81/"
        new Uri("http://a").ToString() == "http://a/" && new Uri("http://a:80").ToString() == "http://a/" && $"{new Uri("http://a:81")}" == "http://a:81/"
        new Uri("http://a:81").GetLeftPart(UriPartial.Authority) == "http://a:81" && new Uri("http://a").GetLeftPart(UriPartial.Scheme) == "http://" && new Uri("http://a:80").GetLeftPart(UriPartial.Authority) == "http://a"
        new Uri("http://a:81").GetComponents(UriComponents.SchemeAndServer, UriFormat.Unescaped) == "http://a:81"
        Uri.TryCreate(o, UriKind.Absolute, out var u) && u.Host == "example.com"
        !Uri.TryCreate("a.example", UriKind.Absolute, out var u) && u == null
        !Uri.TryCreate((string)null, UriKind.Absolute, out var u) && u is null
        Uri.TryCreate("a.example", UriKind.RelativeOrAbsolute, out var u) && !u.IsAbsoluteUri && u.OriginalString == "a.example" && u.ToString() == "a.example"
        new Uri("https://a", UriKind.Absolute).Host == "a" && !new Uri("a", UriKind.RelativeOrAbsolute).IsAbsoluteUri
        Uri.IsWellFormedUriString("https://a.example", UriKind.Absolute) && !Uri.IsWellFormedUriString("a.example", UriKind.Absolute)
        !IPAddress.TryParse("zz", out var a) && a == null
        !IPAddress.TryParse((string)null, out _) && IPAddress.TryParse("1.2.3.4", out _) && !IPAddress.TryParse("a.example", out _) && !IPAddress.TryParse("G", out _)
        Regex.IsMatch(o, "^https") && !Regex.IsMatch(o, "^HTTPS") && Regex.IsMatch(o, "^HTTPS", RegexOptions.IgnoreCase) && new Regex("com$").IsMatch(o) && Regex.Match(o, "example").Success && !new Regex("a", RegexOptions.IgnoreCase).Match("b").Success
        Regex.Escape("a.b") == "a\\.b" && Regex.IsMatch("a.b", "^" + Regex.Escape("a.b") + "$") && new Regex("b", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch("abc")
        """;

    private const string Sequences = """
        new[] { "a", "b" }.Contains("b") && !new[] { "a" }.Contains("b") && !new string[0].Contains("a") && new[] { "a" }.Contains("A", StringComparer.OrdinalIgnoreCase) && !new[] { "a" }.Contains("A", null)
        new[] { "a" }.Any() && !new string[0].Any() && new[] { "a", "b" }.Any(x => x == "b") && !new[] { "a" }.Any(x => x == "b") && new[] { "a", "b" }.All(x => x.Length == 1) && !new[] { "a", "bc" }.All(x => x.Length == 1)
        new[] { "a", "bc" }.Where(x => x.Length > 1).Count() == 1 && new[] { "a", "bc" }.Where(x => x.Length > 1).First() == "bc" && new[] { "a", "b" }.Select(x => x + "!").Last() == "b!"
        new[] { "a", "b" }.First() == "a" && new[] { "a", "b" }.Last() == "b" && new[] { "a", "b" }.First(x => x == "b") == "b" && new[] { "a" }.FirstOrDefault() == "a" && new string[0].FirstOrDefault() == null && new[] { "a" }.FirstOrDefault(x => x == "b") == null
        new[] { "a", "b" }.Length == 2 && new[] { "a", "b" }.Count() == 2 && new[] { "a", "bc" }.Count(x => x.Length == 2) == 1 && new[] { "a", "b" }[1] == "b" && new[] { "a", "b" }[^1] == "b" && new[] { "a", "b", "c" }[1..].Length == 2
        Array.IndexOf(new[] { "a", "b" }, "b") == 1 && Array.IndexOf(new[] { "a" }, "b") == -1 && Array.Exists(new[] { "a" }, x => x == "a") && Array.Find(new[] { "a", "bc" }, x => x.Length == 2) == "bc" && Array.TrueForAll(new[] { "a" }, x => x == "a")
        new List<string> { "a", "b" }.Contains("b") && new List<string> { "a", "b" }.Count == 2 && new List<string>(new[] { "a" })[0] == "a" && new List<string> { "a" }.Exists(x => x == "a") && new List<string> { "a", "b" }.IndexOf("b") == 1 && new List<string>(4).Count == 0
        new HashSet<string> { "a", "a", "b" }.Count == 2 && new HashSet<string> { "a" }.Contains("a") && !new HashSet<string> { "a" }.Contains("A") && new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }.Contains("A") && new HashSet<string>(new[] { "a", "A" }, StringComparer.OrdinalIgnoreCase).Count == 1
        new HashSet<string>(new[] { "a" }, null).Contains("a") && new[] { "a", "A" }.ToHashSet(StringComparer.OrdinalIgnoreCase).Count == 1 && new[] { "a", "a" }.ToHashSet().Count == 1 && new[] { "a" }.ToFrozenSet().Contains("a") && new[] { "a" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).Contains("A")
        ImmutableArray.Create("a", "b").Contains("b") && ImmutableArray.Create("a", "b").Length == 2 && ImmutableList.Create("a").Count == 1 && ImmutableHashSet.Create("a").Contains("a") && ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "a").Contains("A")
        new[] { "a", "a", "b" }.Distinct().Count() == 2 && new[] { "a" }.Concat(new[] { "b" }).Count() == 2 && new[] { "a" }.Append("b").Last() == "b" && new[] { "a", "b" }.Union(new[] { "b", "c" }).Count() == 3 && new[] { "a", "b" }.Reverse().First() == "b"
        new[] { "a", "b", "c" }.Skip(1).First() == "b" && new[] { "a", "b", "c" }.Take(2).Last() == "b" && new[] { "a" }.Skip(1).Count() == 0 && new[] { "a" }.Take(0).Count() == 0 && new[] { "a" }.AsEnumerable().Any()
        new[] { "a" }.ToArray()[0] == "a" && new[] { "a" }.ToList().Count == 1 && new[] { "a" }.ToList().AsReadOnly().Contains("a") && new[] { "a" }.ToImmutableArray()[0] == "a" && Array.Empty<string>().Length == 0 && Enumerable.Empty<string>().Count() == 0
        new[] { 1, 2 }.Contains(2) && !new[] { 1 }.Contains(2) && new[] { 'a' }.Contains('a') && new[] { 1, 2 }.Any(x => x > 1)
        """;

    private const string Operators = """
        int a = o.Length, b = 4; return a + b == 23 && a - b == 15 && a * b == 76 && a / b == 4 && a % b == 3 && -a == -19 && +a == 19;
        int a = o.Length; return a < 20 && !(a < 19) && a <= 19 && !(a <= 18) && a > 18 && !(a > 19) && a >= 19 && !(a >= 20) && a == 19 && a != 18;
        bool t = o.Length == 19, f = !t; return (t & t) && !(t & f) && (t | f) && !(f | f) && (t ^ f) && !(t ^ t) && (t && !f) && (f || t) && t != f && t == !f;
        long a = o.Length; return a > 18L && a == 19 && (int)a == 19;
        char c = o[0]; return c == 'h' && c > 'g' && c < 'i' && (int)c == 104 && (char)104 == c && c + 1 == 105;
        int? n = o.Length; return n.HasValue && n.Value == 19 && n == 19 && n > 18 && n.GetValueOrDefault() == 19;
        int? n = o.Length > 50 ? 1 : null; return !n.HasValue && n == null && !(n > 1) && !(n < 1) && !(n >= 1) && !(n <= 1);
        bool? b = o.Length > 50 ? true : null; return !b.GetValueOrDefault() && b != true;
        string s = o.Length > 50 ? o : null; return s == null && s is null && (s ?? "x") == "x" && s?.Length == null && !(s is string) && $"{s}" == "" && s + "a" == "a";
        object s = o; return s is string && s is not int && (string)s == o && (s as string) == o && (s as Uri) == null && s is string { Length: 19 } && s is string t && t == o;
        object n = o.Length; return n is int && n is int k && k == 19 && (int)n == 19 && n is > 18 and < 20 and not 5;
        var n = 1; n++; ++n; n--; n += 3; n -= 1; n *= 4; n /= 2; n %= 7; var m = n++; return n == 2 && m == 1;
        var s = "a"; s += "b"; s += 'c'; s += 1; return s == "abc1";
        var ok = true; ok &= o.Length == 19; ok |= false; ok ^= true; return !ok;
        var n = 0; for (var i = 0; i < 5; i++) { if (i == 1) continue; if (i == 4) break; n += i; } return n == 5;
        var n = 0; while (n < 7) n++; do { n++; } while (n < 3); return n == 8;
        var n = 0; foreach (var x in new[] { 1, 2, 3 }) n += x; foreach (var c in "ab") n += c == 'a' ? 10 : 100; return n == 116;
        return o.Length switch { 1 => false, > 18 and < 20 => true, _ => false };
        switch (o.Length) { case 1: return false; case 19 when o[0] == 'h': return true; default: return false; }
        return (o.Length, o[0]) switch { (19, 'x') => false, (18, 'h') => false, (19, 'h') => true, _ => false };
        int F(int x, int y) => x - y; return F(5, 3) == 2 && F(y: 5, x: 3) == -2;
        bool F(string s, out int n) { n = s.Length; return true; } return F("abc", out var k) && k == 3;
        Func<int, int> f = x => x + 1; return f(1) == 2 && new Func<int>(() => 4)() == 4;
        int[] a = [1, 2, .. new[] { 3 }]; return a.Length == 3 && a[2] == 3 && a[^3] == 1;
        return o is { Length: 19 } and not { Length: 18 } && o is not { Length: > 19 } && o is { } t && t == o;
        return o is ("https://example.com" or "null") and not "x" && "b" is not ("a" or "c");
        try { return int.Parse("x") == 1; } catch (FormatException) { return true; }
        try { return int.Parse((string)null) == 1; } catch (ArgumentNullException) { return true; }
        try { return "a".Substring(2) == ""; } catch (ArgumentOutOfRangeException) { return true; } finally { GC.KeepAlive(o); }
        try { return new Uri("x").Host == ""; } catch (UriFormatException) { return true; }
        return o.Length == 19 ? true : throw new InvalidOperationException();
        """;

    /// <summary>Rows that end with an exception, which a request gets as an error.</summary>
    private const string Failures = """
        int.Parse("x") == 1
        int.Parse((string)null) == 1
        int.Parse("") == 1
        "abc".Substring(4) == ""
        "abc".Substring(-1) == ""
        "abc".Substring(2, 2) == ""
        "abc".Substring(1, -1) == ""
        "abc".Remove(4) == ""
        "ac".Insert(3, "b") == ""
        "ac".Insert(-1, "b") == ""
        "abc".IndexOf('b', 4) == 1
        "abc".IndexOf('b', -1) == 1
        "abc"[3] == 'a'
        "abc"[^4] == 'a'
        "abc"[2..1] == ""
        "abc"[4..] == ""
        "abc".StartsWith(null)
        "abc".IndexOf((string)null) == 1
        "abc".Replace("", "a") == ""
        "abc".Replace(null, "a") == ""
        new Uri((string)null).Host == ""
        new Uri("a").Host == ""
        new Uri("a", UriKind.RelativeOrAbsolute).Host == ""
        new Uri("a", UriKind.RelativeOrAbsolute).GetLeftPart(UriPartial.Authority) == ""
        new string[0].First() == ""
        new string[0].Last() == ""
        new[] { "a" }.First(x => x == "b") == ""
        new[] { "a" }[1] == ""
        ((string[])null).Any()
        ((string)null).Length == 0
        ((string)null)[0] == 'a'
        (int)(object)o == 1
        ((int?)null).Value == 1
        Regex.IsMatch(null, "a")
        Regex.IsMatch(o, null)
        Regex.IsMatch(o, "(")
        1 / (o.Length - 19) == 1
        1 % (o.Length - 19) == 1
        new List<string>((string[])null).Count == 0
        """;

    /// <summary>Rows that are for the culture, the release or the system to answer, or that are not followed.</summary>
    private const string Open = """
        "XI".ToLower() == "xi"
        "xi".ToUpper() == "XI"
        "ä".ToLower() == "ä"
        "abc".IndexOf("", StringComparison.Ordinal) == 0
        string.Compare("a", "b") < 0
        "ä".Contains("Ä", StringComparison.OrdinalIgnoreCase)
        string.IsNullOrWhiteSpace("\u00a0")
        int.Parse("-1") == -1
        int.Parse(" 1") == 1
        int.TryParse("+1", out _)
        int.Parse("1234567890") == 1
        (-o.Length).ToString() == "-19"
        char.IsLetter('ä')
        char.ToLower('I') == 'i'
        "ä".Trim() == "ä"
        new Uri("https://bücher.example").IdnHost == "xn--bcher-kva.example"
        new Uri("http://[::ffff:127.0.0.1]").IsLoopback
        new Uri("https://a/x").AbsolutePath == "/x"
        new Uri("https://a/x").ToString() == "https://a/x"
        IPAddress.IsLoopback(IPAddress.Parse("127.0.0.1"))
        IPAddress.TryParse("1", out _)
        new HashSet<string> { "a", "b" }.First() == "a"
        new HashSet<string>(StringComparer.CurrentCultureIgnoreCase) { "a" }.Contains("A")
        checked(o.Length + 1) == 20
        $"{o.Length:x}" == "13"
        (string)(object)o.Length == ""
        (object)o.Length is not string
        ImmutableArray<string>.Empty.IsEmpty
        o is ['h', ..]
        (o, 1) == (o, 1)
        """;

    [Theory]
    [InlineData(nameof(Text), Text)]
    [InlineData(nameof(Numbers), Numbers)]
    [InlineData(nameof(Uris), Uris)]
    [InlineData(nameof(Sequences), Sequences)]
    public void Each_part_of_a_row_holds(string name, string rows) => Assert.All(Observe(name, PartsOf(rows)), static row =>
    {
        Assert.True(row.Real == "accepts", row.ToString());
        Assert.True(row.Said == row.Real, row.ToString());
    });

    [Fact]
    public void Each_body_answers_yes() => Assert.All(Observe(nameof(Operators), LinesOf(Operators)), static row =>
    {
        Assert.True(row.Real == "accepts", row.ToString());
        Assert.True(row.Said == row.Real, row.ToString());
    });

    [Fact]
    public void Each_row_fails() => Assert.All(Observe(nameof(Failures), LinesOf(Failures).Select(static row => $"return {row};")), static row =>
    {
        Assert.StartsWith("throws ", row.Real, StringComparison.Ordinal);
        Assert.True(row.Said == row.Real, row.ToString());
    });

    [Fact]
    public void Each_row_is_left_open() => Assert.All(Observe(nameof(Open), LinesOf(Open).Select(static row => $"return {row};")), static row => Assert.True(row.Said == PredicatePredictor.Unknown, row.ToString()));

    private static IEnumerable<string> LinesOf(string rows) => rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Each part of a conjunction by itself: what a part gives must not hide behind another. One that declares a variable stays whole.</summary>
    private static IEnumerable<string> PartsOf(string rows) => LinesOf(rows)
        .SelectMany(static row => row.Contains("out var", StringComparison.Ordinal) ? [row] : row.Split(" && "))
        .Select(static part => $"return {part};");

    private static IEnumerable<Row> Observe(string name, IEnumerable<string> bodies)
    {
        var codes = bodies.Select(static body => $"public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => {{ {body} }});").ToList();
        var rows = ObservedPredicates.Of(codes, static (_, _) => ImmutableArray.Create(Origin)).Select(PredicateComparison.Of)
            .Select(static comparison => new Row(comparison.Predicate.Code, comparison.Predicate.Real[0], comparison.Failure?.ToString() ?? comparison.Said[0])).ToList();
        Assert.True(rows.Count == codes.Count && rows.Count >= 25, name);
        return rows;
    }

    /// <summary>What a predicate answers and what is said of it.</summary>
    private sealed record Row(string Code, string Real, string Said);
}
