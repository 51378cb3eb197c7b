namespace Contest.Acceptance;

/// <summary>A judge's personal link and the PIN that is asked for beside it.</summary>
internal sealed record PersonalLink(string Address, string Pin);
