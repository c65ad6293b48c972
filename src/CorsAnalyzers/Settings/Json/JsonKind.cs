namespace CorsAnalyzers.Settings.Json;

/// <summary>The kinds of JSON values (RFC 8259, section 3).</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
