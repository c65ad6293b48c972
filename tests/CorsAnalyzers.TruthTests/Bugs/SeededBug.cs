namespace CorsAnalyzers.TruthTests.Bugs;

/// <summary>A bug to put into a copy of the model.</summary>
/// <param name="Name">What is wrong then.</param>
/// <param name="File">The file, below src/CorsAnalyzers.</param>
/// <param name="Right">A text that stands in it once.</param>
/// <param name="Wrong">What stands there instead.</param>
internal sealed record SeededBug(string Name, string File, string Right, string Wrong)
{
    public static readonly SeededBug[] All =
    [
        new("any method is answered with a star", "Policies/PolicyAnswer.cs", "AnswerHeader.OfList(new[] { method })", "AnswerHeader.Of(PolicyEntry.Any)"),
        new("requested header names are not trimmed", "Policies/PolicyAnswer.cs", "part.Trim()", "part"),
        new("two origins do not vary", "Policies/PolicyAnswer.cs", "policy.Origins.Entries.Count > 1 ||", "policy.Origins.Entries.Count > 2 ||"),
        new("a predicate does not vary", "Policies/PolicyAnswer.cs", "|| policy.OriginTest.Place is not null", ""),
        new("any origin varies", "Policies/PolicyAnswer.cs", "policy.Origins.IsAny == Known.Yes ? Known.No : Known.Unknown", "policy.Origins.IsAny == Known.Yes ? Known.Yes : Known.Unknown"),
        new("the max age is sent in whole seconds", "Policies/PolicyAnswer.cs", "Shortest(value.TotalSeconds)", "Shortest((int)value.TotalSeconds)"),
        new("the max age has too many digits", "Policies/PolicyAnswer.cs", "new[] { \"G15\", \"G16\" }", "new[] { \"G15\" }"),
        new("any origin with credentials is allowed by a policy object", "Policies/PolicyAnswer.cs", "if (isAny == Known.Yes && credentials == Known.Yes) return Throws(nameof(ArgumentException));", "if (isAny == Known.Yes) return Allowed(PolicyOutcome.Allowed, policy, request);"),
        new("the wrong headers are exposed", "Policies/PolicyAnswer.cs", "ListOf(policy.ExposedHeaders)", "ListOf(policy.Headers)"),
        new("a null among origins is a null reference", "Policies/PolicyAnswer.cs", "PolicyFailureKind.NullOrigins => typeof(ArgumentNullException)", "PolicyFailureKind.NullOrigins => typeof(NullReferenceException)"),
        new("elements with commas are not quoted", "Policies/AnswerHeader.cs", "quoted.Add(NeedsQuotes(element) ? ", "quoted.Add(element.Length == -1 ? "),
        new("elements in quotes are quoted again", "Policies/AnswerHeader.cs", " && (element[0] != '\"' || element[element.Length - 1] != '\"')", ""),
        new("a list of one empty element is sent", "Policies/AnswerHeader.cs", " || (elements.Count == 1 && elements[0].Length == 0)", ""),
        new("a copied predicate reads the new list", "Policies/OriginVerdict.cs", "test.Copied ?? policy.Origins", "policy.Origins"),
        new("origins are compared without case", "Policies/OriginVerdict.cs", "entry.Held == origin", "string.Equals(entry.Held, origin, StringComparison.OrdinalIgnoreCase)"),
        new("a null predicate refuses", "Policies/OriginVerdict.cs", "new OriginVerdict(Known.No, nameof(NullReferenceException))", "new OriginVerdict(Known.No)"),
        new("patterns cover their own suffix", "Policies/SubdomainPatterns.cs", "pattern.Matches(sent)", "pattern.Matches(sent) || (sent.Host == pattern.Suffix && sent.Scheme == pattern.Scheme && sent.Port == pattern.Port)"),
        new("a broken pattern is passed over", "Policies/SubdomainPatterns.cs", "return new OriginVerdict(Known.No, nameof(UriFormatException));", "continue;"),
        new("patterns match nothing", "Policies/SubdomainPatterns.cs", "if (pattern.Matches(sent)) return new OriginVerdict(Known.Yes);", ""),
        new("patterns ignore the port", "Fetch/OriginPattern.cs", "&& origin.Port == Port", ""),
        new("patterns ignore the scheme", "Fetch/OriginPattern.cs", "&& origin.Scheme == Scheme", ""),
        new("patterns match within a label", "Fetch/OriginPattern.cs", "&& origin.Host[origin.Host.Length - Suffix.Length - 1] == '.'", ""),
        new("origins keep their case", "Fetch/HeldOrigin.cs", "text.IndexOf('[') < 0) return AsciiText.Lower(text);", "text.IndexOf('[') < 0) return text;"),
        new("default ports stay", "Fetch/Origin.cs", "Port = port == DefaultPort(scheme) ? null : port;", "Port = port;"),
        new("any origin is added to the list", "Policies/Flow/PolicyCalls.cs", "PolicyList.Empty.Add(new PolicyEntry(PolicyEntry.Any", "policy[part].Add(new PolicyEntry(PolicyEntry.Any"),
        new("a star beside another entry is any", "Policies/PolicyList.cs", "Entries.Count > 1 ? Known.No", "Entries.Count > 1 && Entries[0].Held == PolicyEntry.Any ? Known.Yes"),
        new("copies are not normalised", "Policies/Flow/PolicyCalls.cs", "Held = entry.Held is { } held ? HeldOrigin.Normalize(held) : null", "Held = entry.Held"),
        new("any origin with credentials can be built", "Policies/Flow/PolicyCalls.cs", "? policy with { Failure = new PolicyFailure(PolicyFailureKind.AnyOriginWithCredentials, place) }", "? policy"),
        new("a max age of zero is refused", "Policies/Flow/PolicyCalls.cs", "age < TimeSpan.Zero", "age <= TimeSpan.Zero"),
        new("credentials stay once they are allowed", "Policies/Flow/PolicyCalls.cs", "CorsNames.DisallowCredentials => Credentials(policy, Known.No, place)", "CorsNames.DisallowCredentials => policy"),
        new("constant predicates are the other way round", "Policies/Flow/PolicyCalls.cs", "PredicateValue { Predicate.Always: true } => OriginTestKind.Always", "PredicateValue { Predicate.Always: true } => OriginTestKind.Never"),
        new("strings of a policy object are normalised", "Policies/Flow/PolicyCalls.cs", "list.Add(new PolicyEntry(text, text, ", "list.Add(new PolicyEntry(text, text.ToLowerInvariant(), "),
        new("methods of an earlier call are dropped", "Policies/Flow/PolicyCalls.cs", "var list = policy[part];", "var list = part == PolicyPart.Methods ? PolicyList.Empty : policy[part];"),
        new("a change of the original is not seen by the copy", "Policies/Flow/FlowState.cs", "if (isKnown && !ReferenceEquals(old.State.Origins, state.Origins))", "if (id < 0)"),
        new("minutes are hours", "Policies/TimeSpanValues.cs", "number * TimeSpan.TicksPerMinute", "number * TimeSpan.TicksPerHour"),
        new("loops miss the first element", "Policies/StringValues.cs", "new EnumeratorValue(all, -1)", "new EnumeratorValue(all, 0)"),
        new("case labels of different switches are one condition", "Policies/Flow/FlowWalk.cs", "if (!condition.Syntax.Span.Contains(operand.Syntax.Span)) text", "if (text.Length == 0) text"),
        new("finally blocks are passed over", "Policies/Flow/FlowWalk.cs", "if (next.NextRegion < branch.FinallyRegions.Length)", "if (next.NextRegion < 0)"),
    ];

    public override string ToString() => Name;
}
