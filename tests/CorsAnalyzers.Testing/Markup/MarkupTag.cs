namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The kinds of markup tags.</summary>
internal enum MarkupTagKind
{
    /// <summary><c>$$</c></summary>
    Position,

    /// <summary><c>[|</c> or <c>{|key:</c></summary>
    Start,

    /// <summary><c>|]</c>, <c>|}</c> or, with the key it ends, <c>|#0}</c></summary>
    End,
}

/// <summary>A markup tag: where it stands in the input, where that is once all markup is gone, and the key it carries.</summary>
internal readonly record struct MarkupTag(MarkupTagKind Kind, int Input, int Output, string Key);
