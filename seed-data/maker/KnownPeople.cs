using Contest.Core.Registration;

namespace Contest.SeedData;

/// <summary>A contestant who was thought of one by one.</summary>
/// <param name="Institution">The institution's code.</param>
/// <param name="Surname">In Hangul.</param>
/// <param name="Given">In Hangul.</param>
/// <param name="Ability">In deviations from the average of the category.</param>
internal sealed record KnownPerson(string Institution, string Surname, string Given, Sex Sex, double Ability)
{
    public bool HasPassport { get; init; } = true;
    public bool Withdrawn { get; init; }
    public DateOnly? Born { get; init; }
    public DateOnly? PassportIssued { get; init; }

    /// <summary>A native Korean given name stays one word.</summary>
    public string? NativeCyrillic { get; init; }

    /// <inheritdoc cref="NativeCyrillic"/>
    public string? NativeLatin { get; init; }

    /// <summary>Where the passport spells the surname in its own way.</summary>
    public string? LatinSurname { get; init; }
}

/// <summary>The likely winners and the hard cases.</summary>
internal static class KnownPeople
{
    public static readonly IReadOnlyList<KnownPerson> All =
    [
        // School pupils.
        new("УИЯ-Пхеньян", "김", "은심", Sex.Female, 2.2),
        new("УИЯ-Чхонджин", "리", "현성", Sex.Male, 2.2),
        new("УИЯ-Хамхын", "윤", "진주", Sex.Female, 1.8),
        new("УИЯ-Расон", "량", "금혁", Sex.Male, 1.7),
        new("СШ1-Пхенсон", "문", "수련", Sex.Female, 1.6),
        new("УИЯ-Пхеньян", "한", "별", Sex.Female, 1.5),
        new("УИЯ-Хамхын", "권", "청송", Sex.Male, 1.5),
        new("УИЯ-Хамхын", "고", "충혁", Sex.Male, 1.0),

        // Students of Russian: a one-letter surname, two-syllable surnames, a long name, two people with one Cyrillic name, a native given name.
        new("ПУИЯ", "김", "철수", Sex.Male, 3.1) { Born = new DateOnly(2005, 4, 12) },
        new("ВПИ", "오", "은", Sex.Female, 2.4) { Born = new DateOnly(2008, 2, 29), PassportIssued = new DateOnly(2022, 11, 15) },
        new("ПУИЯ", "리", "설향", Sex.Female, 2.1) { Born = new DateOnly(2006, 11, 30) },
        new("ПУИЯ", "최", "성광", Sex.Male, 2.2),
        new("СХПИ", "황보", "철혁명철광혁청", Sex.Male, 1.8),
        new("СХПИ", "남궁", "철민", Sex.Male, 1.6) { LatinSurname = "NAMGUNG" },
        new("СПИ", "선우", "옥", Sex.Female, 1.5),
        new("ХПИ", "박", "영철", Sex.Male, 1.2),
        new("ХПИ", "박", "용철", Sex.Male, 0.5),
        new("ХПИ", "류", "성금", Sex.Female, 1.2),
        new("ВПИ", "김", "꽃분이", Sex.Female, 0.6) { NativeCyrillic = "Ккотпуни", NativeLatin = "KKOTPUNI" },
        new("ПУИЯ", "렴", "태호", Sex.Male, 0.8) { HasPassport = false, Withdrawn = true },

        // Students of other subjects.
        new("ПАСУ", "림", "솔", Sex.Female, 2.4),
        new("ПУЖТ", "정", "광진", Sex.Male, 2.0),
        new("ХХТУ", "조", "향미", Sex.Female, 2.0),
        new("ВСХИ", "우", "진", Sex.Male, 1.3),
    ];
}
