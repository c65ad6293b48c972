using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Headers;

/// <summary>The frameworks whose answers carry headers that code writes by hand.</summary>
internal enum HeaderFramework
{
    AspNetCore,

    /// <summary>System.Web, Web API 2 and OWIN.</summary>
    Older,

    /// <summary>Azure Functions in a process of their own.</summary>
    Functions,
}

/// <summary>
/// The types of requests, responses and their headers as one compilation knows them. Lives no longer than that compilation's
/// analysis.
/// </summary>
internal sealed class HeaderSymbols
{
    private readonly Dictionary<INamedTypeSymbol, HeaderFramework> responses = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> requests = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> dictionaries = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> contexts = new(SymbolEqualityComparer.Default);

    private HeaderSymbols(Compilation compilation)
    {
        Response(compilation, HeaderFramework.AspNetCore, "Microsoft.AspNetCore.Http.HttpResponse");
        Response(compilation, HeaderFramework.Older, "System.Web.HttpResponse", "System.Web.HttpResponseBase", "Microsoft.Owin.IOwinResponse", "Microsoft.Owin.OwinResponse");
        Response(compilation, HeaderFramework.Functions, "Microsoft.Azure.Functions.Worker.Http.HttpResponseData");
        Add(compilation, requests, "Microsoft.AspNetCore.Http.HttpRequest", "System.Web.HttpRequest", "System.Web.HttpRequestBase", "Microsoft.Owin.IOwinRequest",
            "Microsoft.Owin.OwinRequest", "Microsoft.Azure.Functions.Worker.Http.HttpRequestData", "System.Net.Http.HttpRequestMessage");
        Add(compilation, dictionaries, "Microsoft.AspNetCore.Http.IHeaderDictionary", "Microsoft.Owin.IHeaderDictionary");
        Add(compilation, contexts, "Microsoft.AspNetCore.Http.HttpContext", "System.Web.HttpContext", "System.Web.HttpContextBase", "Microsoft.Owin.IOwinContext");

        // Without a server that sends it, a message is the answer a client got.
        if (compilation.GetTypeByMetadataName("System.Web.Http.ApiController") is not null) Message = compilation.GetTypeByMetadataName("System.Net.Http.HttpResponseMessage");
    }

    /// <summary>Web API's responses; null where there is no Web API.</summary>
    public INamedTypeSymbol? Message { get; }

    /// <summary>The symbols, or null where the compilation knows no response that it could send.</summary>
    public static HeaderSymbols? Find(Compilation compilation)
    {
        var symbols = new HeaderSymbols(compilation);
        return symbols.responses.Count > 0 || symbols.Message is not null ? symbols : null;
    }

    /// <summary>The framework of a response that is sent; null where the type is no such response.</summary>
    public HeaderFramework? ResponseOf(ITypeSymbol? type) => type is INamedTypeSymbol named && responses.TryGetValue(named, out var framework) ? framework : null;

    public bool IsMessage(ITypeSymbol? type) => Message is not null && SymbolEqualityComparer.Default.Equals(type, Message);

    public bool IsRequest(ITypeSymbol? type) => type is INamedTypeSymbol named && requests.Contains(named);

    public bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol named && dictionaries.Contains(named);

    /// <summary>Whether headers of a response can be reached from a value of the type.</summary>
    public bool Reaches(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (contexts.Contains(named) || dictionaries.Contains(named) || responses.ContainsKey(named)) || IsMessage(type);

    /// <summary>Whether the type is the struct of zero or more texts that ASP.NET Core's headers hold.</summary>
    public static bool IsTexts(ITypeSymbol? type) => type is { Name: "StringValues", ContainingNamespace.Name: "Primitives" };

    /// <summary>Whether fields of the type are called after the headers whose names they hold.</summary>
    public static bool HoldsNames(ITypeSymbol? type) =>
        type is { Name: "HeaderNames", ContainingNamespace: { Name: "Headers", ContainingNamespace.Name: "Http" } }
            or { Name: "CorsConstants", ContainingNamespace.Name: "Infrastructure" or "Cors" };

    private void Response(Compilation compilation, HeaderFramework framework, params string[] names)
    {
        foreach (var type in Types(compilation, names)) responses.Add(type, framework);
    }

    private static void Add(Compilation compilation, HashSet<INamedTypeSymbol> types, params string[] names) => types.UnionWith(Types(compilation, names));

    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, string[] names) =>
        names.Select(compilation.GetTypeByMetadataName).Where(static type => type is not null).Select(static type => type!);
}
