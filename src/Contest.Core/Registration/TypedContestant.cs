namespace Contest.Core.Registration;

/// <summary>What somebody typed into the form of a contestant, as it was typed: a refusal gives every field back as it came. A field that the form did not send is empty.</summary>
public sealed class TypedContestant
{
    public string Number { get; set => field = value ?? ""; } = "";
    public string Category { get; set => field = value ?? ""; } = "";

    /// <summary>Of somebody new: whether they come in as applied or as admitted.</summary>
    public ContestantState State { get; set; }

    public string SurnameHangul { get; set => field = value ?? ""; } = "";
    public string GivenHangul { get; set => field = value ?? ""; } = "";
    public bool HasNativeName { get; set; }
    public string SurnameCyrillic { get; set => field = value ?? ""; } = "";
    public string GivenCyrillic { get; set => field = value ?? ""; } = "";
    public bool IsSpellingApproved { get; set; }
    public string SurnameLatin { get; set => field = value ?? ""; } = "";
    public string GivenLatin { get; set => field = value ?? ""; } = "";
    public string Genitive { get; set => field = value ?? ""; } = "";
    public string Dative { get; set => field = value ?? ""; } = "";
    public string Accusative { get; set => field = value ?? ""; } = "";

    /// <summary>The name of a <see cref="Registration.Sex"/>; empty while nobody has chosen.</summary>
    public string Sex { get; set => field = value ?? ""; } = "";

    /// <summary>yyyy-MM-dd, as a field of a date sends it, or 05.03.2008.</summary>
    public string BirthDate { get; set => field = value ?? ""; } = "";

    public string BirthPlace { get; set => field = value ?? ""; } = "";

    /// <summary>The id of an institution.</summary>
    public string Institution { get; set => field = value ?? ""; } = "";

    public string Year { get; set => field = value ?? ""; } = "";
    public string Major { get; set => field = value ?? ""; } = "";
    public bool IsRussianMajor { get; set; }
    public string Teacher1 { get; set => field = value ?? ""; } = "";
    public string Teacher2 { get; set => field = value ?? ""; } = "";
    public string Teacher3 { get; set => field = value ?? ""; } = "";
    public bool IsEarlierWinner { get; set; }
    public string YearsInRussia { get; set => field = value ?? ""; } = "";
    public string EligibilityReason { get; set => field = value ?? ""; } = "";
    public string Phone { get; set => field = value ?? ""; } = "";
    public string Email { get; set => field = value ?? ""; } = "";
    public string Address { get; set => field = value ?? ""; } = "";
    public string Guardian { get; set => field = value ?? ""; } = "";
    public bool WantsCertificate { get; set; }
    public bool WantsInvitation { get; set; }
    public bool WantsLeaveLetter { get; set; }
    public string Notes { get; set => field = value ?? ""; } = "";

    /// <summary>Parted by commas.</summary>
    public string Tags { get; set => field = value ?? ""; } = "";
}
