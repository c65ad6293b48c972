namespace CorsAnalyzers.EditorTests;

/// <summary>A mistake of one family of rules, what the editor says about it and what it offers.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Member">A member with the mistake.</param>
/// <param name="Title">The first action of the light bulb.</param>
/// <param name="Wrong">The mistake, in the member or in the settings file.</param>
/// <param name="Right">What the action makes of it.</param>
public sealed record Mistake(string Id, string Member, string Title, string Wrong, string Right)
{
    /// <summary>A file beside each project's code; null for none.</summary>
    public string? Settings { get; init; }

    /// <summary>Another file of code of each project.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The member as it should be.</summary>
    public string RightMember => Settings is null ? Member.Replace(Wrong, Right, StringComparison.Ordinal) : "";

    public override string ToString() => Id;

    /// <summary>One mistake of each family.</summary>
    public static IReadOnlyList<Mistake> OfEachFamily { get; } =
    [
        new("CORS1007", "void Add(CorsOptions options) => options.AddPolicy(\"p\", policy => policy.WithOrigins(\"http://shop.example\"));",
            "Write 'https://shop.example'", "http://", "https://"),
        new("CORS2001", "void Add(CorsOptions options) => options.AddPolicy(\"p\", policy => policy.WithOrigins(\"https://shop.example/\"));",
            "Write 'https://shop.example'", "https://shop.example/\"", "https://shop.example\""),
        new("CORS3001", "[EnableCors(\"Frnt\")] public class ShopController : ControllerBase { }", "Use the policy 'Front'", "Frnt", "Front")
        {
            Rest = """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddControllers();
                builder.Services.AddCors(options => options.AddPolicy("Front", policy => policy.WithOrigins("https://shop.example")));
                var app = builder.Build();
                app.UseCors();
                app.MapControllers();
                app.Run();
                """,
        },
        new("CORS4006", "void Answer(HttpResponse response) => response.Headers[\"Access-Control-Allow-Method\"] = \"PUT\";",
            "Write 'Access-Control-Allow-Methods'", "Allow-Method\"", "Allow-Methods\""),
        new("CORS5001", "void Add(CorsOptions options, IConfiguration configuration) => options.AddPolicy(\"p\", policy => policy.WithOrigins(configuration.GetSection(\"Cors:Origins\").Get<string[]>() ?? Array.Empty<string>()));",
            "Write 'https://shop.example' in appsettings.json", "https://shop.example/\"", "https://shop.example\"")
        {
            Settings = "{\n  \"Cors\": {\n    \"Origins\": [ \"https://shop.example/\" ]\n  }\n}\n",
        },
        new("CORS6002", "[System.Web.Http.Cors.EnableCors(\"https://shop.example/\", \"*\", \"*\")] public class OrdersController : System.Web.Http.ApiController { }",
            "Write 'https://shop.example'", "https://shop.example/\"", "https://shop.example\""),
    ];
}
