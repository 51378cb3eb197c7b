using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;

namespace Contest.Data.Judging;

/// <summary>How far a sheet is that is filled in on paper (rule J16).</summary>
public enum KeyingState
{
    /// <summary>Nobody has typed it.</summary>
    ToKey,

    /// <summary>One person has.</summary>
    Once,

    /// <summary>Two have, and alike, but it is not in the journal yet: typing was interrupted.</summary>
    Unfinished,

    /// <summary>The judge has to say what holds.</summary>
    Differs,

    /// <summary>The sheet is handed in.</summary>
    Done,
}

/// <summary>The paper of one round.</summary>
public sealed record PaperRound(string CategoryId, Wording Category, Round Round, IReadOnlyList<PaperJudge> Judges);

/// <summary>The sheets of one judge of a round.</summary>
public sealed record PaperJudge(Judge Judge, IReadOnlyList<PaperSheet> Sheets);

/// <summary>One sheet and how far it is. What was typed is not in here: the second person must not see it.</summary>
/// <param name="Token">The registration number, or the code of a blind round.</param>
/// <param name="Name">The name; <c>null</c> in a blind round.</param>
/// <param name="Transcript">The id of the typing that is open; <c>null</c>: none.</param>
/// <param name="FirstBy">Who typed first.</param>
public sealed record PaperSheet(string Token, PersonName? Name, KeyingState State, int? Transcript, string FirstBy);

/// <summary>A sheet that the judge has to settle.</summary>
public sealed record KeyedSheet(string CategoryId, Wording Category, Round Round, string Token, PersonName? Name, Transcript Transcript, IReadOnlyList<KeyedDifference> Differences);
