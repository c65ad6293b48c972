using System.Reflection;
using Xunit;

namespace CorsAnalyzers.Tests.Kit.Api;

/// <summary>Listings of public surfaces, and the sources that must live on them.</summary>
internal static class RecordedApi
{
    /// <summary>Names a file with the official listing.</summary>
    private const string OfficialListing = "OFFICIAL_TESTING_API";

    /// <summary>Names the file to which the kit's surface is written.</summary>
    private const string RecordTo = "RECORD_TESTING_API";

    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>
    /// The kit's surface when it was last compared with the official one: that of dotnet/roslyn-sdk at edf7abae
    /// (August 2026), of which it is a part. Release 1.1.2 lacks eight of the members, none of which the verifiers use:
    /// UnnecessaryCode, Net100, and equality of PackageIdentity and ReferenceAssemblies.
    /// </summary>
    public static IEnumerable<string> Kit() => Lines(Resource("kit-api.txt"));

    /// <summary>
    /// The official surface. It is not part of this repository: the variable names a file that joins the
    /// <c>PublicAPI.Shipped.txt</c> and <c>PublicAPI.Unshipped.txt</c> files of the projects Analyzer.Testing,
    /// CodeFix.Testing, CSharp.Analyzer.Testing and CSharp.CodeFix.Testing of dotnet/roslyn-sdk. Without it the test
    /// that asks is skipped.
    /// </summary>
    public static IEnumerable<string> Official()
    {
        var path = Environment.GetEnvironmentVariable(OfficialListing);
        Assert.SkipWhen(string.IsNullOrEmpty(path), $"{OfficialListing} does not name a file with the official listing.");
        return Lines(File.ReadAllText(path!));
    }

    /// <summary>Writes the kit's surface to the file that the variable names, if it does: <c>Kit/Api/kit-api.txt</c>.</summary>
    public static void Record(IEnumerable<string> listing)
    {
        if (Environment.GetEnvironmentVariable(RecordTo) is { Length: > 0 } path)
        {
            File.WriteAllLines(path, listing);
        }
    }

    /// <summary>The template verifiers of this project, with the usings the project gives them.</summary>
    public static IEnumerable<string> Verifiers()
        => Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Verifiers/", StringComparison.Ordinal))
            .Select(Resource)
            .Prepend(GlobalUsings);

    private static IEnumerable<string> Lines(string text)
        => [.. text.Split('\n').Select(ApiListing.Normalize).Where(line => line.Length > 0 && line[0] != '#').Distinct().Order(StringComparer.Ordinal)];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd();
    }
}
