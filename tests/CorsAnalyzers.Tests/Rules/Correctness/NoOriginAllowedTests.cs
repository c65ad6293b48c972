using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2007: policies in use that allow nobody.</summary>
public class NoOriginAllowedTests
{
    [Theory]
    [InlineData("O18 methods and headers alone", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => b.AllowAnyMethod().AllowAnyHeader()));")]
    [InlineData("O18 an empty list", "services.AddCors(o => o.{|CORS2007:AddDefaultPolicy|}(b => b.WithOrigins()));")]
    [InlineData("O18 an empty array", "services.AddCors(o => o.{|CORS2007:AddDefaultPolicy|}(b => b.WithOrigins(Array.Empty<string>())));")]
    [InlineData("O18 an empty immutable list", "services.AddCors(o => o.{|CORS2007:AddDefaultPolicy|}(b => { System.Collections.Immutable.ImmutableArray<string> none = []; b.WithOrigins([.. none]); }));")]
    [InlineData("C13 credentials alone", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => b.AllowCredentials()));")]
    [InlineData("P15 a predicate that refuses", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => b.SetIsOriginAllowed(_ => false)));")]
    [InlineData("P15 beside a list", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => b.WithOrigins(\"https://a.example\").SetIsOriginAllowed(_ => false)));")]
    [InlineData("O18 on every path", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => { if (condition) b.AllowAnyHeader(); else b.AllowAnyMethod(); }));")]
    [InlineData("O18 wildcard subdomains of nothing", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => b.SetIsOriginAllowedToAllowWildcardSubdomains()));")]
    [InlineData("a policy object", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", new CorsPolicy()));")]
    [InlineData("a built policy", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", new CorsPolicyBuilder().AllowAnyHeader().Build()));")]
    [InlineData("an empty lambda", "services.AddCors(o => o.{|CORS2007:AddPolicy|}(\"p\", b => { }));")]
    public Task Reports(string shape, string statements) => VerifyAsync(shape, statements);

    [Theory]
    [InlineData("O18 UseCors", "app.{|CORS2007:UseCors|}(b => b.AllowAnyHeader());")]
    [InlineData("N20 RequireCors", "app.UseCors(); app.MapGet(\"/\", () => 1).{|CORS2007:RequireCors|}(b => b.AllowAnyMethod());")]
    public Task Reports_a_pipeline(string shape, string pipeline)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2007", WebCode.App("", pipeline));
    }

    [Theory]
    [InlineData("an origin", "services.AddCors(o => o.AddPolicy(\"p\", b => b.WithOrigins(\"https://a.example\")));")]
    [InlineData("any origin", "services.AddCors(o => o.AddPolicy(\"p\", b => b.AllowAnyOrigin()));")]
    [InlineData("a predicate", "services.AddCors(o => o.AddPolicy(\"p\", b => b.SetIsOriginAllowed(o => o == text)));")]
    [InlineData("origins that are not known", "services.AddCors(o => o.AddPolicy(\"p\", b => b.WithOrigins(texts)));")]
    [InlineData("O39 origins from configuration", "services.AddCors(o => o.AddPolicy(\"p\", b => b.WithOrigins(new ConfigurationBuilder().Build().GetSection(\"x\").Get<string[]>() ?? Array.Empty<string>())));")]
    [InlineData("an origin on one path", "services.AddCors(o => o.AddPolicy(\"p\", b => { if (condition) b.WithOrigins(\"https://a.example\"); }));")]
    [InlineData("an origin in a loop", "services.AddCors(o => o.AddPolicy(\"p\", b => { foreach (var t in texts) b.WithOrigins(t); }));")]
    [InlineData("code out of sight", "services.AddCors(o => o.AddPolicy(\"p\", b => Console.WriteLine(b)));")]
    [InlineData("a delegate that is not known", "Action<CorsPolicyBuilder> configure = null!; services.AddCors(o => o.AddPolicy(\"p\", configure));")]
    [InlineData("a builder that is not in use yet", "var b = new CorsPolicyBuilder().AllowAnyHeader();")]
    [InlineData("a policy that is not in use yet", "var p = new CorsPolicyBuilder().AllowAnyHeader().Build(); p.Origins.Add(text); services.AddCors(o => o.AddPolicy(\"p\", p));")]
    [InlineData("B01 copied origins", "services.AddCors(o => o.AddPolicy(\"p\", new CorsPolicyBuilder(new CorsPolicyBuilder(\"https://a.example\").Build()).Build()));")]
    [InlineData("throws before", "services.AddCors(o => o.AddPolicy(\"p\", b => b.WithOrigins((string[])null!)));")]
    public Task Is_silent(string shape, string statements) => VerifyAsync(shape, statements);

    private static Task VerifyAsync(string shape, string statements)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2007", WebCode.Statements(statements));
    }
}
