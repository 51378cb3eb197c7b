using Contest.Core.Editions;
using Contest.Core;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Tests.Documents.Registration;

/// <summary>Invented contestants: an ordinary one, a surname of one letter, a surname of two syllables, one without passport or Latin name.</summary>
internal static class RegistrationSamples
{
    public static readonly Institution ForeignStudies = new()
    {
        Id = 11,
        EditionId = 1,
        Code = "ПУИЯ",
        Name = new("Пхеньянский университет иностранных языков", "평양외국어대학", "Pyongyang University of Foreign Studies"),
        NameGenitive = "Пхеньянского университета иностранных языков",
        Town = new("Пхеньян", "평양", "Pyongyang"),
        Kind = InstitutionKind.University,
    };

    public static readonly Institution Chongjin = new()
    {
        Id = 12,
        EditionId = 1,
        Code = "УИЯ-Чхонджин",
        Name = new("Чхонджинское училище иностранных языков", "청진외국어학원", "Chongjin Foreign Language School"),
        NameGenitive = "Чхонджинского училища иностранных языков",
        Town = new("Чхонджин", "청진", "Chongjin"),
        Kind = InstitutionKind.LanguageSchool,
    };

    public static readonly Contestant Kim = new()
    {
        Id = 101,
        EditionId = 1,
        Number = "0101",
        CategoryId = "univ-major",
        Name = new(new("김", "철수"), new("Ким", "Чхоль Су"), new("KIM", "CHOL SU")),
        Sex = Sex.Male,
        BirthDate = new(2005, 4, 12),
        BirthPlace = "Пхеньян",
        InstitutionId = 11,
        Year = 3,
        Major = "русский язык и литература",
        Teachers = ["Ан Чхун Хи", "Сим Гён Иль"],
        State = ContestantState.Present,
        IsSpellingApproved = true,
        IsRussianMajor = true,
        Contacts = Contacts.None with { Phone = "2-381-0101", Email = "kim@example.org" },
        Tags = ["хор"],
        Notes = "живёт в общежитии",
    };

    public static readonly Contestant O = Kim with
    {
        Id = 102,
        Number = "0102",
        Name = new(new("오", "은"), new("О", "Ын"), new("O", "UN")),
        Sex = Sex.Female,
        BirthDate = new(2007, 2, 28),
        BirthPlace = "Вонсан",
        Teachers = ["Ан Чхун Хи"],
        State = ContestantState.Admitted,
    };

    public static readonly Contestant Namgung = Kim with
    {
        Id = 103,
        Number = "0208",
        CategoryId = "school-upper",
        Name = new(new("남궁", "철민석"), new("Намгун", "Чхоль Мин Сок"), new("", "")),
        BirthDate = new(2010, 1, 1),
        BirthPlace = "Чхонджин",
        InstitutionId = 12,
        Year = 6,
        Major = "",
        Teachers = ["Хо Мён Сун", "Ко Чон Чхоль", "Кэ Бон Нам"],
        State = ContestantState.Withdrawn,
    };

    /// <summary>Everybody above, with the passports of two.</summary>
    public static readonly Registered All = new(
        1, ["school-upper", "univ-major"], [ForeignStudies, Chongjin], [Kim, O, Namgung],
        new Dictionary<int, Passport>
        {
            [101] = new("000000001", new(2026, 1, 11), new(2031, 1, 10)),
            [102] = new("007654321", new(2024, 1, 1), new(2028, 12, 31)),
        });

    public static readonly Registered Nobody = new(1, ["school-upper", "univ-major"], [], [], new Dictionary<int, Passport>());
}
