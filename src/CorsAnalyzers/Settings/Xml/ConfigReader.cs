using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings.Xml;

/// <summary>Reads the elements of an XML text with their places. A document type is refused, and with it everything it can do.</summary>
internal static class ConfigReader
{
    private const string LocationElement = "location";

    /// <summary>The elements in the order of the text; none where it is not well-formed.</summary>
    public static ImmutableArray<ConfigElement> Read(SourceText text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.ToString().TrimStart('\uFEFF')), settings);
            return Read(reader, text);
        }
        catch (XmlException)
        {
            return ImmutableArray<ConfigElement>.Empty;
        }
    }

    private static ImmutableArray<ConfigElement> Read(XmlReader reader, SourceText text)
    {
        var elements = ImmutableArray.CreateBuilder<ConfigElement>();
        var around = new Stack<(string Path, string Location)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && around.Count > 0) around.Pop();
            if (reader.NodeType != XmlNodeType.Element) continue;

            // Deeper than this nothing is looked for, and paths stay short.
            const int depthBound = 16;
            var (path, location) = around.Count == 0 ? ("", "") : around.Peek();
            var name = reader.LocalName;
            var isEmpty = reader.IsEmptyElement;
            if (around.Count < depthBound)
            {
                // A location is no part of the path to what stands in it.
                var attributes = Attributes(reader, text);
                if (name != LocationElement) path = path.Length == 0 ? name : path + "/" + name;
                else location = attributes.Find(static attribute => attribute.Name == "path")?.Value.Trim('.') ?? location;
                elements.Add(new ConfigElement(path, attributes) { Location = location });
            }

            if (!isEmpty) around.Push((path, location));
        }

        return elements.ToImmutable();
    }

    private static List<ConfigAttribute> Attributes(XmlReader reader, SourceText text)
    {
        var attributes = new List<ConfigAttribute>();
        while (reader.MoveToNextAttribute()) attributes.Add(new ConfigAttribute(reader.LocalName, reader.Value, SpanOf((IXmlLineInfo)reader, text)));
        reader.MoveToElement();
        return attributes;
    }

    /// <summary>From the name of the attribute to the quote behind its value.</summary>
    private static TextSpan SpanOf(IXmlLineInfo place, SourceText text)
    {
        if (place.LineNumber < 1 || place.LineNumber > text.Lines.Count) return default;
        var start = Math.Min(text.Length, text.Lines[place.LineNumber - 1].Start + Math.Max(0, place.LinePosition - 1));
        var open = start;
        while (open < text.Length && text[open] is not ('"' or '\'')) open++;
        var close = open + 1;
        while (close < text.Length && text[close] != text[open]) close++;
        return TextSpan.FromBounds(start, Math.Min(text.Length, close + 1));
    }
}
