using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies;

/// <summary>What keeps the name of a method or header from being one.</summary>
internal enum ListedNameFlaw
{
    /// <summary>It is a name.</summary>
    None,

    /// <summary>There is nothing but blanks.</summary>
    Empty,

    /// <summary>It has characters that a server cannot send in a header.</summary>
    Unsendable,

    /// <summary>It has characters that a name cannot have, so that a browser cannot read the list it stands in.</summary>
    NoToken,
}

/// <summary>The name of a method or header in a list of a policy, as browsers read it.</summary>
/// <param name="Name">The name without the blanks around it, which mean nothing in a list (RFC 9110, section 5.6.1).</param>
/// <param name="Flaw">What is wrong with it as a name.</param>
/// <param name="Meant">The name that was meant, where blanks or a separator at its end are all that is wrong.</param>
internal sealed record ListedName(string Name, ListedNameFlaw Flaw, string? Meant)
{
    /// <summary>
    /// The name that a string of a policy gives, or null where there is none to look at: <c>*</c>, several names in one string,
    /// and an empty part of a string that was split, which leaves an empty element between two commas.
    /// </summary>
    public static ListedName? Of(PolicyEntry entry)
    {
        var name = HeaderBlanks.Trim(entry.Written);
        if (name == PolicyEntry.Any || (entry.IsFromSplit && name.Length == 0) || !JoinedNames.Split(entry.Written).IsEmpty) return null;

        var flaw = name.Length == 0 ? ListedNameFlaw.Empty
            : !HttpToken.CanBeSent(name) ? ListedNameFlaw.Unsendable
            : !HttpToken.Is(name) ? ListedNameFlaw.NoToken
            : ListedNameFlaw.None;
        var meant = BlankText.Trim(BlankText.Trim(name).TrimEnd(',', ';', ':'));
        return new ListedName(name, flaw, flaw is ListedNameFlaw.Unsendable or ListedNameFlaw.NoToken && HttpToken.Is(meant) && meant != PolicyEntry.Any ? meant : null);
    }
}
