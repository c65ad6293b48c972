namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>A predicate as people write it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rules">The rules that report it, in order; empty where it is right, or where nobody can know.</param>
/// <param name="Predicate">The delegate, or the statements of a method with the builder b.</param>
/// <param name="Members">What else it needs.</param>
internal sealed record CorpusPredicate(string Name, string Rules, string Predicate, string Members = "")
{
    /// <summary>The members of a class that gives it to a builder.</summary>
    public string Code => Predicate.Contains("b.SetIsOriginAllowed", StringComparison.Ordinal)
        ? $"public static void Configure(CorsPolicyBuilder b)\n{{\n{Predicate}\n}}\n{Members}"
        : $"public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed({Predicate});\n{Members}";

    public override string ToString() => Name;
}

/// <summary>Predicates in the manner of forum answers, blogs and production code.</summary>
internal static class PredicateCorpus
{
    public static readonly CorpusPredicate[] All =
    [
        // Wrong.
        new("forum: allow everything", "CORS1002", "_ => true"),
        new("forum: allow everything, with a name", "CORS1002", "origin => true"),
        new("forum: any host at all", "CORS1002", "hostName => hostName == hostName"),
        new("logs and lets everybody in", "CORS1002", "origin => { Console.WriteLine(origin); return true; }"),
        new("a method that lets everybody in", "CORS1002", "IsOriginAllowed", "private static bool IsOriginAllowed(string origin)\n{\n    // TODO: restrict\n    return true;\n}"),
        new("a try that hides what it refuses", "CORS1002", "origin => { try { return new Uri(origin).Host.Length > 0; } catch (UriFormatException) { return true; } }"),
        new("not empty is enough", "CORS1002", "origin => !string.IsNullOrWhiteSpace(origin)"),
        new("anything but null", "CORS1002", "origin => origin != \"null\""),
        new("any https site", "CORS1002", "origin => origin.StartsWith(\"https://\", StringComparison.OrdinalIgnoreCase)"),
        new("a list of the forbidden", "CORS1002", "origin => !Blocked.Contains(origin)", "private static readonly string[] Blocked = { \"https://bad.example\", \"https://worse.example\" };"),
        new("blog: ends with the domain", "CORS1003", "origin => origin.EndsWith(\"example.com\")"),
        new("blog: starts with the origin", "CORS1003", "origin => origin.StartsWith(\"https://example.com\")"),
        new("blog: contains the domain", "CORS1003", "origin => origin.ToLower().Contains(\"example.com\")"),
        new("forum: localhost somewhere", "CORS1003", "origin => origin.Contains(\"localhost\")"),
        new("forum: localhost at the start", "CORS1003", "origin => origin.StartsWith(\"http://localhost\")"),
        new("index of", "CORS1003", "origin => origin.IndexOf(\"example.com\", StringComparison.OrdinalIgnoreCase) >= 0"),
        new("host ends without a dot", "CORS1003", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == \"https\" && uri.Host.EndsWith(\"example.com\", StringComparison.Ordinal)"),
        new("regex without anchors", "CORS1003", "origin => Regex.IsMatch(origin, @\"https://example\\.com\")"),
        new("regex with a free dot", "CORS1003", "origin => Pattern.IsMatch(origin)", "private static readonly Regex Pattern = new(\"^https://api.example.com$\", RegexOptions.Compiled);"),
        new("generated regex without an end", "CORS1003", "origin => Allowed().IsMatch(origin)", "[GeneratedRegex(@\"^https://([a-z]+\\.)?example\\.com\", RegexOptions.IgnoreCase)]\nprivate static partial Regex Allowed();"),
        new("a loop over suffixes", "CORS1003", "origin => { foreach (var domain in Domains) { if (origin.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return true; } return false; }", "private static readonly List<string> Domains = new() { \"example.com\", \"contoso.com\" };"),
        new("any of some prefixes", "CORS1003", "origin => new[] { \"https://app.contoso.com\", \"https://www.contoso.com\" }.Any(origin.StartsWith)"),
        new("a suffix built from a constant", "CORS1003", "origin => origin.EndsWith($\"{Domain}\", StringComparison.Ordinal)", "private const string Domain = \"contoso.com\";"),
        new("the last labels without the first dot", "CORS1003", "origin => origin.Split('/').Last().EndsWith(\"contoso.com\", StringComparison.Ordinal)"),
        new("a preview host by prefix", "CORS1003", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.StartsWith(\"app-\", StringComparison.Ordinal)"),
        new("forum: host only", "CORS1004", "origin => new Uri(origin).Host == \"example.com\""),
        new("host only, read safely", "CORS1004", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Host, \"example.com\", StringComparison.OrdinalIgnoreCase)"),
        new("hosts in a set", "CORS1004", "origin => Hosts.Contains(new Uri(origin).Host)", "private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { \"app.contoso.com\", \"admin.contoso.com\" };"),
        new("a subdomain over any scheme", "CORS1004", "origin => { var host = new Uri(origin).Host; return host == \"contoso.com\" || host.EndsWith(\".contoso.com\"); }"),
        new("https with an optional s", "CORS1004", "origin => Regex.IsMatch(origin, @\"^https?://(www\\.)?contoso\\.com$\")"),
        new("null in the list", "CORS1005", "origin => origin is \"null\" or \"https://example.com\""),
        new("files on disk", "CORS1005", "origin => origin == \"null\" || Allowed.Contains(origin)", "private static readonly string[] Allowed = [\"https://example.com\"];"),
        new("loopback that throws", "CORS2014", "origin => new Uri(origin).IsLoopback"),
        new("host and scheme that throw", "CORS2014", "origin => { var uri = new Uri(origin); return uri.Scheme == \"https\" && uri.Host == \"example.com\"; }"),
        new("a part that is not there", "CORS2014", "origin => origin.Split(\"://\")[1] == \"localhost\""),
        new("a slash that no browser sends", "CORS2001", "origin => origin == \"https://example.com/\" || origin == \"https://contoso.com\""),
        new("upper case that no browser sends", "CORS2001", "origin => origin == \"https://Example.com\" || origin == \"https://contoso.com\""),

        // Right.
        new("one origin", "", "origin => origin == \"https://example.com\""),
        new("a list in a field", "", "origin => Allowed.Contains(origin)", "private static readonly string[] Allowed = { \"https://example.com\", \"https://www.example.com\" };"),
        new("a set without regard to case", "", "Allowed.Contains", "private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { \"https://example.com\", \"https://admin.example.com\" };"),
        new("a frozen set", "", "origin => Allowed.Contains(origin)", "private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(new[] { \"https://example.com\", \"https://api.example.com\" }, StringComparer.OrdinalIgnoreCase);"),
        new("a switch over origins", "", "origin => origin switch { \"https://example.com\" => true, \"https://www.example.com\" => true, _ => false }"),
        new("a subdomain with its dot and scheme", "", "origin => origin.StartsWith(\"https://\", StringComparison.Ordinal) && origin.EndsWith(\".example.com\", StringComparison.Ordinal)"),
        new("a URI in all its parts", "", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && (uri.Host == \"example.com\" || uri.Host.EndsWith(\".example.com\", StringComparison.Ordinal))"),
        new("a property pattern", "", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri is { Scheme: \"https\", Host: \"example.com\" or \"www.example.com\", IsDefaultPort: true }"),
        new("a regex with both anchors", "", "origin => Regex.IsMatch(origin, @\"^https://([a-z0-9-]+\\.)?example\\.com$\")"),
        new("a generated regex", "", "origin => Allowed().IsMatch(origin)", "[GeneratedRegex(@\"\\Ahttps://[a-z0-9-]+\\.contoso\\.com\\z\", RegexOptions.CultureInvariant)]\nprivate static partial Regex Allowed();"),
        new("a regex with a port", "", "IsAllowed", "private static readonly Regex Origins = new(@\"^http://localhost(:\\d{1,5})?$\", RegexOptions.Compiled | RegexOptions.IgnoreCase);\nprivate static bool IsAllowed(string origin) => Origins.IsMatch(origin);"),
        new("any port of localhost", "", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback"),
        new("a local function with early returns", "", "b.SetIsOriginAllowed(Check);\nbool Check(string origin)\n{\n    if (string.IsNullOrEmpty(origin)) return false;\n    if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri)) return false;\n    if (uri.Scheme != \"https\") return false;\n    return uri.Host.Equals(\"example.com\", StringComparison.OrdinalIgnoreCase);\n}"),
        new("a local of the method", "", "var allowed = new[] { \"https://example.com\", \"https://contoso.com\" };\nb.SetIsOriginAllowed(origin => allowed.Contains(origin, StringComparer.OrdinalIgnoreCase));"),
        new("a try around the URI", "", "origin => { try { var uri = new Uri(origin); return uri.Scheme == \"https\" && uri.Host == \"example.com\"; } catch (UriFormatException) { return false; } }"),
        new("a helper with an out parameter", "", "origin => TryGetHost(origin, out var host) && host == \"example.com\"", "private static bool TryGetHost(string origin, out string host)\n{\n    host = \"\";\n    if (!origin.StartsWith(\"https://\", StringComparison.Ordinal)) return false;\n    host = origin[\"https://\".Length..];\n    return host.Length > 0;\n}"),
        new("wildcards of our own", "", "origin => Allowed.Any(allowed => Matches(origin, allowed))", "private static readonly string[] Allowed = { \"https://example.com\", \"https://*.contoso.com\" };\nprivate static bool Matches(string origin, string allowed)\n{\n    var star = allowed.IndexOf('*');\n    if (star < 0) return string.Equals(origin, allowed, StringComparison.OrdinalIgnoreCase);\n    return origin.Length >= allowed.Length && origin.StartsWith(allowed[..star], StringComparison.OrdinalIgnoreCase) && origin.EndsWith(allowed[(star + 1)..], StringComparison.OrdinalIgnoreCase);\n}"),
        new("a loop with a flag", "", "origin => { var ok = false; foreach (var allowed in Allowed) { ok |= string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase); } return ok; }", "private static readonly List<string> Allowed = new List<string> { \"https://example.com\", \"https://contoso.com\" };"),
        new("an origin put together", "", "origin => origin == $\"{Scheme}://{Sub}.{Domain}\"", "private const string Scheme = \"https\";\nprivate const string Sub = \"app\";\nprivate static readonly string Domain = \"contoso\" + \".com\";"),
        new("the last two labels", "", "origin => { if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) return false; var labels = uri.Host.Split('.'); return labels.Length >= 2 && labels[^2] == \"contoso\" && labels[^1] == \"com\"; }"),
        new("the trailing slash is forgiven", "", "origin => string.Equals(origin.TrimEnd('/'), \"https://example.com\", StringComparison.OrdinalIgnoreCase)"),
        new("left part of the authority", "", "origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == \"https://example.com\""),
        new("an array find", "", "origin => Array.Find(Allowed, allowed => allowed == origin) is not null", "private static readonly string[] Allowed = { \"https://example.com\" };"),
        new("an immutable array", "", "origin => Allowed.Contains(origin)", "private static ImmutableArray<string> Allowed { get; } = ImmutableArray.Create(\"https://example.com\", \"https://contoso.com\");"),
        new("a delegate in a field", "", "Check", "private static readonly Func<string, bool> Check = static origin => origin is \"https://example.com\" or \"https://contoso.com\";"),
        new("spans", "", "origin => origin.AsSpan().StartsWith(\"https://\") && origin.AsSpan().EndsWith(\".example.com\", StringComparison.OrdinalIgnoreCase)"),
        new("a local set without regard to case", "", "var allowed = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"https://example.com\", \"https://contoso.com\" };\nb.SetIsOriginAllowed(origin => allowed.Contains(origin));"),
        new("a local suffix", "", "var suffix = \".contoso.com\";\nb.SetIsOriginAllowed(origin => origin.StartsWith(\"https://\") && origin.EndsWith(suffix));"),

        // Nobody can know.
        new("origins of the environment", "", "origin => Allowed.Contains(origin)", "private static readonly string[] Allowed = (Environment.GetEnvironmentVariable(\"CORS_ORIGINS\") ?? \"\").Split(';');"),
        new("a suffix of the environment", "", "origin => origin.EndsWith(Suffix, StringComparison.Ordinal)", "private static readonly string Suffix = Environment.GetEnvironmentVariable(\"CORS_SUFFIX\") ?? \".example.com\";"),
        new("a known origin or one of the environment", "", "origin => origin == \"https://example.com\" || Allowed.Contains(origin)", "private static readonly string[] Allowed = (Environment.GetEnvironmentVariable(\"CORS_ORIGINS\") ?? \"\").Split(';');"),
    ];
}
