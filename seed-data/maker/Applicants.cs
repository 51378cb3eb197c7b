using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.SeedData;

/// <summary>A contestant as the workbook says, and the ability nobody sees.</summary>
internal sealed record Applicant
{
    public required string Number { get; init; }
    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required string BirthPlace { get; init; }
    public required School School { get; init; }
    public required int Year { get; init; }
    public required IReadOnlyList<string> Teachers { get; init; }
    public required bool Withdrawn { get; init; }
    public required Passport? Passport { get; init; }
    public required double Ability { get; init; }
    public string Category => School.Category;
    public string Hangul => Name.Hangul.Surname + Name.Hangul.Given;
}

/// <summary>Invents the contestants: <see cref="KnownPeople"/> and as many others as each institution sends.</summary>
internal static class Applicants
{
    private const int FirstPassport = 201;

    // Teachers ask for the passports of their best in time.
    private const double LikelyToTravel = 0.7;

    private static readonly string[] Surnames =
    [
        "김", "김", "김", "김", "리", "리", "리", "박", "박", "최", "최", "정", "정", "강", "조", "윤", "장", "림", "한", "오",
        "서", "신", "권", "황", "안", "송", "류", "홍", "전", "고", "문", "손", "배", "백", "허", "남", "심", "로", "량", "렴",
        "방", "차", "주", "우", "민", "현", "계", "탁", "표", "엄", "원", "석", "길", "맹",
    ];

    private static readonly string[] MaleNames =
    [
        "광혁", "성진", "명철", "금철", "은철", "남혁", "진혁", "현성", "국철", "위성", "충일", "일혁", "류성", "정혁", "철진", "명성",
        "주혁", "태광", "원철", "강일", "대성", "영남", "창혁", "세준", "경민", "혁철", "은룡", "광명", "성남", "진성", "학철", "유성",
    ];

    private static readonly string[] FemaleNames =
    [
        "은혜", "설경", "은경", "수향", "향미", "진주", "은심", "경희", "선영", "옥별", "미향", "유미", "은정", "련희", "수정", "윤희",
        "효정", "설미", "봄향", "은주", "정심", "명옥", "순복", "해연", "진아", "금순", "복향", "영심", "향심", "예경", "송미", "춘화",
    ];

    private static readonly string[] BirthPlaces =
    [
        "Пхеньян", "Нампхо", "Кэсон", "Саривон", "Хэджу", "Канге", "Хесан", "Синыйджу", "Хамхын", "Вонсан", "Чхонджин", "Расон", "Пхенсон",
        "Сонним", "Хичхон", "Кильджу", "провинция Северный Хамгён, Хверён", "провинция Южный Хамгён, Танчхон",
    ];

    /// <summary>All of them, numbered by category and institution.</summary>
    public static IReadOnlyList<Applicant> All()
    {
        var all = new List<Applicant>();
        var taken = KnownPeople.All.Select(k => Name(k).Cyrillic).ToHashSet();
        foreach (var category in Schools.All.GroupBy(s => s.Category))
        {
            var first = (all.Select(a => a.Category).Distinct().Count() + 1) * 100;
            var count = 0;
            foreach (var school in category)
            {
                var dice = Dice.For(school.Institution.Code, "people");
                var people = KnownPeople.All.Where(k => k.Institution == school.Institution.Code).ToList();
                while (people.Count < school.Contestants)
                    people.Add(Invented(school, dice, taken));
                foreach (var person in people.OrderBy(_ => dice.Below(1_000_000)).ToList())
                    all.Add(Registered(person, school, $"{first + ++count:D4}", FirstPassport + all.Count));
            }
        }
        return all;
    }

    private static KnownPerson Invented(School school, Dice dice, HashSet<NameForm> taken)
    {
        while (true)
        {
            var sex = dice.Below(2) == 0 ? Sex.Male : Sex.Female;
            var person = new KnownPerson(school.Institution.Code, dice.Of(Surnames), dice.Of(sex == Sex.Male ? MaleNames : FemaleNames), sex, dice.Normal() * 0.75);
            person = person with { HasPassport = dice.Below(4) == 0 || person.Ability > LikelyToTravel };
            if (taken.Add(Name(person).Cyrillic))
                return person;
        }
    }

    private static Applicant Registered(KnownPerson person, School school, string number, int passport)
    {
        var dice = Dice.For(number, "facts");
        var isPupil = school.Category == "school-upper";
        var year = isPupil ? 8 + dice.Below(4) : school.Category == "univ-major" ? 2 + dice.Below(4) : 1 + dice.Below(4);
        var birthYear = 2027 - (isPupil ? year + 6 : year + 17) - (!isPupil && person.Sex == Sex.Male && dice.Below(4) == 0 ? 3 + dice.Below(3) : 0);
        var birth = new DateOnly(birthYear, 1, 1).AddDays(dice.Below(365));
        var issued = person.PassportIssued ?? new DateOnly(2023, 2, 1).AddDays(dice.Below(1300));
        return new Applicant
        {
            Number = number,
            Name = Name(person),
            Sex = person.Sex,
            BirthDate = person.Born ?? birth,
            BirthPlace = dice.Below(10) < 6 ? school.Institution.Town.Ru : dice.Of(BirthPlaces),
            School = school,
            Year = person.Born is { } born && !isPupil ? 2027 - 17 - born.Year : year,
            Teachers = Teachers(school, dice),
            Withdrawn = person.Withdrawn,
            Passport = person.HasPassport ? new Passport($"{passport:D9}", issued, issued.AddYears(5).AddDays(-1)) : null,
            Ability = person.Ability,
        };
    }

    private static List<string> Teachers(School school, Dice dice)
    {
        var first = dice.Below(school.Teachers.Count);
        var second = (first + 1) % school.Teachers.Count;
        return second != first && dice.Below(4) == 0 ? [school.Teachers[first], school.Teachers[second]] : [school.Teachers[first]];
    }

    // The Latin name is the passport's: who has no passport has none.
    private static PersonName Name(KnownPerson person) => new(
        new NameForm(person.Surname, person.Given),
        new NameForm(Spelling.CyrillicSurname(person.Surname), person.NativeCyrillic ?? Spelling.Cyrillic(person.Given)),
        person.HasPassport ? new NameForm(person.LatinSurname ?? Spelling.LatinSurname(person.Surname), person.NativeLatin ?? Spelling.Latin(person.Given)) : new NameForm("", ""));
}
