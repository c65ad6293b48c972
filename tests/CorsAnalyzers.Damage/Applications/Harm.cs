namespace CorsAnalyzers.Damage.Applications;

/// <summary>The kinds of damage that an application's answers show.</summary>
public enum HarmKind
{
    /// <summary>The application throws when it starts.</summary>
    StartFails,

    /// <summary>A request fails with an exception, whoever sends it.</summary>
    RequestFails,

    /// <summary>A website that is to read an answer cannot.</summary>
    ReaderRefused,

    /// <summary>A website that is to read an answer can do so once, and then no more.</summary>
    LaterRefused,

    /// <summary>A website cannot see that the user is to sign in.</summary>
    RefusalUnreadable,

    /// <summary>The code names somebody who is to read an answer, and nobody can.</summary>
    NobodyReads,

    /// <summary>A preflight runs the handler, whichever website sends it.</summary>
    PreflightRunsHandler,

    /// <summary>A website reads what none is to read.</summary>
    ClosedButRead,

    /// <summary>A website reads an answer that stands in no policy.</summary>
    StrangerReads,

    /// <summary>An origin that stands in a policy reads nothing at all.</summary>
    OriginShutOut,
}

/// <summary>Some damage.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Which endpoint has it, or nothing.</param>
/// <param name="Origin">Which website it is about, or nothing.</param>
/// <param name="Sight">What is seen.</param>
public sealed record Harm(HarmKind Kind, string At, string Origin, string Sight)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Kind.ToString(), At, Origin, Sight.Length == 0 ? "" : $"({Sight})" }.Where(static part => part.Length > 0));
}
