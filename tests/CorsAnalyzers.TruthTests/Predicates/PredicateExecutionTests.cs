using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>
/// How a predicate is run at compile time, construct by construct: what is known is what the framework answers, and what is open stays
/// open. A line is a body of a lambda with the parameter o, maybe with <c> // </c> and the members around it.
/// </summary>
public class PredicateExecutionTests
{
    private const string Conversions = """
        byte b = 3; return b == 3;
        sbyte b = -3; return b + o.Length == 16;
        short b = 3; return b + o.Length == 22;
        ushort b = 3; return o.Length - b == 16;
        object x = o; _ = (Uri)x; return true;
        object x = o; return (x as Uri) == null;
        object x = o; return (object)x == x;
        object x = o[0]; return x is char;
        object x = o[0]; return x is string;
        object x = o; return x is char;
        object x = o; return x is object;
        object x = new Uri("https://a"); return x is Uri;
        object x = new Uri("https://a"); return x is Uri { Host: "a" };
        object x = o.Length == 19; return (bool)x;
        object x = o.Length == 19; return (int)x == 1;
        object x = o.Length == 19; return (char)x == 'a';
        object x = o[0]; return (char)x == 'h';
        object x = o[0]; return (int)x == 104;
        object x = o.Length; return (int)x == 19;
        object x = o.Length; return (long)x == 19;
        object x = o.Length; return (bool)x;
        object x = o.Length; return (char)x == 'a';
        object x = (long)o.Length; return (long)x == 19;
        object x = (long)o.Length; return (int)x == 19;
        object x = o.Length > 50 ? o : null; return (int)x == 1;
        int? n = o.Length > 50 ? 1 : null; return (int)n == 1;
        int? n = o.Length > 50 ? 1 : null; return ((long?)n) == null;
        int i = 97; return (char)i == 'a';
        int i = 0; return (char)i == '\0';
        int i = 65535; return (char)i == '\uffff';
        int i = 65536 + 97; return (char)i == 'a';
        int i = -1; return (char)i == '\uffff';
        char c = o[0]; return (long)c == 104;
        long l = int.MaxValue; return (int)l == int.MaxValue;
        long l = int.MinValue; return (int)l == int.MinValue;
        long l = 1L + int.MaxValue; return (int)l == int.MinValue;
        long l = -1L + int.MinValue; return (int)l == int.MaxValue;
        int i = 97; return checked((char)i) == 'a';
        int i = 0; return checked((char)i) == '\0';
        int i = 65535; return checked((char)i) == '\uffff';
        long l = int.MaxValue; return checked((int)l) == int.MaxValue;
        long l = int.MinValue; return checked((int)l) == int.MinValue;
        ReadOnlySpan<char> s = o; return s.StartsWith("https");
        ReadOnlySpan<char> s = o.Length > 50 ? o : null; return s.Length == 0;
        ReadOnlySpan<char> s = o.Length > 50 ? o : null; return s.IsEmpty;
        ReadOnlySpan<string> s = o.Length > 50 ? new[] { o } : null; return s.Length == 0;
        string s = o.Length > 50 ? o : null; return (object)s == null;
        """;

    /// <summary>Up to C# 13 a text or an array becomes a span by an operator of a type.</summary>
    private const string SpansByOperator = """
        ReadOnlySpan<char> s = o; return s.StartsWith("https");
        ReadOnlySpan<char> s = o.Length > 50 ? o : "null"; return s.Length == 4;
        ReadOnlySpan<string> s = new[] { "a", o }; return s.Length == 2;
        Span<string> s = new[] { "a", o }; return s.Length == 2;
        Span<string> s = new[] { "a", o }; ReadOnlySpan<string> r = s; return r[1] == "null";
        Index i = 1; return o[i] == 'u';
        """;

    private const string OtherOperators = """
        ReadOnlyMemory<string> m = new[] { "a", o }; return m.Length == 2;
        ArraySegment<string> m = new[] { "a", o }; return m.Count == 2;
        Own x = o; return x == null; // sealed class Own { public static implicit operator Own(string s) => null; }
        Own x = o; return (object)x == (object)o; // sealed class Own { public static implicit operator Own(string s) => null; }
        ReadOnlySpan<char> s = new Own(); return s.Length == 4; // sealed class Own { public static implicit operator ReadOnlySpan<char>(Own s) => "null"; }
        ReadOnlySpan<string> s = o.Length > 50 ? new[] { o } : null; return s.Length == 0;
        """;

    private const string Expressions = """
        return - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o.Length == 19;
        var n = 1; return ++n == 2;
        var n = 1; return n++ == 1;
        var n = 1; return --n == 0 && n-- == 0 && n == -1;
        var s = "a"; for (var i = 0; i < 12; i++) s += s; return s.Length == 4096;
        return new Uri(o.Length > 50 ? o : "https://a") == null;
        return null != new Uri("https://a");
        Uri.TryCreate(o, UriKind.Absolute, out var u); return u == null;
        Uri.TryCreate(o, UriKind.Absolute, out var u); return null != u;
        var h = new Holder(); h.Name = o; return o.Length == 19; // sealed class Holder { public string Name { get; set; } }
        HashSet<string> s = ["a", "a"]; return s.Count == 1;
        HashSet<string> s = [o]; return s.Contains("null");
        List<string> l = ["a", "a"]; return l.Count == 2;
        IReadOnlyList<string> l = ["a", o]; return l[1] == "null";
        string[] a = ["a", .. new[] { "b", o }]; return a.Length == 3 && a[2] == o;
        return new string[0].Length == 0;
        return new[] { o, "a" }[^2] == "null";
        return new[] { o }[^2] == "null";
        return new List<string> { o }[^1] == "null";
        return new List<string> { o }[^2] == "null";
        return new List<string> { o }[1] == "null";
        return new[] { new Uri("x").Host, o }.Length == 2;
        string[] a = [new Uri("x").Host]; return a.Length == 1;
        string[] a = [.. new[] { new Uri("x").Host }]; return a.Length == 1;
        return ((string)null + o, new Uri("x").Host).Item1 == o;
        return $"{new Uri("x").Host}" == o;
        return "" + (o.Length - o.Length) == "0";
        long l = o.Length; return "" + l == "19";
        long l = 0; return "" + l == "0";
        var s = o; s = s + '!' + 1 + true; return s == "null!1True";
        var s = o; s += new Uri("x").Host; return true;
        string s = null; s ??= o; return s == "null";
        var s = o; s ??= "x"; return s == "null";
        return o is null ? false : o.Length == 4;
        var t = (A: o, B: 2); return t.B == 2 && t.A == o;
        return default(string) == null && default(int) == 0 && !default(bool) && default(int?) == null;
        _ = (1, new Uri(o).Host).Item1; return true;
        _ = new { A = new Uri(o).Host }; return true;
        _ = $"{new Uri(o).Host,5}"; return true;
        _ = $"{new Uri(o).Host:x}"; return true;
        var h = o.Length > 50 ? new Holder() : null; h.Name = o; return true; // sealed class Holder { public string Name { get; set; } }
        var h = o.Length > 50 ? new Holder() : null; h.Name = o; return true; // sealed class Holder { public string Name; }
        var h = o.Length > 50 ? new Holder() : null; return h.Name == o; // sealed class Holder { public string Name; }
        var t = "a"; var x = new { A = t = o }; return t == "null";
        var t = 1; var x = new { A = t++ }; return t == 2;
        var t = "a"; var x = new { A = Set(out t) }; return t == "b"; // static bool Set(out string s) { s = "b"; return true; }
        var a = new int[2, new Uri(o).Port]; return true;
        return new string[o.Length - o.Length].Length == 0;
        var t = (1, (2, o)); return t.Item2.Item2 == "null";
        (string A, int B) t = (o, 1); return t.A == "null" && t.Item1 == "null" && t.Item2 == 1;
        Get().Name = o; return true; // static Holder Get() => throw new InvalidOperationException(); sealed class Holder { public string Name { get; set; } }
        return Get().Name == o; // static Holder Get() => throw new InvalidOperationException(); sealed class Holder { public string Name; }
        int? n = default; return n == null;
        var d = DayOfWeek.Monday; return d == DayOfWeek.Monday && d != DayOfWeek.Friday;
        return (o.Length > 10 ? DayOfWeek.Monday : DayOfWeek.Friday) switch { DayOfWeek.Monday => true, _ => false };
        """;

    private const string Patterns = """
        return o is "1" or "2" or "3" or "4" or "5" or "6" or "7" or "8" or "9" or "10" or "11" or "12" or "13" or "14" or "15" or "16" or "17" or "18" or "19" or "20" or "21" or "22" or "23" or "24" or "25" or "26" or "27" or "28" or "29" or "30" or "31" or "32" or "33" or "34" or "35" or "36" or "37" or "38" or "39" or "40" or "null";
        var n = 0; for (var i = 0; i < 100; i++) if (o is not ("a" or "b" or "c")) n++; return n == 100;
        string t = o.Length > 50 ? o : null; return t is var x && x is null;
        string t = o.Length > 50 ? o : null; return t is string;
        string t = o.Length > 50 ? o : null; return t is { };
        string t = o.Length > 50 ? o : null; return t is { Length: 0 };
        string t = o.Length > 50 ? o : null; return t is not null;
        object x = o; return x is Uri u;
        object x = o; return x is Uri { Host: "a" };
        object x = o; return x is string { Length: 4 } s && s == "null";
        object x = o; return x is not string;
        object x = o.Length; return x is int and > 5;
        int? n = o.Length > 50 ? 1 : null; return n is > 3;
        int? n = o.Length > 50 ? 1 : null; return n is not > 3;
        int? n = o.Length; return n is int k && k == 4;
        return new Uri("a", UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } and { Host: "a" };
        return new Uri("a", UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: false } or { Host: "a" };
        return new Uri("a", UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true, Host: "a" };
        return new Uri("a", UriKind.RelativeOrAbsolute) is { Host: "a" };
        var t = (o.Length, new Uri("a", UriKind.RelativeOrAbsolute)); return t is (0, { Host: "a" });
        var t = (o.Length, o); return t is (4, "null");
        var t = (o.Length, o); return t is (var n, var s) && s.Length == n;
        return o is { Length: 4 } x && x == "null";
        return o is { Length: > 3 and < 5 or 20 };
        return o switch { "null" => false, { Length: 19 } => true, var x when x.Length == 20 => true, _ => false };
        return o.Length switch { < 5 => true, >= 20 => false, _ => true };
        return o[0] is >= 'a' and <= 'h' or 'z';
        switch (o) { case "null": return false; case { Length: 19 }: return true; default: return o == "x"; }
        """;

    private const string Exceptions = """
        if (o.Length == 4) throw new InvalidOperationException(); return true;
        throw new NotSupportedException("no");
        return o.Length == 4 ? throw new ArgumentException() : true;
        try { throw new ArgumentException(); } catch (ArgumentException) { return o == "null"; }
        try { throw new ArgumentNullException(); } catch (ArgumentException) { return o == "null"; }
        try { throw new ArgumentException(); } catch (SystemException) { return o == "null"; }
        try { throw new ArgumentException(); } catch (Exception) { return o == "null"; }
        try { throw new ArgumentException(); } catch { return o == "null"; }
        try { throw new ArgumentException(); } catch (ArgumentException) { throw; }
        try { throw new ArgumentException(); } catch (InvalidOperationException) { return true; }
        try { return int.Parse("x") == 1; } catch (ArgumentNullException) { return false; } catch (FormatException) { return true; }
        try { return new Uri(o).Host == "evil.example"; } catch (UriFormatException) { return false; }
        try { return new Uri(o).Host == "evil.example"; } catch (FormatException) { return false; }
        try { return new Uri(o).Host == "evil.example"; } catch (UriFormatException) { if (o == "null") throw; return false; }
        try { try { return new Uri(o).Host == "a"; } catch (UriFormatException) { throw; } } catch { return o.Length == 4; }
        try { try { throw new ArgumentException(); } catch (InvalidOperationException) { return false; } } catch (ArgumentException) { return true; }
        try { var x = Environment.MachineName.Substring(0); return true; } catch { throw; }
        var n = 0; try { n = 1; } finally { n += 2; } return n == 3;
        var s = ""; try { try { s += "a"; } finally { s += "b"; } } finally { s += "c"; } return s == "abc";
        var n = 0; try { try { throw new ArgumentException(); } finally { n = 5; } } catch (ArgumentException) { return n == 5; }
        var n = 0; try { try { throw new ArgumentException(); } catch (ArgumentException) { n = 5; throw; } } catch (Exception) { return n == 5; }
        var n = 0; try { try { throw new ArgumentException(); } catch (InvalidOperationException) { n = 1; } finally { n += 2; } } catch (Exception) { return n == 2; } return false;
        try { return o == "null"; } finally { GC.KeepAlive(o); }
        try { throw new ArgumentException(); } finally { GC.KeepAlive(o); }
        var n = 0; for (var i = 0; i < 3; i++) { try { if (i == 1) break; n += 10; } finally { n++; } } return n == 12;
        var n = 0; foreach (var x in new List<string> { "a", o }) { try { if (x == "null") return true; } finally { n++; } } return n == 3;
        return F() == 2; // static int F() { var n = 1; try { return n + 1; } finally { n = 5; } }
        return F(o) || o.Length == 4; // static bool F(string s) { try { return new Uri(s).Host == "evil.example"; } catch { return false; } }
        Fail(); return true; // static void Fail() => throw new InvalidOperationException();
        var s = Environment.MachineName; try { var t = s; return true; } catch { return false; }
        return F(Environment.MachineName); // static bool F(string s) { try { var t = s; return true; } catch { return false; } }
        try { var t = Name; return true; } catch { return false; } // static string Name = Environment.MachineName;
        var s = Environment.MachineName; try { var t = s ?? "x"; return true; } catch { return false; }
        var s = Environment.MachineName; try { object t = s; return true; } catch { return false; }
        var s = Environment.MachineName; try { var t = s + "a"; return true; } catch { return false; }
        var s = Environment.MachineName; try { var t = s == "b"; return true; } catch { return false; }
        var b = Environment.MachineName == ""; try { var t = !b; return true; } catch { return false; }
        var s = Environment.MachineName; try { var t = s is "a"; return true; } catch { return false; }
        object s = Environment.MachineName; try { var t = s is Uri; return true; } catch { return false; }
        var s = Environment.MachineName; string t; try { t = s; t += s; return true; } catch { return false; }
        var s = Environment.MachineName; try { return True(s); } catch { return false; } // static bool True(string s) => true;
        try { var d = default(DateTime); return true; } catch { return false; }
        try { var t = TimeSpan.FromSeconds(1); return true; } catch { return false; }
        try { var t = new object(); return true; } catch { return false; }
        try { var t = new InvalidOperationException("no"); return true; } catch { return false; }
        try { throw new InvalidOperationException("no"); } catch (UriFormatException) { return false; } catch (ArgumentException) { return true; }
        var s = Environment.MachineName; try { var t = $"a{s}"; return true; } catch { return false; }
        try { int.TryParse("12", out var n); return true; } catch { return false; }
        """;

    private const string Calls = """
        return Is(o); // static bool Is(string s) => s == "null";
        Func<string, bool> f = ((string)null).EndsWith; return f(o);
        bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1); return Even(o.Length % 8);
        Func<string, bool> f = Is; return f(o); // static bool Is(string s) => s == "null";
        Func<string, bool> f = o.Length > 50 ? Is : null; return f(o); // static bool Is(string s) => s == "null";
        Func<string, bool> f = o.Length > 50 ? Is : null; return f?.Invoke(o) ?? true; // static bool Is(string s) => s == "null";
        Func<string> f = new Uri("x").ToString; return true;
        Func<string, bool> f = "null".Equals; return f(o);
        Func<string, bool> f = o.StartsWith; return f("null");
        var n = 19; bool Is(string s) => s.Length > n; Func<string, bool> f = Is; return f(o);
        var n = 19; bool Is(string s) => s.Length > n; return Call(Is, o); // static bool Call(Func<string, bool> f, string s) => f(s);
        var n = 19; return Call(s => s.Length > n, o); // static bool Call(Func<string, bool> f, string s) => f(s);
        return F("a", () => false); // static bool F(string s, Func<bool> f) => s.Length > 3 ? f() : F(s + "xx", () => s.Length > 4);
        return F("a", () => true); // static bool F(string s, Func<bool> f) => s.Length > 3 ? f() : F(s + "xx", () => s.Length > 2);
        return Is(o); // private static partial bool Is(string s); private static partial bool Is(string s) => s.Length > 19;
        Func<int, int, int, int, bool> f = (a, b, c, d) => true; GC.KeepAlive(f); return o.Length == 19;
        var l = new List<string> { o }; return Has(l, "null"); // static bool Has(List<string> l, string s) => l.Contains(s);
        var l = new List<string> { "b", "a" }; l.Sort(); return o.Length == 19;
        var a = new[] { "b" }; GC.KeepAlive(a); return a[0] == "b";
        F(out var a, out var b); return a == "x" && b == "y"; // static void F(out string a, out string b) { a = "x"; b = "y"; }
        var s = "a"; F(ref s, o); return s == "anull"; // static void F(ref string s, string t) => s += t;
        var s = "a"; F(s, o); return s == "a"; // static void F(string s, string t) => s += t;
        var n = 0; for (var i = 0; i < 100; i++) { if (Is(o)) n++; } return n == 100; // static bool Is(string s) => s.Length > 0;
        return F(12) == 12; // static int F(int n) => n == 0 ? 0 : F(n - 1) + 1;
        return Sum(1, 2, 3) == 6; // static int Sum(params int[] all) { var n = 0; foreach (var one in all) n += one; return n; }
        return F(t: o, s: "null"); // static bool F(string s, string t) => s == t && t.Length > 3;
        return F(o); // static bool F(string s, string t = "null") => s == t;
        return Own.Is(o); // static class Own { public static bool Is(string s) => s == Name; private const string Name = "null"; }
        return o.IsOwn(); // }  static class Extensions { public static bool IsOwn(this string s) => s == "null"; } public static partial class Made {
        return Id<string>(o) == "null"; // static T Id<T>(T x) => x;
        return new[] { "a", o }.Any(Is); // static bool Is(string s) => s == "null";
        var s = Environment.MachineName; _ = s.StartsWith("a"); return true;
        var s = Environment.MachineName; _ = o.StartsWith(s); return true;
        _ = new[] { "a" }.Any(x => x == Environment.MachineName); return true;
        _ = new[] { "a" }.Any(Is); return true; // static bool Is(string s) => s == Environment.MachineName;
        _ = string.Compare(Environment.MachineName, "a"); return true;
        _ = int.TryParse("+1", out _); return true;
        var s = Environment.MachineName; _ = new Uri("https://a").Host; return true;
        var s = Environment.MachineName; _ = new Uri("https://a/" + s, UriKind.Absolute); return true;
        """;

    private const string Members = """
        return Name == o; // static readonly string Name = "null";
        return Name == o; // static readonly string First = "nu"; static readonly string Name = First + "ll";
        return Check(o); // static readonly Func<string, bool> Check = s => s == Name; static readonly string Name = "null";
        return Name == o; // static readonly string Name = Own.First + "ll"; static class Own { public static readonly string First = "nu"; }
        return new Own().Is(o); // sealed class Own { private readonly string name = "null"; public bool Is(string s) => s == name; }
        return Name == o; // static string Name { get; } = "null";
        return Name == o; // static string Name => "null";
        return Name == o; // static string Name { get { return "nu" + Rest; } } const string Rest = "ll";
        return Names[0] == o; // static readonly string[] Names = { "null", "a" };
        return Allowed.Contains(o); // private static readonly List<string> Allowed = new() { "https://example.com" };
        return Allowed.Contains("https://example.com"); // private static readonly List<string> Allowed = new() { "https://example.com" }; static void Add(string s) => Allowed.Add(s);
        return Allowed.Contains(o); // private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "HTTPS://EXAMPLE.COM" };
        return Check(o); // static readonly Func<string, bool> Check = s => s == "null";
        return Allowed.Contains(o); // static IReadOnlyList<string> Allowed { get; } = new[] { "null" };
        foreach (var x in Allowed) { if (x == o) return true; } return false; // private static readonly List<string> Allowed = new() { "https://example.com" };
        """;

    private const string Open = """
        return (int)(double)o.Length == 19;
        return (int)(float)o.Length == 19;
        return (int)(decimal)o.Length == 19;
        return (int)(byte)o.Length == 19;
        return (int)(sbyte)o.Length == 19;
        return (int)(short)o.Length == 19;
        return (int)(ushort)o.Length == 19;
        return (int)(uint)o.Length == 19;
        return (int)(ulong)o.Length == 19;
        object x = (double)o.Length; return (double)x == 19;
        object x = DayOfWeek.Monday; return (int)x == 1;
        object x = DayOfWeek.Monday; return x.ToString() == "Monday";
        object d = default(DateTime); return d == null;
        return - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o.Length == 19;
        _ = - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o.Length; return true;
        var s = "a"; for (var i = 0; i < 12; i++) s += s; s += "a"; return true;
        var s = "a"; for (var i = 0; i < 12; i++) s += s; return (s + "a").Length > 1;
        for (var i = 0; i < 30000; i++) { } return true;
        _ = int.Parse("-1"); return true;
        _ = checked(o.Length + 1); return true;
        checked { var n = o.Length; n++; return true; }
        checked { var n = o.Length; n += 1; return true; }
        _ = "XI".ToLower(); return true;
        _ = new Uri("https://b\u00FCcher.example").IdnHost; return true;
        _ = new Uri("https://b\u00FCcher.example").IdnHost; _ = new Uri("https://b\u00FCcher.example").IdnHost; return true;
        Func<string> f = ((string)null).ToString; return true;
        var a = new List<string> { "a" }; a[^1] = o; return a[0] == "a";
        var a = new[] { "a" }; a[0] = o; return a[0] == "a";
        return new string[2].Length == 0;
        var (a, b) = (o, 1); return b == 1;
        var a = o; (a, _) = ("x", 1); return a == "https://example.com";
        var a = o; (a, var b) = ("x", o); return b == "null";
        var t = 1; var a = new int[2, 2]; var x = a[t = 0, 1]; return t == 1;
        var t = 1; var a = new int[2, 2]; var x = a[t++, 1]; return t == 1;
        var t = 1; var a = new int[2, 2]; var x = a[Set(out t), 1]; return t == 1; // static int Set(out int n) { n = 0; return 1; }
        _ = new string[o.Length - 30]; return true;
        int i = o.Length + 70000; _ = checked((char)i); return true;
        long l = 3000000000; _ = checked((int)l); return true;
        long l = 1L + int.MaxValue; _ = checked((int)l); return true;
        long l = -1L + int.MinValue; _ = checked((int)l); return true;
        int i = 65536; _ = checked((char)i); return true;
        int i = -1; _ = checked((char)i); return true;
        return $"{o,5}" == o;
        _ = ("null" + -o.Length).Substring(4); return true;
        _ = (-o.Length).ToString().Substring(1); return true;
        int.TryParse("+1", out var n); _ = o[^n]; return true;
        _ = $"null{-o.Length}".Substring(4); return true;
        _ = $"{o,5}".Substring(4); return true;
        var s = "null"; s += -o.Length; _ = s.Substring(4); return true;
        return new string[0, 2].Length == 0;
        return new string[o.Length].Length == 0;
        string[] a = [.. Environment.GetCommandLineArgs(), "a"]; return a.Length == 1;
        string[] a = [.. Environment.GetCommandLineArgs(), .. Environment.GetCommandLineArgs()]; return a.Length == 0;
        string[] a = [.. Environment.GetCommandLineArgs(), .. new[] { "a" }]; return a.Length == 1;
        var t = Environment.GetEnvironmentVariable("NO_SUCH") ?? throw new InvalidOperationException(); return true;
        return Environment.GetEnvironmentVariable("NO_SUCH") == null;
        return null == Environment.GetEnvironmentVariable("NO_SUCH");
        return Environment.GetEnvironmentVariable("NO_SUCH") is { };
        return Environment.GetEnvironmentVariable("NO_SUCH") is null;
        return new Uri("https://a") == new Uri("https://a");
        return (Uri)null == new Uri(Environment.MachineName, UriKind.RelativeOrAbsolute);
        return new Uri(Environment.MachineName, UriKind.RelativeOrAbsolute) == null;
        return "" + (3 - o.Length - 20) == "";
        long l = -3; return "" + l == "-3";
        int? n = o.Length > 50 ? 1 : null; return n + 1 == null;
        int? n = o.Length > 50 ? 1 : null; return n * 2 == null;
        _ = o is "1" or "2" or "3" or "4" or "5" or "6" or "7" or "8" or "9" or "10" or "11" or "12" or "13" or "14" or "15" or "16" or "17" or "18" or "19" or "20" or "21" or "22" or "23" or "24" or "25" or "26" or "27" or "28" or "29" or "30" or "31" or "32" or "33" or "34" or "35" or "36" or "37" or "38" or "39" or "40" or "41" or "42" or "43" or "44" or "45" or "46" or "47" or "48" or "49" or "50" or "51" or "52" or "53" or "54" or "55" or "56" or "57" or "58" or "59" or "60" or "61" or "62" or "63" or "64" or "65" or "66" or "67" or "68" or "69" or "70"; return true;
        return new P(o, 1) is (_, 1); // sealed record P(string A, int B);
        return new P(o, 1) is { B: 1 }; // sealed record P(string A, int B);
        return o is ['h', ..];
        try { throw new ArgumentException(); } catch (ArgumentException e) { throw e; }
        try { return int.Parse("x") == 1; } catch (FormatException) when (o.Length > 0) { return true; }
        try { return int.Parse("x") == 1; } catch (Exception e) when (e is FormatException) { return true; }
        try { var x = Environment.MachineName.Substring(0); return true; } catch { return false; }
        try { return true; } finally { if (Environment.MachineName == "") throw new InvalidOperationException(); }
        try { throw new ArgumentException(); } finally { int.Parse("x"); }
        var s = "a"; System.Threading.Interlocked.Exchange(ref s, o); return s == "a";
        var l = new List<string> { "b", "a" }; l.Sort(); return l[0] == "b";
        var l = new List<string> { "b", "a" }; void F() => l.Sort(); F(); return l[0] == "b";
        var c = new[] { 'x', 'y' }; o.CopyTo(0, c, 0, 2); return c[0] == 'x';
        var a = new[] { "b", "a" }; Array.Sort(a); return a[0] == "b";
        var a = new[] { 1, 2 }; var b = new[] { 3, 4 }; Buffer.BlockCopy(a, 0, b, 0, 8); return b[0] == 3;
        var l = new List<string> { "b" }; _ = new Holder(l); return l.Count == 1; // sealed class Holder { public Holder(List<string> l) { l.Clear(); } }
        var a = new[] { "b" }; _ = new Holder(a); return a[0] == "b"; // sealed class Holder { public Holder(string[] a) { a[0] = ""; } }
        return Make(25)(o); // static Func<string, bool> Make(int n) => s => s.Length > n;
        Func<string, Func<string, bool>> f = a => b => a == b; return f("null")("null");
        return Make(25)(o); // static Func<string, bool> Make(int n) { Is("a"); return s => s.Length > n; } static bool Is(string s) => s == "a";
        async System.Threading.Tasks.Task<bool> F() { await System.Threading.Tasks.Task.Yield(); return true; } return F() == null;
        return Allowed.Contains("null"); // private static readonly List<string> Allowed = new() { "https://example.com" }; static void Add(string s) => Allowed.Add(s);
        _ = F(100); return true; // static int F(int n) => n == 0 ? 0 : F(n - 1) + 1;
        return Name == "a"; // static string Name = "a";
        return Name == "null"; // static readonly string Name = First + "ll"; static readonly string First = "nu";
        return Name == "null"; // static readonly string Name = Make(); static string Make() => First + "ll"; static string First { get; } = "nu";
        return Name == "ll"; // static readonly string Name = First + "ll"; static readonly string First = "nu";
        return Name == "a"; // static string Name { get; set; } = "a";
        return Name == "a"; // static readonly string Name = "a"; static Made() { Name = "b"; }
        """;

    private const string Always = """
        return true;
        return false;
        _ = Uri.TryCreate(o, UriKind.Absolute, out _); return true;
        _ = int.TryParse(o, out _); return true;
        _ = string.Equals(o, "a"); return true;
        _ = string.IsNullOrEmpty(o); return true;
        _ = string.IsNullOrWhiteSpace(o); return true;
        _ = o.Equals("a"); return true;
        _ = o.StartsWith("a"); return true;
        _ = o.EndsWith("a"); return true;
        _ = o.Contains("a"); return true;
        _ = o.ToLower(); return true;
        _ = o.ToLowerInvariant(); return true;
        _ = o.Trim(); return true;
        _ = o.TrimEnd(); return true;
        _ = o.Length; return true;
        _ = Is(o); return true; // static async System.Threading.Tasks.Task<bool> Is(string s) { await System.Threading.Tasks.Task.Yield(); return true; }
        _ = new Own(o); return true; // sealed class Own { public Own(string s) { } }
        _ = new { A = o }; return true;
        _ = new Own(o).Name; return true; // sealed class Own { public Own(string s) { } public string Name { get; set; } }
        _ = new Own(o).Is(o); return true; // class Own { public Own(string s) { } public virtual bool Is(string s) => true; }
        if (o == "x") return true; return true;
        return o == "x" || true;
        return o != null && false;
        """;

    private const string Uncertain = """
        _ = int.Parse("1" + o.Substring(o.Length)); return true;
        _ = Regex.IsMatch(o, "a"); return true;
        _ = o.Substring(3); return true;
        _ = o.Remove(1); return true;
        _ = o[3]; return true;
        _ = o[^1]; return true;
        _ = o[1..]; return true;
        _ = o.Trim().Substring(1); return true;
        _ = o.Split('/')[0]; return true;
        _ = (byte)o.Length; return true;
        _ = new string[o.Length]; return true;
        _ = 1 / o.Length; return true;
        _ = 1 % o.Length; return true;
        var n = 1; n /= o.Length; return true;
        _ = Names[o.Length % 2]; return true; // static readonly string[] Names = { "a", "b" };
        _ = checked(o.Length + 1); return true;
        checked { var n = o.Length; n++; return true; }
        checked { var n = o.Length; n += 1; return true; }
        if (o == "x") return false; return true;
        return o != "x";
        """;

    [Theory]
    [InlineData(Conversions)]
    [InlineData(Expressions)]
    [InlineData(Patterns)]
    [InlineData(Exceptions)]
    [InlineData(Calls)]
    [InlineData(Members)]
    public void Every_answer_is_known(string rows) => PredicateRow.AreKnown(rows);

    [Theory]
    [InlineData(SpansByOperator)]
    public void Every_answer_is_known_in_older_versions(string rows) => PredicateRow.AreKnown(rows, LanguageVersion.CSharp13);

    [Theory]
    [InlineData(OtherOperators)]
    public void No_answer_is_known_in_older_versions(string rows) => PredicateRow.AreOpen(rows, LanguageVersion.CSharp13);

    [Theory]
    [InlineData(Open)]
    public void No_answer_is_known(string rows) => PredicateRow.AreOpen(rows);

    [Theory]
    [InlineData(Always)]
    public void The_answer_is_the_same_whatever_the_origin(string rows) => PredicateRow.AreAlways(rows);

    /// <summary>All that are asked may get the same answer, but some other text may not.</summary>
    [Theory]
    [InlineData(Uncertain)]
    public void The_answer_may_depend_on_the_origin(string rows) => PredicateRow.AreUncertain(rows);
}
