namespace Contest.Core.Registration;

/// <summary>What somebody typed into the form of a contestant, as it was typed: a refusal gives every field back as it came.</summary>
public sealed class TypedContestant
{
    public string Number { get; set; } = "";
    public string Category { get; set; } = "";

    /// <summary>Of somebody new: whether they come in as applied or as admitted.</summary>
    public ContestantState State { get; set; }

    public string SurnameHangul { get; set; } = "";
    public string GivenHangul { get; set; } = "";
    public bool HasNativeName { get; set; }
    public string SurnameCyrillic { get; set; } = "";
    public string GivenCyrillic { get; set; } = "";
    public bool IsSpellingApproved { get; set; }
    public string SurnameLatin { get; set; } = "";
    public string GivenLatin { get; set; } = "";
    public string Genitive { get; set; } = "";
    public string Dative { get; set; } = "";
    public string Accusative { get; set; } = "";

    /// <summary>The name of a <see cref="Registration.Sex"/>; empty while nobody has chosen.</summary>
    public string Sex { get; set; } = "";

    /// <summary>yyyy-MM-dd, as a field of a date sends it, or 05.03.2008.</summary>
    public string BirthDate { get; set; } = "";

    public string BirthPlace { get; set; } = "";

    /// <summary>The id of an institution.</summary>
    public string Institution { get; set; } = "";

    public string Year { get; set; } = "";
    public string Major { get; set; } = "";
    public bool IsRussianMajor { get; set; }
    public string Teacher1 { get; set; } = "";
    public string Teacher2 { get; set; } = "";
    public string Teacher3 { get; set; } = "";
    public bool IsEarlierWinner { get; set; }
    public string YearsInRussia { get; set; } = "";
    public string EligibilityReason { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string Address { get; set; } = "";
    public string Guardian { get; set; } = "";
    public bool WantsCertificate { get; set; }
    public bool WantsInvitation { get; set; }
    public bool WantsLeaveLetter { get; set; }
    public string Notes { get; set; } = "";

    /// <summary>Parted by commas.</summary>
    public string Tags { get; set; } = "";
}
