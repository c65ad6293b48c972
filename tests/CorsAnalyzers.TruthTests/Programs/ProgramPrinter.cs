using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>Prints a program as a C# file whose method <c>Made.Run</c> makes the policy.</summary>
internal sealed class ProgramPrinter
{
    /// <summary>Stands before each expression that makes what <c>Run</c> returns.</summary>
    public const string Marker = "/*result*/";

    private readonly StringBuilder members = new();
    private readonly bool isConstant;
    private StringBuilder code = new();
    private int indent = 2;
    private int names;

    private ProgramPrinter(bool isConstant) => this.isConstant = isConstant;

    /// <summary>Names in reach of a statement, and what <c>return</c> gives there; null where it cannot return.</summary>
    private sealed record Scope(string? Builder, string? Policy, string? Result)
    {
        public string Parameters => string.Join(", ", new[] { Builder is null ? null : "CorsPolicyBuilder " + Builder, Policy is null ? null : "CorsPolicy " + Policy }.OfType<string>());

        public string Arguments => string.Join(", ", new[] { Builder, Policy }.OfType<string>());
    }

    public static string Print(PolicyProgram program, string space)
    {
        var printer = new ProgramPrinter(program.IsConstant());
        printer.Run(program);
        return File(space, printer.code.ToString(), printer.members.ToString());
    }

    /// <summary>The file around statements that were written by hand, one a line.</summary>
    public static string Print(string statements, string space) => File(space, "        " + statements + "\n", "");

    private static string File(string space, string statements, string members) => $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.AspNetCore.Cors.Infrastructure;

            namespace {{space}};

            public static class Made
            {
                private const bool Yes = true;
                private const string Name = "a";
                private const int Count = 2;

                public static CorsPolicy Run(bool x, bool y)
                {
            {{statements}}    }

                private static bool AllowAll(string origin) => true;

                private static bool AllowNone(string origin) => false;

                private static bool IsKnown(string origin) => origin == "https://a.example";
            {{members}}}

            """;

    private void Run(PolicyProgram program)
    {
        Line("var local = true;");
        if (program.Start is Registration registration)
        {
            Register(registration, program.Body);
            return;
        }

        var scope = Begin(program.Start, isResult: true);
        if (program.Start is NewPolicy) scope = scope with { Result = scope.Policy };
        else scope = scope with { Result = scope.Builder + ".Build()" };
        Statements(program.Body, scope);
        if (program.AfterBuild is { } after && scope.Builder is not null)
        {
            var built = NextName("policy");
            Line($"var {built} = {scope.Builder}.Build();");
            scope = new Scope(scope.Builder, built, built);
            Statements(after, scope);
        }

        Line($"return {scope.Result};");
    }

    private void Register(Registration registration, Block body)
    {
        var name = registration.Style == RegistrationStyle.Default ? "" : "\"p\", ";
        var method = registration.Style == RegistrationStyle.Default ? "AddDefaultPolicy" : "AddPolicy";
        Line("var options = new CorsOptions();");
        var builder = NextName("b");
        var scope = new Scope(builder, null, null);
        if (registration.Style == RegistrationStyle.MethodGroup)
        {
            var configure = NextName("Configure");
            StaticMethod($"private static void {configure}(CorsPolicyBuilder {builder}{Inputs(", bool x, bool y")})", () => Statements(body, scope));
            Line($"{Marker}options.{method}({name}{(isConstant ? configure : $"c => {configure}(c, x, y)")});");
        }
        else if (body.Statements is [Calls { Style: CallStyle.Chain } calls])
        {
            var chain = Chain(calls.List, builder);
            Line($"{Marker}options.{method}({name}{builder} => {chain});");
        }
        else
        {
            Line($"{Marker}options.{method}({name}{builder} =>");
            Braces(() => Statements(body, scope), ");");
        }

        Line(registration.Style == RegistrationStyle.Default ? "return options.GetPolicy(options.DefaultPolicyName)!;" : "return options.GetPolicy(\"p\")!;");
    }

    /// <summary>Makes the object and gives the names to go on with.</summary>
    private Scope Begin(Start start, bool isResult)
    {
        var marker = isResult ? Marker : "";
        switch (start)
        {
            case NewBuilder made:
                var builder = NextName("b");
                Create("CorsPolicyBuilder", builder, made.Style, () => marker, () => "(" + Strings(made.Origins) + ")");
                return new Scope(builder, null, null);

            case EitherBuilder either:
                builder = NextName("b");
                var first = Strings(either.First);
                var second = Strings(either.Second);
                Line($"var {builder} = {either.Condition.Text} ? {marker}new CorsPolicyBuilder({first}) : {marker}new CorsPolicyBuilder({second});");
                return new Scope(builder, null, null);

            case NewPolicy made:
                var policy = NextName("policy");
                Create("CorsPolicy", policy, made.Style, () => marker, () => made.Initializer.IsEmpty ? "()" : (made.Style == CreationStyle.TargetTyped ? "()" : "") + Initializer(made.Initializer));
                return new Scope(null, policy, null);

            case CopyOf copy:
                var original = Begin(copy.Original, isResult: false);
                Statements(copy.Body, original);
                if (original.Builder is not null)
                {
                    policy = NextName("policy");
                    Line($"var {policy} = {original.Builder}.Build();");
                }
                else
                {
                    policy = original.Policy!;
                }

                builder = NextName("b");
                Line($"var {builder} = {marker}new CorsPolicyBuilder({policy});");
                return new Scope(builder, policy, null);

            default:
                throw new ArgumentOutOfRangeException(nameof(start));
        }
    }

    private void Create(string type, string name, CreationStyle style, Func<string> marker, Func<string> rest)
    {
        switch (style)
        {
            case CreationStyle.Helper:
                var make = NextName("Make");
                StaticMethod($"private static {type} {make}({Inputs("bool x, bool y")})", () =>
                {
                    var made = rest();
                    Line($"return {marker()}new {type}{Space(made)}{made};");
                });
                Line($"var {name} = {make}({Inputs("x, y")});");
                break;
            case CreationStyle.TargetTyped:
                var arguments = rest();
                Line($"{type} {name} = {marker()}new{arguments};");
                break;
            default:
                arguments = rest();
                Line($"var {name} = {marker()}new {type}{Space(arguments)}{arguments};");
                break;
        }

        static string Space(string rest) => rest.StartsWith('(') ? "" : " ";
    }

    private string Initializer(ImmutableArray<PolicyChange> changes)
    {
        var members = new List<(string Name, List<string> Items, string? Value)>();
        foreach (var change in changes)
        {
            switch (change)
            {
                case AddTo add:
                    var item = Item(add.Item, isStatic: false, isAlone: false);
                    var known = members.Find(member => member.Name == add.List);
                    if (known.Items is null) members.Add((add.List, [item], null));
                    else known.Items.Add(item);
                    break;
                case SetProperty set:
                    members.RemoveAll(member => member.Name == set.Property);
                    members.Add((set.Property, [], set.Value.Text));
                    break;
            }
        }

        return "{ " + string.Join(", ", members.Select(static member => member.Name + " = " + (member.Value ?? "{ " + string.Join(", ", member.Items) + " }"))) + " }";
    }

    private void Statements(Block block, Scope scope)
    {
        foreach (var statement in block.Statements) Statement(statement, scope);
    }

    private void Statement(Statement statement, Scope scope)
    {
        // A step of the shrinker may leave statements on an object that is no longer there.
        if (scope.Builder is null && statement is (Calls or ForEach)) return;
        if (scope.Policy is null && statement is Change) return;

        switch (statement)
        {
            case Calls calls:
                Print(calls, scope.Builder!);
                break;

            case Change { What: AddTo add }:
                var item = Item(add.Item, isStatic: false, isAlone: false);
                Line($"{scope.Policy}.{add.List}.Add({item});");
                break;

            case Change { What: Clear clear }:
                Line($"{scope.Policy}.{clear.List}.Clear();");
                break;

            case Change { What: SetProperty set }:
                Line($"{scope.Policy}.{set.Property} = {set.Value.Text};");
                break;

            case If choice:
                Print(choice, scope);
                break;

            case TryFinally both:
                Line("try");
                Braces(() => Statements(both.Body, scope));
                Line("finally");
                Braces(() => Statements(both.Finally, scope with { Result = null }));
                break;

            case ForEach loop:
                var strings = Strings(loop.Strings.Style is StringsStyle.Params or StringsStyle.CollectionExpression ? loop.Strings with { Style = StringsStyle.NewArray } : loop.Strings);
                var one = NextName("item");
                Line($"foreach (var {one} in {strings}) {scope.Builder}.{loop.Method}({one});");
                break;

            case Helper helper:
                Print(helper, scope with { Result = null });
                break;
        }
    }

    private void Print(Calls calls, string builder)
    {
        switch (calls.Style)
        {
            case CallStyle.Statements:
                foreach (var call in calls.List)
                {
                    var arguments = Arguments(call);
                    Line($"{builder}.{call.Method}({arguments});");
                }

                break;
            case CallStyle.Assigned:
                var chain = Chain(calls.List, builder);
                Line($"{builder} = {chain};");
                break;
            case CallStyle.Alias:
                var alias = NextName("alias");
                Line($"var {alias} = {builder};");
                chain = Chain(calls.List, alias);
                Line(chain + ";");
                break;
            case CallStyle.NullConditional:
                chain = Chain(calls.List, builder + "?");
                Line(chain + ";");
                break;
            default:
                chain = Chain(calls.List, builder);
                Line(chain + ";");
                break;
        }
    }

    private void Print(If choice, Scope scope)
    {
        var condition = choice.Condition.Text;
        switch (choice.Style)
        {
            case IfStyle.Ternary when scope.Builder is not null && choice.Then.Statements is [Calls then] && choice.Else.Statements is [Calls otherwise]:
                var first = Chain(then.List, scope.Builder);
                var second = Chain(otherwise.List, scope.Builder);
                Line($"_ = {condition} ? {first} : {second};");
                break;

            case IfStyle.Switch:
                Line($"switch ({condition})");
                Braces(() =>
                {
                    Line("case true:");
                    Braces(() => Statements(choice.Then, scope with { Result = null }));
                    Line("    break;");
                    Line("default:");
                    Braces(() => Statements(choice.Else, scope with { Result = null }));
                    Line("    break;");
                });
                break;

            default:
                Line($"if ({condition})");
                Braces(() =>
                {
                    Statements(choice.Then, scope);
                    if (choice.Style == IfStyle.ReturnEarly && scope.Result is { } result) Line($"return {result};");
                });
                if (choice.Else.Statements.IsEmpty) break;
                Line("else");
                Braces(() => Statements(choice.Else, scope));
                break;
        }
    }

    private void Print(Helper helper, Scope scope)
    {
        var style = helper.Style;
        if (scope.Builder is null && style is (HelperStyle.Extension or HelperStyle.ExtensionReturning or HelperStyle.StaticReturning)) style = HelperStyle.Static;
        var name = NextName("Helper");
        var inner = new Scope(scope.Builder is null ? null : NextName("b"), scope.Policy is null ? null : NextName("policy"), null);
        switch (style)
        {
            case HelperStyle.Static:
                StaticMethod($"private static void {name}({inner.Parameters}{Inputs(", bool x, bool y")})", () => Statements(helper.Body, inner));
                Line($"{name}({scope.Arguments}{Inputs(", x, y")});");
                break;

            case HelperStyle.StaticReturning:
                StaticMethod($"private static CorsPolicyBuilder {name}({inner.Parameters}{Inputs(", bool x, bool y")})", () => ReturningBody(helper.Body, inner));
                Line($"{scope.Builder} = {name}({scope.Arguments}{Inputs(", x, y")});");
                break;

            case HelperStyle.Extension:
                StaticMethod($"private static void {name}(this {inner.Parameters}{Inputs(", bool x, bool y")})", () => Statements(helper.Body, inner));
                Line($"{scope.Builder}.{name}({scope.Policy}{Inputs(scope.Policy is null ? "x, y" : ", x, y")});");
                break;

            case HelperStyle.ExtensionReturning:
                StaticMethod($"private static CorsPolicyBuilder {name}(this {inner.Parameters}{Inputs(", bool x, bool y")})", () => ReturningBody(helper.Body, inner));
                Line($"{scope.Builder}.{name}({scope.Policy}{Inputs(scope.Policy is null ? "x, y" : ", x, y")});");
                break;

            case HelperStyle.LocalFunction:
                Line($"{name}({scope.Arguments});");
                Line($"void {name}({inner.Parameters})");
                Braces(() => Statements(helper.Body, inner));
                break;

            case HelperStyle.CapturingLocalFunction:
                Line($"void {name}()");
                Braces(() => Statements(helper.Body, scope));
                Line($"{name}();");
                break;

            default:
                var types = string.Join(", ", new[] { scope.Builder is null ? null : "CorsPolicyBuilder", scope.Policy is null ? null : "CorsPolicy" }.OfType<string>());
                var action = NextName("action");
                Line($"Action<{types}> {action} = ({inner.Arguments}) =>");
                Braces(() => Statements(helper.Body, inner), ";");
                Line($"{action}({scope.Arguments});");
                break;
        }
    }

    private void ReturningBody(Block body, Scope scope)
    {
        // A last chain is what such a helper returns in real code.
        if (body.Statements is [.., Calls { Style: CallStyle.Chain } last])
        {
            Statements(new Block(body.Statements.RemoveAt(body.Statements.Length - 1)), scope);
            var chain = Chain(last.List, scope.Builder!);
            Line($"return {chain};");
            return;
        }

        Statements(body, scope);
        Line($"return {scope.Builder};");
    }

    private string Chain(ImmutableArray<Call> calls, string builder) =>
        calls.Aggregate(builder, (before, call) => before + "." + call.Method + "(" + Arguments(call) + ")");

    private string Arguments(Call call) => call.Argument switch
    {
        StringsArgument strings => Strings(strings),
        ExpressionArgument expression => expression.Text,
        _ => "",
    };

    private string Strings(StringsArgument strings)
    {
        var items = strings.Items;
        var style = strings.Style;
        if (style is not (StringsStyle.Params or StringsStyle.EmptyArray or StringsStyle.Null) && items.IsEmpty) style = StringsStyle.EmptyArray;
        if (style is (StringsStyle.Split or StringsStyle.SplitTrimmed) && items.Any(static item => item.Style == TextStyle.Ternary || item.Value is null || item.Value.Contains(','))) style = StringsStyle.NewArray;
        if (style == StringsStyle.NewArray && items.All(static item => item.Value is null)) style = StringsStyle.TypedArray;
        if (style == StringsStyle.Append && items[^1].Value is null) style = StringsStyle.TypedArray;
        if (style == StringsStyle.StaticField && items.Any(static item => item.Style == TextStyle.Ternary)) style = StringsStyle.LocalArray;
        if (style == StringsStyle.Concat && items.All(static item => item.Value is null)) style = StringsStyle.TypedArray;

        switch (style)
        {
            case StringsStyle.NewArray:
                return "new[] { " + Items(items) + " }";
            case StringsStyle.TypedArray:
                return "new string[] { " + Items(items) + " }";
            case StringsStyle.CollectionExpression:
                return "[" + Items(items) + "]";
            case StringsStyle.LocalArray:
                var texts = Items(items);
                var name = NextName("array");
                Line($"string[] {name} = {{ {texts} }};");
                return name;
            case StringsStyle.StaticField:
                texts = Items(items, isStatic: true);
                name = NextName("Field");
                Member($"private static readonly string[] {name} = {{ {texts} }};");
                return name;
            case StringsStyle.ListToArray:
                return "new List<string> { " + Items(items) + " }.ToArray()";
            case StringsStyle.Split:
                return Literal(string.Join(',', items.Select(static item => item.Value))) + ".Split(',')";
            case StringsStyle.SplitTrimmed:
                return Literal(string.Join(" ; ", items.Select(static item => item.Value)) + ";") + ".Split(\";\", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)";
            case StringsStyle.Append:
                return "new string[] { " + Items(items.RemoveAt(items.Length - 1)) + " }.Append(" + Item(items[^1], false, true) + ").ToArray()";
            case StringsStyle.Concat:
                return "new string[] { " + Items(items.RemoveRange(1, items.Length - 1)) + " }.Concat(new string[] { " + Items(items.RemoveAt(0)) + " }).ToArray()";
            case StringsStyle.Spread:
                texts = Items(items.RemoveAt(0));
                name = NextName("array");
                Line($"string[] {name} = {{ {texts} }};");
                return $"[{Item(items[0], false, false)}, .. {name}]";
            case StringsStyle.EmptyArray:
                return "Array.Empty<string>()";
            case StringsStyle.Null:
                return "(string[])null!";
            default:
                return Items(items);
        }
    }

    private string Items(ImmutableArray<Text> items, bool isStatic = false) =>
        string.Join(", ", items.Select(item => Item(item, isStatic, items.Length == 1)).ToList());

    private string Item(Text item, bool isStatic, bool isAlone)
    {
        if (item.Value is not { } value) return isAlone ? "(string)null!" : "null!";
        switch (item.Style)
        {
            case TextStyle.Ternary:
                return $"(x ? {Literal(value)} : {Literal(item.Other ?? "")})";
            case TextStyle.KnownTernary:
                return $"(Yes ? {Literal(value)} : \"other\")";
            case TextStyle.Trimmed:
                return Literal(" " + value + "\n") + ".Trim()";
            case TextStyle.LowerCase:
                return Literal(value) + ".ToLowerInvariant()";
            case TextStyle.UpperCase:
                return Literal(value) + ".ToUpperInvariant()";
            case TextStyle.Verbatim:
                return "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            case TextStyle.Constant:
                var name = NextName("Constant");
                Member($"private const string {name} = {Literal(value)};");
                return name;
            case TextStyle.StaticReadOnly:
                name = NextName("Text");
                Member($"private static readonly string {name} = {Literal(value)};");
                return name;
            case TextStyle.LocalConstant when !isStatic:
                name = NextName("text");
                Line($"const string {name} = {Literal(value)};");
                return name;
            case TextStyle.Local when !isStatic:
                name = NextName("text");
                Line($"var {name} = {Literal(value)};");
                return name;
            case TextStyle.Concatenated when !isStatic:
                var (first, second) = Halves(value);
                name = NextName("text");
                Line($"var {name} = {Literal(second)};");
                return $"{Literal(first)} + {name}";
            case TextStyle.Interpolated when !isStatic:
                (first, second) = Halves(value);
                name = NextName("text");
                Line($"var {name} = {Literal(first)};");
                var rest = Literal(second).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
                return "$\"{" + name + "}" + rest[1..];
            default:
                return Literal(value);
        }
    }

    private static (string First, string Second) Halves(string value)
    {
        var middle = value.Length / 2;
        if (middle > 0 && char.IsLowSurrogate(value[middle])) middle--;
        return (value[..middle], value[middle..]);
    }

    private static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The two parameters, handed on where the program reads them at all.</summary>
    private string Inputs(string text) => isConstant ? "" : text;

    private string NextName(string kind) => kind + ++names;

    private void Line(string text) => code.Append(' ', indent * 4).Append(text).Append('\n');

    private void Member(string text) => members.Append('\n').Append("    ").Append(text).Append('\n');

    private void Braces(Action inside, string after = "")
    {
        Line("{");
        indent++;
        inside();
        indent--;
        Line("}" + after);
    }

    /// <summary>Prints a method of its own, while another is being printed.</summary>
    private void StaticMethod(string head, Action body)
    {
        var (outside, outsideIndent) = (code, indent);
        (code, indent) = (new StringBuilder(), 1);
        Line("");
        Line(head);
        Braces(() =>
        {
            Line("var local = true;");
            body();
        });
        members.Append(code);
        (code, indent) = (outside, outsideIndent);
    }
}
