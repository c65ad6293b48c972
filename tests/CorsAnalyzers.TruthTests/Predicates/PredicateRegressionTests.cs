using CorsAnalyzers.TruthTests.Model;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>What generated predicates and reviews have found, in its smallest form.</summary>
public class PredicateRegressionTests
{
    /// <summary>Bodies of a lambda with the parameter o: every answer is known and right, for printable ASCII.</summary>
    [Theory]
    [InlineData("var u = new Uri(\"\".TrimEnd('0', '3', ':')); return false;")]
    [InlineData("var n = -1; var host = \"example.com\"; return host.Equals(host[n..], StringComparison.Ordinal);")]
    [InlineData("return o.TrimEnd('0', '3', ':') == o;")]
    [InlineData("return string.Join(\".\", o.Split('.').Reverse()) == o;")]
    [InlineData("return new Uri(\"http://localhost:5000/\").PathAndQuery == \"/\" && new Uri(\"http://localhost:5000/\").ToString().Length > 3;")]
    [InlineData("return IPAddress.TryParse(\"127.0.0.1\", out _);")]
    [InlineData("return \"null\".CompareTo(\"http\") == 0;")]
    [InlineData("return new[] { \"null\" }.Skip(1).ToArray().Union(new[] { \"https://example.com\" }).ToArray()[^1] == o;")]
    [InlineData("return o.TrimEnd(new[] { '0', '3', ':' }) == o;")]
    [InlineData("return o?.Contains(\".example.com\") ?? true;")]
    [InlineData("var n = 0; foreach (var c in o) { if (c == '.') n++; } return n > 1;")]
    [InlineData("return \"example.com\".AsSpan().SequenceEqual((string)null) || o.AsSpan().IsEmpty;")]
    [InlineData("return new[] { \"a\", \"bcde\" }.Select(x => x.Substring(2)).Contains(o);")]
    [InlineData("return new[] { \"bcde\", \"a\" }.Where(x => x.Substring(2).Length > 0).Any();")]
    [InlineData("return new[] { \"bcde\", \"a\" }.Where(x => x.Substring(2).Length > 0) is null;")]
    [InlineData("foreach (var x in new[] { \"bcde\", \"a\" }.Select(x => x.Substring(2))) { if (x == o) return true; } return false;")]
    [InlineData("return o[..o.IndexOf('e', 1)].Length > 3;")]
    [InlineData("string h = null; h ??= o; var ok = false; foreach (var x in new[] { \"null\", \"a\" }) ok |= x == h && x.Length > 2; return ok;")]
    [InlineData("return System.Collections.Immutable.ImmutableArray.Create(\"https://example.com\").Contains(o);")]
    [InlineData("return ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, \"https://example.com\", \"null\").Contains(o);")]
    [InlineData("var l = new[] { \"null\" }.ToList(); l.Add(o); return l.Contains(\"https://example.com\");")]
    [InlineData("return $\"{new Uri(\"https://example.com\")}\" == o;")]
    [InlineData("object x = o; var u = x as Uri; return u == null;")]
    [InlineData("int? n = o.Length > 5 ? null : 3; return (int)n == 3;")]
    [InlineData("bool Has(Func<string, bool> f, string t) => f(t); return Has(x => x == o, \"null\");")]
    [InlineData("return o.EndsWith(\"example.com\", true, CultureInfo.InvariantCulture);")]
    [InlineData("return o.Count(c => c == new string[0].First()[0]) == 0;")]
    [InlineData("return (string)null + 'E' == o || (string)null + null == o;")]
    [InlineData("return new[] { o }.Any(((string)null).EndsWith);")]
    [InlineData("try { return Regex.IsMatch(o, \"^https://example\", RegexOptions.None, TimeSpan.FromSeconds(1)); } catch (RegexMatchTimeoutException) { return false; }")]
    [InlineData("string[] a = [o, .. (new string[0])[^1..]]; return a.Length > 1;")]
    [InlineData("return new[] { \"a\" }.Where(x => char.IsLower(\"\"[0])).Any();")]
    [InlineData("return new[] { \"a\" }.Where(x => char.IsLower(\"\"[0])).Select(x => x.Length).Any();")]
    public void Known_in_every_part(string body) =>
        Assert.DoesNotContain(Compare(body).Zip(AskedOrigins.All), static pair => pair.First == PredicatePredictor.Unknown && AskedOrigins.IsPlain(pair.Second));

    /// <summary>Not every answer is known, but those that are are right.</summary>
    [Theory]
    [InlineData("var a = o.Split('.'); Array.Reverse(a); return a[0] == \"com\";")]
    [InlineData("var a = new[] { \"b\", \"a\" }; Array.Sort(a); return a[0] == \"a\";")]
    [InlineData("var ok = false; new List<string> { \"null\", \"https://example.com\" }.ForEach(x => ok |= x == o); return ok;")]
    [InlineData("var l = new List<string>(); void Fill() => l.Add(o); Fill(); return l.Count == 1;")]
    [InlineData("var l = new List<string>(); new[] { o }.All(x => { l.Add(x); return true; }); return l.Count == 1;")]
    [InlineData("List<string> l = [\"a\"]; l[0] = o; return l[0] == \"a\";")]
    [InlineData("var l = new List<string> { \"a\" }; var q = l.Where(x => x == \"null\"); l.Add(\"null\"); return q.Any();")]
    [InlineData("string s = \"a\"; ref string r = ref s; r = \"b\"; return s == \"a\";")]
    [InlineData("Span<char> s = o.ToCharArray(); if (s.Length > 0) s[0] = 'x'; return s.Length > 0 && s[0] == 'h';")]
    [InlineData("var (a, b) = (o, \"null\"); (a, b) = (b, a); return a == o;")]
    [InlineData("try { _ = new System.Net.Mail.MailAddress(o); return true; } catch { return false; }")]
    [InlineData("try { GC.KeepAlive(Enum.Parse<DayOfWeek>(o)); } catch (ArgumentException) { return false; } return true;")]
    [InlineData("return $\"{new Uri(\"https://example.com\").HostNameType}\" == \"Dns\";")]
    [InlineData("return (\"x\" + new Uri(\"https://example.com\").HostNameType) == \"xDns\";")]
    [InlineData("var s = new HashSet<string>(StringComparer.CurrentCultureIgnoreCase) { \"HTTPS://EXAMPLE.COM\" }; return s.Contains(o);")]
    [InlineData("checked { var n = int.MaxValue - 1; n += o.Length; return n > 0; }")]
    [InlineData("string t = null; Action a = () => t = \"x\"; a(); return t == null;")]
    [InlineData("var t = \"a\"; bool Check(string x) { t = x; return true; } return new[] { o }.Any(Check) && t == \"a\";")]
    [InlineData("bool F(string s, Func<bool> f) => s.Length > 3 ? f() : F(s + \"xx\", () => s.Length > 9); return F(\"a\", () => false);")]
    [InlineData("var ok = true; ok |= new HashSet<string> { \"a\", \"b\" }.Any(x => 0 switch { 4 => true, 18 => false }); return false;")]
    [InlineData("var p = new System.Text.StringBuilder(o); p.Append('x'); return p.ToString() == o;")]
    [InlineData("return Uri.TryCreate(o, UriKind.Absolute, out var u) && u.Authority == \"example.com:8443\";")]
    [InlineData("try { return new Uri(o).Host == \"a\"; } catch (ArgumentException) { return true; }")]
    [InlineData("var f = true; f |= new HashSet<string> { \"a\", o }.Any(x => x.Length switch { 4 => true, 18 => false }); return f;")]
    [InlineData("return new[] { \"a\" }.Select(x => \"\"[0]).Any();")]
    [InlineData("return new[] { \"a\" }.Select(x => \"\"[0]).Where(x => x == 'a').Any();")]
    [InlineData("var l = new List<string> { \"1\", \"2\" }; l.Add((o + -1).Substring(0, 8)); return l.Count == 1;")]
    [InlineData("var u = new Uri(o.IndexOf(\"xn--\").ToString()); return false;")]
    [InlineData("if (int.TryParse(o.Substring(7), out var n)) return false; return o[^n] == 'x';")]
    [InlineData("var n = 1; return n / o.Length > 5;")]
    public void Never_wrong(string body) => Compare(body);

    /// <summary>All rows, compiled and run.</summary>
    internal static IReadOnlyList<ObservedPredicate> Observe() => Observe(
    [
        .. typeof(PredicateRegressionTests).GetMethods().SelectMany(static method => method.GetCustomAttributes(typeof(InlineDataAttribute), false)).Cast<InlineDataAttribute>()
            .Select(static row => (string)row.Data[0]!),
    ]);

    private static IReadOnlyList<ObservedPredicate> Observe(IEnumerable<string> bodies) => ObservedPredicates.Of(
        [.. bodies.Select(static body => $"public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => {{ {body} }});")], static (_, _) => AskedOrigins.All);

    private static IEnumerable<string> Compare(string body)
    {
        var comparison = PredicateComparison.Of(Assert.Single(Observe([body])));
        Assert.Null(comparison.Difference);
        return comparison.Said;
    }
}
