using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// Reads a text that is given where an origin is expected (Fetch, "Origin header"; URL, "basic URL parser" for what an http(s)
/// text means): is it one, what exactly is wrong, and which origin does it mean?
/// </summary>
internal static class OriginText
{
    public static OriginReading Read(string text)
    {
        if (text == "*") return Plain(text, OriginKind.Any);
        if (text.Length == 4 && AsciiText.Lower(text) == "null") return Plain(text, OriginKind.Null);

        var reader = new Reader(text);
        reader.Read();
        return reader.ToReading();
    }

    private static OriginReading Plain(string text, OriginKind kind) => new(text, kind, ImmutableArray<OriginFlaw>.Empty, null, ImmutableArray<string>.Empty);

    private sealed class Reader(string written)
    {
        private readonly ImmutableArray<OriginFlaw>.Builder _flaws = ImmutableArray.CreateBuilder<OriginFlaw>();
        private ImmutableArray<string> _parts = ImmutableArray<string>.Empty;
        private bool _isApp;
        private bool _isAmbiguous;
        private string? _scheme;
        private string? _host;
        private int? _port;

        public OriginReading ToReading()
        {
            var meant = _scheme is not null && _host is not null && !_isAmbiguous ? new Origin(_scheme, _host, _port) : null;
            return new(written, Kind(), _flaws.ToImmutable(), meant, _parts);
        }

        public void Read()
        {
            var text = BlankText.Trim(written);
            if (text.Length < written.Length) Add(OriginFlaw.Blank);
            if (text.Length == 0)
            {
                Add(OriginFlaw.Empty);
                return;
            }

            var parts = JoinedOrigins.Split(text);
            if (!parts.IsEmpty)
            {
                Add(OriginFlaw.Joined);
                _parts = parts;
                if (parts.Length > 1) return;
                text = parts[0];
                if (OriginPatternText.IsWord(text)) return;
            }

            if (BlankText.IsIn(text))
            {
                Add(OriginFlaw.Blank);

                // URL parsers drop these wherever they stand.
                text = BlankText.WithoutTabsAndLineEnds(text);
            }

            if (OriginPatternText.IsRegularExpression(text))
            {
                Add(OriginFlaw.RegularExpression);
                return;
            }

            ReadScheme(text);
        }

        private OriginKind Kind()
        {
            var isFlawed = false;
            foreach (var flaw in _flaws)
            {
                isFlawed |= flaw is not (OriginFlaw.UpperCase or OriginFlaw.UnicodeHost);
            }

            if (written.IndexOf('*') >= 0 && !Has(OriginFlaw.Joined) && !Has(OriginFlaw.RegularExpression) && !Has(OriginFlaw.PortWildcard) && BlankText.Trim(written) != "*")
            {
                return OriginKind.Pattern;
            }

            return isFlawed ? OriginKind.Flawed : _isApp ? OriginKind.AppScheme : OriginKind.Origin;
        }

        private void ReadScheme(string text)
        {
            if (OriginPatternText.IsWord(text)) return;

            var (scheme, rest) = SchemeText.Split(text);
            var lower = scheme is null ? null : AsciiText.Lower(scheme);
            switch (lower)
            {
                case null:
                    Add(rest.Length < text.Length ? OriginFlaw.BadScheme : OriginFlaw.NoScheme);
                    if (text.IndexOf('*', 0, text.Length - rest.Length) >= 0) Add(OriginFlaw.StrayWildcard);
                    ReadAuthority(null, rest);
                    return;
                case "http" or "https":
                    _scheme = lower;
                    break;
                case var _ when SchemeText.Corrected(lower) is { } corrected:
                    Add(OriginFlaw.BadScheme);
                    _scheme = corrected;
                    break;
                case "ws" or "wss":
                    Add(OriginFlaw.WebSocketScheme);
                    _scheme = lower == "ws" ? "http" : "https";
                    break;
                case "file":
                    Add(OriginFlaw.FileScheme);
                    return;
                default:
                    ReadApp(lower, scheme != lower, rest);
                    return;
            }

            var authority = 0;
            while (authority < rest.Length && rest[authority] is '/' or '\\') authority++;
            if (authority != 2 || !rest.StartsWith("//", StringComparison.Ordinal) || !SchemeText.HasColon(text)) Add(OriginFlaw.BadScheme);
            ReadAuthority(scheme, rest.Substring(authority));
        }

        /// <summary>Host, port and what follows; <paramref name="scheme"/> as written, or null if there is none.</summary>
        private void ReadAuthority(string? scheme, string rest)
        {
            var end = rest.IndexOfAny(['/', '\\', '?', '#']);
            var authority = end < 0 ? rest : rest.Substring(0, end);

            // What any other blank stands for is anybody's guess.
            _isAmbiguous |= BlankText.IsIn(authority);
            var sign = authority.LastIndexOf('@');
            if (sign >= 0)
            {
                Add(OriginFlaw.UserInfo);
                authority = authority.Substring(sign + 1);
            }

            var colon = PortColon(authority);
            var host = colon < 0 ? authority : authority.Substring(0, colon);
            ReadHost(scheme, host, hasMore: authority.Length > 0 || end >= 0);
            if (colon >= 0) ReadPort(authority.Substring(colon + 1));
            if (end >= 0) ReadTail(rest, end);
        }

        private void ReadHost(string? scheme, string host, bool hasMore)
        {
            if (host.Length == 0)
            {
                if (scheme is not null || hasMore) Add(OriginFlaw.EmptyHost);
                return;
            }

            var isUpper = scheme is not null && AsciiText.HasUpper(scheme) || host.IndexOf('%') < 0 && AsciiText.HasUpper(host);
            if (host.IndexOf('*') >= 0)
            {
                if (!OriginPatternText.IsLeadingLabel(host)) Add(OriginFlaw.StrayWildcard);
                if (!AsciiText.IsAscii(host)) Add(OriginFlaw.UnicodeHost);
                if (isUpper) Add(OriginFlaw.UpperCase);
                return;
            }

            var reading = HostText.Read(host);
            if (reading.IsBad) Add(OriginFlaw.BadHost);
            if (reading.IsNotCanonical) Add(OriginFlaw.NotCanonicalHost);
            if (reading.IsUnicode) Add(OriginFlaw.UnicodeHost);
            if (isUpper) Add(OriginFlaw.UpperCase);
            if (reading.HasTrailingDot) Add(OriginFlaw.TrailingDot);
            _isAmbiguous |= reading.IsAmbiguous;
            _host = reading.HasTrailingDot ? reading.Serialised!.Substring(0, reading.Serialised.Length - 1) : reading.Serialised;
        }

        private void ReadPort(string text)
        {
            if (text == "*")
            {
                Add(OriginFlaw.PortWildcard);
                _isAmbiguous = true;
                return;
            }

            if (PortText.Read(text) is not { } port)
            {
                Add(OriginFlaw.BadPort);

                // URL parsers take a colon without a port as no port.
                _isAmbiguous |= text.Length > 0;
                return;
            }

            if (!PortText.IsShortest(text)) Add(OriginFlaw.BadPort);
            else if (_scheme is not null && port == Origin.DefaultPort(SchemeWritten())) Add(OriginFlaw.DefaultPort);
            _port = port;
        }

        private void ReadTail(string rest, int at)
        {
            var fragment = rest.IndexOf('#', at);
            var query = rest.IndexOf('?', at, (fragment < 0 ? rest.Length : fragment) - at);
            var end = query >= 0 ? query : fragment >= 0 ? fragment : rest.Length;
            if (end - at == 1) Add(OriginFlaw.TrailingSlash);
            else if (end > at) Add(OriginFlaw.Path);
            if (query >= 0) Add(OriginFlaw.Query);
            if (fragment >= 0) Add(OriginFlaw.Fragment);
        }

        /// <summary>Schemes of apps and extensions have no rules of their own: the host is taken as it is.</summary>
        private void ReadApp(string scheme, bool isUpper, string rest)
        {
            _isApp = true;
            rest = rest.Substring(2);
            var end = rest.IndexOfAny(['/', '\\', '?', '#']);
            var authority = end < 0 ? rest : rest.Substring(0, end);
            if (authority.IndexOf('@') >= 0) Add(OriginFlaw.UserInfo);
            if (authority.IndexOf('*') >= 0 && !OriginPatternText.IsLeadingLabel(authority)) Add(OriginFlaw.StrayWildcard);
            if (isUpper) Add(OriginFlaw.UpperCase);
            if (end >= 0) ReadTail(rest, end);
            if (authority.Length == 0 || authority.IndexOfAny(['@', '*', ':', '%']) >= 0 || BlankText.IsIn(authority) || !AsciiText.IsAscii(authority)) return;
            _scheme = scheme;
            _host = authority;
        }

        /// <summary>The last colon outside brackets.</summary>
        private static int PortColon(string authority)
        {
            var colon = authority.LastIndexOf(':');
            return colon > authority.LastIndexOf(']') ? colon : -1;
        }

        private string SchemeWritten() => Has(OriginFlaw.WebSocketScheme) ? _scheme == "http" ? "ws" : "wss" : _scheme!;

        private bool Has(OriginFlaw flaw) => _flaws.Contains(flaw);

        private void Add(OriginFlaw flaw)
        {
            if (!Has(flaw)) _flaws.Add(flaw);
        }
    }
}
