using Contest.Core.Names;

namespace Contest.Core.Editions;

/// <summary>One year's contest.</summary>
public sealed record Edition
{
    /// <summary>How many hours appeals on points are taken where an edition names no other number (rule C1).</summary>
    public const int UsualAppealHours = 24;

    public int Id { get; init; }

    /// <summary>A short name that stays the same for good and stands in addresses: <c>2027</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Which one in the row of contests: 3 for the third; 0 where they are not counted.</summary>
    public int Ordinal { get; init; }

    /// <summary>«Национальный конкурс русского языка среди студентов КНДР».</summary>
    public required Wording Name { get; init; }

    /// <summary>The same in the genitive, for Russian sentences: «Национального конкурса русского языка».</summary>
    public required string NameGenitive { get; init; }

    /// <summary>«Посольство Российской Федерации\nв Корейской …»: a line break stands where papers break the line.</summary>
    public required Wording Organizer { get; init; }

    /// <summary>The town of the final: «Пхеньян».</summary>
    public required Wording Town { get; init; }

    /// <summary>Where it is held: «Русский центр, ул. …»; <c>null</c> while it is not known.</summary>
    public Wording? Venue { get; init; }

    public required int Year { get; init; }

    /// <summary>First day of the final: ages are computed on it (rule E2).</summary>
    public required DateOnly FinalFrom { get; init; }

    public required DateOnly FinalTo { get; init; }

    /// <summary>The date on diplomas and protocols.</summary>
    public required DateOnly AwardedOn { get; init; }

    /// <summary>IANA name, for example <c>Asia/Pyongyang</c>: every time shown is of this zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The form of a diploma's number: {degree} stands for I, II, III and {n:000} for the count within the edition.</summary>
    public required string DiplomaNumber { get; init; }

    /// <summary>Who signs papers, in the order of signing.</summary>
    public required IReadOnlyList<Signatory> Signatories { get; init; }

    /// <summary>How Korean names are suggested in Cyrillic; approved spellings stay as they are (rule N1).</summary>
    public CyrillicSettings Spelling { get; init; } = CyrillicSettings.OfPapers;

    /// <summary>How many hours appeals on points are taken, from the announcement of preliminary results on (rule C1).</summary>
    public int AppealHours { get; init; } = UsualAppealHours;

    /// <summary>How far the edition is. It is changed by the steps of its life only, never by a file (rule E8).</summary>
    public EditionState State { get; init; }

    /// <summary>Whether contestants, regulations and marks change no more (rule E8).</summary>
    public bool IsClosed => State >= EditionState.Closed;

    /// <summary>The edition that this one rehearses; <c>null</c>: it is the real one. Every screen and paper of a rehearsal says so (rule E9).</summary>
    public int? RehearsalOf { get; init; }

    /// <summary>Whether this is a rehearsal.</summary>
    public bool IsRehearsal => RehearsalOf is not null;
}

/// <summary>The life of an edition, in order (rule E8).</summary>
public enum EditionState
{
    /// <summary>Being set up.</summary>
    Draft,

    /// <summary>Contestants are registered.</summary>
    Registration,

    /// <summary>Rounds are held and marked.</summary>
    Running,

    /// <summary>Every protocol is signed.</summary>
    Closed,

    /// <summary>The results are public.</summary>
    Published,
}

/// <summary>A person who signs papers.</summary>
/// <param name="Role">What the signature is for.</param>
/// <param name="Post">The post; a line break stands where papers break it.</param>
/// <param name="Name">Initials before the surname, as Russian papers print it: «А. В. Соколов».</param>
public sealed record Signatory(SignatoryRole Role, Wording Post, string Name);

public enum SignatoryRole
{
    /// <summary>Chair of the organizing committee: approves protocols, signs diplomas first.</summary>
    Organizer,

    /// <summary>Chair of the jury: signs diplomas second.</summary>
    Jury,

    /// <summary>Secretary: draws up lists and protocols.</summary>
    Secretary,
}
