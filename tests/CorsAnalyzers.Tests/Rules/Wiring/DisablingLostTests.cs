using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3016: CORS that is turned off in vain. Rows with a trap of the catalogue start with its id.</summary>
public class DisablingLostTests
{
    private const string On = "app.UseCors(\"Front\"); app.MapControllers();";

    [Theory]
    [InlineData("N04 a derived controller", On, "[DisableCors] public abstract class Base : ControllerBase { } public class {|CORS3016:Items|} : Base { }")]
    [InlineData("N04 two of them", On, "[DisableCors] public abstract class Base : ControllerBase { } public class {|CORS3016:Items|} : Base { } public class {|CORS3016:Users|} : Base { }")]
    [InlineData("N04 a derived controller with an action that says nothing", On, "[DisableCors] public abstract class Base : ControllerBase { } public class {|CORS3016:Items|} : Base { [EnableCors(\"Front\")] public void Get() { } public void Put() { } }")]
    [InlineData("N04 a derived controller that inherits such an action", On, "[DisableCors] public abstract class Base : ControllerBase { public void Put() { } } public class {|CORS3016:Items|} : Base { [EnableCors(\"Front\")] public void Get() { } }")]
    [InlineData("N04 over a class between", On, "[DisableCors] public abstract class Base : ControllerBase { } public abstract class Middle : Base { } public class {|CORS3016:Items|} : Middle { }")]
    [InlineData("N04 from a class that is no base alone", On, "[DisableCors] public class Base : ControllerBase { } public class {|CORS3016:Items|} : Base { }")]
    [InlineData("N04 an overriding method", On, "public abstract class Base : ControllerBase { [DisableCors] public virtual void Get() { } } public class Items : Base { public override void {|CORS3016:Get|}() { } }")]
    [InlineData("N04 with a default policy", "app.UseCors(p => p.WithOrigins(\"https://a.example\"));", "[DisableCors] public abstract class Base : ControllerBase { } public class {|CORS3016:Items|} : Base { }")]
    [InlineData("N05 a controller", "app.UseCors(); app.MapControllers().RequireCors(\"Front\");", "[{|CORS3016:DisableCors|}] public class Items : ControllerBase { }")]
    [InlineData("N05 an action", "app.UseCors(); app.MapControllers().RequireCors(\"Front\");", "public class Items : ControllerBase { [HttpPut, {|CORS3016:DisableCors|}] public void Put() { } }")]
    [InlineData("N05 without a name", "app.UseCors(\"Front\"); app.MapControllers().RequireCors();", "[{|CORS3016:DisableCors|}] public class Items : ControllerBase { }")]
    [InlineData("N05 N18 twice", "app.UseCors(); app.MapControllers().RequireCors(\"Back\").RequireCors(\"Front\");", "[{|CORS3016:DisableCors|}] public class Items : ControllerBase { }")]
    [InlineData("N05 a conventional route", "app.UseCors(); app.MapDefaultControllerRoute().RequireCors(\"Front\");", "[{|CORS3016:DisableCors|}] public class Items : ControllerBase { public void Get() { } }")]
    public Task Reports(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("N04 a derived controller that repeats it", On, "[DisableCors] public abstract class Base : ControllerBase { } [DisableCors] public class Items : Base { }")]
    [InlineData("N04 a derived controller whose actions all say it themselves", On, "[DisableCors] public abstract class Base : ControllerBase { public virtual void Get() { } } public class Items : Base { [EnableCors(\"Front\")] public override void Get() { } [DisableCors] public void Put() { } }")]
    [InlineData("N04 a derived controller that turns CORS on", On, "[DisableCors] public abstract class Base : ControllerBase { } [EnableCors(\"Front\")] public class Items : Base { }")]
    [InlineData("N04 nobody is derived", On, "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N04 the middleware turns nothing on", "app.UseCors(); app.MapControllers();", "[DisableCors] public abstract class Base : ControllerBase { } public class Items : Base { }")]
    [InlineData("N04 a middleware whose policy is not known", "app.UseCors(args[0]); app.MapControllers();", "[DisableCors] public abstract class Base : ControllerBase { } public class Items : Base { }")]
    [InlineData("N04 an override that repeats it", On, "public abstract class Base : ControllerBase { [DisableCors] public virtual void Get() { } } public class Items : Base { [DisableCors] public override void Get() { } }")]
    [InlineData("N04 an own attribute may be inherited", On, "[AttributeUsage(AttributeTargets.Class, Inherited = true)] class OffAttribute : Attribute, IDisableCorsAttribute { } [Off] public abstract class Base : ControllerBase { } public class Items : Base { }")]
    [InlineData("N04 a class of the same name", On, "[DisableCors] public abstract class Base : ControllerBase { } public class Items : Other.Base { } namespace Other { public class Base : ControllerBase { } }")]
    [InlineData("N05b a group around the controllers", "app.UseCors(); app.MapGroup(\"/g\").RequireCors(\"Front\").MapControllers();", "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N02 one action off", On, "public class Items : ControllerBase { [HttpPut, DisableCors] public void Put() { } }")]
    [InlineData("N06 off under a global policy", On, "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N15 a page", "app.UseCors(); app.MapControllers().RequireCors(\"Front\");", "[DisableCors] public class P : PageModel { }")]
    [InlineData("N05 a name that is not known", "app.UseCors(); app.MapControllers().RequireCors(args[0]);", "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 either mapping", "app.UseCors(); if (args.Length > 0) app.MapControllers().RequireCors(\"Front\"); else app.MapControllers();", "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 required under a condition", "app.UseCors(); var controllers = app.MapControllers(); if (args.Length > 0) controllers.RequireCors(\"Front\");", "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 a conventional route, and a route of the class", "app.UseCors(); app.MapDefaultControllerRoute().RequireCors(\"Front\");", "[DisableCors, Route(\"items\")] public class Items : ControllerBase { public void Get() { } }")]
    public Task Is_silent(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("N04 a class", "[DisableCors]\npublic abstract class Base : ControllerBase { }\n\n// Ours.\n[ApiController]\npublic class {|CORS3016:Items|} : Base { }", "[DisableCors]\npublic abstract class Base : ControllerBase { }\n\n// Ours.\n[DisableCors]\n[ApiController]\npublic class Items : Base { }")]
    [InlineData("N04 a method", "public abstract class Base : ControllerBase { [DisableCors] public virtual void Get() { } }\n\npublic class Items : Base\n{\n    public override void {|CORS3016:Get|}() { }\n}", "public abstract class Base : ControllerBase { [DisableCors] public virtual void Get() { } }\n\npublic class Items : Base\n{\n    [DisableCors]\n    public override void Get() { }\n}")]
    public Task Repeats_the_attribute(string shape, string before, string after) => WiringEdit.VerifyAsync("CORS3016", shape, WiringCode.Named(On, before), WiringCode.Named(On, after));

    [Fact]
    public Task N04_over_files() => WiringTest.VerifyAsync(
        "CORS3016",
        WiringCode.Named(On),
        WiringCode.Usings + "[DisableCors] public abstract class Base : ControllerBase { }",
        WiringCode.Usings + "public class {|CORS3016:Items|} : Base { }");

    [Fact]
    public Task N05_has_no_edit() => WiringEdit.VerifyNoneAsync(
        "CORS3016", "N05", WiringCode.Named("app.UseCors(); app.MapControllers().RequireCors(\"Front\");", "[{|CORS3016:DisableCors|}] public class Items : ControllerBase { }"));

    private static Task VerifyAsync(string shape, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3016", WiringCode.Named(pipeline, members));
    }
}
