using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3017: a policy that a later one replaces. Rows with a trap of the catalogue start with its id.</summary>
public class PolicyRegisteredTwiceTests
{
    [Theory]
    [InlineData("R09 in one delegate", "AddCors(o => { o.AddPolicy({|CORS3017:\"A\"|}, one); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 one a delegate, one an object", "AddCors(o => { o.AddPolicy({|CORS3017:\"A\"|}, p => p.WithOrigins(\"https://a.example\")); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 in two delegates", "AddCors(o => o.AddPolicy({|CORS3017:\"A\"|}, one)); builder.Services.AddCors(o => o.AddPolicy(\"A\", two));")]
    [InlineData("R09 with other registrations between", "AddCors(o => { o.AddPolicy({|CORS3017:\"A\"|}, one); o.AddPolicy(\"B\", two); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 by a constant", "AddCors(o => { const string a = \"A\"; o.AddPolicy({|CORS3017:a|}, one); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 three times", "AddCors(o => { o.AddPolicy({|CORS3017:\"A\"|}, one); o.AddPolicy({|CORS3017:\"A\"|}, two); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 a conditional one before", "AddCors(o => { if (args.Length > 0) o.AddPolicy({|CORS3017:\"A\"|}, one); o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 both under one condition", "AddCors(o => { if (args.Length > 0) { o.AddPolicy({|CORS3017:\"A\"|}, one); o.AddPolicy(\"A\", two); } });")]
    [InlineData("R09 options too", "AddCors(o => o.AddPolicy({|CORS3017:\"A\"|}, one)); builder.Services.Configure<CorsOptions>(o => o.AddPolicy(\"A\", two));")]
    [InlineData("R08 two default policies", "AddCors(o => { o.{|CORS3017:AddDefaultPolicy|}(one); o.AddDefaultPolicy(two); });")]
    [InlineData("R08 over two calls", "AddCors(o => o.{|CORS3017:AddDefaultPolicy|}(one)); builder.Services.AddCors(o => o.AddDefaultPolicy(two));")]
    public Task Reports(string shape, string calls) => VerifyAsync(shape, calls);

    [Theory]
    [InlineData("R09 two names", "AddCors(o => { o.AddPolicy(\"A\", one); o.AddPolicy(\"B\", two); });")]
    [InlineData("R07 two names that differ in case", "AddCors(o => { o.AddPolicy(\"A\", one); o.AddPolicy(\"a\", two); });")]
    [InlineData("R09 in exclusive branches", "AddCors(o => { if (args.Length > 0) o.AddPolicy(\"A\", one); else o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 in exclusive arms", "AddCors(o => { switch (args.Length) { case 0: o.AddPolicy(\"A\", one); break; default: o.AddPolicy(\"A\", two); break; } });")]
    [InlineData("R09 after a branch that returns", "AddCors(o => { if (args.Length > 0) { o.AddPolicy(\"A\", one); return; } o.AddPolicy(\"A\", two); });")]
    [InlineData("R09 replaced under a condition", "AddCors(o => { o.AddPolicy(\"A\", one); if (builder.Environment.IsDevelopment()) o.AddPolicy(\"A\", two); });")]
    [InlineData("R08 a default policy and a named one", "AddCors(o => { o.AddDefaultPolicy(one); o.AddPolicy(\"A\", two); });")]
    [InlineData("R10 default policies under two names", "AddCors(o => { o.AddDefaultPolicy(one); o.DefaultPolicyName = \"A\"; o.AddDefaultPolicy(two); });")]
    [InlineData("R09 two applications", "AddCors(o => o.AddPolicy(\"A\", one)); var other = WebApplication.CreateBuilder(); other.Services.AddCors(o => o.AddPolicy(\"A\", two));")]
    [InlineData("R09 in functions that may never meet", "AddCors(o => { void First() => o.AddPolicy(\"A\", one); void Second() => o.AddPolicy(\"A\", two); if (args.Length > 0) First(); else Second(); });")]
    [InlineData("authorization policies", "AddAuthorization(o => { o.AddPolicy(\"A\", p => p.RequireAuthenticatedUser()); o.AddPolicy(\"A\", p => p.RequireAuthenticatedUser()); });")]
    public Task Is_silent(string shape, string calls) => VerifyAsync(shape, calls);

    [Fact]
    public Task R09_speaks_in_libraries_too() => WiringTest.VerifyAsync("CORS3017", WiringCode.Usings + """
        public static class Setup
        {
            public static void Add(IServiceCollection services, CorsPolicy one, CorsPolicy two) => services.AddCors(o =>
            {
                o.AddPolicy({|CORS3017:"A"|}, one);
                o.AddPolicy("A", two);
            });

            public static void AddOther(IServiceCollection services, CorsPolicy one) => services.AddCors(o => o.AddPolicy("A", one));
        }
        """);

    private static Task VerifyAsync(string shape, string calls)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3017", WiringCode.App("CorsPolicy one = new(), two = new(); builder.Services." + calls, "app.UseCors(\"A\");"));
    }
}
