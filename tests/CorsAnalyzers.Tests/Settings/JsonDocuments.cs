using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Tests.Settings;

/// <summary>Makes settings files: most of them well-formed, many nearly so. The same seed makes the same ones.</summary>
internal sealed class JsonDocuments(int seed)
{
    private static readonly string[] Names =
        ["Cors", "cors", "CORS", "Origins", "origins", "a", "A", "a:b", "b", ":", "", "0", "1", "10", "é", "\\u0061", "x\\ny", "\\ud83d\\ude00", "\\ud83d", "😀"];

    private static readonly string[] Texts =
        ["https://a.example", "https://a.example/", "*", "null", "", " ", "\\\\", "\\\"", "\\/", "\\b\\f\\n\\r\\t", "\\u00e9", "\\uD83D\\uDE00", "\\udE00", "\\uD83Dx", "é😀\u2028", "// no comment", "/* */", "{}", "[,]"];

    private static readonly string[] Scalars =
        ["0", "-0", "1", "-12", "1.5", "1e5", "1E+5", "1e-05", "1.25e3", "true", "false", "null", "1234567890123456789012345678901234567890"];

    private static readonly string[] Wrong =
        ["01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "True", "nul", "truex", "tru", "'a'", "a", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u12\"", "\"open", "\u00a0", "\u0000", "`", "--1", "1 2", "\"a\"\"b\"", "{]", "[}", "{\"a\"}", "{\"a\":}", "{a:1}", "[,]", "{,}", "[1,,]", ":", ",", "/", "/a", "*/"];

    private static readonly string[] Blanks =
        ["", "", "", " ", "\n", "\r\n", "\t", "  ", "// c\n", "// c\r\n", "// \"x\": [\r", "/* c */", "/**/", "/***/", "/* \n * \" { */", "/* // */", "//\n", "/*/*/"];

    private static readonly string[] WrongBlanks = ["/", "/*", "/*/", "// \u2028\n", "//\u2029", "/* *", "#\n", "\f", "\u00a0", "\uFEFF", "//"];

    private readonly Random random = new(seed);

    /// <summary>The next document.</summary>
    public string Next()
    {
        var text = new StringBuilder();
        if (random.Next(40) == 0) text.Append('\uFEFF');
        WriteBlanks(text);
        if (random.Next(300) == 0) WriteDeep(text);
        else if (random.Next(20) == 0) WriteValue(text, 0);
        else WriteObject(text, 0);
        WriteBlanks(text);
        if (random.Next(4) == 0) Damage(text);
        return text.ToString();
    }

    private void WriteValue(StringBuilder text, int depth)
    {
        switch (random.Next(depth > 4 ? 6 : 10))
        {
            case < 3:
                text.Append('"').Append(Pick(Texts)).Append('"');
                break;
            case < 6:
                text.Append(random.Next(200) == 0 ? Pick(Wrong) : Pick(Scalars));
                break;
            case < 8:
                WriteArray(text, depth);
                break;
            default:
                WriteObject(text, depth);
                break;
        }
    }

    private void WriteObject(StringBuilder text, int depth) => WriteMany(text, '{', '}', () =>
    {
        // Names of their own most of the time: of two that are equal the framework refuses the file.
        var name = random.Next(12) == 0 ? Pick(Names) : Pick(Names) + random.Next(1000).ToString(CultureInfo.InvariantCulture);
        text.Append('"').Append(name).Append('"');
        if (random.Next(20) == 0) WriteBlanks(text);
        else text.Append(random.Next(3) == 0 ? " \r\n\t" : "");
        text.Append(':');
        WriteBlanks(text);
        WriteValue(text, depth + 1);
    });

    private void WriteArray(StringBuilder text, int depth) => WriteMany(text, '[', ']', () => WriteValue(text, depth + 1));

    private void WriteMany(StringBuilder text, char open, char close, Action write)
    {
        text.Append(open);
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            WriteBlanks(text);
            write();
            WriteBlanks(text);
            if (i < count - 1 || random.Next(5) == 0) text.Append(',');
        }

        WriteBlanks(text);
        text.Append(close);
    }

    private void WriteDeep(StringBuilder text)
    {
        var depth = random.Next(60, 70);
        text.Append("{\"a\":");
        for (var i = 1; i < depth; i++) text.Append(i % 3 == 0 ? "{\"b\":" : "[");
        text.Append('1');
        for (var i = depth - 1; i > 0; i--) text.Append(i % 3 == 0 ? '}' : ']');
        text.Append('}');
    }

    private void WriteBlanks(StringBuilder text)
    {
        for (var i = random.Next(3); i > 0; i--) text.Append(random.Next(400) == 0 ? Pick(WrongBlanks) : Pick(Blanks));
    }

    /// <summary>One small mistake somewhere.</summary>
    private void Damage(StringBuilder text)
    {
        if (text.Length == 0) return;
        var at = random.Next(text.Length);
        if (char.IsSurrogate(text[at])) return;
        switch (random.Next(5))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Length = at;
                break;
            case 2:
                text.Insert(at, Pick(Wrong));
                break;
            case 3:
                text[at] = "{}[],:\"/*\\ 0"[random.Next(12)];
                break;
            default:
                text.Insert(at, Pick(WrongBlanks));
                break;
        }
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
