using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Policies.Predicates.Meaning;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The edit that a rule suggests, as it travels with the diagnostic. The fix checks that the code still is as the rule saw it.
/// </summary>
internal static class FixHint
{
    /// <summary>The property that names the edit.</summary>
    public const string Edit = "edit";

    /// <summary>The property that holds the text of the edit.</summary>
    public const string Text = "text";

    /// <summary>The property that names the policy to use instead.</summary>
    public const string Instead = "instead";

    /// <summary>Between the parts of a text that becomes several.</summary>
    public const char Separator = '\n';

    /// <summary>Write another text in place of the literal at the diagnostic.</summary>
    public const string ReplaceLiteral = nameof(ReplaceLiteral);

    /// <summary>Write several literals in place of the one at the diagnostic.</summary>
    public const string SplitLiteral = nameof(SplitLiteral);

    /// <summary>Take the value at the diagnostic out of its list; the call with it where it was the only one.</summary>
    public const string RemoveValue = nameof(RemoveValue);

    /// <summary>Take the call at the diagnostic out of its chain, or its statement away.</summary>
    public const string RemoveCall = nameof(RemoveCall);

    /// <summary>Call a method of the builder after the call that holds the diagnostic.</summary>
    public const string AppendCall = nameof(AppendCall);

    /// <summary>Give the expression at the diagnostic an empty array where it is null.</summary>
    public const string DefaultToEmpty = nameof(DefaultToEmpty);

    /// <summary>Have the call of <c>Split</c> at the diagnostic trim its parts and leave out the empty ones.</summary>
    public const string TrimSplit = nameof(TrimSplit);

    /// <summary>Write another expression, which begins with a type of <c>System</c>, in place of the one at the diagnostic.</summary>
    public const string ReplaceExpression = nameof(ReplaceExpression);

    /// <summary>Write a list of origins, with patterns of subdomains where an origin has an asterisk, in place of the predicate.</summary>
    public const string ListOrigins = nameof(ListOrigins);

    /// <summary>Write another text in place of the literal in the predicate at the place that <see cref="Place"/> tells.</summary>
    public const string ReplaceInPredicate = nameof(ReplaceInPredicate);

    /// <summary>Have the predicate read the origin by <c>Uri.TryCreate</c>.</summary>
    public const string ReadSafely = nameof(ReadSafely);

    /// <summary>The property that holds the place of a literal, as the position of its first character.</summary>
    public const string Place = "place";

    /// <summary>Say openly that any origin is allowed.</summary>
    public const string AllowAny = nameof(AllowAny);

    /// <summary>Register the policy that is missing, or use another.</summary>
    public const string AddPolicy = nameof(AddPolicy);

    /// <summary>Add the CORS services.</summary>
    public const string AddServices = nameof(AddServices);

    /// <summary>Add the CORS services before the application is built.</summary>
    public const string MoveServices = nameof(MoveServices);

    /// <summary>Take the attribute at the diagnostic away.</summary>
    public const string RemoveAttribute = nameof(RemoveAttribute);

    /// <summary>Put the attribute at the diagnostic on the class around it.</summary>
    public const string MoveToClass = nameof(MoveToClass);

    /// <summary>Put <c>[DisableCors]</c> on the class or method at the diagnostic.</summary>
    public const string RepeatDisableCors = nameof(RepeatDisableCors);

    /// <summary>Move the call at the diagnostic in front of the one at its first additional location.</summary>
    public const string MoveBefore = nameof(MoveBefore);

    /// <summary>Move the call at the diagnostic behind the one at its first additional location.</summary>
    public const string MoveBehind = nameof(MoveBehind);

    /// <summary>Move the call at the diagnostic out of the condition it stands in.</summary>
    public const string MoveOut = nameof(MoveOut);

    /// <summary>Call methods of the application in front of the call at the diagnostic's first additional location.</summary>
    public const string InsertBefore = nameof(InsertBefore);

    /// <summary>Call methods of the application behind the call at the diagnostic.</summary>
    public const string InsertBehind = nameof(InsertBehind);

    /// <summary>Write a text, as a literal, in place of the expression that gives the value at the diagnostic.</summary>
    public const string WriteLiteral = nameof(WriteLiteral);

    /// <summary>Take the statement at the diagnostic away.</summary>
    public const string RemoveStatement = nameof(RemoveStatement);

    /// <summary>Append another header after the statement at the diagnostic that writes one; the text is <c>name: value</c>.</summary>
    public const string AppendHeader = nameof(AppendHeader);

    /// <summary>Allow a method in the policy.</summary>
    public const string AllowMethod = nameof(AllowMethod);

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> Replace(string text) => Make(ReplaceLiteral, text);

    public static ImmutableDictionary<string, string?> Split(IEnumerable<string> parts) => Make(SplitLiteral, string.Join(Separator.ToString(), parts));

    public static ImmutableDictionary<string, string?> Remove(string value) => Make(RemoveValue, value);

    public static ImmutableDictionary<string, string?> DropCall(string method) => Make(RemoveCall, method);

    public static ImmutableDictionary<string, string?> Append(string method) => Make(AppendCall, method);

    public static ImmutableDictionary<string, string?> OrEmpty() => Make(DefaultToEmpty, "");

    public static ImmutableDictionary<string, string?> Trim() => Make(TrimSplit, "");

    public static ImmutableDictionary<string, string?> Expression(string expression) => Make(ReplaceExpression, expression);

    public static ImmutableDictionary<string, string?> AllowAnyOrigin() => Make(AllowAny, "");

    public static ImmutableDictionary<string, string?> TryCreate() => Make(ReadSafely, "");

    /// <summary>The edit that repairs a predicate, for a policy that has no list of its own; none where no repair is plain.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="predicate">The call or assignment that sets the predicate.</param>
    /// <param name="hasList">Whether the policy lists origins, which nobody reads now.</param>
    public static ImmutableDictionary<string, string?> Of(PredicateRepair? repair, SyntaxNode predicate, bool hasList) => repair switch
    {
        ListRepair list when !hasList => Make(ListOrigins, string.Join(Separator.ToString(), list.Origins)),
        RegexTextRepair regex when regex.Literal.SyntaxTree == predicate.SyntaxTree =>
            Make(ReplaceInPredicate, regex.Pattern).Add(Place, regex.Literal.SpanStart.ToString(CultureInfo.InvariantCulture)),
        _ => None,
    };

    public static ImmutableDictionary<string, string?> MissingPolicy(string name, string? instead) =>
        instead is null ? Make(AddPolicy, name) : Make(AddPolicy, name).Add(Instead, instead);

    public static ImmutableDictionary<string, string?> DropAttribute() => Make(RemoveAttribute, "");

    public static ImmutableDictionary<string, string?> Wiring(string edit) => Make(edit, "");

    public static ImmutableDictionary<string, string?> Before(string method) => Make(MoveBefore, method);

    public static ImmutableDictionary<string, string?> Behind(string method) => Make(MoveBehind, method);

    public static ImmutableDictionary<string, string?> Hoist() => Make(MoveOut, "");

    public static ImmutableDictionary<string, string?> Missing(params string[] methods) => Make(InsertBefore, string.Join(Separator.ToString(), methods));

    public static ImmutableDictionary<string, string?> Insert(params string[] methods) => Make(InsertBehind, string.Join(Separator.ToString(), methods));

    public static ImmutableDictionary<string, string?> Literal(string text) => Make(WriteLiteral, text);

    public static ImmutableDictionary<string, string?> DropStatement(string header) => Make(RemoveStatement, header);

    public static ImmutableDictionary<string, string?> Header(string name, string value) => Make(AppendHeader, name + ": " + value);

    public static ImmutableDictionary<string, string?> Method(string method) => Make(AllowMethod, method);

    private static ImmutableDictionary<string, string?> Make(string edit, string text) => None.Add(Edit, edit).Add(Text, text);
}
