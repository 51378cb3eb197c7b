namespace Contest.Acceptance;

/// <summary>What an organizer hands to a judge: the link and the PIN.</summary>
internal sealed record PersonalLink(string Address, string Pin);
