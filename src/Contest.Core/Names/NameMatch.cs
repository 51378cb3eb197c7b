namespace Contest.Core.Names;

/// <summary>A person as search knows one.</summary>
/// <param name="Id">Whatever identifies the person; search gives it back.</param>
/// <param name="Name">The three spellings. Parts may be empty.</param>
/// <param name="Aliases">Other spellings that the person is met under.</param>
public sealed record IndexedName(int Id, PersonName Name, IReadOnlyList<string> Aliases);

/// <summary>Why a person was found, the surest reason first (rule N13).</summary>
public enum MatchReason
{
    /// <summary>One of the three spellings, letter by letter but for case, spaces and marks.</summary>
    Exact,

    /// <summary>An alias, as much.</summary>
    Alias,

    /// <summary>Another spelling of the same sound.</summary>
    Sound,

    /// <summary>A part of the name: the surname, the given name, or the beginning of one.</summary>
    Part,

    /// <summary>A name that is a mistake or two of typing away.</summary>
    Typo,
}

/// <summary>A person that was found. It is a suggestion to look at: an equal name is never the same person by that alone (rule N2).</summary>
/// <param name="Id">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="Matched">The spelling that was found or that is nearest to the query: one of the three, or an alias.</param>
/// <param name="Mistakes">Sounds that differ: 0, or 1 and 2 for a typing mistake.</param>
public sealed record NameMatch(int Id, MatchReason Reason, string Matched, int Mistakes);
