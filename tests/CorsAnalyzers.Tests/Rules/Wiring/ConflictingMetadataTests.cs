using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3014: two things said about one element. Rows with a trap of the catalogue start with its id.</summary>
public class ConflictingMetadataTests
{
    [Theory]
    [InlineData("N01 a class", "", "[{|CORS3014:EnableCors(\"Front\")|}, DisableCors] public class C : ControllerBase { }")]
    [InlineData("N01 a class, the other way round", "", "[{|CORS3014:DisableCors|}, EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("N01 in lists of their own", "", "[{|CORS3014:EnableCors(\"Front\")|}] [DisableCors] public class C : ControllerBase { }")]
    [InlineData("N01 an action", "", "public class C : ControllerBase { [HttpPut, {|CORS3014:EnableCors|}, DisableCors] public void Put() { } }")]
    [InlineData("N01 a lambda", "app.MapGet(\"/x\", [{|CORS3014:EnableCors(\"Front\")|}, DisableCors] () => 1);", "")]
    [InlineData("N17 a derived attribute beside the other", "", "[{|CORS3014:EnableCors(\"Front\")|}, Web] public class C : ControllerBase { } class WebAttribute : EnableCorsAttribute { public WebAttribute() : base(\"Back\") { } }")]
    [InlineData("N18 two calls in a chain", "app.MapGet(\"/x\", () => 1).{|CORS3014:RequireCors(\"Front\")|}.RequireCors(\"Back\");", "")]
    [InlineData("N18 with others between", "app.MapGet(\"/x\", () => 1).{|CORS3014:RequireCors(\"Front\")|}.WithName(\"x\").RequireCors(\"Back\");", "")]
    [InlineData("N18 a policy made there", "app.MapGet(\"/x\", () => 1).{|CORS3014:RequireCors(p => p.WithOrigins(\"https://a.example\"))|}.RequireCors(\"Back\");", "")]
    [InlineData("N18 in two statements", "var x = app.MapGet(\"/x\", () => 1); x.{|CORS3014:RequireCors(\"Front\")|}; x.RequireCors(\"Back\");", "")]
    [InlineData("N18 on a group", "app.MapGroup(\"/g\").{|CORS3014:RequireCors(\"Front\")|}.RequireCors(\"Back\");", "")]
    [InlineData("N18 three calls", "app.MapGet(\"/x\", () => 1).{|CORS3014:RequireCors(\"Front\")|}.{|CORS3014:RequireCors(\"Back\")|}.RequireCors(\"Front\");", "")]
    public Task Reports(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("N02 off for the controller, on for an action", "", "[DisableCors] public class C : ControllerBase { [HttpPut, EnableCors(\"Front\")] public void Put() { } }")]
    [InlineData("N03 on for the controller, off for an action", "", "[EnableCors(\"Front\")] public class C : ControllerBase { [HttpPut, DisableCors] public void Put() { } }")]
    [InlineData("N03 two policies by action", "", "public class C : ControllerBase { [HttpPut, EnableCors(\"Front\")] public void Put() { } [HttpGet, EnableCors(\"Back\")] public void Get() { } }")]
    [InlineData("N12 a group and an endpoint of it", "app.MapGroup(\"/g\").RequireCors(\"Front\").MapGet(\"/x\", () => 1).RequireCors(\"Back\");", "")]
    [InlineData("N12 a group in a variable and an endpoint of it", "var g = app.MapGroup(\"/g\"); g.RequireCors(\"Front\"); g.MapGet(\"/x\", () => 1).RequireCors(\"Back\");", "")]
    [InlineData("N12 a lambda's attribute and a call", "app.MapGet(\"/x\", [DisableCors] () => 1).RequireCors(\"Front\");", "")]
    [InlineData("N20 the middleware and an endpoint", "app.MapGet(\"/x\", () => 1).RequireCors(\"Back\");", "")]
    [InlineData("N18 in exclusive branches", "var x = app.MapGet(\"/x\", () => 1); if (args.Length > 0) x.RequireCors(\"Front\"); else x.RequireCors(\"Back\");", "")]
    [InlineData("N18 replaced under a condition", "var x = app.MapGet(\"/x\", () => 1); x.RequireCors(\"Front\"); if (args.Length > 0) x.RequireCors(\"Back\");", "")]
    [InlineData("N18 two endpoints", "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\"); app.MapGet(\"/y\", () => 1).RequireCors(\"Back\");", "")]
    [InlineData("one name of two", "app.MapGet(\"/x\", () => 1).RequireCors(args.Length > 0 ? \"Front\" : \"Back\");", "")]
    [InlineData("N15 on a page handler, which another rule reports", "", "public class P : PageModel { [EnableCors(\"Front\"), DisableCors] public void OnGet() { } }")]
    public Task Is_silent(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("in one list", "[{|CORS3014:EnableCors(\"Front\")|}, DisableCors] public class C : ControllerBase { }", "[DisableCors] public class C : ControllerBase { }")]
    [InlineData("in a list of its own", "// ours\n[{|CORS3014:EnableCors(\"Front\")|}]\n[DisableCors]\npublic class C : ControllerBase { }", "// ours\n[DisableCors]\npublic class C : ControllerBase { }")]
    [InlineData("in two lists of their own", "// ours\n[{|CORS3014:EnableCors(\"Front\")|}]\n[{|CORS3014:Web|}]\n[DisableCors]\npublic class C : ControllerBase { } class WebAttribute : EnableCorsAttribute { }", "// ours\n[DisableCors]\npublic class C : ControllerBase { } class WebAttribute : EnableCorsAttribute { }")]
    [InlineData("two classes", "[{|CORS3014:EnableCors|}, DisableCors] public class C : ControllerBase { } [{|CORS3014:DisableCors|}, EnableCors] public class D : ControllerBase { }", "[DisableCors] public class C : ControllerBase { } [EnableCors] public class D : ControllerBase { }")]
    public Task Removes_the_attribute(string shape, string before, string after) =>
        WiringEdit.VerifyAsync("CORS3014", shape, WiringCode.Named("app.UseCors(\"Front\");", before), WiringCode.Named("app.UseCors(\"Front\");", after));

    [Fact]
    public Task Removes_the_call() => WiringEdit.VerifyAsync(
        "CORS3014",
        "N18",
        WiringCode.Named("app.UseCors();\napp.MapGet(\"/x\", () => 1)\n    .{|CORS3014:RequireCors(\"Front\")|} // first\n    .RequireCors(\"Back\");"),
        WiringCode.Named("app.UseCors();\napp.MapGet(\"/x\", () => 1) // first\n    .RequireCors(\"Back\");"));

    private static Task VerifyAsync(string shape, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3014", WiringCode.Named("app.UseCors(\"Front\"); app.MapControllers(); " + pipeline, members));
    }
}
