using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>Policies that members of every kind make.</summary>
public class PolicyMemberTests
{
    [Theory]
    [InlineData("void Set() { }", "void Set() { }")]
    [InlineData("void Set() => Run();", "void Set() => Run();")]
    [InlineData("C() { }", "C() { }")]
    [InlineData("int P => 1;", "=> 1")]
    [InlineData("int P { get; } = 1;", "= 1")]
    [InlineData("int P { get; }", "")]
    [InlineData("int P { get { return 1; } }", "")]
    [InlineData("int this[int i] => i;", "=> i")]
    [InlineData("int this[int i] { get { return i; } }", "")]
    [InlineData("int a = 1, b, c = 2;", "= 1 and = 2")]
    [InlineData("int a;", "")]
    [InlineData("event Action e = Run;", "= Run")]
    [InlineData("class D { }", "")]
    public void Bodies_of_a_member(string code, string expected)
    {
        var type = (TypeDeclarationSyntax)SyntaxFactory.ParseCompilationUnit($"class C {{ {code} }}").Members[0];
        Assert.Equal(expected, string.Join(" and ", MemberBodies.Of(type.Members[0]).Select(static body => body.ToString())));
    }

    [Fact]
    public void Bodies_of_parts_of_a_member()
    {
        var root = SyntaxFactory.ParseCompilationUnit("Run(); class C { int a = 1; int b; int P { get { return 1; } set => a = value; } int Q => 3; }");
        Assert.Equal([root], MemberBodies.Of(root));
        Assert.Equal(["= 1", ""], root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(static variable => string.Concat(MemberBodies.Of(variable).Select(static body => body.ToString()))));
        Assert.All(root.DescendantNodes().OfType<AccessorDeclarationSyntax>(), static accessor => Assert.Equal([accessor], MemberBodies.Of(accessor)));
        Assert.All(root.DescendantNodes().OfType<ArrowExpressionClauseSyntax>(), static arrow => Assert.Equal([arrow], MemberBodies.Of(arrow)));
    }

    [Theory]
    [InlineData("class C { static readonly CorsPolicy P = new CorsPolicyBuilder().WithMethods(\"A\").Build(); }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { CorsPolicy P = new CorsPolicyBuilder().WithMethods(\"A\").Build(), Q = new CorsPolicy { Methods = { \"B\" } }; }", "Build!: A; PolicyObject!: A; PolicyObject!: B")]
    [InlineData("class C { CorsPolicy P { get; } = new CorsPolicyBuilder().WithMethods(\"A\").Build(); }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { CorsPolicy P => new CorsPolicyBuilder().WithMethods(\"A\").Build(); }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { CorsPolicy P { get { return new CorsPolicyBuilder().WithMethods(\"A\").Build(); } } }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { CorsPolicy P { get => new CorsPolicyBuilder().WithMethods(\"A\").Build(); } }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { C() { new CorsPolicyBuilder().WithMethods(\"A\").Build(); } }", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { void Set(CorsPolicyBuilder b) { b.WithMethods(\"A\"); } }", "Builder: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("class C { CorsPolicyBuilder Set(CorsPolicyBuilder b) { return b; } }", "")]
    [InlineData("class C { Action<CorsPolicyBuilder> Set = b => b.WithMethods(\"A\"); }", "Builder: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("new CorsPolicyBuilder().WithMethods(\"A\").Build();", "Build!: A; PolicyObject!: A")]
    [InlineData("class C { void Run() { Console.WriteLine(); } }", "")]
    public async Task Every_kind_of_member_may_make_a_policy(string code, string expected)
    {
        Assert.Equal(expected, PolicyText.Of(await FlowRun.MembersAsync(WebCode.Usings + code)));
    }

    /// <summary>The member that code stands in, by its first line.</summary>
    [Theory]
    [InlineData("void Run() { Here(); }", "void Run() { Here(); }")]
    [InlineData("void Run() { void Local() { Here(); } }", "void Run() { void Local() { Here(); } }")]
    [InlineData("void Run() { Action run = () => Here(); }", "void Run() { Action run = () => Here(); }")]
    [InlineData("int P { get { return Here(); } }", "get { return Here(); }")]
    [InlineData("int P => Here();", "int P => Here();")]
    [InlineData("int p = Here();", "int p = Here();")]
    [InlineData("event Action e = Here();", "event Action e = Here();")]
    [InlineData("C() { Here(); }", "C() { Here(); }")]
    public void Code_stands_in_a_member(string code, string expected)
    {
        var root = SyntaxFactory.ParseCompilationUnit($"class C {{ {code} }}");
        var here = root.DescendantNodes().OfType<InvocationExpressionSyntax>().Single(static call => call.ToString() == "Here()");
        Assert.Equal(expected, PolicyMembers.MemberOf(here)!.ToString());
    }

    [Fact]
    public void Top_level_statements_are_one_member()
    {
        var root = SyntaxFactory.ParseCompilationUnit("Here(); There();");
        Assert.Same(root, PolicyMembers.MemberOf(root.DescendantNodes().OfType<InvocationExpressionSyntax>().First()));
        Assert.Null(PolicyMembers.MemberOf(SyntaxFactory.ParseExpression("Here()")));
    }

    [Theory]
    [InlineData("b.WithMethods(Names.All);", "Registration!: A,B", "static class Names { public static readonly string[] All = { \"A\", \"B\" }; }")]
    [InlineData("Names.Set(b);", "Registration!: A", "static class Names { public static void Set(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder b) => b.WithMethods(\"A\"); }")]
    [InlineData("Names.Set(b);", "Registration!: A", "static partial class Names { public static partial void Set(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder b) => b.WithMethods(\"A\"); }", "static partial class Names { public static partial void Set(CorsPolicyBuilder b); }")]
    public async Task A_helper_may_stand_in_another_file(string code, string expected, string otherFile, string types = "")
    {
        var (policies, _) = await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }") + types, otherFile: otherFile);
        Assert.Equal(expected, PolicyText.Of(policies));
    }
}
