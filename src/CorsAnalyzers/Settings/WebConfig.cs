using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorsAnalyzers.Settings.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings;

/// <summary>A <c>web.config</c>: what IIS does with the requests and responses of the application.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Elements">Its elements; none where it is no XML, or too long to be read here.</param>
internal sealed record WebConfig(string Path, SourceText Text, ImmutableArray<ConfigElement> Elements)
{
    private const string HeaderPath = "configuration/system.webServer/httpProtocol/customHeaders/add";
    private const string ModulePath = "configuration/system.webServer/cors";

    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<ConfigElement>>> Read = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<ConfigElement>>>.CreateValueCallback ReadElements =
        static text => new StrongBox<ImmutableArray<ConfigElement>>(text.Length > SettingsFile.LengthBound ? ImmutableArray<ConfigElement>.Empty : ConfigReader.Read(text));

    /// <summary>The name by which a message speaks of the file.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The headers that IIS puts on every response of the whole site.</summary>
    public IEnumerable<ConfigElement> Headers => Elements.Where(static element => element is { Path: HeaderPath, Location: "" } && element["name"] is not null && element["value"] is not null);

    /// <summary>The origins that the IIS CORS module is told about, where it is switched on.</summary>
    public IEnumerable<ConfigElement> ModuleOrigins =>
        Elements.Any(static element => element is { Path: ModulePath, Location: "" } && element.Is("enabled"))
            ? Elements.Where(static element => element is { Path: ModulePath + "/add", Location: "" } && element["origin"] is not null)
            : Enumerable.Empty<ConfigElement>();

    /// <summary>The files of that name among additional files.</summary>
    public static ImmutableArray<WebConfig> Of(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<WebConfig>();
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (string.Equals(System.IO.Path.GetFileName(file.Path), "web.config", StringComparison.OrdinalIgnoreCase) && file.GetText(cancellation) is { } text)
                found.Add(new WebConfig(file.Path, text, Read.GetValue(text, ReadElements).Value));
        }

        return found.ToImmutable();
    }

    /// <summary>A place in the file, for a report.</summary>
    public Location LocationOf(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}
