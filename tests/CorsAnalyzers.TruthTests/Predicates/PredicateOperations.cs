using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>Everything that a run of a predicate understands, one row for each.</summary>
internal static class PredicateOperations
{
    /// <summary>The members that all programs have: constants, lists and helpers as applications keep them.</summary>
    public const string Members = """
        private const string Domain = "example.com";
        private static readonly string Suffix = "." + Domain;
        private static readonly string[] Hosts = { "example.com", "localhost", "api.example.com" };
        private static readonly List<string> Trusted = new List<string> { "https://example.com", "https://www.example.com" };
        private static readonly HashSet<string> Allowed = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https://example.com", "https://API.example.com", "null" };
        private static readonly FrozenSet<string> Frozen = new[] { "https://example.com", "http://localhost:3000" }.ToFrozenSet(StringComparer.Ordinal);
        private static readonly ImmutableArray<string> Fixed = ImmutableArray.Create("https://example.com", "http://localhost");
        private static readonly Regex Pattern = new Regex(@"^https://([a-z0-9-]+\.)*example\.com(:\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        private static string Home => "https://" + Domain;
        private static string[] Extra { get; } = { "https://evil.example", "null" };
        private static bool IsHttps(string text) => text.StartsWith("https://", StringComparison.Ordinal);
        private static bool IsAny(string text, params string[] others) { foreach (var other in others) if (text == other) return true; return false; }
        private static string HostOf(string text) { var at = text.IndexOf("://", StringComparison.Ordinal); return at < 0 ? text : text.Substring(at + 3); }
        private static string WithoutPort(string text, char separator = ':') => text.LastIndexOf(separator) is var at && at > 5 ? text[..at] : text;
        private static bool TryHost(string text, out string host) { host = ""; if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return false; host = uri.Host; return host.Length > 0; }
        private static int Labels(string text) => text.Length == 0 ? 0 : text.Split('.').Length;
        private static bool Deep(string text, int level) => level == 0 ? text == Home : Deep(text, level - 1);

        """;

    public static ImmutableArray<PredicateOperation> All { get; } =
    [
        .. Of(PieceType.Program, Programs),
        .. Of(PieceType.Body, Bodies),
        .. Of(PieceType.Bool, Bools),
        .. Of(PieceType.Bool, CultureBools, asksCulture: true),
        .. Of(PieceType.Text, Texts),
        .. Of(PieceType.Text, CultureTexts, asksCulture: true),
        .. Of(PieceType.Part, Parts),
        .. Of(PieceType.Number, Numbers),
        .. Of(PieceType.Number, CultureNumbers, asksCulture: true),
        .. Of(PieceType.Letter, Letters),
        .. Of(PieceType.Uri, Uris),
        .. Of(PieceType.Texts, Lists),
        .. Of(PieceType.Set, Sets),
        .. Of(PieceType.Regex, Regexes),
    ];

    /// <summary>How a predicate gets to the builder.</summary>
    private const string Programs = """
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => {Bool|o:Text});
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => { {Body|o:Text} });
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(delegate (string o) { {Body|o:Text} });
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(static o => {Bool|o:Text} && {Bool|o:Text});
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(Check); private static bool Check(string o) { {Body|o:Text} }
        public static void Configure(CorsPolicyBuilder b) { b.SetIsOriginAllowed(Check); bool Check(string o) { {Body|o:Text} } }
        public static void Configure(CorsPolicyBuilder b) { b.SetIsOriginAllowed(Check); static bool Check(string o) => {Bool|o:Text}; }
        public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(Check); private static readonly Func<string, bool> Check = o => {Bool|o:Text};
        public static void Configure(CorsPolicyBuilder b) { Func<string, bool> check = o => {Bool|o:Text}; b.SetIsOriginAllowed(check); }
        public static void Configure(CorsPolicyBuilder b) { var host = "example.com"; var hosts = new[] { "https://example.com", "null" }; b.SetIsOriginAllowed(o => {Bool|o:Text,host:Text,hosts:Texts}); }
        public static void Configure(CorsPolicyBuilder b) { var host = "example.com"; string[] known = ["https://example.com", "https://" + host]; b.SetIsOriginAllowed(o => { {Body|o:Text,host:Text,known:Texts} }); }
        """;

    private const string Bodies = """
        return {Bool};
        return {Bool};
        return false;
        if ({Bool}) return {Bool}; {Body}
        if ({Bool}) { {Body} } else { {Body} }
        var v# = {Text}; {Body|v#:Text}
        string v# = {Text}, w# = {Part}; v# += w#; {Body|v#:Text}
        string v# = null; v# ??= {Text}; {Body|v#:Text}
        string v#; if ({Bool}) v# = {Text}; else v# = {Text}; {Body|v#:Text}
        var f# = {Bool}; f# |= {Bool}; f# &= {Bool}; {Body|f#:Bool}
        var f# = false; f# |= {Bool} && {Bool}; f# ^= {Bool}; {Body|f#:Bool}
        var n# = {Number}; n#++; n# -= 2; {Body|n#:Number}
        var n# = {Number}; var m# = n#-- + --n#; {Body|n#:Number,m#:Number}
        if (!Uri.TryCreate({Text}, UriKind.Absolute, out var u#)) return false; {Body|u#:Uri}
        if (Uri.TryCreate({Text}, UriKind.Absolute, out Uri u#)) { {Body|u#:Uri} } {Body}
        var u# = {Uri}; {Body|u#:Uri}
        foreach (var x# in {Texts}) { if ({Bool|x#:Text}) return {Bool|x#:Text}; } {Body}
        foreach (var x# in {Texts}) { if ({Bool|x#:Text}) continue; if ({Bool|x#:Text}) break; {Body|x#:Text} } {Body}
        var f# = false; foreach (var x# in {Texts}) f# |= {Bool|x#:Text}; {Body|f#:Bool}
        var f# = false; foreach (var x# in {Texts}) { f# = f# || {Bool|x#:Text}; } {Body|f#:Bool}
        var n# = 0; foreach (var c# in {Text}) { if ({Bool|c#:Letter}) n#++; } {Body|n#:Number}
        for (var i# = 0; i# < 3; i#++) { if ({Bool|i#:Number}) return {Bool|i#:Number}; } {Body}
        var a# = {Texts}; for (var i# = 0; i# < a#.Length; i#++) { if (a#[i#] == {Text}) return {Bool}; } {Body|a#:Texts}
        var v# = {Text}; while (v#.Length > 9) { if ({Bool|v#:Text}) return true; v# = v#.Substring(7); } {Body|v#:Text}
        var i# = 0; do { if ({Bool|i#:Number}) break; i#++; } while (i# < 4); {Body|i#:Number}
        try { {Body} } catch { {Body} }
        try { {Body} } catch (Exception) { return false; }
        try { {Body} } catch (UriFormatException) { {Body} } catch (ArgumentException) { return {Bool}; }
        try { {Body} } catch (FormatException) { throw; } catch (NullReferenceException) { throw new InvalidOperationException(); }
        var v# = "a"; try { v# = {Text}; } catch (Exception) { v# = {Part}; } finally { v# += "b"; } {Body|v#:Text}
        try { {Body} } finally { _ = {Part}.Length; }
        switch ({Text}) { case "null": return {Bool}; case "": case "localhost": return false; default: {Body} }
        switch ({Number}) { case 0: return {Bool}; case > 19 and < 25: {Body} default: {Body} }
        switch ({Text}) { case null: return false; case { Length: > 20 } when {Bool}: {Body} case var v# when {Bool|v#:Text}: {Body|v#:Text} } {Body}
        bool L#(string p#) { {Body|p#:Text} } return L#({Text});
        bool L#(string p#) => {Bool|p#:Text}; return {Texts}.Any(L#);
        bool L#(string p#, string q#) => {Bool|p#:Text,q#:Text}; return L#({Text}, q#: {Text});
        Func<string, bool> d# = p# => {Bool|p#:Text}; return d#({Text}) || d#({Text});
        var l# = new List<string>(); foreach (var x# in {Texts}) { if ({Bool|x#:Text}) l#.Add(x#); } var a# = l#.ToArray(); {Body|a#:Texts}
        var l# = new List<string> { {Text} }; l#.Add({Text}); if (l#.Contains({Text})) return {Bool}; {Body}
        List<string> l# = [{Text}]; l#.Add({Text}); return l#.Contains({Text}) && l#.Count == 2;
        var s# = new HashSet<string>({Texts}); if (!s#.Add({Text})) return {Bool}; {Body|s#:Set}
        var s# = {Texts}.ToHashSet(); s#.Add({Text}); {Body|s#:Set}
        var l# = {Texts}.ToList(); l#.Add({Text}); return l#.Count > 2 && l#[0] == {Text};
        if ({Bool}) throw new InvalidOperationException("no"); {Body}
        if (!TryHost({Text}, out var h#)) return {Bool}; {Body|h#:Text}
        string h# = {Text}; if (TryHost({Text}, out h#)) return {Bool|h#:Text}; {Body|h#:Text}
        if (int.TryParse({Text}, out var n#)) return {Bool|n#:Number}; {Body|n#:Number}
        if ({Uri} is { Scheme: "https" } u#) { {Body|u#:Uri} } {Body}
        if ({Text} is not { Length: > 3 } v#) return {Bool}; {Body|v#:Text}
        if ({Text} is not string v#) return {Bool}; {Body|v#:Text}
        object x# = {Text}; if (x# is Uri) return true; if (x# is string v#) { {Body|v#:Text} } {Body}
        var s# = {Set}; {Body|s#:Set}
        var r# = {Regex}; {Body|r#:Regex}
        const string k# = "https://" + Domain; if ({Text} == k#) return {Bool}; {Body}
        """;

    private const string Bools = """
        true
        false
        ({Text} == {Text})
        ({Text} == {Part})
        ({Text} != {Text})
        ({Text} == null)
        ({Text} is null)
        ({Text} is not null)
        ({Text} is "null" or "https://example.com" or "http://localhost:3000")
        ({Text} is { Length: > 10 and not 18 })
        ({Text} is { Length: var n# } && {Bool|n#:Number})
        ({Text} is string s# && {Bool|s#:Text})
        ({Text} is object)
        ({Bool} && {Bool})
        ({Bool} || {Bool})
        ({Bool} & {Bool})
        ({Bool} | {Bool})
        ({Bool} ^ {Bool})
        (!{Bool})
        ({Bool} == {Bool})
        ({Bool} ? {Bool} : {Bool})
        ({Bool} is true)
        {Text}.Equals({Text})
        {Text}.Equals((object){Text})
        {Text}.Equals({Text}, StringComparison.Ordinal)
        {Text}.Equals({Text}, StringComparison.OrdinalIgnoreCase)
        {Text}.Equals({Text}, StringComparison.InvariantCultureIgnoreCase)
        string.Equals({Text}, {Text})
        string.Equals({Text}, {Text}, StringComparison.OrdinalIgnoreCase)
        string.Equals({Text}, {Text}, StringComparison.InvariantCulture)
        object.Equals({Text}, {Text})
        Equals({Text}, {Part})
        string.IsNullOrEmpty({Text})
        string.IsNullOrWhiteSpace({Text})
        {Text}.StartsWith({Part}, StringComparison.Ordinal)
        {Text}.StartsWith({Part}, StringComparison.OrdinalIgnoreCase)
        {Text}.StartsWith({Part}, StringComparison.InvariantCulture)
        {Text}.StartsWith({Letter})
        {Text}.EndsWith({Part}, StringComparison.Ordinal)
        {Text}.EndsWith({Text}, StringComparison.OrdinalIgnoreCase)
        {Text}.EndsWith({Part}, StringComparison.InvariantCultureIgnoreCase)
        {Text}.EndsWith({Letter})
        {Text}.Contains({Part})
        {Text}.Contains({Text})
        {Text}.Contains({Part}, StringComparison.OrdinalIgnoreCase)
        {Text}.Contains({Letter})
        {Text}.Contains({Letter}, StringComparison.OrdinalIgnoreCase)
        {Text}.AsSpan().StartsWith({Part})
        {Text}.AsSpan().EndsWith({Part}, StringComparison.OrdinalIgnoreCase)
        {Text}.AsSpan().SequenceEqual({Text})
        MemoryExtensions.Equals({Text}, {Text}, StringComparison.OrdinalIgnoreCase)
        ({Number} == {Number})
        ({Number} != {Number})
        ({Number} > {Number})
        ({Number} >= {Number})
        ({Number} < {Number})
        ({Number} <= {Number})
        ({Number} is 443 or 0 or > 20 and <= 30)
        {Number}.Equals({Number})
        ({Letter} == {Letter})
        ({Letter} >= 'a' && {Letter} <= 'z')
        ({Letter} is >= 'a' and <= 'z' or '.')
        char.IsDigit({Letter})
        char.IsLetter({Letter})
        char.IsLetterOrDigit({Letter})
        char.IsAsciiDigit({Letter})
        char.IsAsciiLetter({Letter})
        char.IsUpper({Letter})
        char.IsLower({Letter})
        char.IsWhiteSpace({Letter})
        {Texts}.Contains({Text})
        {Texts}.Contains({Text}, StringComparer.OrdinalIgnoreCase)
        {Texts}.Any()
        {Texts}.Any(x# => {Bool|x#:Text})
        {Texts}.All(x# => {Bool|x#:Text})
        {Texts}.Any({Text}.EndsWith)
        {Texts}.Any({Text}.Equals)
        {Texts}.Where(x# => {Bool|x#:Text}).Any()
        {Texts}.Select(x# => {Text|x#:Text}).Contains({Text})
        {Text}.All(c# => {Bool|c#:Letter})
        {Text}.Any(char.IsDigit)
        Array.Exists({Texts}, x# => {Bool|x#:Text})
        Array.TrueForAll({Texts}, x# => {Bool|x#:Text})
        (Array.IndexOf({Texts}, {Text}) >= 0)
        {Texts}.ToList().Exists(x# => {Bool|x#:Text})
        {Texts}.AsEnumerable().Append({Text}).Contains({Text})
        new[] { {Text}, {Part} }.Contains({Text})
        new List<string> { {Part}, {Part} }.Contains({Text})
        {Set}.Contains({Text})
        {Set}.Any(x# => {Bool|x#:Text})
        Allowed.Contains({Text})
        Frozen.Contains({Text})
        Fixed.Contains({Text})
        Trusted.Contains({Text})
        Trusted.Exists(x# => {Bool|x#:Text})
        Pattern.IsMatch({Text})
        {Regex}.IsMatch({Text})
        {Regex}.Match({Text}).Success
        Regex.IsMatch({Text}, @"^https://[^.]+\.example\.com$")
        Regex.IsMatch({Text}, "example.com", RegexOptions.None, TimeSpan.FromSeconds(1))
        Regex.IsMatch({Text}, "^" + Regex.Escape({Part}))
        ({Uri} is { Scheme: "https", Host: "example.com" or "localhost", IsDefaultPort: true })
        ({Uri} is { Host.Length: > 10 })
        ({Uri} is { IsLoopback: true } or { Port: 8443 })
        ({Uri} != null)
        (Uri.TryCreate({Text}, UriKind.Absolute, out var u#) && {Bool|u#:Uri})
        (Uri.TryCreate({Text}, UriKind.RelativeOrAbsolute, out var u#) && u#.IsAbsoluteUri && {Bool|u#:Uri})
        {Uri}.IsDefaultPort
        {Uri}.IsLoopback
        {Uri}.IsAbsoluteUri
        ({Uri}.HostNameType == UriHostNameType.Dns)
        ({Uri}.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        IPAddress.TryParse("127.0.0.1", out _)
        (({Text}, {Bool}) is ("null", true))
        (({Text}, {Number}) switch { ("null", _) => {Bool}, (_, > 3) => true, _ => false })
        ({Text} switch { "null" => false, "https://example.com" => {Bool}, var s# when {Bool|s#:Text} => true, _ => {Bool} })
        ({Number} switch { < 0 => {Bool}, 0 => false, > 5 and < 9 => true, _ => {Bool} })
        ({Text} switch { null => false, { Length: 0 } => false, { Length: > 12 } s# => {Bool|s#:Text}, _ => {Bool} })
        ({Number} switch { 4 => true, 18 => false })
        IsHttps({Text})
        IsAny({Text}, {Text}, "null")
        IsAny({Text}, {Texts})
        Deep({Text}, 3)
        ({Text}?.Length > 4)
        ({Text}?.EndsWith({Part}, StringComparison.Ordinal) == true)
        ({Text}?.Contains({Part}) ?? {Bool})
        ({Text}?.StartsWith({Letter})).GetValueOrDefault()
        StringComparer.OrdinalIgnoreCase.Equals({Text}, {Text})
        """;

    private const string CultureBools = """
        {Text}.StartsWith({Part})
        {Text}.StartsWith({Text})
        {Text}.EndsWith({Part})
        {Text}.EndsWith({Text})
        {Text}.EndsWith({Part}, StringComparison.CurrentCultureIgnoreCase)
        {Text}.EndsWith({Part}, true, CultureInfo.InvariantCulture)
        {Text}.Equals({Text}, StringComparison.CurrentCultureIgnoreCase)
        (string.Compare({Text}, {Text}) == 0)
        (string.Compare({Text}, {Text}, true) == 0)
        ({Text}.CompareTo({Part}) == 0)
        (string.Compare({Text}, {Text}, StringComparison.OrdinalIgnoreCase) == 0)
        {Texts}.Any({Text}.StartsWith)
        """;

    private const string Texts = """
        ((string)null)
        ""
        string.Empty
        Domain
        Suffix
        Home
        {Part}
        {Text}.ToLowerInvariant()
        {Text}.ToUpperInvariant()
        {Text}.Trim()
        {Text}.TrimEnd('/')
        {Text}.TrimStart('h', 't')
        {Text}.Trim({Letter})
        {Text}.TrimEnd('0', '3', ':')
        {Text}.Replace({Part}, {Text})
        {Text}.Replace({Letter}, {Letter})
        {Text}.Replace("https://", "", StringComparison.Ordinal)
        {Text}.Replace({Text}, null)
        {Text}.Substring({Number})
        {Text}.Substring({Number}, {Number})
        {Text}.Remove({Number})
        {Text}.Remove(0, {Number})
        {Text}.Insert({Number}, {Part})
        {Text}[{Number}..]
        {Text}[..{Number}]
        {Text}[^{Number}..]
        {Text}[1..^1]
        {Text}.ToString()
        ({Text} + {Text})
        ({Part} + {Text} + {Part})
        ({Text} + {Letter})
        ({Text} + {Number})
        ({Text} + {Bool})
        $"{{Text}}.{{Part}}"
        $"https://{{Text}}:{{Number}}"
        $"{{Bool}}{{Letter}}"
        $"{{Uri}}"
        $"{{Uri}.Scheme}://{{Uri}.Host}"
        string.Concat({Text}, {Part})
        string.Concat({Texts})
        string.Join(",", {Texts})
        string.Join('.', {Text}, {Part})
        string.Join(".", {Text}.Split('.').Reverse())
        {Texts}[{Number}]
        {Texts}[0]
        {Texts}[^1]
        {Texts}.First()
        {Texts}.Last()
        {Texts}.FirstOrDefault()
        {Texts}.FirstOrDefault(x# => {Bool|x#:Text})
        Array.Find({Texts}, x# => {Bool|x#:Text})
        Hosts[1]
        Trusted[0]
        {Uri}.Host
        {Uri}.Scheme
        {Uri}.Authority
        {Uri}.IdnHost
        {Uri}.DnsSafeHost
        {Uri}.OriginalString
        {Uri}.AbsoluteUri
        {Uri}.AbsolutePath
        {Uri}.PathAndQuery
        {Uri}.UserInfo
        {Uri}.ToString()
        {Uri}.GetLeftPart(UriPartial.Authority)
        {Uri}.GetLeftPart(UriPartial.Scheme)
        {Uri}.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        ({Uri}?.Host)
        ({Bool} ? {Text} : {Text})
        ({Text} ?? {Text})
        ({Text} switch { "null" => {Text}, _ => {Text} })
        HostOf({Text})
        WithoutPort({Text})
        new string({Text}.ToCharArray())
        new string({Text}.Where(c# => {Bool|c#:Letter}).ToArray())
        {Letter}.ToString()
        {Number}.ToString()
        Regex.Escape({Part})
        Uri.UriSchemeHttps
        (Uri.UriSchemeHttp + Uri.SchemeDelimiter + {Part})
        """;

    private const string CultureTexts = """
        {Text}.ToLower()
        {Text}.ToUpper()
        """;

    private const string Parts = """
        "example.com"
        ".example.com"
        "https://example.com"
        "https://"
        "http"
        "localhost"
        "null"
        "com"
        "evil"
        "."
        "EXAMPLE.com"
        Domain
        "xn--"
        "/"
        """;

    private const string Numbers = """
        0
        1
        4
        8
        {Text}.Length
        {Text}.Length
        ({Number} + {Number})
        ({Number} - {Number})
        ({Number} * 2)
        ({Number} / {Text}.Length)
        ({Number} % 7)
        (-{Number})
        {Text}.IndexOf({Part}, StringComparison.Ordinal)
        {Text}.IndexOf({Part}, {Number}, StringComparison.Ordinal)
        {Text}.IndexOf({Letter})
        {Text}.IndexOf({Letter}, {Number})
        {Text}.LastIndexOf({Letter})
        {Text}.LastIndexOf({Part}, StringComparison.OrdinalIgnoreCase)
        {Text}.IndexOfAny(new[] { ':', '/' })
        {Texts}.Length
        {Texts}.Count()
        {Texts}.Count(x# => {Bool|x#:Text})
        {Text}.Count(c# => {Bool|c#:Letter})
        {Texts}.ToList().Count
        {Texts}.ToList().IndexOf({Text})
        {Set}.Count
        {Uri}.Port
        int.Parse({Text})
        ({Bool} ? {Number} : {Number})
        Labels({Text})
        ((int){Letter})
        ({Letter} - 'a')
        ({Text}?.Length ?? {Number})
        """;

    private const string CultureNumbers = """
        {Text}.IndexOf({Part})
        {Text}.IndexOf({Text})
        {Text}.LastIndexOf({Part})
        """;

    private const string Letters = """
        '.'
        ':'
        'e'
        'E'
        {Text}[{Number}]
        {Text}[0]
        {Text}[^1]
        {Text}[^{Number}]
        char.ToLowerInvariant({Letter})
        char.ToUpperInvariant({Letter})
        {Text}.First()
        ({Bool} ? {Letter} : {Letter})
        """;

    private const string Uris = """
        new Uri({Text})
        new Uri({Text}, UriKind.Absolute)
        new Uri({Text}, UriKind.RelativeOrAbsolute)
        new Uri("https://example.com")
        new Uri("http://localhost:5000/")
        (Uri.TryCreate({Text}, UriKind.Absolute, out var u#) ? u# : null)
        """;

    private const string Lists = """
        Hosts
        Extra
        Array.Empty<string>()
        (new[] { "https://example.com", "null" })
        (new string[0])
        (new[] { {Text}, {Part} })
        (new string[] { {Text} })
        {Text}.Split('.')
        {Text}.Split("://")
        {Text}.Split(':', 2)
        {Text}.Split(new[] { '.', '/' }, StringSplitOptions.RemoveEmptyEntries)
        {Text}.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        {Texts}.Where(x# => {Bool|x#:Text}).ToArray()
        {Texts}.Select(x# => {Text|x#:Text}).ToArray()
        {Texts}.Concat({Texts}).ToArray()
        {Texts}.Skip(1).ToArray()
        {Texts}.Take({Number}).ToArray()
        {Texts}.Distinct().ToArray()
        {Texts}.AsEnumerable().Reverse().ToArray()
        {Texts}[1..]
        {Texts}[^1..]
        new List<string>({Texts}).ToArray()
        {Texts}.Append({Text}).ToArray()
        {Texts}.Union({Texts}).ToArray()
        Trusted.ToArray()
        ({Bool} ? {Texts} : {Texts})
        ((string[])[{Text}, .. {Texts}])
        """;

    private const string Sets = """
        Allowed
        new HashSet<string> { "null", "https://example.com" }
        new HashSet<string>({Texts})
        new HashSet<string>({Texts}, StringComparer.OrdinalIgnoreCase)
        new HashSet<string>(StringComparer.Ordinal) { {Text}, {Part} }
        {Texts}.ToHashSet(StringComparer.OrdinalIgnoreCase)
        {Texts}.ToHashSet()
        """;

    private const string Regexes = """
        Pattern
        new Regex("^https?://example")
        new Regex(@"example\.com$", RegexOptions.IgnoreCase)
        new Regex("example.com")
        new Regex(@"^https://.+\.example\.com(:\d{1,5})?$", RegexOptions.Compiled)
        new Regex("(")
        """;

    private static IEnumerable<PredicateOperation> Of(PieceType type, string rows, bool asksCulture = false) =>
        rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(row => new PredicateOperation(type, row) { AsksCulture = asksCulture });
}
