using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>policy_helpers</c>: own methods that add the CORS services. <c>AddCompanyCors</c> may add any policy,
/// <c>AddCompanyCors(Partners, Internal)</c> adds these, <c>AddCompanyCors()</c> none. The type may stand in front.
/// </summary>
internal sealed class PolicyHelpersOption : CorsOption<ImmutableArray<PolicyHelper>>
{
    public static readonly PolicyHelpersOption Instance = new();

    private PolicyHelpersOption()
        : base("policy_helpers", ImmutableArray<PolicyHelper>.Empty)
    {
    }

    /// <summary>The methods that a text declares; what cannot be read declares none.</summary>
    public ImmutableArray<PolicyHelper> Read(string text) => TryParse(text, out var helpers) ? helpers : Default;

    public override bool TryParse(string text, out ImmutableArray<PolicyHelper> value)
    {
        value = ListText.PartsOf(text).Select(ReadOne).OfType<PolicyHelper>().ToImmutableArray();
        return true;
    }

    private static PolicyHelper? ReadOne(string text)
    {
        var open = text.IndexOf('(');
        var name = (open < 0 ? text : text.Substring(0, open)).Trim();
        var dot = name.LastIndexOf('.');
        var method = name.Substring(dot + 1);
        if (method.Length == 0 || !method.All(static letter => letter == '_' || char.IsLetterOrDigit(letter))) return null;

        // A bracket that is not closed says nothing for sure about the policies.
        var isClosed = open >= 0 && text.IndexOf(')') == text.Length - 1;
        return new PolicyHelper(dot < 0 ? "" : name.Substring(0, dot), method, isClosed ? ListText.PartsOf(text.Substring(open + 1, text.Length - open - 2)) : null);
    }
}
