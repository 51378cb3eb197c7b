namespace Contest.Data.Access;

/// <summary>A judge's personal link as it is made, once: both are handed over, apart from each other, and stored nowhere.</summary>
/// <param name="Code">The end of the link's address.</param>
/// <param name="Pin">Four digits that are asked for beside it.</param>
public sealed record JudgeLink(string Code, string Pin);

/// <summary>What a judge's link asks of who comes by it.</summary>
/// <param name="JudgeId">Whom it signs in.</param>
/// <param name="AsksPin">Whether a PIN is asked for; a link made before there were PINs has none.</param>
/// <param name="IsShut">Whether too many wrong PINs were typed: it lets nobody in any more.</param>
public sealed record JudgeEntry(int JudgeId, bool AsksPin, bool IsShut);
