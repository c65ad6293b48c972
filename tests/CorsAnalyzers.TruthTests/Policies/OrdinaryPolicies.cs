using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Programs;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>Generates policies as people write them: mostly right, with a mistake here and there. No rule speaks of most of them.</summary>
internal static class OrdinaryPolicies
{
    private static readonly Gen<string> Origin = Gen.Frequency(
        (30, Gen.Elements("https://a.example", "https://shop.a.example", "https://b.example:8443", "http://localhost:3000", "https://A.Example", "http://127.0.0.1:5173", "https://xn--bcher-kva.example")),
        (1, Gen.Elements("https://a.example/", "https://a.example:443", "a.example", "https://a.example,https://b.example", "*", "null", "http://a.example", " https://a.example", "http://10.0.0.7", "https://*.a.example")));

    private static readonly Gen<string> Method = Gen.Frequency(
        (20, Gen.Elements("PUT", "DELETE", "PATCH", "GET", "POST")), (1, Gen.Elements("put", "patch", "Delete", "*", "OPTIONS", "TRACE", "GET, PUT", " PUT ", "QUERY", "", "HEAD", "get")));

    private static readonly Gen<string> Header = Gen.Frequency(
        (20, Gen.Elements("Content-Type", "Authorization", "X-A", "x-requested-with", "Range")), (1, Gen.Elements("*", "Cookie", "Accept", "Content-Type, X-A", "X-*", "Origin", "ETag", "", "X A", "Access-Control-Allow-Origin", "Sec-Fetch-Mode", "User-Agent", "If-Match")));

    private static readonly Gen<string> Exposed = Gen.Frequency(
        (20, Gen.Elements("X-Total", "ETag", "Location", "Content-Disposition", "Retry-After")), (1, Gen.Elements("*", "Set-Cookie", "Content-Type", "X-A, X-B", "Access-Control-Allow-Origin", "", "X-*", "Content-Length", "Authorization", "Host")));

    private static readonly Gen<string> Age = Gen.Frequency(
        (10, Gen.Elements("TimeSpan.FromMinutes(10)", "TimeSpan.FromHours(1)", "TimeSpan.FromSeconds(600)", "TimeSpan.FromHours(24)")),
        (1, Gen.Elements("TimeSpan.FromSeconds(1.5)", "TimeSpan.Zero", "TimeSpan.FromSeconds(-1)", "TimeSpan.FromDays(30)", "TimeSpan.MaxValue", "new TimeSpan(3600)")));

    private static readonly Gen<ImmutableArray<Call>> Origins = Gen.Frequency(
        (12, Of("WithOrigins", Origin, 3)),
        (2, Gen.Elements("https://*.a.example", "https://*.b.example:8443", "http://*.localhost:3000").Select(static pattern => ImmutableArray.Create(With("WithOrigins", [pattern]), new Call("SetIsOriginAllowedToAllowWildcardSubdomains", null)))),
        (1, Gen.Constant(ImmutableArray.Create(new Call("AllowAnyOrigin", null)))),
        (1, Gen.Elements("o => o == \"https://a.example\"", "o => o.EndsWith(\".example\")", "_ => true", "o => o.StartsWith(\"https://a.example\")", "o => new Uri(o).Host == \"a.example\"")
            .Select(static text => ImmutableArray.Create(new Call("SetIsOriginAllowed", new ExpressionArgument(text))))),
        (1, Gen.Constant(ImmutableArray<Call>.Empty)));

    /// <summary>All policies.</summary>
    public static Gen<PolicyProgram> All { get; } =
        from origins in Origins
        from methods in Maybe(Gen.OneOf(Of("WithMethods", Method, 3), One("AllowAnyMethod")))
        from headers in Maybe(Gen.OneOf(Of("WithHeaders", Header, 3), One("AllowAnyHeader")))
        from exposed in Maybe(Of("WithExposedHeaders", Exposed, 2))
        from credentials in Maybe(One("AllowCredentials"))
        from age in Maybe(Age.Select(static text => ImmutableArray.Create(new Call("SetPreflightMaxAge", new ExpressionArgument(text)))))
        from more in Gen.Frequency((12, Gen.Constant(ImmutableArray<Call>.Empty)), (1, Gen.OneOf(Origins, One("DisallowCredentials"), One("AllowAnyOrigin"), One("SetIsOriginAllowedToAllowWildcardSubdomains"))))
        from style in Gen.Elements(CallStyle.Chain, CallStyle.Statements)
        from start in Gen.Elements<Start>(new Registration(RegistrationStyle.Named), new Registration(RegistrationStyle.Default), new NewBuilder(StringsArgument.None, CreationStyle.Var))
        select new PolicyProgram(start, new Block([new Calls([.. origins, .. methods, .. headers, .. exposed, .. credentials, .. age, .. more, .. origins.IsEmpty ? [new Call("AllowAnyHeader", null)] : ImmutableArray<Call>.Empty], style)]), null);

    private static Gen<ImmutableArray<Call>> Maybe(Gen<ImmutableArray<Call>> some) => Gen.OneOf(Gen.Constant(ImmutableArray<Call>.Empty), some);

    private static Gen<ImmutableArray<Call>> One(string method) => Gen.Constant(ImmutableArray.Create(new Call(method, null)));

    private static Gen<ImmutableArray<Call>> Of(string method, Gen<string> value, int most) =>
        from count in Gen.Choose(1, most)
        from values in value.ListOf(count)
        select ImmutableArray.Create(With(method, values));

    private static Call With(string method, IEnumerable<string> values) => new(method, new StringsArgument(StringsStyle.Params, [.. values.Select(Text.Of)]));
}
