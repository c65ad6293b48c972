using Xunit;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>What stands in a helper or a field is reported where it takes effect, and not edited there.</summary>
public class FixElsewhereTests
{
    private const string Members = """
        static readonly IConfiguration cfg = null!;
        static readonly string[] Parts = "https://a.example, https://b.example".Split(',');
        static readonly string Site = "https://a.example/";
        static void Origins(CorsPolicyBuilder b) => b.WithOrigins("https://a.example");
        static void Predicate(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => o == "https://a.example");
        static void Methods(CorsPolicyBuilder b) => b.WithMethods("GET");
        static void Allow(CorsPolicyBuilder b) => b.AllowCredentials();
        static string[] Read() => cfg.GetSection("o").Get<string[]>();
        """;

    [Theory]
    [InlineData("CORS2001", "b => b.{|CORS2001:SetIsOriginAllowed(o => o == Site)|}")]
    [InlineData("CORS2001", "b => b.WithOrigins({|CORS2001:\"https://a.example/,https://b.example\"|}.Split(','))")]
    [InlineData("CORS2006", "b => { {|CORS2006:Origins(b)|}; b.AllowAnyOrigin(); }")]
    [InlineData("CORS2006", "b => { {|CORS2006:Predicate(b)|}; b.SetIsOriginAllowed(o => o == \"https://b.example\"); }")]
    [InlineData("CORS2008", "b => { {|CORS2008:Methods(b)|}; b.AllowAnyMethod(); }")]
    [InlineData("CORS2017", "b => { {|CORS2017:Allow(b)|}; b.WithOrigins(text).DisallowCredentials(); }")]
    [InlineData("CORS2018", "b => b.{|CORS2018:WithOrigins(Read())|}")]
    [InlineData("CORS2019", "b => b.{|CORS2019:WithOrigins(Parts)|}")]
    public Task Offers_nothing(string id, string configure) => SuggestedEdit.VerifyNoneAsync(id, "", configure, Members);
}
