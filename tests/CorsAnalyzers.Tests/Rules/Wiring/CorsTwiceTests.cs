using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3013: two policies on one path. Rows with a trap of the catalogue start with its id.</summary>
public class CorsTwiceTests
{
    private const string Id = "CORS3013";

    [Theory]
    [InlineData("D16 two names", "app.UseCors(\"Front\"); app.{|CORS3013:UseCors(\"Back\")|};")]
    [InlineData("D16 three", "app.UseCors(\"Front\"); app.{|CORS3013:UseCors(\"Back\")|}; app.{|CORS3013:UseCors(\"Front\")|};")]
    [InlineData("D16 a chain", "app.UseCors(\"Front\").{|CORS3013:UseCors(\"Back\")|};")]
    [InlineData("D16 a policy of its own", "app.UseCors(p => p.AllowAnyOrigin()); app.{|CORS3013:UseCors(\"Back\")|};")]
    [InlineData("D16 both in Development", "if (app.Environment.IsDevelopment()) app.UseCors(\"Back\"); app.{|CORS3013:UseCors(\"Front\")|};")]
    [InlineData("D16 far apart", "app.UseCors(\"Front\"); app.UseRouting(); app.UseAuthorization(); app.{|CORS3013:UseCors(\"Back\")|};")]
    [InlineData("D16 in a branch behind it", "app.UseCors(\"Front\"); app.UseWhen(c => true, b => b.{|CORS3013:UseCors(\"Back\")|});")]
    [InlineData("D16 in a branch that rejoins before it", "app.UseWhen(c => true, b => b.UseCors(\"Back\")); app.{|CORS3013:UseCors(\"Front\")|};")]
    [InlineData("D16 in a helper", "app.UseCors(\"Front\"); app.{|CORS3013:UseMine()|};", "static class X { public static void UseMine(this IApplicationBuilder b) => b.UseCors(\"Back\"); }")]
    public Task Reports(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("D16 once", "app.UseCors(\"Front\");")]
    [InlineData("D16 exclusive environments", "if (app.Environment.IsDevelopment()) app.UseCors(\"Back\"); else app.UseCors(\"Front\");")]
    [InlineData("D16 exclusive conditions", "var open = args.Length > 0; if (open) app.UseCors(\"Back\"); if (!open) app.UseCors(\"Front\");")]
    [InlineData("D16 exclusive by return", "if (args.Length > 0) { app.UseCors(\"Back\"); app.Run(); return; } app.UseCors(\"Front\");")]
    [InlineData("D16 sections of a switch", "switch (args.Length) { case 0: app.UseCors(\"Back\"); break; default: app.UseCors(\"Front\"); break; }")]
    [InlineData("D16 arms of an expression", "_ = args.Length > 0 ? app.UseCors(\"Back\") : app.UseCors(\"Front\");")]
    [InlineData("D16 branches that end", "app.Map(\"/a\", b => b.UseCors(\"Back\")); app.Map(\"/b\", b => b.UseCors(\"Front\"));")]
    [InlineData("D16 a branch that ends before it", "app.Map(\"/a\", b => b.UseCors(\"Back\")); app.UseCors(\"Front\");")]
    [InlineData("D16 one without a policy, which another rule reports", "app.UseCors(); app.UseCors(\"Front\");")]
    [InlineData("R04 one of an unknown name, which another rule reports", "app.UseCors(\"Frnt\"); app.UseCors(\"Front\");")]
    [InlineData("N20 an endpoint's own policy", "app.UseCors(\"Front\"); app.MapGet(\"/x\", () => 1).RequireCors(\"Back\");")]
    public Task Is_silent(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Fact]
    public Task D16_several_hosts() => WiringTest.VerifyProgramAsync(Id, WiringCode.Usings + """
        static class Program
        {
            static void Main(string[] args) { First(args); Second(args); }
            static void First(string[] args) { var app = WebApplication.Create(args); app.UseCors("A"); app.Run(); }
            static void Second(string[] args) { var app = WebApplication.Create(args); app.UseCors("B"); app.Run(); }
        }
        """);

    [Fact]
    public Task D16_a_startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup("app.UseCors(\"Front\"); app.UseRouting(); app.{|CORS3013:UseCors(p => p.AllowAnyOrigin())|}; app.UseEndpoints(e => { });"));
}
