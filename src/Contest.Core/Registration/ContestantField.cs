namespace Contest.Core.Registration;

/// <summary>The fields of the form of a contestant: a problem names the one it lies in as the column of its place.</summary>
public enum ContestantField
{
    Number,
    Category,
    State,
    SurnameHangul,
    GivenHangul,
    SurnameCyrillic,
    GivenCyrillic,
    SurnameLatin,
    GivenLatin,
    Genitive,
    Dative,
    Accusative,
    Sex,
    BirthDate,
    BirthPlace,
    Institution,
    Year,
    Major,
    IsRussianMajor,
    Teacher1,
    Teacher2,
    Teacher3,
    IsEarlierWinner,
    YearsInRussia,
    EligibilityReason,
    Email,
}
