using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1001 in every shape of code, and where it must stay silent. Rows with a trap of the catalogue start with its id.</summary>
public class AnyOriginWithCredentialsTests
{
    [Theory]
    [InlineData("C01 one chain", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()")]
    [InlineData("C01 the other order", "b => b.AllowCredentials().{|CORS1001:AllowAnyOrigin()|}")]
    [InlineData("C01 with other calls between", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowAnyHeader().AllowAnyMethod().AllowCredentials().WithExposedHeaders(\"X-A\")")]
    [InlineData("C01 beside a predicate, which is never asked", "b => b.{|CORS1001:AllowAnyOrigin()|}.SetIsOriginAllowed(o => o == \"x\").AllowCredentials()")]
    [InlineData("C03 a star", "b => b.{|CORS1001:WithOrigins(\"*\")|}.AllowCredentials()")]
    [InlineData("O28 a star by name", "b => b.{|CORS1001:WithOrigins(origins: \"*\")|}.AllowCredentials()")]
    [InlineData("O28 a star in an array", "b => b.{|CORS1001:WithOrigins(new[] { \"*\" })|}.AllowCredentials()")]
    [InlineData("O28 a star in a typed array", "b => b.{|CORS1001:WithOrigins(new string[] { \"*\" })|}.AllowCredentials()")]
    [InlineData("O28 a star in a collection expression", "b => b.{|CORS1001:WithOrigins([\"*\"])|}.AllowCredentials()")]
    [InlineData("O28 a star spread", "b => b.{|CORS1001:WithOrigins([.. new[] { \"*\" }])|}.AllowCredentials()")]
    [InlineData("O28 a star in a list", "b => b.{|CORS1001:WithOrigins(new List<string> { \"*\" }.ToArray())|}.AllowCredentials()")]
    [InlineData("O28 a star after nothing", "b => b.{|CORS1001:WithOrigins(Array.Empty<string>().Concat(new[] { \"*\" }).ToArray())|}.AllowCredentials()")]
    [InlineData("O28 a constant put together", "b => b.{|CORS1001:WithOrigins(\"\" + \"*\")|}.AllowCredentials()")]
    [InlineData("O28 an interpolated constant", "b => { var star = \"*\"; b.{|CORS1001:WithOrigins($\"{star}\")|}.AllowCredentials(); }")]
    [InlineData("O29d a list that any wipes", "b => b.WithOrigins(\"https://a.example\").{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()")]
    [InlineData("statements", "b => { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("statements in the other order", "b => { b.AllowCredentials(); b.{|CORS1001:AllowAnyOrigin()|}; }")]
    [InlineData("an anonymous method", "delegate (CorsPolicyBuilder b) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("a typed parameter", "(CorsPolicyBuilder b) => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()")]
    [InlineData("a static lambda", "static b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()")]
    [InlineData("a second variable", "b => { var c = b.{|CORS1001:AllowAnyOrigin()|}; c.AllowCredentials(); }")]
    [InlineData("assigned back", "b => { b = b.{|CORS1001:AllowAnyOrigin()|}; b = b.AllowCredentials(); }")]
    [InlineData("null-conditional", "b => { b?.{|CORS1001:AllowAnyOrigin()|}?.AllowCredentials(); }")]
    [InlineData("null-conditional chain", "b => { b?.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); }")]
    [InlineData("in parentheses, with !", "b => (b!.{|CORS1001:AllowAnyOrigin()|})!.AllowCredentials()")]
    [InlineData("a condition around one half", "b => { if (condition) b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("a conditional expression", "b => (condition ? b.{|CORS1001:AllowAnyOrigin()|} : b.WithOrigins(\"https://a.example\")).AllowCredentials()")]
    [InlineData("the same condition twice", "b => { if (condition) b.{|CORS1001:AllowAnyOrigin()|}; if (condition) b.AllowCredentials(); }")]
    [InlineData("one branch of a switch", "b => { switch (text) { case \"any\": b.{|CORS1001:AllowAnyOrigin()|}; break; default: b.WithOrigins(text); break; } b.AllowCredentials(); }")]
    [InlineData("after a loop", "b => { foreach (var t in texts) b.WithOrigins(t); b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); }")]
    [InlineData("in a loop", "b => { for (var i = 0; i < 3; i++) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); } }")]
    [InlineData("in try and finally", "b => { try { b.{|CORS1001:AllowAnyOrigin()|}; } finally { b.AllowCredentials(); } }")]
    [InlineData("after try and catch", "b => { try { text.Trim(); } catch (Exception) { } b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); }")]
    [InlineData("inside using", "b => { using var s = new MemoryStream(); b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("inside lock", "b => { lock (b) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); } }")]
    [InlineData("early return on another path", "b => { if (condition) return; b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); }")]
    [InlineData("two ways to any, both wrong", "b => { if (condition) b.{|CORS1001:AllowAnyOrigin()|}; else b.{|CORS1001:WithOrigins(\"*\")|}; b.AllowCredentials(); }")]
    [InlineData("allowed, taken back, allowed", "b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().DisallowCredentials().AllowCredentials()")]
    [InlineData("any twice: the last counts", "b => b.AllowAnyOrigin().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()")]
    public Task Reports_a_delegate(string shape, string configure) => VerifyAsync(shape, WebCode.Policy(configure));

    [Theory]
    [InlineData("C04 taken back in the chain", "b => b.AllowAnyOrigin().AllowCredentials().DisallowCredentials()")]
    [InlineData("C04 taken back in a statement", "b => { b.AllowAnyOrigin(); b.AllowCredentials(); b.DisallowCredentials(); }")]
    [InlineData("C04 never allowed", "b => b.AllowAnyOrigin().DisallowCredentials()")]
    [InlineData("O29 narrowed by a list", "b => b.AllowAnyOrigin().WithOrigins(\"https://a.example\").AllowCredentials()")]
    [InlineData("O29 a star beside an origin", "b => b.WithOrigins(\"*\", \"https://a.example\").AllowCredentials()")]
    [InlineData("O29e two stars allow nobody", "b => b.AllowAnyOrigin().WithOrigins(\"*\").AllowCredentials()")]
    [InlineData("O36 a blank and a star", "b => b.WithOrigins(\" *\").AllowCredentials()")]
    [InlineData("H02 any header", "b => b.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowAnyMethod().AllowCredentials()")]
    [InlineData("any origin alone", "b => b.AllowAnyOrigin()")]
    [InlineData("credentials alone", "b => b.AllowCredentials()")]
    [InlineData("both branches of an if", "b => { if (condition) b.AllowAnyOrigin(); else b.WithOrigins(\"https://a.example\").AllowCredentials(); }")]
    [InlineData("both branches by environment", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); else b.WithOrigins(text).AllowCredentials(); }")]
    [InlineData("a condition and its opposite", "b => { if (condition) b.AllowAnyOrigin(); if (!condition) b.AllowCredentials(); }")]
    [InlineData("a call and its opposite", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); if (!environment.IsDevelopment()) b.AllowCredentials(); }")]
    [InlineData("a local and its opposite", "b => { var any = text == \"*\"; if (any) b.AllowAnyOrigin(); if (!any) b.AllowCredentials(); }")]
    [InlineData("arms of a switch", "b => { switch (text) { case \"any\": b.AllowAnyOrigin(); break; default: b.AllowCredentials(); break; } }")]
    [InlineData("a condition that is never true", "b => { b.AllowAnyOrigin(); if (false) b.AllowCredentials(); }")]
    [InlineData("return between", "b => { if (condition) { b.AllowAnyOrigin(); return; } b.AllowCredentials(); }")]
    [InlineData("throw between", "b => { b.AllowAnyOrigin(); throw new InvalidOperationException(); }")]
    [InlineData("arms of a conditional expression", "b => _ = condition ? b.AllowAnyOrigin() : b.AllowCredentials()")]
    [InlineData("origins from a parameter", "b => b.WithOrigins(text).AllowCredentials()")]
    [InlineData("origins from an array parameter", "b => b.WithOrigins(texts).AllowCredentials()")]
    [InlineData("an array that may have been changed", "b => { var a = new[] { \"*\" }; a[0] = text; b.WithOrigins(a).AllowCredentials(); }")]
    [InlineData("a list that has grown", "b => { var l = new List<string> { \"*\" }; l.Add(\"https://a.example\"); b.WithOrigins(l.ToArray()).AllowCredentials(); }")]
    [InlineData("a list that a call may have changed", "b => { var l = new List<string> { \"*\" }; l.Remove(\"*\"); b.WithOrigins(l.ToArray()).AllowCredentials(); }")]
    [InlineData("an array by reference", "b => { var a = new[] { \"*\" }; Array.Resize(ref a, 0); b.WithOrigins(a).AllowCredentials(); }")]
    [InlineData("a local assigned on another path", "b => { var o = \"*\"; if (condition) o = \"https://a.example\"; else o = text; b.WithOrigins(o).AllowCredentials(); }")]
    [InlineData("a predicate instead", "b => b.SetIsOriginAllowed(o => o == \"https://a.example\").AllowCredentials()")]
    [InlineData("wildcard subdomains", "b => b.WithOrigins(\"https://*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    [InlineData("a variable between with a name that is part of the condition", "b => { if (condition) b.AllowAnyOrigin(); var c = text; if (!condition) b.AllowCredentials(); }")]
    [InlineData("a variable between with a name that is part of the environment", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); var env = text; if (!environment.IsDevelopment()) b.AllowCredentials(); }")]
    [InlineData("the environment under another name", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); environment = (IHostEnvironment)environment; if (!environment.IsDevelopment()) b.AllowCredentials(); }")]
    public Task Is_silent_about_a_delegate(string shape, string configure) => VerifyAsync(shape, WebCode.Policy(configure));

    [Theory]
    [InlineData("C01 default policy", "services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));")]
    [InlineData("C01c beside a good one", "services.AddCors(o => { o.AddPolicy(\"good\", b => b.WithOrigins(\"https://a.example\")); o.AddPolicy(\"bad\", b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()); });")]
    [InlineData("configured options", "services.Configure<CorsOptions>(o => o.AddPolicy(\"p\", b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));")]
    [InlineData("MVC's own AddCors", "services.AddMvcCore().AddCors(o => o.AddPolicy(\"p\", b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));")]
    [InlineData("O28 constructor", "var p = new CorsPolicyBuilder({|#0:\"*\"|}).AllowCredentials().Build();")]
    [InlineData("built into a variable", "var b = new CorsPolicyBuilder(); b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); services.AddCors(o => o.AddPolicy(\"p\", b.Build()));")]
    [InlineData("a local builder that nothing builds yet", "var b = new CorsPolicyBuilder(); b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials();")]
    [InlineData("C02 policy object", "var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true };")]
    [InlineData("C02 by a condition", "var p = new CorsPolicy { Origins = { {|CORS1001:\"*\"|} } }; p.SupportsCredentials = condition ? true : false;")]
    [InlineData("C02 the other order", "var p = new CorsPolicy { SupportsCredentials = true, Origins = { {|CORS1001:\"*\"|} } };")]
    [InlineData("C02 in statements", "var p = new CorsPolicy(); {|CORS1001:p.Origins.Add(\"*\")|}; p.SupportsCredentials = true;")]
    [InlineData("C02 through a variable for the list", "var p = new CorsPolicy(); var origins = p.Origins; origins.{|CORS1001:Add(\"*\")|}; p.SupportsCredentials = true;")]
    [InlineData("C02 after clearing", "var p = new CorsPolicy(); p.Origins.Add(\"https://a.example\"); p.Origins.Clear(); p.Origins.{|CORS1001:Add(\"*\")|}; p.SupportsCredentials = true;")]
    [InlineData("C06 after Build", "var b = new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}; var p = b.Build(); b.AllowCredentials();")]
    [InlineData("C06 on the built policy", "var p = new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.Build(); p.SupportsCredentials = true;")]
    [InlineData("B05 target-typed new", "CorsPolicyBuilder b = new(); b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials();")]
    [InlineData("a delegate in a variable", "Action<CorsPolicyBuilder> configure = b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); services.AddCors(o => o.AddPolicy(\"p\", configure));")]
    [InlineData("a captured builder", "var b = new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}; services.AddCors(o => o.AddPolicy(\"p\", b.AllowCredentials().Build()));")]
    [InlineData("captured origins", "var any = new[] { \"*\" }; services.AddCors(o => o.AddPolicy(\"p\", b => b.{|CORS1001:WithOrigins(any)|}.AllowCredentials()));")]
    [InlineData("a local function", "services.AddCors(o => o.AddPolicy(\"p\", Configure)); void Configure(CorsPolicyBuilder b) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("a local function for one half", "services.AddCors(o => o.AddPolicy(\"p\", b => { Any(b); b.AllowCredentials(); })); void Any(CorsPolicyBuilder b) => b.{|CORS1001:AllowAnyOrigin()|};")]
    [InlineData("inside a local function that is called", "Register(); void Register() => services.AddCors(o => o.AddPolicy(\"p\", b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));")]
    [InlineData("inside a lambda that goes elsewhere", "texts.ToList().ForEach(t => services.AddCors(o => o.AddPolicy(t, b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials())));")]
    [InlineData("copied", "var open = new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.Build(); var p = new CorsPolicyBuilder(open).AllowCredentials().Build();")]
    public Task Reports_statements(string shape, string statements) =>
        VerifyAsync(shape, WebCode.Statements(statements.Replace("new CorsPolicyBuilder({|#0:\"*\"|})", "{|CORS1001:new CorsPolicyBuilder(\"*\")|}", StringComparison.Ordinal)
            .Replace("{|CORS1001:p.Origins.Add(\"*\")|}", "p.Origins.{|CORS1001:Add(\"*\")|}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("two builders", "var a = new CorsPolicyBuilder().AllowAnyOrigin().Build(); var b = new CorsPolicyBuilder(\"https://a.example\").AllowCredentials().Build();")]
    [InlineData("two policies", "var a = new CorsPolicy { Origins = { \"*\" } }; var b = new CorsPolicy { SupportsCredentials = true };")]
    [InlineData("two objects in one variable", "var p = new CorsPolicy { Origins = { \"*\" } }; p = new CorsPolicy { SupportsCredentials = true };")]
    [InlineData("credentials set to false", "var p = new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = false };")]
    [InlineData("credentials from a parameter", "var p = new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = condition };")]
    [InlineData("the list is emptied", "var p = new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = true }; p.Origins.Clear();")]
    [InlineData("the star is taken out by a call that is not followed", "var p = new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = true }; p.Origins.Remove(\"*\");")]
    [InlineData("handed to code out of sight", "var b = new CorsPolicyBuilder().AllowAnyOrigin(); services.AddSingleton(b); b.AllowCredentials();")]
    [InlineData("handed to a lambda that goes out of sight", "var b = new CorsPolicyBuilder().AllowAnyOrigin(); texts.ToList().ForEach(t => b.WithOrigins(t)); b.AllowCredentials();")]
    [InlineData("a loop that may add origins", "var b = new CorsPolicyBuilder().AllowAnyOrigin(); foreach (var t in texts) { b.WithOrigins(\"https://a.example\"); b.AllowCredentials(); }")]
    [InlineData("a method of the same name elsewhere", "new Other().AllowAnyOrigin().AllowCredentials();")]
    public Task Is_silent_about_statements(string shape, string statements) => VerifyAsync(shape, WebCode.Statements(
        statements, members: "sealed class Other { public Other AllowAnyOrigin() => this; public Other AllowCredentials() => this; }"));

    [Theory]
    [InlineData("an extension method", "b => b.{|CORS1001:Open()|}.AllowCredentials()", "public static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.AllowAnyOrigin();")]
    [InlineData("a static helper", "b => { {|CORS1001:Open(b)|}; b.AllowCredentials(); }", "static void Open(CorsPolicyBuilder builder) { builder.AllowAnyOrigin(); }")]
    [InlineData("a helper for the other half", "b => { b.{|CORS1001:AllowAnyOrigin()|}; WithCookies(b); }", "static void WithCookies(CorsPolicyBuilder builder) => builder.AllowCredentials();")]
    [InlineData("a helper for each half", "b => b.{|CORS1001:Open()|}.WithCookies()", "static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.AllowAnyOrigin(); static CorsPolicyBuilder WithCookies(this CorsPolicyBuilder b) => b.AllowCredentials();")]
    [InlineData("a helper in a helper", "b => b.{|CORS1001:Outer()|}.AllowCredentials()", "static CorsPolicyBuilder Outer(this CorsPolicyBuilder b) => b.Inner(); static CorsPolicyBuilder Inner(this CorsPolicyBuilder b) => b.AllowAnyOrigin();")]
    [InlineData("a helper that gets the star", "b => {|CORS1001:From(b, \"*\")|}", "static void From(CorsPolicyBuilder b, string origin) => b.WithOrigins(origin).AllowCredentials();")]
    [InlineData("a helper that gets the stars", "b => {|CORS1001:From(b, new[] { \"*\" })|}", "static void From(CorsPolicyBuilder b, string[] origins) => b.WithOrigins(origins).AllowCredentials();")]
    [InlineData("a helper with a flag", "b => { b.{|CORS1001:AllowAnyOrigin()|}; Cookies(b, true); }", "static void Cookies(CorsPolicyBuilder b, bool allow) { if (allow) b.AllowCredentials(); }")]
    [InlineData("a helper with both halves", "b => b.Both()", "static CorsPolicyBuilder Both(this CorsPolicyBuilder b) => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials();")]
    [InlineData("a method group", "Configure", "static void Configure(CorsPolicyBuilder b) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("a method group in parentheses with a cast", "(Action<CorsPolicyBuilder>)Configure", "static void Configure(CorsPolicyBuilder b) { b.{|CORS1001:AllowAnyOrigin()|}; b.AllowCredentials(); }")]
    [InlineData("a helper that takes the delegate", "b => Run(c => c.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(), b)", "static void Run(Action<CorsPolicyBuilder> configure, CorsPolicyBuilder b) => configure(b);")]
    [InlineData("a helper that may call itself", "b => { Again(b.{|CORS1001:AllowAnyOrigin()|}, 3); b.AllowCredentials(); }", "static void Again(CorsPolicyBuilder b, int times) { if (times > 0) Again(b, times - 1); }")]
    [InlineData("a constant", "b => b.{|CORS1001:WithOrigins(Star)|}.AllowCredentials()", "const string Star = \"*\";")]
    [InlineData("a static readonly field", "b => b.{|CORS1001:WithOrigins(Star)|}.AllowCredentials()", "static readonly string Star = \"*\";")]
    [InlineData("a static readonly array", "b => b.{|CORS1001:WithOrigins(Stars)|}.AllowCredentials()", "static readonly string[] Stars = { \"*\" };")]
    [InlineData("a collection expression in a field", "b => b.{|CORS1001:WithOrigins(Stars)|}.AllowCredentials()", "static readonly string[] Stars = [\"*\"];")]
    [InlineData("a property without a setter", "b => b.{|CORS1001:WithOrigins(Stars)|}.AllowCredentials()", "static string[] Stars { get; } = { \"*\" };")]
    [InlineData("a computed property", "b => b.{|CORS1001:WithOrigins(Stars)|}.AllowCredentials()", "static string[] Stars => new[] { \"*\" };")]
    [InlineData("a method that returns the origins", "b => b.{|CORS1001:WithOrigins(Stars())|}.AllowCredentials()", "static string[] Stars() { return new[] { \"*\" }; }")]
    public Task Reports_through_members(string shape, string configure, string members) => VerifyAsync(shape, WebCode.Policy(configure, members));

    [Theory]
    [InlineData("a helper with both halves, of which one is taken back", "b => b.Open().AllowCredentials()", "static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.AllowAnyOrigin().WithOrigins(\"https://a.example\");")]
    [InlineData("a helper with a flag that is off", "b => { b.AllowAnyOrigin(); Cookies(b, false); }", "static void Cookies(CorsPolicyBuilder b, bool allow) { if (allow) b.AllowCredentials(); }")]
    [InlineData("a virtual helper", "b => { new Policies().Change(b.AllowAnyOrigin()); b.AllowCredentials(); }", "class Policies { public virtual void Change(CorsPolicyBuilder b) { } }")]
    [InlineData("a helper that calls itself", "b => { b.AllowAnyOrigin(); Again(b, 3); b.AllowCredentials(); }", "static void Again(CorsPolicyBuilder b, int times) { Again(b, times - 1); b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("a field that can change", "b => b.WithOrigins(Star).AllowCredentials()", "static string Star = \"*\";")]
    [InlineData("a field that the static constructor sets", "b => b.WithOrigins(Star).AllowCredentials()", "static readonly string Star = \"*\"; static Cors() { Star = Environment.MachineName; }")]
    [InlineData("a property with a setter", "b => b.WithOrigins(Stars).AllowCredentials()", "static string[] Stars { get; set; } = { \"*\" };")]
    [InlineData("a delegate in a field", "b => { Change(b.AllowAnyOrigin()); b.AllowCredentials(); }", "static Action<CorsPolicyBuilder> Change = b => b.WithOrigins(\"https://a.example\");")]
    [InlineData("halves in a helper that two branches call", "b => { if (condition) Open(b); else Cookies(b); }", "static void Open(CorsPolicyBuilder b) => b.AllowAnyOrigin(); static void Cookies(CorsPolicyBuilder b) => b.AllowCredentials();")]
    public Task Is_silent_through_members(string shape, string configure, string members) => VerifyAsync(shape, WebCode.Policy(configure, members));

    [Theory]
    [InlineData("a field initializer", "static readonly CorsPolicy P = new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build();")]
    [InlineData("a property initializer", "static CorsPolicy P { get; } = new() { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true };")]
    [InlineData("an expression-bodied property", "static CorsPolicy P => new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build();")]
    [InlineData("a getter", "static CorsPolicy P { get { return new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build(); } }")]
    [InlineData("a constructor", "sealed class C { public C() => new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build(); }")]
    [InlineData("an iterator", "static IEnumerable<CorsPolicy> All() { yield return new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build(); }")]
    [InlineData("an async method", "static async System.Threading.Tasks.Task<CorsPolicy> Get() { await System.Threading.Tasks.Task.Yield(); return new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build(); }")]
    [InlineData("a builder in a field", "static readonly CorsPolicyBuilder B = new(); static void Fill() { B.{|CORS1001:AllowAnyOrigin()|}; B.AllowCredentials(); }")]
    [InlineData("a generic method", "static void G<T>(T t) => new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin()|}.AllowCredentials().Build();")]
    [InlineData("two parts of a type", "partial class P { CorsPolicyBuilder B() => new CorsPolicyBuilder().AllowAnyOrigin(); } partial class P { void Use() => {|CORS1001:B()|}.AllowCredentials(); }")]
    [InlineData("a partial method", "partial class P { static partial void Fill(CorsPolicyBuilder b); static void Use(CorsPolicyBuilder b) { {|CORS1001:Fill(b)|}; b.AllowCredentials(); } } partial class P { static partial void Fill(CorsPolicyBuilder b) => b.AllowAnyOrigin(); }")]
    [InlineData("an instance helper", "sealed class P { void Open(CorsPolicyBuilder b) => b.AllowAnyOrigin(); void Use(CorsPolicyBuilder b) { {|CORS1001:Open(b)|}; b.AllowCredentials(); } }")]
    [InlineData("a helper of a base class", "class A { protected static void Open(CorsPolicyBuilder b) => b.AllowAnyOrigin(); } sealed class P : A { void Use(CorsPolicyBuilder b) { {|CORS1001:Open(b)|}; b.AllowCredentials(); } }")]
    public Task Reports_members(string shape, string members) => VerifyAsync(shape, WebCode.Statements("", members));

    [Theory]
    [InlineData("C01d UseCors", "", "app.UseCors(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials());")]
    [InlineData("C01e RequireCors", "builder.Services.AddCors();", "app.UseCors(); app.MapGet(\"/\", () => 1).RequireCors(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials());")]
    [InlineData("C01e RequireCors on a group", "builder.Services.AddCors();", "app.UseCors(); app.MapGroup(\"/g\").RequireCors(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials());")]
    [InlineData("top-level statements", "builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()));", "app.UseCors();")]
    [InlineData("a captured host", "builder.Services.AddCors(o => o.AddDefaultPolicy(b => { if (builder.Environment.IsProduction()) return; b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials(); }));", "app.UseCors();")]
    public Task Reports_an_application(string shape, string services, string pipeline) => VerifyAsync(shape, WebCode.App(services, pipeline));

    [Fact]
    public async Task Follows_a_helper_into_another_file()
    {
        var test = new RuleTest("CORS1001")
        {
            TestState =
            {
                Sources =
                {
                    WebCode.Policy("b => b.{|CORS1001:Open()|}.AllowCredentials()"),
                    """
                    using Microsoft.AspNetCore.Cors.Infrastructure;

                    static class Helpers
                    {
                        public static CorsPolicyBuilder Open(this CorsPolicyBuilder builder) => builder.AllowAnyOrigin();
                    }
                    """,
                },
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public async Task Reports_on_every_framework(string framework)
    {
        var test = new RuleTest("CORS1001") { Framework = framework, TestCode = WebCode.Policy("b => b.{|CORS1001:AllowAnyOrigin()|}.AllowCredentials()") };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string source)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1001", source);
    }
}
