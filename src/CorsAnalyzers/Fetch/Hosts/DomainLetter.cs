namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>
/// What domain names make of one code point (UTS #46, "IDNA mapping table"), for the scripts of nearly all real names: Latin,
/// Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Chinese, Japanese, Korean. Everything else, combining marks first of
/// all, is unknown: with none of them around a text is its own normal form C, and the answer is the same for every version of
/// Unicode and every globalization mode of .NET.
/// </summary>
internal static class DomainLetter
{
    /// <summary>The answer for a code point that is not in the table.</summary>
    public const int Unknown = -1;

    /// <summary>The answer for a code point that no domain contains: a lone surrogate, a control character, U+FFFD, a noncharacter.</summary>
    public const int Disallowed = -2;

    /// <summary>The code point it stands for in a domain: itself, its lower case, or a dot; else <see cref="Unknown"/> or <see cref="Disallowed"/>.</summary>
    public static int Map(int c) => c switch
    {
        >= 'A' and <= 'Z' => c + 32,
        < 0x80 => c,
        < 0xa0 => Disallowed,
        < 0x250 => Latin(c),
        >= 0x370 and < 0x400 => Greek(c),
        >= 0x400 and < 0x530 => Cyrillic(c),
        >= 0x531 and <= 0x556 => c + 48,
        >= 0x561 and <= 0x586 => c,
        >= 0x10d0 and <= 0x10f0 => c,
        >= 0x1e00 and <= 0x1e95 or >= 0x1ea0 and <= 0x1eff => c | 1,
        >= 0x1e96 and <= 0x1e99 => c,
        0x3002 or 0xff0e or 0xff61 => '.',
        0x3005 or >= 0x3041 and <= 0x3096 or >= 0x30a1 and <= 0x30fa or 0x30fc => c,
        >= 0x3400 and <= 0x4db5 or >= 0x4e00 and <= 0x9fa5 or >= 0xac00 and <= 0xd7a3 => c,
        >= 0xd800 and <= 0xdfff or 0xfffd => Disallowed,
        >= 0xff01 and <= 0xff5e => Map(c - 0xfee0),
        >= 0xfdd0 and <= 0xfdef => Disallowed,
        _ when (c & 0xfffe) == 0xfffe => Disallowed,
        _ => IsRightToLeft(c) ? c : Unknown,
    };

    /// <summary>A Hebrew or Arabic letter of the table: its name must hold the rules for both directions (RFC 5893).</summary>
    public static bool IsRightToLeft(int c) =>
        c is >= 0x5d0 and <= 0x5ea or >= 0x621 and <= 0x63a or >= 0x641 and <= 0x64a or 0x67e or 0x686 or 0x698 or 0x6a9 or 0x6af or 0x6cc;

    private static int Latin(int c) => c switch
    {
        0xd7 or 0xf7 => Unknown,
        >= 0xc0 and <= 0xde => c + 32,
        >= 0xdf and <= 0xff => c,
        0x130 or 0x132 or 0x133 or 0x13f or 0x140 or 0x149 or 0x17f => Unknown,
        0x131 or 0x138 => c,
        >= 0x100 and <= 0x137 or >= 0x14a and <= 0x177 => c | 1,
        0x178 => 0xff,
        >= 0x139 and <= 0x148 or >= 0x179 and <= 0x17e => c + (c & 1),
        0x1a0 or 0x1a1 or >= 0x218 and <= 0x21b => c | 1,
        0x1af or 0x1b0 => 0x1b0,
        >= 0x1cd and <= 0x1dc => c + (c & 1),
        _ => Unknown,
    };

    private static int Greek(int c) => c switch
    {
        0x386 => 0x3ac,
        >= 0x388 and <= 0x38a => c + 37,
        0x38c => 0x3cc,
        0x38e or 0x38f => c + 63,
        >= 0x391 and <= 0x3ab and not 0x3a2 => c + 32,
        0x390 or >= 0x3ac and <= 0x3ce => c,
        _ => Unknown,
    };

    private static int Cyrillic(int c) => c switch
    {
        <= 0x40f => c + 80,
        <= 0x42f => c + 32,
        <= 0x45f => c,
        <= 0x481 or >= 0x48a and <= 0x4bf or >= 0x4d0 => c | 1,
        >= 0x4c1 and <= 0x4ce => c + (c & 1),
        0x4cf => c,
        _ => Unknown,
    };
}
