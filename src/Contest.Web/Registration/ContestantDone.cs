namespace Contest.Web.Registration;

/// <summary>What was done on the page of a contestant, told once after it.</summary>
public enum ContestantDone
{
    Saved,
    State,
    Undone,
    Consent,
    Photo,
    PhotoRemoved,
    Passport,
    Merged,
}
