namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>A set of ASCII characters, one bit each. Characters beyond ASCII are in no set: no input here has them.</summary>
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    public const int Size = 0x80;

    public static readonly AsciiSet None = default;

    public static readonly AsciiSet All = new(ulong.MaxValue, ulong.MaxValue);

    public static readonly AsciiSet Digits = Range('0', '9');

    public static readonly AsciiSet LowerLetters = Range('a', 'z');

    public static readonly AsciiSet Letters = LowerLetters | Range('A', 'Z');

    /// <summary>What <c>\w</c> matches.</summary>
    public static readonly AsciiSet Word = Letters | Digits | Of('_');

    /// <summary>What <c>\s</c> matches.</summary>
    public static readonly AsciiSet Space = Range('\t', '\r') | Of(' ');

    /// <summary>What a host label is made of.</summary>
    public static readonly AsciiSet HostLabel = Word | Of('-');

    public bool IsEmpty => Low == 0 && High == 0;

    public static AsciiSet Of(char c) => c < 64 ? new(1UL << c, 0) : c < Size ? new(0, 1UL << (c - 64)) : None;

    public static AsciiSet Range(char first, char last)
    {
        var set = None;
        for (var c = first; c <= last && c < Size; c++) set |= Of(c);
        return set;
    }

    public static AsciiSet operator |(AsciiSet left, AsciiSet right) => new(left.Low | right.Low, left.High | right.High);

    public static AsciiSet operator &(AsciiSet left, AsciiSet right) => new(left.Low & right.Low, left.High & right.High);

    public static AsciiSet operator ~(AsciiSet set) => new(~set.Low, ~set.High);

    public bool Contains(char c) => !(this & Of(c)).IsEmpty;

    public bool IsWithin(AsciiSet other) => (this & ~other).IsEmpty;

    /// <summary>With the other case of every letter. In Turkish, I and i are not two cases of one letter.</summary>
    public AsciiSet Folded(bool turkish)
    {
        var letters = High & Letters.High;
        if (turkish) letters &= ~(Of('i').High | Of('I').High);
        // Upper and lower case are 32 characters apart.
        return new(Low, High | (letters << 32) | (letters >> 32));
    }

    /// <summary>The character to show for the set: a letter, a digit (not zero), else the first one that can be seen; null where it is empty.</summary>
    public char? Representative() => First(LowerLetters) ?? First(Range('1', '9')) ?? First(Letters) ?? First(Range('!', '~')) ?? First(All);

    private char? First(AsciiSet among)
    {
        var set = this & among;
        if (set.IsEmpty) return null;
        var c = '\0';
        while (!set.Contains(c)) c++;
        return c;
    }
}
