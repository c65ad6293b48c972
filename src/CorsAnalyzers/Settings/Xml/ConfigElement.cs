using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings.Xml;

/// <summary>One attribute of an element, and where it stands with its name.</summary>
internal sealed record ConfigAttribute(string Name, string Value, TextSpan Span);

/// <summary>One element of a <c>web.config</c>.</summary>
/// <param name="Path">The names of the elements around it and its own, from the outermost on.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record ConfigElement(string Path, IReadOnlyList<ConfigAttribute> Attributes)
{
    /// <summary>Where the document says that the element holds for part of the site only (<c>location path</c>); empty for all of it.</summary>
    public string Location { get; init; } = "";

    public ConfigAttribute? this[string name] => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>Whether an attribute is there and says yes; IIS takes any letter case.</summary>
    public bool Is(string name) => string.Equals(this[name]?.Value, "true", StringComparison.OrdinalIgnoreCase);
}
