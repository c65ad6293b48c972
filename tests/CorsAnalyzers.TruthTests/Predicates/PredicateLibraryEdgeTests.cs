using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>
/// The class library at its edges: the first and last place, one element and none, names that code borrows, and where an answer is
/// left open because culture, release, order or other code decides. What is said there must be what the framework answers, or nothing.
/// </summary>
public class PredicateLibraryEdgeTests
{
    private const string Texts = """
        return "abc".IndexOf('a', 0) == 0;
        return "abc".IndexOf('c', 3) == -1;
        return "abcb".IndexOf("b", 2, StringComparison.Ordinal) == 3;
        return "aba".Replace("a", "c", StringComparison.Ordinal) == "cbc";
        return "abc".Replace("b", null, StringComparison.Ordinal) == "ac";
        return string.Concat((string)null, "b") == "b";
        return string.Concat(1, "b") == "1b";
        return string.Concat("abc".Reverse()) == "cba";
        return string.Join(",", "a", null, "b") == "a,,b";
        return string.Join(null, "a", "b") == "ab";
        return string.Join(",", 1, 'a', true) == "1,a,True";
        return string.Join<char>(",", "abc") == "a,b,c";
        return "a b".Split("").Length == 1;
        return "a b".Split(new string[0], StringSplitOptions.None).Length == 2;
        return "aXbxc".Split('x').Length == 2;
        var s = "a"; for (var i = 0; i < 12; i++) s += s; return string.Concat(s, "").Length == 4096;
        var seps = new[] { ',' }; _ = A.Split(seps); return seps[0] == ','; // static string A = "a";
        """;

    private const string Cultures = """
        return "abc".IndexOf("b") == 1;
        return "bcny".IndexOf("c") == 1;
        return "bcxny".IndexOf("c") == 1;
        return "a~b".StartsWith("a~");
        return "a b".EndsWith(" b");
        return "nya".StartsWith("y");
        return string.Compare("a", "A", StringComparison.InvariantCultureIgnoreCase) == 0;
        return string.Compare("ab", "AB", true, CultureInfo.InvariantCulture) == 0;
        return new[] { "a" }.Contains("A", StringComparer.InvariantCultureIgnoreCase);
        return "abc".Contains("b", StringComparison.CurrentCulture);
        return "nya".Contains("n");
        return "a\u00adb".Contains("ab");
        """;

    /// <summary>What the culture of the server decides, or what the texts have that cultures skip.</summary>
    private const string OpenCultures = """
        return "ABC".StartsWith("ab", StringComparison.CurrentCultureIgnoreCase);
        return "abc".StartsWith("AB", true, CultureInfo.CurrentCulture);
        return "abc".EndsWith("BC", true, null);
        return "nyc".StartsWith("n");
        return "nyc".EndsWith("yc");
        return "xnyc".IndexOf("yc") == 2;
        return "nya".Contains("n", StringComparison.CurrentCulture);
        return "c'est".StartsWith("c");
        return "c'est".EndsWith("est");
        return "a\u00adb".StartsWith("ab");
        return "xa\u00adb".EndsWith("ab");
        return "a\u00adb".IndexOf("ab") == 0;
        return "a\u00adb".LastIndexOf("ab") == 0;
        return string.Compare("a\u00adb", "ab") == 0;
        return string.Compare("a", "A", CultureInfo.InvariantCulture, CompareOptions.IgnoreCase) == 0;
        return string.Compare("b", "a", StringComparison.Ordinal) > 0;
        return new[] { "a" }.Contains("A", StringComparer.CurrentCultureIgnoreCase);
        return "IX".ToLower() == "ix";
        return "ix".ToUpper() == "IX";
        return char.ToUpper('i') == 'I';
        return char.IsLetter('\u0080');
        return "\u212a".Equals("k", StringComparison.OrdinalIgnoreCase);
        SortedSet<string> s = ["a\u00adb", "ab"]; return s.Count == 1;
        SortedSet<string> s = ["ab"]; return s.Contains("a\u00adb");
        return ImmutableSortedSet.Create("a\u00adb", "ab").Count == 1;
        """;

    /// <summary>Overloads and texts that are not followed.</summary>
    private const string OpenTexts = """
        return "abcb".LastIndexOf('b', 2) == 1;
        return "a".Replace("A", "b", StringComparison.OrdinalIgnoreCase) == "b";
        return "abc".Trim('a', C) == "abc"; // static char C = 'c';
        return " a ".Trim((char[])null) == "a";
        return string.Concat("a", A) == "a"; // static string A = "b";
        return string.Concat("a", new Uri("https://a")) == "ahttps://a/";
        return string.Format((IFormatProvider)null, "{0}", "a") == "a";
        return "a,,b".Split(',', 2, StringSplitOptions.RemoveEmptyEntries).Length == 2;
        return "a\u00a0b".Split().Length == 2;
        return new string(new[] { 'a', C }) == "ab"; // static char C = 'b';
        return string.Compare("a", 0, "a", 0, 1) == 0;
        return Regex.IsMatch("aa", @"(a)\1");
        bool? b = o.Length > 50 ? true : null; return b.GetValueOrDefault(true);
        int? n = o.Length > 50 ? 1 : null; return n.GetValueOrDefault() == 0;
        """;

    private const string Spans = """
        return ((string)null).AsSpan().Length == 0;
        return ((string[])null).Contains("a");
        return "abc".AsSpan().SequenceEqual("b");
        return "abc".AsSpan().Equals("b", StringComparison.Ordinal);
        return "abc".AsSpan().Contains('b');
        return "abc".AsSpan()[1..].StartsWith("bc");
        return "a".AsSpan()[1] == 'a';
        return new[] { "a" }.AsSpan().Contains("a");
        return new[] { "a" }.AsSpan()[1] == "";
        return new[] { "a" }.AsSpan()[^2] == "";
        return new[] { "a" }.AsSpan()[2..].Length == 0;
        ReadOnlySpan<string> s = ["a"]; return s[0] == "a";
        var a = new[] { "a" }; _ = System.IO.Path.Combine((ReadOnlySpan<string>)a); return a[0] == "a";
        """;

    private const string OpenSpans = """
        return ((string)null).AsSpan(1).Length == 0;
        return ((string[])null).AsSpan().Length == 0;
        return "abc".AsSpan(1).SequenceEqual("bc");
        return " a ".AsSpan().Trim().Length == 1;
        return "abc".AsSpan().IndexOf('b') == 1;
        return "abc".AsSpan().StartsWith(A); // static string A = "a";
        return "abc".AsSpan().StartsWith("AB", C); // static StringComparison C = StringComparison.OrdinalIgnoreCase;
        var a = new[] { "a", "b" }; a.AsSpan().Reverse(); return a[0] == "a";
        var a = new[] { "a", "b" }; a.AsSpan().Fill("c"); return a[0] == "a";
        var a = new[] { "a", "b" }; Span<string> s = a; s.Clear(); return a[0] == "a";
        var a = new[] { "a", "b" }; var t = a.AsSpan()[..1]; t.Clear(); return a[0] == "a";
        var a = new[] { "a", "b" }; MemoryExtensions.Sort<string>(a, (x, y) => string.CompareOrdinal(y, x)); return a[0] == "a";
        var a = new[] { 'a' }; "b".AsSpan().CopyTo(a); return a[0] == 'a';
        """;

    private const string Places = """
        return new[] { "a", "b" }[0..1][0] == "a";
        return new[] { "a", "b" }[..0].Length == 0;
        return new[] { "a", "b" }[1..1].Length == 0;
        return new[] { "a", "b", "c", "d" }[1..2].Length == 1;
        return new[] { "a", "b" }[2..1].Length == 0;
        return new[] { "a", "b" }[..3].Length == 0;
        return new[] { "a" }[2..].Length == 0;
        return new[] { "a", "b" }.ToArray()[0] == "a";
        return new[] { "a", "b" }.FirstOrDefault() == "a";
        return new[] { "a", "b" }.Take(-1).Count() == 0;
        return new[] { "a", "b" }.Skip(-1).Count() == 2;
        return "abc".Skip(1).First() == 'b';
        return "".First() == 'a';
        return new List<string> { "a" }[1] == "";
        return ImmutableArray.Create("a")[1] == "";
        return ImmutableArray.Create("a")[^2] == "";
        return ImmutableList.Create("a")[1] == "";
        IList<string> l = new[] { "a" }; return l[1] == "";
        return Array.AsReadOnly(new[] { "a" })[1] == "";
        return new[] { 1L }.Contains(1);
        return new long?[] { 1 }.Contains(1);
        return new int?[] { 1, null }.Contains(null);
        return new[] { "a", null, "b" }.Contains(null);
        return new[] { StringComparison.Ordinal }.Contains(StringComparison.Ordinal);
        return Array.IndexOf(new[] { 'a' }, 'a') == 0;
        """;

    /// <summary>An answer of a value that is not known at compile time, or a default that has no name here.</summary>
    private const string OpenPlaces = """
        return new int[0].FirstOrDefault() == 0;
        return new[] { 1 }.FirstOrDefault(x => x > 1) == 0;
        return "".FirstOrDefault() == '\0';
        return new object[] { 97 }.Contains('a');
        return new HashSet<object> { 97 }.Contains('a');
        return Array.IndexOf(new object[] { 97 }, 'a') == 0;
        return new[] { "a", A }.Distinct().Count() == 2; // static string A = "a";
        return new HashSet<string>(new[] { "a", A, B }).Count == 2; // static string A = "b", B = "c";
        return new HashSet<string>(new[] { "a", A }).Count == 2; // static string A = "a";
        return new HashSet<string>(new[] { "a", "ä", "Ä" }, StringComparer.OrdinalIgnoreCase).Count == 2;
        return new[] { "a" }.Contains("A", StringComparer.Create(CultureInfo.InvariantCulture, true));
        return new[] { "a" }.ToHashSet(StringComparer.Create(CultureInfo.InvariantCulture, true)).Contains("A");
        return ImmutableHashSet.Create((IEqualityComparer<string>)StringComparer.Create(CultureInfo.InvariantCulture, true), "a").Contains("A");
        return new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }.Contains("A", null);
        return ImmutableArray.CreateRange((IEnumerable<string>)null).Length == 0;
        var b = ImmutableArray.CreateBuilder<string>(); b.Add(A); return b.Count == 1; // static string A = "a";
        var s = new HashSet<string> { "a" }; s.Add(A); return s.Count == 1; // static string A = "b";
        var s = "a"; for (var i = 0; i < 9; i++) s = s + "," + s; return new HashSet<string>(s.Split(','), StringComparer.InvariantCulture).Count == 1;
        _ = new string[0].Single(); return true;
        return new[] { "a", "b" }.First(x => x == A || x == "b") == "b"; // static string A = "a";
        return new[] { A }.Any(x => x == "c"); // static string A = "c";
        return new[] { A, B }.Any(x => x == "c"); // static string A = "c", B = "d";
        var e = "ab".GetEnumerator(); e.MoveNext(); e.MoveNext(); e.MoveNext(); return e.Current == 'a';
        """;

    private const string Collections = """
        return new System.Collections.ObjectModel.Collection<string> { "a" }.Contains("a");
        return new System.Collections.ObjectModel.ReadOnlyCollection<string>(new[] { "a" })[0] == "a";
        IList<string> l = new[] { "a", "b" }; return l.IndexOf("b") == 1;
        ICollection<string> c = new List<string> { "null" }; return c.Contains(o);
        ISet<string> s = new HashSet<string> { "a" }; return s.Add("a");
        IReadOnlySet<string> s = new HashSet<string> { "null" }; return s.Contains(o);
        IImmutableSet<string> s = ImmutableHashSet.Create("null"); return s.Contains(o);
        return Is(o, "null"); // static bool Is(string o, params ImmutableArray<string> known) => known.Contains(o);
        return Is("a"); // static bool Is(params ImmutableArray<string> known) => known.Length == 1;
        IEnumerable<string> e = new[] { "a" }; try { foreach (var x in e) { if (x == o) return true; } } catch (Exception) { return true; } return false;
        SortedSet<string> s = ["a", "a"]; return s.Count == 1;
        FrozenSet<string> s = ["a", "a"]; return s.Count == 1;
        ImmutableHashSet<string> s = ["a", "a"]; return s.Count == 1;
        ImmutableArray<string> s = ["a"]; return s.Length == 1;
        ImmutableArray<string> s = ["a", "b"]; return s[1] == "b";
        ImmutableArray<string> s = ["null"]; return s.Contains(o);
        return FrozenSet.Create("a", "a").Count == 1;
        return ImmutableSortedSet.Create("a", "a").Count == 1;
        return ImmutableArray.Create("a", "a").Length == 2;
        return ImmutableArray.Create("a", "b")[0] == "a";
        return ImmutableArray.CreateRange(new[] { "a" }).Length == 1;
        return ImmutableHashSet.Create((IEqualityComparer<string>)null, "a").Contains("a");
        return new[] { "a" }.ToImmutableList().Count == 1;
        return new[] { "a", "a" }.ToImmutableHashSet().Count == 1;
        return new[] { "a" }.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase).Contains("A");
        return new HashSet<char>("aab").Count == 2;
        return new List<char>("aab").Count == 3;
        return new HashSet<string>(new[] { "a", "A" }, StringComparer.InvariantCulture).Count == 2;
        return new HashSet<string>(new[] { "a", null }).Contains(null);
        return new HashSet<string>(new[] { "a", A }).Add("a"); // static string A = "b";
        return new HashSet<string> { "a" }.Add("a");
        return new HashSet<string> { "a" }.Add("b");
        return new HashSet<string> { "a" }.FirstOrDefault() == "a";
        return new HashSet<string> { "a" }.ToArray()[0] == "a";
        var s = "a"; for (var i = 0; i < 8; i++) s = s + "," + s; return new HashSet<string>(s.Split(','), StringComparer.InvariantCulture).Count == 1;
        var s = "a"; for (var i = 0; i < 9; i++) s = s + "," + s; return new HashSet<string>(s.Split(','), StringComparer.InvariantCulture).Add("a");
        var s = "a"; for (var i = 0; i < 8; i++) s = s + "," + s; var a = s.Split(','); for (var i = 0; i < 20; i++) { if (a.Contains(o)) return true; } return false;
        for (var i = 0; i < 10; i++) { if (!Regex.IsMatch(o, "^https|null")) return false; } return true;
        return new List<string>(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }).Contains("A");
        return ImmutableArray.CreateRange(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }).Contains("A");
        var l = new HashSet<string> { "a", "b" }.ToList(); l.Add("a"); return l.Count == 3;
        var l = new List<string> { "a" }; var n = l.Count(x => true); l.Add("b"); return n == 1;
        var l = new List<string> { "a" }; _ = l.Contains("a"); l.Add("b"); return l.Count == 2;
        var l = new List<string> { "a" }; IReadOnlyList<string> r = l; l.Add("b"); return r.Count == 2;
        """;

    /// <summary>Fields of types that nobody can change keep their elements, whoever sees them.</summary>
    private const string Fields = """
        return Known.Contains(o); // public static readonly FrozenSet<string> Known = new[] { "null" }.ToFrozenSet();
        return Known.Contains(o); // public static readonly IEnumerable<string> Known = new[] { "null" };
        return Known.Contains(o); // public static readonly IReadOnlyList<string> Known = new[] { "null" };
        return Known.Contains(o); // public static readonly IReadOnlyCollection<string> Known = new[] { "null" };
        return Known.Contains(o); // public static readonly IReadOnlySet<string> Known = new HashSet<string> { "null" };
        return Known.Contains(o); // public static readonly System.Collections.ObjectModel.ReadOnlyCollection<string> Known = Array.AsReadOnly(new[] { "null" });
        return Known.Contains(o); // public static readonly ImmutableArray<string> Known = ["null"];
        """;

    /// <summary>Anyone may put more into a list that all can see.</summary>
    private const string OpenFields = """
        return Known.Contains("b"); // public static readonly List<string> Known = new() { "a" };
        return Known.Any(); // public static readonly List<string> Known = new();
        return Known.Any(x => x == "b"); // public static readonly List<string> Known = new() { "a" };
        return Known.All(x => x == "a"); // public static readonly List<string> Known = new() { "a" };
        return Known.First(x => x == "b") == "b"; // public static readonly List<string> Known = new() { "a" };
        return Known.First(x => x == "a") == "a"; // public static readonly List<string> Known = new() { "a" };
        return Known.FirstOrDefault() == "a"; // public static readonly List<string> Known = new() { "a" };
        return Known.IndexOf("b") == -1; // public static readonly List<string> Known = new() { "a" };
        return Known.Concat(new[] { "b" }).Contains("c"); // public static readonly List<string> Known = new() { "a" };
        return new[] { "b" }.Concat(Known).Contains("c"); // public static readonly List<string> Known = new() { "a" };
        return Known.Union(new[] { "b" }).Contains("c"); // public static readonly List<string> Known = new() { "a" };
        return new[] { "b" }.Union(Known).Contains("c"); // public static readonly List<string> Known = new() { "a" };
        return Known.AsEnumerable().Reverse().First() == "a"; // public static readonly List<string> Known = new() { "a" };
        foreach (var x in Known) { if (x == "b") return true; } return false; // public static readonly List<string> Known = new() { "a" };
        """;

    /// <summary>A set goes through its elements in an order of its own.</summary>
    private const string OpenOrders = """
        return new HashSet<string> { "ab", "ac" }.First(x => x.StartsWith('a')) == "ab";
        return new HashSet<string> { "a", "b" }.FirstOrDefault() == "a";
        return new HashSet<string> { "a", "b" }.ToArray()[0] == "a";
        return new HashSet<string> { "a", "b" }.Concat(new[] { "c" }).First() == "a";
        return new[] { "c" }.Concat(new HashSet<string> { "a", "b" }).Last() == "b";
        return new HashSet<string> { "a", "b" }.Union(new[] { "c" }).First() == "a";
        return new[] { "c" }.Union(new HashSet<string> { "a", "b" }).Last() == "b";
        return new HashSet<string> { "a", "b" }.Append("c").First() == "a";
        return new HashSet<string> { "a", "b" }.Reverse().First() == "b";
        return new HashSet<string> { "a", "b" }.Distinct().First() == "a";
        return new HashSet<string> { "a", "b" }.Where(x => true).First() == "a";
        return new HashSet<string> { "a", "b" }.Select(x => x).First() == "a";
        return new HashSet<string> { "x", "1" }.Any(x => int.Parse(x) == 1);
        return new List<string>(ImmutableHashSet.Create("a", "b", "c", "d"))[0] == "a";
        return ImmutableArray.CreateRange(ImmutableHashSet.Create("a", "b", "c", "d"))[0] == "a";
        IReadOnlyList<string> l = [.. ImmutableHashSet.Create("a", "b", "c", "d")]; return l[0] == "a";
        return string.Join(",", ImmutableHashSet.Create("a", "b", "c", "d")) == "a,b,c,d";
        return string.Concat(ImmutableHashSet.Create("a", "b", "c", "d")) == "abcd";
        return new string(ImmutableHashSet.Create('b', 'a').ToArray()) == "ba";
        """;

    /// <summary>What a call may have changed is not known any more.</summary>
    private const string OpenChanges = """
        var a = new[] { "a", "b" }; Array.Sort(a, (x, y) => string.CompareOrdinal(y, x)); return a[0] == "a";
        IList<string> k = new[] { "a" }; k.Insert(0, A); return true; // static string A = "b";
        ICollection<string> k = new[] { "a" }; k.Add(A); return true; // static string A = "b";
        ISet<string> k = new[] { "a" }.ToFrozenSet(); k.Add(A); return true; // static string A = "b";
        Known.Remove(A); return Known.Contains("a"); // static string A = "a"; static readonly List<string> Known = new() { "a" };
        Known.Remove(A); return Known.Contains("a"); // static string A = "a"; static readonly HashSet<string> Known = new() { "a" };
        Known.Remove(A); return Known.Contains("a"); // static string A = "a"; static readonly SortedSet<string> Known = ["a"];
        ICollection<string> c = new HashSet<string> { "a", "b" }.ToList(); c.Add("a"); return c.Count == 3;
        Known.Remove(A); return Known.Contains("a"); // static string A = "a"; static readonly System.Collections.ObjectModel.Collection<string> Known = new() { "a" };
        var l = new List<string> { "a" }; var r = l.AsReadOnly(); l.Add("b"); return r.Count == 2;
        var l = new List<string> { "a" }; var r = new System.Collections.ObjectModel.ReadOnlyCollection<string>(l); l.Add("b"); return r.Count == 2;
        var l = new List<string> { "a" }; var c = new System.Collections.ObjectModel.Collection<string>(l); l.Add("b"); return c.Count == 2;
        var c = new System.Collections.ObjectModel.Collection<string>(new[] { "a" }); c.Add("b"); return c.Count == 2;
        var l = new List<string> { "a" }; var q = l.Where(x => x == "b"); l.Add("b"); return q.Any();
        var l = new List<string> { "a" }; foreach (var x in l) l.Add("b"); return l.Count == 2;
        var l = new List<string> { "a", "b" }; foreach (var x in l) { if (x == "b") l.Add("c"); } return l.Count == 3;
        """;

    /// <summary>A query fails when the element is asked for that it cannot give.</summary>
    private const string Failures = """
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Where(n => n == 1).Any();
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Select(n => n + 1).First() == 2;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).All(n => n == 2);
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Contains(1);
        return new[] { "1", "x" }.Select(x => int.Parse(x)).AsEnumerable().First() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).First() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).First(n => n == 1) == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).FirstOrDefault() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Any();
        foreach (var n in new[] { "1", "x" }.Select(x => int.Parse(x))) { if (n == 1) return true; } return false;
        return new[] { 1 }.Concat(new[] { "x" }.Select(x => int.Parse(x))).First() == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).First() == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).FirstOrDefault() == 0;
        return new[] { "x" }.Select(x => int.Parse(x)).First(n => false) == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).Any(n => true);
        return new[] { "x" }.Select(x => int.Parse(x)).All(n => true);
        return new[] { "x" }.Select(x => int.Parse(x)).Where(n => false).First() == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).Select(n => 1).First() == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).Count(n => n == 1) == 1;
        return new[] { "x", "1" }.Select(x => int.Parse(x)).ToArray().Length == 2;
        return new[] { "x" }.Select(x => int.Parse(x)).ToHashSet().Count == 1;
        return new HashSet<int>(new[] { "x" }.Select(x => int.Parse(x))).Count == 1;
        return ImmutableArray.CreateRange(new[] { "x" }.Select(x => int.Parse(x))).Length == 1;
        return new[] { "x" }.All(x => int.Parse(x) == 1);
        return new[] { "x" }.First(x => int.Parse(x) == 1) == "x";
        return new[] { "x", "1" }.Any(x => int.Parse(x) == 1);
        return new HashSet<string> { "x" }.Any(x => int.Parse(x) == 1);
        return new[] { A, "b" }.Any(x => x == "b"); // static string A = "a";
        """;

    /// <summary>Whether these ask for that element is for the release to say, or for a value that is not known.</summary>
    private const string OpenFailures = """
        return new[] { "x", "1" }.Select(x => int.Parse(x)).Last() == 1;
        return new[] { "x" }.Select(x => int.Parse(x)).Any();
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Take(1).First() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Skip(5).Any();
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Distinct().First() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Union(new[] { 2 }).First() == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).Prepend(2).First() == 2;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).ElementAt(0) == 1;
        return new[] { "1", "x" }.Select(x => int.Parse(x)).SequenceEqual(new[] { 2 });
        return new[] { "x" }.Select(x => int.Parse(x)).Concat(new[] { 2 }).Count() == 2;
        return new[] { "x" }.Select(x => int.Parse(x)).Append(2).Last() == 2;
        return new[] { "1", "x" }.Select(x => int.Parse(x) + N).Contains(1); // static int N = 0;
        _ = new[] { A, "x" }.Any(x => int.Parse(x) == 1); return true; // static string A = "2";
        """;

    private const string Addresses = """
        return new Uri("a", UriKind.RelativeOrAbsolute).GetComponents(UriComponents.SchemeAndServer, UriFormat.Unescaped) == "";
        return new Uri("https://a:443").Authority == "a";
        _ = new Uri(new Uri("https://a"), "b"); return true;
        return IPAddress.TryParse("g", out _);
        return IPAddress.TryParse("Z", out _);
        """;

    /// <summary>Forms that few know, or that releases and systems read in their own ways.</summary>
    private const string OpenAddresses = """
        return IPAddress.TryParse("zz".AsSpan(), out _);
        IPAddress.TryParse("1.2.3.4", out var a); return (object)a is string;
        IPAddress.TryParse("1", out var a); return a == null;
        return IPAddress.TryParse("fe80::1%lo", out _);
        return IPAddress.TryParse("0x1", out _);
        _ = IPAddress.IsLoopback(null); return true;
        return Uri.TryCreate("a:", UriKind.Absolute, out _);
        return Uri.TryCreate(o, UriKind.Relative, out _);
        return Uri.TryCreate((string)null, new UriCreationOptions(), out _);
        return Uri.TryCreate("https://", UriKind.RelativeOrAbsolute, out _);
        return Uri.TryCreate(":a", UriKind.RelativeOrAbsolute, out _);
        return Uri.TryCreate("ä", UriKind.RelativeOrAbsolute, out _);
        return new Uri("https://bücher.example").Host == "bücher.example";
        return Uri.IsWellFormedUriString("https://a.example/x y", UriKind.Absolute);
        return new Uri("https://xn--bcher-kva.example").IdnHost == "xn--bcher-kva.example";
        return new Uri("http://loopback").Host == "localhost";
        return new Uri("http://localhost.").IsLoopback;
        return new Uri("https://a") == new Uri("https://A");
        """;

    /// <summary>Code that borrows the names of the class library.</summary>
    private const string Borrowed = """
        return Regex.IsMatch(o, "("); // static class Regex { public static bool IsMatch(string text, string pattern) => text == "null"; }
        return Uri.UriSchemeHttp == "x"; // static class Uri { public static readonly string UriSchemeHttp = "x"; }
        return String.IsNullOrEmpty(o); // static class String { public static bool IsNullOrEmpty(string text) => text == "null"; }
        """;

    private const string Always = """
        _ = new Microsoft.Extensions.Primitives.StringSegment(o).Length; return true;
        """;

    private const string Uncertain = """
        _ = o.Split(',').First(x => x != "https"); return true;
        """;

    [Theory]
    [InlineData(Texts)]
    [InlineData(Cultures)]
    [InlineData(Spans)]
    [InlineData(Places)]
    [InlineData(Collections)]
    [InlineData(Fields)]
    [InlineData(Failures)]
    [InlineData(Addresses)]
    [InlineData(Borrowed)]
    public void Every_answer_is_known(string rows) => PredicateRow.AreKnown(rows);

    [Theory]
    [InlineData(OpenTexts)]
    [InlineData(OpenCultures)]
    [InlineData(OpenSpans)]
    [InlineData(OpenPlaces)]
    [InlineData(OpenFields)]
    [InlineData(OpenOrders)]
    [InlineData(OpenChanges)]
    [InlineData(OpenFailures)]
    [InlineData(OpenAddresses)]
    public void No_answer_is_known(string rows) => PredicateRow.AreOpen(rows);

    [Theory]
    [InlineData(Always)]
    public void The_answer_is_the_same_whatever_the_origin(string rows) => PredicateRow.AreAlways(rows);

    /// <summary>The same answer to all that are asked, but some other text may make it fail.</summary>
    [Theory]
    [InlineData(Uncertain)]
    public void The_answer_may_depend_on_the_origin(string rows) => PredicateRow.AreUncertain(rows);
}
