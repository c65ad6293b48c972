using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>What the rules about security say.</summary>
public class SecurityMessageTests
{
    [Theory]
    [InlineData("CORS1001", "b => b.AllowAnyOrigin().AllowCredentials()", "Warning: This policy allows any origin together with credentials: the application throws InvalidOperationException when it starts. List the origins that may send credentials.")]
    [InlineData("CORS1002", "b => b.SetIsOriginAllowed(_ => true).AllowCredentials()", "Warning: This predicate accepts strangers, such as 'https://evil.example': any website can act and read with the cookies of your users")]
    [InlineData("CORS1002", "b => b.SetIsOriginAllowed(_ => true)", "Info: This predicate accepts strangers, such as 'https://evil.example': any website can read the answers")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => o.EndsWith(\"example.com\")).AllowCredentials()", "Warning: This predicate also accepts 'https://evilexample.com', because it does not look at what stands in front: whoever has that name can act and read with the cookies of your users")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => o.StartsWith(\"https://example.com\")).AllowCredentials()", "Warning: This predicate also accepts 'https://example.com.evil.example', because it does not look at what follows: whoever has that name can act and read with the cookies of your users")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => Regex.IsMatch(o, \"^https://api.example.com$\")).AllowCredentials()", "Warning: This predicate also accepts 'https://apixexample.com', because an unescaped dot stands for any character: whoever has that name can act and read with the cookies of your users")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => o.EndsWith(\".azurewebsites.net\")).AllowCredentials()", "Warning: This predicate also accepts 'https://evil.azurewebsites.net', because anybody can get a name below that suffix: whoever has that name can act and read with the cookies of your users")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))", "Info: This predicate also accepts 'https://evilexample.com', because it does not look at what stands in front: whoever has that name can read the answers")]
    [InlineData("CORS1004", "b => b.SetIsOriginAllowed(o => new Uri(o).Host == \"example.com\").AllowCredentials()", "Warning: This predicate also accepts 'http://example.com', which is not encrypted: anyone on the network can speak as that origin, and can act and read with the cookies of your users")]
    [InlineData("CORS1005", "b => b.WithOrigins(\"null\")", "Info: Any website can send the origin 'null' from a sandboxed frame and then read the responses of this policy")]
    [InlineData("CORS1005", "b => b.WithOrigins(\"null\").AllowCredentials()", "Warning: Any website can send the origin 'null' from a sandboxed frame and then read what your users see, with their credentials")]
    [InlineData("CORS1005", "b => b.SetIsOriginAllowed(o => o == \"null\" || o == \"https://a.example\")", "Info: Any website can send the origin 'null' from a sandboxed frame and then read the responses of this policy")]
    [InlineData("CORS1005", "b => b.SetIsOriginAllowed(o => o == \"null\" || o == \"https://a.example\").AllowCredentials()", "Warning: Any website can send the origin 'null' from a sandboxed frame and then read what your users see, with their credentials")]
    [InlineData("CORS1006", "b => b.WithOrigins(\"https://*.com\").SetIsOriginAllowedToAllowWildcardSubdomains()", "Info: 'https://*.com' covers websites of strangers: anybody can get a name below 'com', such as 'https://evil.com'")]
    [InlineData("CORS1006", "b => b.WithOrigins(\"https://*.com\")", "Info: 'https://*.com' covers websites of strangers: anybody can get a name below 'com', such as 'https://evil.com', once the policy reads wildcards")]
    [InlineData("CORS1007", "b => b.WithOrigins(\"http://a.example\").AllowCredentials()", "Warning: 'http://a.example' is not encrypted: anyone on the network between it and a user can put code into its pages and read what your users see, with their credentials")]
    [InlineData("CORS1007", "b => b.WithOrigins(\"http://a.example\")", "Info: 'http://a.example' is not encrypted: anyone on the network between it and a user can put code into its pages and read the responses of this policy")]
    [InlineData("CORS1008", "b => b.AllowAnyOrigin()", "Info: Any website can read what this policy covers: right for a public API, and for nothing behind a firewall or an IP filter")]
    [InlineData("CORS1009", "b => b.WithOrigins(\"http://localhost:3000\")", "Warning: 'http://localhost:3000' is let in outside Development too, and it is another website for each user: any program on the user's machine can answer there")]
    [InlineData("CORS1009", "b => b.WithOrigins(\"http://192.168.1.10\")", "Warning: 'http://192.168.1.10' is let in outside Development too, and it is another website for each user: any network can have a host of that name")]
    [InlineData("CORS1010", "b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()", "Warning: Every website below 'a.example' reads what your users see, with their credentials: also whoever takes over an abandoned subdomain")]
    public async Task Says(string id, string configure, string message) => Assert.Equal([message], await RuleMessages.OfAsync(id, WebCode.Policy(configure)));

    [Theory]
    [InlineData("CORS1001", "var p = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build();", "Warning: This policy allows any origin together with credentials: this call throws InvalidOperationException. List the origins that may send credentials.")]
    [InlineData("CORS1001", "var p = new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = true };", "Warning: This policy allows any origin together with credentials: every request with an Origin header fails with ArgumentException. List the origins that may send credentials.")]
    [InlineData("CORS1001", "var b = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials();", "Warning: This policy allows any origin together with credentials: building the policy throws InvalidOperationException. List the origins that may send credentials.")]
    [InlineData("CORS1004", "var p = new CorsPolicy(); p.IsOriginAllowed = o => new Uri(o).Host == \"example.com\";", "Info: This predicate also accepts 'http://example.com', which is not encrypted: anyone on the network can speak as that origin, and can read the answers")]
    public async Task Says_of_statements(string id, string statements, string message) => Assert.Equal([message], await RuleMessages.OfAsync(id, WebCode.Statements(statements)));
}
