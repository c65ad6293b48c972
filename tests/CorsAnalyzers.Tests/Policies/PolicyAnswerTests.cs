using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>What a policy answers to a request from <c>https://a.example</c>.</summary>
public class PolicyAnswerTests
{
    /// <summary>A row is a policy, what is asked of it (nothing but the origin, or a preflight for a method and headers), and the answer.</summary>
    [Theory]
    [InlineData("b.AllowAnyOrigin();", "simple", "Allowed origin=*")]
    [InlineData("b.WithOrigins(\"https://a.example\");", "simple", "Allowed origin=https://a.example")]
    [InlineData("b.WithOrigins(\"https://b.example\");", "simple", "Refused")]
    [InlineData("b.WithOrigins(\"https://a.example\").AllowCredentials().WithExposedHeaders(\"X-A\", \"X-B\").SetPreflightMaxAge(TimeSpan.FromSeconds(5)).AllowAnyMethod().AllowAnyHeader();", "simple", "Allowed origin=https://a.example credentials=true exposed=X-A,X-B")]
    [InlineData("b.WithOrigins(\"https://a.example\").AllowCredentials().WithExposedHeaders(\"X-A\", \"X-B\").SetPreflightMaxAge(TimeSpan.FromSeconds(5)).AllowAnyMethod().AllowAnyHeader();", "PUT", "Allowed origin=https://a.example credentials=true methods=PUT age=5")]
    [InlineData("b.WithOrigins(\"https://a.example\", \"https://b.example\");", "simple", "Allowed origin=https://a.example vary=Origin")]
    [InlineData("b.WithOrigins(texts);", "simple", "Undecided origin=? vary=?")]
    [InlineData("b.WithOrigins(texts).AllowCredentials();", "simple", "Unknown origin=? credentials=? methods=? headers=? exposed=? age=? vary=?")]
    [InlineData("b.WithOrigins(\"https://a.example\").WithOrigins(texts);", "simple", "Allowed origin=https://a.example vary=?")]
    [InlineData("b.WithOrigins(\"*\").WithOrigins(texts);", "simple", "Undecided origin=? vary=?")]
    [InlineData("b.SetIsOriginAllowed(o => true);", "simple", "Allowed origin=https://a.example vary=Origin")]
    [InlineData("b.SetIsOriginAllowed(o => false);", "simple", "Refused")]
    [InlineData("b.SetIsOriginAllowed(null!);", "simple", "Throws NullReferenceException")]
    [InlineData("b.SetIsOriginAllowed(o => o == text);", "simple", "Undecided origin=https://a.example vary=Origin")]
    [InlineData("b.SetIsOriginAllowed(o => int.Parse(o) > 0);", "simple", "Throws FormatException")]
    [InlineData("b.WithOrigins(\"https://*.example\").SetIsOriginAllowedToAllowWildcardSubdomains();", "simple", "Allowed origin=https://a.example vary=Origin")]
    [InlineData("b.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader();", "PUT", "Allowed origin=* methods=PUT")]
    [InlineData("b.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader();", "PUT X-A", "Allowed origin=* methods=PUT headers=X-A")]
    [InlineData("b.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader();", "PUT X-A,, X-B ,", "Allowed origin=* methods=PUT headers=X-A,X-B")]
    [InlineData("b.AllowAnyOrigin().AllowAnyHeader();", "PUT \"X-A\"", "Allowed origin=* headers=?")]
    [InlineData("b.AllowAnyOrigin().AllowAnyHeader();", "PUT X-\"A", "Allowed origin=* headers=?")]
    [InlineData("b.AllowAnyOrigin().WithMethods(\"PUT\", \"DELETE\").WithHeaders(\"X-A\", \"X-B\");", "PUT X-A", "Allowed origin=* methods=PUT,DELETE headers=X-A,X-B")]
    [InlineData("b.AllowAnyOrigin().WithMethods(\"A,B\", \"\\\"C,D\\\"\").WithHeaders(\"\");", "PUT X-A", "Allowed origin=* methods=\"A,B\",\"C,D\"")]
    [InlineData("b.AllowAnyOrigin().WithMethods(texts).WithHeaders(\"*\", \"X-A\").WithExposedHeaders(texts);", "PUT X-A", "Allowed origin=* methods=? headers=*,X-A")]
    [InlineData("b.AllowAnyOrigin().WithExposedHeaders(texts);", "simple", "Allowed origin=* exposed=?")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.FromSeconds(5));", "PUT", "Allowed origin=* age=5")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.FromSeconds(0.1));", "PUT", "Allowed origin=* age=0.1")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.FromTicks(12345678901234567));", "PUT", "Allowed origin=* age=1234567890.1234567")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.Parse(text));", "PUT", "Allowed origin=* age=?")]
    [InlineData("b.WithOrigins(texts).SetIsOriginAllowed(o => true);", "simple", "Allowed origin=? vary=?")]
    [InlineData("b.WithOrigins(texts).SetIsOriginAllowed(o => false);", "simple", "Undecided origin=? vary=?")]
    [InlineData("b.WithOrigins(texts).SetIsOriginAllowed(null!);", "simple", "Undecided origin=? vary=?")]
    [InlineData("b.WithOrigins(texts).DisallowCredentials();", "simple", "Undecided origin=? vary=?")]
    [InlineData("b.AllowAnyOrigin().SetIsOriginAllowed(o => false);", "simple", "Allowed origin=*")]
    [InlineData("b.AllowAnyOrigin().WithMethods(\",A\", \"\\\"B,C\", \"D,E\\\"\");", "PUT", "Allowed origin=* methods=\",A\",\"\"B,C\",\"D,E\"\"")]
    [InlineData("b.AllowAnyOrigin().WithHeaders(\"\", \"X-A\");", "PUT", "Allowed origin=* headers=,X-A")]
    [InlineData("b.AllowAnyOrigin().AllowAnyHeader();", "PUT", "Allowed origin=*")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.Zero);", "PUT", "Allowed origin=* age=0")]
    [InlineData("b.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.FromTicks(1));", "PUT", "Allowed origin=* age=1E-07")]
    public async Task A_request_has_its_answer(string code, string request, string expected)
    {
        var policy = Assert.Single(Assert.Single((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies).States);
        var asked = request.Split(' ', 2);
        var answer = PolicyAnswer.Of(policy, request == "simple" ? CorsRequest.Simple(Origin) : CorsRequest.Preflight(Origin, asked[0], asked.ElementAtOrDefault(1)));
        Assert.Equal(expected, Text(answer));
    }

    [Fact]
    public void A_policy_that_was_never_made_answers_nothing()
    {
        var never = PolicyState.New with { Failure = new PolicyFailure(PolicyFailureKind.NullOrigins, null!) };
        Assert.Throws<ArgumentException>("policy", () => PolicyAnswer.Of(never, CorsRequest.Simple(Origin)));
    }

    [Fact]
    public void Any_origin_with_credentials_fails_when_a_request_comes()
    {
        var policy = PolicyState.New with { Origins = PolicyList.Empty.Add(new PolicyEntry("*", "*", null!)), Credentials = new PolicySwitch(Known.Yes, null) };
        Assert.Equal("Throws ArgumentException", Text(PolicyAnswer.Of(policy, CorsRequest.Simple(Origin))));
    }

    [Theory]
    [InlineData("", Known.No)]
    [InlineData("b.WithMethods(\"*\");", Known.Yes)]
    [InlineData("b.WithMethods(\"A\");", Known.No)]
    [InlineData("b.WithMethods(\"*\", \"A\");", Known.No)]
    [InlineData("b.WithMethods(\"*\", \"*\");", Known.No)]
    [InlineData("b.WithMethods(texts);", Known.Unknown)]
    [InlineData("b.WithMethods(\"*\").WithMethods(texts);", Known.Unknown)]
    [InlineData("b.WithMethods(\"A\").WithMethods(texts);", Known.No)]
    [InlineData("b.WithMethods(\"*\", \"A\").WithMethods(texts);", Known.No)]
    public async Task Only_a_star_that_is_alone_means_any(string code, object expected)
    {
        var policy = Assert.Single(Assert.Single((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies).States);
        Assert.Equal(expected, policy.Methods.IsAny);
    }

    private const string Origin = "https://a.example";

    private static string Text(PolicyAnswer answer)
    {
        var headers = new[]
        {
            ("origin", answer.AllowOrigin), ("credentials", answer.AllowCredentials), ("methods", answer.AllowMethods), ("headers", answer.AllowHeaders),
            ("exposed", answer.ExposeHeaders), ("age", answer.MaxAge), ("vary", answer.Vary),
        };
        var sent = headers.Where(static header => header.Item2 != AnswerHeader.Absent).Select(static header => $" {header.Item1}={(header.Item2.IsKnown ? header.Item2.Value : "?")}");
        return answer.Outcome + string.Concat(sent) + (answer.Exception is { } exception ? " " + exception : "");
    }
}
