using System.Text;
using CorsAnalyzers.Symbols;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// Code of a depth or length that nobody writes by hand: generated, pasted twice, broken. A walk that goes into itself would end the
/// compiler's process, which no test could report: each runs on a thread with the smallest stack that a host of the compiler has.
/// </summary>
public class NestingTests
{
    /// <summary>
    /// Twice as deep as code is read. The compiler's own binder ends the process at five thousand arrays or negations inside of each
    /// other, without an analyzer on the stack, and at which depth depends on how far its methods are compiled.
    /// </summary>
    private const int Depth = 2 * Nesting.Bound;

    // The main thread of a process on Windows, on which the compiler begins.
    private const int StackSize = 1 << 20;

    public static TheoryData<string, string> Shapes => new()
    {
        { "parentheses", Policy($"b.WithOrigins({Many("(")}\"*\"{Many(")")}).AllowCredentials()") },
        { "lambdas", Policy($"b.SetIsOriginAllowed({Many("o => ")}true{Many("")}).AllowCredentials()") },
        { "calls of the builder", Policy($"b.AllowAnyOrigin(){Many(".AllowAnyHeader()")}.AllowCredentials()") },
        { "origins that are added", Policy($"b{Many(".WithOrigins(\"https://a.example\")")}.AllowCredentials()") },
        { "calls inside of calls", Policy($"{Many("Id(")}b{Many(")")}.AllowAnyOrigin().AllowCredentials()", "static CorsPolicyBuilder Id(CorsPolicyBuilder b) => b;") },
        { "one text of many", Policy($"b.WithOrigins(\"https://a.example\"{Many(" + \"/x\"")}).AllowCredentials()") },
        { "one text of many variables", Policy($"b.WithOrigins(text{Many(" + text")}).AllowCredentials()") },
        { "conditions", Policy($"b.WithOrigins({Many("condition ? \"https://a.example/\" : ")}\"*\").AllowCredentials()") },
        { "what stands for null", Policy($"b.WithOrigins({Many("text ?? ")}\"*\").AllowCredentials()") },
        { "assignments", Policy($"{{ string o; b.WithOrigins({Many("o = ")}\"*\").AllowCredentials(); }}") },
        { "branches", Policy($"{{ {Many("if (condition) b.AllowAnyOrigin(); else ")}b.AllowCredentials(); }}") },
        { "branches inside of branches", Policy($"{{ {Many("if (condition) { ")}b.AllowAnyOrigin().AllowCredentials();{Many(" }")} }}") },
        { "blocks", Policy($"{{ {Many("{ ")}b.AllowAnyOrigin().AllowCredentials();{Many(" }")} }}") },
        { "loops", Policy($"{{ {Many("while (condition) ")}b.AllowAnyOrigin().AllowCredentials(); }}") },
        { "initializers", Policy($"{{ var x = new CorsPolicy {{ Origins = {Many("{ ")}\"*\"{Many(" }")} }}; }}") },
        { "arrays", Policy($"b.WithOrigins(new object[] {Many("{ new object[] ")}{{ \"*\" }}{Many(" }")}).AllowCredentials()") },
        { "collections", Policy($"b.WithOrigins({Text("[.. ", 400)}[\"*\"]{Text("]", 400)}).AllowCredentials()") },
        { "conditions of a predicate", Policy($"b.SetIsOriginAllowed(o => o == \"https://a.example\"{Many(" || o == \"https://b.example\"")})") },
        { "negations of a predicate", Policy($"b.SetIsOriginAllowed(o => {Many("!(")}o == \"x\"{Many(")")}).AllowCredentials()") },
        { "calls of a predicate", Policy($"b.SetIsOriginAllowed(o => o{Many(".Trim()")}.EndsWith(\"example.com\")).AllowCredentials()") },
        { "patterns of a predicate", Policy($"b.SetIsOriginAllowed(o => o is {Many("not ")}\"x\").AllowCredentials()") },
        { "helpers that call helpers", Policy("H0(b)", string.Concat(Enumerable.Range(0, Depth).Select(static i => $"static CorsPolicyBuilder H{i}(CorsPolicyBuilder b) => H{i + 1}(b);")) + $"static CorsPolicyBuilder H{Depth}(CorsPolicyBuilder b) => b.AllowAnyOrigin().AllowCredentials();") },
        { "constants of constants", Policy("b.WithOrigins(C0).AllowCredentials()", string.Concat(Enumerable.Range(0, Depth).Select(static i => $"const string C{i} = C{i + 1};")) + $"const string C{Depth} = \"*\";") },
        { "types inside of types", $"{WebCode.Usings}{Many("class A { ")}void M(CorsPolicyBuilder b) => b.AllowAnyOrigin().AllowCredentials();{Many(" }")}" },
        { "middleware", WebCode.App("builder.Services.AddCors();", $"app{Many(".UseRouting()")}.UseCors();") },
        { "branches of the pipeline", WebCode.App("builder.Services.AddCors();", $"{Text("app.Map(\"/x\", app => { ", 6)}app.UseCors(\"x\");{Text(" });", 6)}") },
        { "groups of endpoints", WebCode.App("builder.Services.AddCors();", $"app.UseCors(); app{Many(".MapGroup(\"/x\")")}.RequireCors(\"x\");") },
        { "a header of many parts", Header($"context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"https://a.example\"{Many(" + text")};") },
        { "headers under conditions", Header($"{Many("if (condition) { ")}context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";{Many(" }")}") },
        { "a header of conditions", Header($"context.Response.Headers[\"Access-Control-Allow-Origin\"] = {Many("condition ? \"*\" : ")}text;") },
        { "parentheses without an end", Policy($"b.WithOrigins({Many("(")}\"*\"") },
        { "blocks without an end", Policy($"{{ {Many("{ ")}") },
    };

    public static TheoryData<string, string> Lengths => new()
    {
        { "an origin of a megabyte", Policy($"b.WithOrigins(\"https://{new string('a', 1 << 20)}.example\").AllowCredentials()") },
        { "a megabyte of commas", Policy($"b.WithOrigins(\"{new string(',', 1 << 20)}\").AllowCredentials()") },
        { "a megabyte of wildcards", Policy($"b.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://{Text("*.", 1 << 19)}com\").AllowCredentials()") },
        { "a megabyte of blanks", Policy($"b.WithHeaders(\"{new string(' ', 1 << 20)}\").WithMethods(\"{new string(' ', 1 << 20)}\")") },
        { "a megabyte that is split", Policy($"b.WithOrigins(\"{Text("https://a.example, ", 50_000)}\".Split(',')).AllowCredentials()") },
        { "a megabyte of a predicate's text", Policy($"b.SetIsOriginAllowed(o => \"{Text("https://a.example ", 60_000)}\".Contains(o)).AllowCredentials()") },
        { "a megabyte of a header", Header($"context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"{new string('a', 1 << 20)}\";") },
        { "the name of a policy", WebCode.App("builder.Services.AddCors(o => o.AddPolicy(\"a\", p => { }));", $"app.UseCors(\"{new string('a', 1 << 20)}\");") },
        { "many origins", Policy($"b.WithOrigins({string.Join(", ", Enumerable.Range(0, 50_000).Select(static i => $"\"https://a{i}.example/\""))}).AllowCredentials()") },
        { "many policies", WebCode.App($"builder.Services.AddCors(o => {{ {string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"o.AddPolicy(\"p{i}\", p => p.AllowAnyOrigin().AllowCredentials());"))} }});", string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"app.MapGet(\"/{i}\", () => 1).RequireCors(\"q{i}\");"))) },
        { "a regular expression that backtracks for ever", Regex("^(((a+)+)+)+$") },
        { "a regular expression with a great count", Regex("^(a{1,1000}){1,1000}$") },
        { "a regular expression with counts in counts", Regex("^((((a{9}){9}){9}){9}){9}$") },
        { "a regular expression of many alternatives", Regex(string.Join('|', Enumerable.Range(0, 20_000).Select(static i => $"^https://a{i}$"))) },
        { "a regular expression of many groups", Regex(new string('(', Depth) + "a" + new string(')', Depth)) },
        { "a regular expression of many classes", Regex(Text("[a-z", Depth)) },
        { "a regular expression with back references", Regex(@"^(a*)(b*)\1\2\1\2$") },
        { "a regular expression with look-around", Regex("^(?=(a+))a*b\\1$") },
        { "half a regular expression", Regex(@"^https://(") },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    [MemberData(nameof(Lengths))]
    public async Task Survives(string shape, string code)
    {
        _ = shape;
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        var reported = OnSmallStack(() => AnalyzerRun.RunAsync(compilation, cancellation).GetAwaiter().GetResult());
        Assert.InRange(reported.Length, 0, 60_000);
    }

    private static T OnSmallStack<T>(Func<T> run)
    {
        var completion = new TaskCompletionSource<T>();
        var thread = new Thread(
            () =>
            {
                try
                {
                    completion.SetResult(run());
                }
                catch (Exception exception)
                {
                    completion.SetException(exception);
                }
            },
            StackSize);
        thread.Start();
        return completion.Task.GetAwaiter().GetResult();
    }

    private static string Policy(string body, string members = "") => WebCode.Policy("b => " + body, members);

    private static string Regex(string pattern) => Policy($"b.SetIsOriginAllowed(o => Regex.IsMatch(o, @\"{pattern}\")).AllowCredentials()");

    private static string Header(string statements) => WebCode.Statements("HttpContext context = null; " + statements);

    private static string Many(string text) => Text(text, Depth);

    private static string Text(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
