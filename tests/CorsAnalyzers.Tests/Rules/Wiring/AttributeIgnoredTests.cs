using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3015: attributes that nothing reads. Rows with a trap of the catalogue start with its id.</summary>
public class AttributeIgnoredTests
{
    [Theory]
    [InlineData("N15 a page handler", "public class P : PageModel { [{|CORS3015:EnableCors(\"Front\")|}] public void OnGet() { } }")]
    [InlineData("N15 an asynchronous page handler", "public class P : PageModel { [{|CORS3015:DisableCors|}] public Task OnPostAsync() => Task.CompletedTask; }")]
    [InlineData("N16 a hub method", "public class H : Hub { [{|CORS3015:EnableCors(\"Front\")|}] public void Send() { } }")]
    [InlineData("N16 a method of a typed hub", "public interface IClient { } public class H : Hub<IClient> { [{|CORS3015:DisableCors|}] public void Send() { } }")]
    [InlineData("N24 an interface member", "public interface I { [{|CORS3015:EnableCors(\"Front\")|}] void M(); }")]
    [InlineData("N25 a view component", "[{|CORS3015:EnableCors(\"Front\")|}] public class V : ViewComponent { }")]
    [InlineData("N25 a filter", "[{|CORS3015:EnableCors(\"Front\")|}] public class F : Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata { }")]
    [InlineData("N25 a component without a route", "[{|CORS3015:EnableCors(\"Front\")|}] public class B : Microsoft.AspNetCore.Components.ComponentBase { }")]
    [InlineData("N24 a derived attribute", "public interface I { [{|CORS3015:Web|}] void M(); } class WebAttribute : EnableCorsAttribute { }")]
    public Task Reports(string shape, string members) => VerifyAsync(shape, members);

    [Theory]
    [InlineData("N15 a page model", "[EnableCors(\"Front\")] public class P : PageModel { public void OnGet() { } }")]
    [InlineData("N16 a hub", "[EnableCors(\"Front\")] public class H : Hub { }")]
    [InlineData("N03 an action", "public class C : ControllerBase { [EnableCors(\"Front\")] public void Get() { } }")]
    [InlineData("N03 a controller by its attribute", "[Controller, EnableCors(\"Front\")] public class C { [DisableCors] public void Get() { } }")]
    [InlineData("I03 a gRPC service", "[Grpc.Core.BindServiceMethod] public abstract class Base { } [EnableCors(\"Front\")] public class S : Base { [DisableCors] public void M() { } } namespace Grpc.Core { class BindServiceMethodAttribute : Attribute { } }")]
    [InlineData("I04 a component with a route", "[EnableCors(\"Front\"), Microsoft.AspNetCore.Components.Route(\"/x\")] public class B : Microsoft.AspNetCore.Components.ComponentBase { }")]
    [InlineData("N04 a base class", "[EnableCors(\"Front\")] public abstract class Base { [EnableCors(\"Back\")] public virtual void Get() { } }")]
    [InlineData("N17 a handler of a minimal API", "public static class H { [EnableCors(\"Front\")] public static int Get() => 1; }")]
    [InlineData("any other class", "[EnableCors(\"Front\")] public class Service { [DisableCors] public void M() { } }")]
    [InlineData("N15 a method of a page model that is no handler", "public class P : PageModel { [EnableCors(\"Front\")] public void Help() { } }")]
    public Task Is_silent(string shape, string members) => VerifyAsync(shape, members);

    [Theory]
    [InlineData("N15 a page", "/// <summary>Ours.</summary>\npublic class P : PageModel\n{\n    [{|CORS3015:EnableCors(\"Front\")|}]\n    public void OnGet() { }\n}", "/// <summary>Ours.</summary>\n[EnableCors(\"Front\")]\npublic class P : PageModel\n{\n    public void OnGet() { }\n}")]
    [InlineData("N16 a hub", "public class H : Hub\n{\n    [Obsolete, {|CORS3015:DisableCors|}]\n    public void Send() { }\n}", "[DisableCors]\npublic class H : Hub\n{\n    [Obsolete]\n    public void Send() { }\n}")]
    public Task Moves_it_to_the_class(string shape, string before, string after) => WiringEdit.VerifyAsync("CORS3015", shape, Code(before), Code(after));

    [Theory]
    [InlineData("N16 two methods", "public class H : Hub { [{|CORS3015:DisableCors|}] public void A() { } [{|CORS3015:EnableCors|}] public void B() { } }")]
    [InlineData("N16 a class with an attribute of its own", "[EnableCors] public class H : Hub { [{|CORS3015:DisableCors|}] public void A() { } }")]
    [InlineData("N24 an interface", "public interface I { [{|CORS3015:EnableCors(\"Front\")|}] void M(); }")]
    public Task Leaves_alone(string shape, string members) => WiringEdit.VerifyNoneAsync("CORS3015", shape, Code(members));

    private static string Code(string members) => WiringCode.Named("app.UseCors(\"Front\");", members);

    private static Task VerifyAsync(string shape, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3015", Code(members));
    }
}
