using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>Reads the syntax of .NET regular expressions (<c>RegexParser</c> in the runtime) into nodes, without recursion.</summary>
internal sealed partial class RegexParser
{
    /// <summary>Longer patterns are not understood.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Deeper groups are not understood.</summary>
    public const int MaxDepth = 50;

    /// <summary>Not a member of the enumeration in .NET Standard 2.0.</summary>
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    private const RegexOptions Understood = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.Compiled
        | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | NonBacktracking;

    private readonly string text;
    private readonly Stack<Group> groups = new();
    private RegexOptions options;
    private int at;
    private bool hasQuantifier;
    private bool hasBoundary;

    public RegexParser(string text, RegexOptions options)
    {
        this.text = text;
        this.options = options;
        UsedOptions = options;
    }

    /// <summary>The options given, and those that the pattern sets somewhere.</summary>
    public RegexOptions UsedOptions { get; private set; }

    /// <summary>Why there is no tree.</summary>
    public RegexOutcome Outcome { get; private set; }

    private bool AtEnd => at == text.Length;

    /// <summary>The tree of the pattern, or null, see <see cref="Outcome"/>.</summary>
    public RegexNode? Parse()
    {
        if (text.Length > MaxLength || (options & ~Understood) != 0) return NotUnderstood();

        groups.Push(new Group(options));
        while (true)
        {
            if (!SkipBlanks()) return null;
            if (AtEnd) break;

            RegexNode? atom;
            var c = text[at];
            switch (c)
            {
                case '|':
                    at++;
                    groups.Peek().EndAlternative();
                    continue;

                case '(':
                    if (!ReadGroupStart()) return null;
                    continue;

                case ')':
                    if (groups.Count == 1) return Invalid();
                    at++;
                    var group = groups.Pop();
                    options = group.OptionsAround;
                    atom = group.ToNode();
                    break;

                case '[':
                    atom = ReadClass();
                    break;

                case '\\':
                    atom = ReadEscape();
                    break;

                case '.':
                    var any = Has(RegexOptions.Singleline) ? AsciiSet.All : ~AsciiSet.Of('\n');
                    atom = new SetNode(any, any, SetForm.Dot, at++);
                    break;

                case '^':
                    atom = new AssertionNode(Has(RegexOptions.Multiline) ? RegexAssertion.LineStart : RegexAssertion.Start, at++);
                    break;

                case '$':
                    atom = new AssertionNode(Has(RegexOptions.Multiline) ? RegexAssertion.LineEnd : RegexAssertion.EndOrLastLineFeed, at++);
                    break;

                case '*' or '+' or '?':
                case '{' when IsCount():
                    return Invalid();

                default:
                    atom = Character(c, at++);
                    break;
            }

            if (atom is null) return null;
            atom = ReadQuantifier(atom);
            if (atom is null) return null;
            groups.Peek().Add(atom);
        }

        if (groups.Count > 1) return Invalid();
        return MayBeMisread ? NotUnderstood() : groups.Pop().ToNode();
    }

    private bool Has(RegexOptions option) => (options & option) != 0;

    /// <summary>A literal character, in the case that the options ask for.</summary>
    private SetNode? Character(char c, int position)
    {
        if (!Has(RegexOptions.IgnoreCase)) return new SetNode(AsciiSet.Of(c), AsciiSet.Of(c), SetForm.Character, position);
        // The Kelvin sign is a k, and the dotless i is an I somewhere.
        if (c >= AsciiSet.Size) return NotUnderstoodSet();

        var set = AsciiSet.Of(c);
        return new SetNode(set.Folded(turkish: false), set.Folded(DependsOnCulture), SetForm.Character, position);
    }

    /// <summary>Without <c>CultureInvariant</c> the cases of letters are those of the culture that the application runs in.</summary>
    private bool DependsOnCulture => !Has(RegexOptions.CultureInvariant);

    /// <summary>Skips comments and, where the options say so, white space. False where a comment has no end.</summary>
    private bool SkipBlanks()
    {
        while (!AtEnd)
        {
            if (StartsWith("(?#"))
            {
                var end = text.IndexOf(')', at);
                if (end < 0) return Fail(RegexOutcome.Invalid);
                at = end + 1;
            }
            else if (Has(RegexOptions.IgnorePatternWhitespace) && text[at] is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                at++;
            }
            else if (Has(RegexOptions.IgnorePatternWhitespace) && text[at] == '#')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private bool StartsWith(string start) => string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    private bool Fail(RegexOutcome outcome)
    {
        Outcome = outcome;
        return false;
    }

    private RegexNode? Invalid()
    {
        Outcome = RegexOutcome.Invalid;
        return null;
    }

    private RegexNode? NotUnderstood() => NotUnderstoodSet();

    private SetNode? NotUnderstoodSet()
    {
        Outcome = RegexOutcome.NotUnderstood;
        return null;
    }

    /// <summary>A group that is being read, or the whole pattern.</summary>
    private sealed class Group(RegexOptions optionsAround)
    {
        private readonly List<RegexNode> alternatives = [];
        private readonly List<RegexNode> parts = [];

        /// <summary>The options that are in force again after the group.</summary>
        public RegexOptions OptionsAround { get; } = optionsAround;

        public void Add(RegexNode part) => parts.Add(part);

        public void EndAlternative()
        {
            alternatives.Add(parts.Count == 1 ? parts[0] : new SequenceNode(parts.ToImmutableArray()));
            parts.Clear();
        }

        public RegexNode ToNode()
        {
            EndAlternative();
            return alternatives.Count == 1 ? alternatives[0] : new ChoiceNode(alternatives.ToImmutableArray());
        }
    }
}
