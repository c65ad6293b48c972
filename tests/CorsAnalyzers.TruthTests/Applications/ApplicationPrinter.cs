using System.Text;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>Prints an application as the file <c>Program.cs</c> of a web project.</summary>
internal static class ApplicationPrinter
{
    private const string Site = """

        static class Site
        {
            public static string Handle(HttpContext context)
            {
                context.Response.Headers["X-Handled"] = "1";
                return "handled";
            }
        }
        """;

    public static string Print(ApplicationProgram program)
    {
        var code = new StringBuilder();
        void Line(string text) => code.Append(text).Append('\n');

        if (program.Style == HostStyle.Startup)
        {
            Line("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();");
            Line(Site);
            Line("class Startup\n{\n    public void ConfigureServices(IServiceCollection services)\n    {");
            foreach (var line in Services(program, "services")) Line("        " + line);
            Line("    }\n\n    public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)\n    {");
            foreach (var line in program.Steps.SelectMany(step => Step(step, program))) Line("        " + line);
            Line("    }\n}");
        }
        else
        {
            Line("var builder = WebApplication.CreateBuilder(args);");
            foreach (var line in Services(program, "builder.Services")) Line(line);
            Line("var app = builder.Build();");
            if (program.Services.Cors == CorsServices.AddedTooLate) Line("builder.Services.AddCors();");
            foreach (var line in program.Steps.SelectMany(step => Step(step, program))) Line(line);
            Line("app.Run();");
            Line(Site);
        }

        if (program.Controller is { } controller) Line(Controller(controller));
        return code.ToString();
    }

    private static IEnumerable<string> Services(ApplicationProgram program, string services)
    {
        var parts = program.Services;
        if (parts.Cors == CorsServices.Added && parts.Policies.IsEmpty) yield return $"{services}.AddCors();";
        if (parts.Cors == CorsServices.Added && !parts.Policies.IsEmpty)
        {
            yield return $"{services}.AddCors(options =>";
            yield return "{";
            foreach (var policy in parts.Policies)
            {
                var methods = policy.Methods is not { } listed ? ".AllowAnyMethod()" : listed.IsEmpty ? "" : $".WithMethods({string.Join(", ", listed.Select(Text))})";
                yield return $"    options.{(policy.Name is null ? "AddDefaultPolicy(" : $"AddPolicy({Text(policy.Name)}, ")}policy => policy.WithOrigins({Text(policy.Origin)}).AllowAnyHeader(){methods});";
            }

            yield return "});";
        }

        if (parts.Authorization != AuthorizationServices.None)
        {
            yield return $"{services}.AddAuthentication();";
            yield return $"{services}.AddAuthorization({(parts.Authorization == AuthorizationServices.ForAll ? "options => options.FallbackPolicy = options.DefaultPolicy" : "")});";
        }

        if (program.Steps.Any(static step => step.Kind == StepKind.OutputCache)) yield return $"{services}.AddOutputCache();";
        if (program.Controller is not null) yield return $"{services}.AddControllers();";
        else if (program.Style == HostStyle.Startup) yield return $"{services}.AddRouting();";
    }

    private static IEnumerable<string> Step(Step step, ApplicationProgram program) => step.Kind switch
    {
        StepKind.Routing => ["app.UseRouting();"],
        StepKind.Cors => [Cors(step, program.Style == HostStyle.Startup ? "environment" : "app.Environment")],
        StepKind.Authentication => ["app.UseAuthentication();"],
        StepKind.Authorization => ["app.UseAuthorization();"],
        StepKind.StaticFiles => ["app.UseStaticFiles();"],
        StepKind.OutputCache => ["app.UseOutputCache();"],
        StepKind.ExceptionHandler => ["app.UseStatusCodePages();"],
        StepKind.PassThrough => ["app.Use((context, next) => next(context));"],
        StepKind.Terminal => ["app.Run(context => context.Response.WriteAsync(\"the end\"));"],
        _ when program.Style == HostStyle.Minimal => Endpoints(program, "app"),
        _ => Endpoints(program, "endpoints").Select(static line => "    " + line).Prepend("{").Prepend("app.UseEndpoints(endpoints =>").Append("});"),
    };

    private static string Cors(Step step, string environment)
    {
        var choice = step.Policy!;
        var arguments = choice.Inline is { } origin ? $"policy => policy.WithOrigins({Text(origin)}).AllowAnyHeader().AllowAnyMethod()" : choice.Name is { } name ? Text(name) : "";
        return step.Guard switch
        {
            Guard.Development => $"if ({environment}.IsDevelopment()) app.UseCors({arguments});",
            Guard.NotDevelopment => $"if (!{environment}.IsDevelopment()) app.UseCors({arguments});",
            Guard.WhenFirst => $"app.UseWhen(context => context.Request.Path.StartsWithSegments(\"{ApplicationPrograms.FirstPath}\"), branch => branch.UseCors({arguments}));",
            Guard.Branch => $"app.Map(\"/branch\", branch => branch.UseCors({arguments}));",
            _ => $"app.UseCors({arguments});",
        };
    }

    private static IEnumerable<string> Endpoints(ApplicationProgram program, string routes)
    {
        foreach (var endpoint in program.Endpoints)
        {
            var on = endpoint.Group is { } group ? $"{routes}.MapGroup(\"\"){Conventions(group)}" : routes;
            var map = endpoint.Verb switch { "GET" => "MapGet", "POST" => "MapPost", "PUT" => "MapPut", "DELETE" => "MapDelete", _ => "MapPatch" };
            var traits = (endpoint.Traits.HasFlag(EndpointTraits.Protected) ? ".RequireAuthorization()" : "")
                + (endpoint.Traits.HasFlag(EndpointTraits.ShortCircuit) ? ".ShortCircuit()" : "")
                + (endpoint.Traits.HasFlag(EndpointTraits.Cached) ? ".CacheOutput()" : "");
            yield return $"{on}.{map}(\"{endpoint.Path}\", {Attributes(endpoint.Attributes, " ")}(HttpContext context) => Site.Handle(context)){traits}{Conventions(endpoint.Conventions)};";
        }

        if (program.Controller is { } controller) yield return $"{routes}.MapControllers(){Conventions(controller.Mapping)};";
    }

    private static string Controller(ControllerPart controller)
    {
        var code = new StringBuilder();
        code.Append(Attributes(controller.Base, "\n")).Append("public abstract class SiteController : ControllerBase\n{\n}\n\n");
        code.Append(Attributes(controller.Class, "\n")).Append("public class OrdersController : SiteController\n{\n");
        foreach (var action in controller.Actions)
        {
            var verb = action.Verb[0] + action.Verb[1..].ToLowerInvariant();
            code.Append($"    [Http{verb}(\"{action.Path}\")]\n");
            if (action.Traits.HasFlag(EndpointTraits.Protected)) code.Append("    [Authorize]\n");
            code.Append(Attributes(action.Attributes, "\n    ") is { Length: > 0 } attributes ? "    " + attributes.TrimEnd(' ') : "");
            code.Append($"    public string {verb}{action.Path.Trim('/')}() => Site.Handle(HttpContext);\n");
        }

        return code.Append("}\n").ToString();
    }

    private static string Conventions(IEnumerable<Mark> marks) => string.Concat(marks.Select(static mark => $".RequireCors({(mark.Policy is { } name ? Text(name) : "")})"));

    private static string Attributes(IEnumerable<Mark> marks, string after) => string.Concat(marks.Select(mark =>
        (mark.IsDisabling ? "[DisableCors]" : mark.Policy is { } name ? $"[EnableCors({Text(name)})]" : "[EnableCors]") + after));

    private static string Text(string value) => "\"" + value + "\"";
}
