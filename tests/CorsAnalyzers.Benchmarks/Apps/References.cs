using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Apps;

/// <summary>What the measured code is compiled against: the runtime that the benchmarks run on.</summary>
internal static class References
{
    /// <summary>The runtime and ASP.NET Core.</summary>
    public static readonly ImmutableArray<MetadataReference> Web = Load(static _ => true);

    /// <summary>The runtime alone, as a library has it.</summary>
    public static readonly ImmutableArray<MetadataReference> Plain = Load(static path => !Path.GetFileName(path).StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static ImmutableArray<MetadataReference> Load(Func<string, bool> isPart) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Microsoft.Net.Http.Headers.dll" or "Microsoft.CSharp.dll")
            .Where(isPart)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
