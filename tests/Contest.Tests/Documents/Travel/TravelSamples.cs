using Contest.Core.Editions;
using Contest.Core;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Tests.Documents.Awards;

namespace Contest.Tests.Documents.Travel;

/// <summary>Invented groups of travellers.</summary>
internal static class TravelSamples
{
    private static readonly Wording Pyongyang = new("Пхеньян", "평양", "Pyongyang");
    private static readonly Wording Vladivostok = new("Владивосток", "울라지보스또크", "Vladivostok");
    private static readonly Wording Ussuriysk = new("Уссурийск", "우쑤리스크", "Ussuriysk");
    private static readonly Wording Wonsan = new("Вонсанский педагогический институт", "원산사범대학", "Wonsan Pedagogical Institute");
    private static readonly Wording Hamhung = new("Хамхынский педагогический институт", "함흥사범대학", "Hamhung Pedagogical Institute");

    /// <summary>Two leaders and five contestants: one letter of surname, a long name, a minor.</summary>
    public static readonly GroupList Group = new()
    {
        Edition = DiplomaSamples.Edition,
        Trip = new Trip
        {
            Code = "primorye",
            Group = new("Группа 1 · Приморье", "제1조 · 연해변강", "Group 1 · Primorye"),
            EntryOn = new(2027, 6, 14),
            ExitOn = new(2027, 6, 20),
            Checkpoint = new("Владивосток (аэропорт)", "울라지보스또크 (비행장)", "Vladivostok (airport)"),
            Purpose = new("культурные связи", "문화교류", "cultural relations"),
            Host = new(
                "Приморский центр русского языка, Владивосток (ИНН 0000000000)", "연해변강로어쎈터, 울라지보스또크 (0000000000)", "Primorye Centre of the Russian Language, Vladivostok (0000000000)"),
            Quotas = [],
            Legs = [Leg(Pyongyang, Vladivostok), Leg(Vladivostok, Ussuriysk), Leg(Ussuriysk, Pyongyang)],
        },
        DrawnUpOn = new(2027, 5, 20),
        Lines =
        [
            Leader(TravellerRole.Leader, "정", "순영", "Чон", "Сун Ён", "JONG", "SUN YONG", Sex.Female, new(1979, 2, 11), "000000110", new("доцент", "부교수", "associate professor")),
            Leader(TravellerRole.Interpreter, "한", "기철", "Хан", "Ги Чхоль", "HAN", "KI CHOL", Sex.Male, new(1984, 7, 3), "000000127", new("преподаватель", "교원", "lecturer")),
            Contestant("김", "철수", "Ким", "Чхоль Су", "KIM", "CHOL SU", Sex.Male, new(2005, 4, 12), "Пхеньян", "000000001", DiplomaSamples.ForeignStudies, 3),
            Contestant("남궁", "철민석", "Намгун", "Чхоль Мин Сок", "NAMGUNG", "CHOL MIN SOK", Sex.Male, new(2005, 1, 1), "Чхонджин", "000000004", DiplomaSamples.Pedagogy, 5),
            Contestant("오", "은", "О", "Ын", "O", "UN", Sex.Female, new(2007, 2, 28), "Вонсан", "000000003", Wonsan, 2) with { Passport = null },
            Contestant("리", "설향", "Ри", "Соль Хян", "RI", "SOL HYANG", Sex.Female, new(2006, 11, 30), "Пхеньян", "000000002", DiplomaSamples.ForeignStudies, 4)
                with { Problems = [new Problem("Travel.PassportTooShort", new DateOnly(2027, 9, 1), new DateOnly(2027, 12, 20))] },
            Contestant(
                "황보", "철혁명철광혁성철", "Хванбо", "Чхольхёк Мёнчхоль Кванхёк Сончхоль", "HWANGBO", "CHOLHYOK MYONGCHOL KWANGHYOK SONGCHOL",
                Sex.Male, new(2009, 10, 9), "провинция Северный Хамгён, Хверён", "000000078", Hamhung, 1) with { MinorAge = 17 },
        ],
    };

    /// <summary>The same group with so many contestants.</summary>
    public static GroupList OfContestants(int count) => Group with
    {
        Lines = [.. Group.Lines.Take(2), .. Enumerable.Range(0, count).Select(i => Group.Lines[2] with { Passport = new($"{i:000000000}", new(2026, 1, 11), new(2031, 1, 10)) })],
    };

    private static Leg Leg(Wording from, Wording to) => new(from, to, default, default, "Asia/Pyongyang", "Asia/Vladivostok", new("поезд", "렬차", "train"));

    private static GroupLine Leader(
        TravellerRole role, string surname, string given, string cyrillicSurname, string cyrillicGiven, string latinSurname, string latinGiven,
        Sex sex, DateOnly birth, string passport, Wording post) => new()
        {
            Role = role,
            Name = new(new(surname, given), new(cyrillicSurname, cyrillicGiven), new(latinSurname, latinGiven)),
            Sex = sex,
            BirthDate = birth,
            BirthPlace = "Пхеньян",
            Passport = new(passport, new(2024, 9, 10), new(2029, 9, 9)),
            Workplace = DiplomaSamples.ForeignStudies,
            Post = post,
        };

    private static GroupLine Contestant(
        string surname, string given, string cyrillicSurname, string cyrillicGiven, string latinSurname, string latinGiven,
        Sex sex, DateOnly birth, string birthPlace, string passport, Wording institution, int year) => new()
        {
            Role = TravellerRole.Contestant,
            Name = new(new(surname, given), new(cyrillicSurname, cyrillicGiven), new(latinSurname, latinGiven)),
            Sex = sex,
            BirthDate = birth,
            BirthPlace = birthPlace,
            Passport = new(passport, new(2026, 1, 11), new(2031, 1, 10)),
            Workplace = institution,
            Year = year,
            InstitutionKind = InstitutionKind.University,
        };
}
