using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.WiringAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS2021: policies without what clients need. Rows with a trap of the catalogue start with its id.</summary>
public class ClientNeedsMissingTests
{
    private const string Hub = "public class Chat : Hub { }";
    private const string Full = "p.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowCredentials()";
    private const string Grpc = """
        public class Greeter { }
        static class GrpcEndpointRouteBuilderExtensions { public static IEndpointConventionBuilder MapGrpcService<T>(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => null; public static IEndpointConventionBuilder EnableGrpcWeb(this IEndpointConventionBuilder endpoint) => endpoint; }
        """;

    [Theory]
    [InlineData("I01 no credentials", "p.WithOrigins(\"https://a.example\").AllowAnyHeader()", "app.UseCors(\"A\"); app.{|CORS2021:MapHub<Chat>|}(\"/chat\");", Hub)]
    [InlineData("I01 any origin", "p.AllowAnyOrigin().AllowAnyHeader()", "app.UseCors(\"A\"); app.{|CORS2021:MapHub<Chat>|}(\"/chat\");", Hub)]
    [InlineData("I01 the hub's own policy", "p.WithOrigins(\"https://a.example\").AllowAnyHeader()", "app.UseCors(); app.{|CORS2021:MapHub<Chat>|}(\"/chat\").RequireCors(\"A\");", Hub)]
    [InlineData("I01 the hub's attribute", "p.WithOrigins(\"https://a.example\").AllowAnyHeader()", "app.UseCors(); app.{|CORS2021:MapHub<Chat>|}(\"/chat\");", "[EnableCors(\"A\")] public class Chat : Hub { }")]
    [InlineData("I01b no headers", "p.WithOrigins(\"https://a.example\").AllowCredentials()", "app.UseCors(\"A\"); app.{|CORS2021:MapHub<Chat>|}(\"/chat\");", Hub)]
    [InlineData("I01c a list without DELETE", Full + ".WithMethods(\"GET\", \"POST\")", "app.UseCors(\"A\"); app.{|CORS2021:MapHub<Chat>|}(\"/chat\");", Hub)]
    [InlineData("E12 no exposed headers", "p.WithOrigins(\"https://a.example\").AllowAnyHeader()", "app.UseCors(\"A\"); app.{|CORS2021:MapGrpcService<Greeter>|}().EnableGrpcWeb();", Grpc)]
    [InlineData("E12 half of them", "p.WithOrigins(\"https://a.example\").WithExposedHeaders(\"Grpc-Status\")", "app.UseCors(); app.{|CORS2021:MapGrpcService<Greeter>|}().EnableGrpcWeb().RequireCors(\"A\");", Grpc)]
    public Task Reports(string shape, string policy, string pipeline, string members) => VerifyAsync(shape, policy, pipeline, members);

    [Theory]
    [InlineData("I01 everything", Full, "app.UseCors(\"A\"); app.MapHub<Chat>(\"/chat\");", Hub)]
    [InlineData("I01c any method", Full + ".AllowAnyMethod()", "app.UseCors(\"A\"); app.MapHub<Chat>(\"/chat\");", Hub)]
    [InlineData("I01b both headers", "p.WithOrigins(\"https://a.example\").WithHeaders(\"X-Requested-With\", \"X-SignalR-User-Agent\").AllowCredentials()", "app.UseCors(\"A\"); app.MapHub<Chat>(\"/chat\");", Hub)]
    [InlineData("I01 credentials that are not known", "{ p.WithOrigins(\"https://a.example\").AllowAnyHeader(); if (args.Length > 0) p.AllowCredentials(); }", "app.UseCors(\"A\"); app.MapHub<Chat>(\"/chat\");", Hub)]
    [InlineData("I01 a hub without CORS", "p.WithOrigins(\"https://a.example\")", "app.UseCors(\"A\"); app.MapHub<Chat>(\"/chat\");", "[DisableCors] public class Chat : Hub { }")]
    [InlineData("E12 exposed", "p.WithOrigins(\"https://a.example\").WithExposedHeaders(\"Grpc-Status\", \"grpc-message\")", "app.UseCors(\"A\"); app.MapGrpcService<Greeter>().EnableGrpcWeb();", Grpc)]
    [InlineData("I03 gRPC without the web", "p.WithOrigins(\"https://a.example\")", "app.UseCors(\"A\"); app.MapGrpcService<Greeter>();", Grpc)]
    public Task Is_silent(string shape, string policy, string pipeline, string members) => VerifyAsync(shape, policy, pipeline, members);

    [Fact]
    public async Task I01_says_what_is_missing()
    {
        var test = new WiringTest("CORS2021") { TestCode = Code("p.AllowAnyOrigin()", "app.UseCors(\"A\"); app.{|#0:MapHub<Chat>|}(\"/chat\");", Hub) };
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic("CORS2021").WithLocation(0).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(
            "SignalR clients", "credentials (and listed origins with them), the header 'x-requested-with', the header 'x-signalr-user-agent'", "the policy 'A'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Code(string policy, string pipeline, string members) =>
        WiringCode.App($"builder.Services.AddSignalR(); builder.Services.AddCors(options => options.AddPolicy(\"A\", p => {policy}));", pipeline, members);

    private static Task VerifyAsync(string shape, string policy, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS2021", Code(policy, pipeline, members));
    }
}
