using System;
using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary>A method of a team's own that adds the CORS services, and policies.</summary>
/// <param name="Type">The type it is declared in, as far as it is given; empty for any.</param>
/// <param name="Method">Its name.</param>
/// <param name="Policies">The names of the policies it adds; null where they are not given, so that it may add any.</param>
internal sealed record PolicyHelper(string Type, string Method, ImmutableArray<string>? Policies)
{
    /// <summary>Whether a method of a type, given by its full name, is meant.</summary>
    public bool Is(string method, string type) => method == Method
        && (Type.Length == 0 || type == Type || type.EndsWith("." + Type, StringComparison.Ordinal));
}
