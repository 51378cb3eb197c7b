using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;

namespace Contest.Data.Judging;

/// <summary>One round as one judge sees it.</summary>
/// <param name="Regulation">The category's rules.</param>
/// <param name="Round">The round.</param>
/// <param name="Sheets">The judge's sheets in order of appearance.</param>
/// <param name="IsClosed">Whether the round is closed or a protocol has frozen its marks.</param>
/// <param name="IsTrainee">Whether the judge marks along to learn, and these marks count nowhere (rule J14).</param>
public sealed record JudgeRound(Regulation Regulation, Round Round, IReadOnlyList<JudgeSheet> Sheets, bool IsClosed, bool IsTrainee = false);

/// <summary>One sheet as its judge sees it.</summary>
/// <param name="Token">What addresses and entries call the contestant: the registration number, or the code of a blind round.</param>
/// <param name="Name">The name; <c>null</c> in a blind round.</param>
/// <param name="Sheet">What is marked.</param>
/// <param name="Place">When and where the contestant appears; <c>null</c> without a draw, and in a blind round, where a desk would tell whose work it is.</param>
/// <param name="Proposed">Why the judge had better not mark this contestant, as far as the records tell; <c>null</c>: nothing speaks against it, or the round is blind.</param>
public sealed record JudgeSheet(string Token, PersonName? Name, ScoreSheet Sheet, Appearance? Place = null, Recusal? Proposed = null);

/// <summary>What a judge's tablet sends: one change of one field.</summary>
/// <param name="Contestant">The token of <see cref="JudgeSheet"/>.</param>
public sealed record TypedEntry(Guid EntryId, string Category, string Round, string Contestant, string Field, Mark Mark, string Text, int BasedOn, string? Reason = null);

/// <summary>How far the judging of a round is.</summary>
/// <param name="Owed">Sheets that the panel owes.</param>
/// <param name="Done">Of them, handed in or with a status.</param>
public sealed record RoundProgress(string CategoryId, Wording Category, Round Round, int Owed, int Done);
