using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Core.Travel;

namespace Contest.Tests;

/// <summary>The records that a <see cref="ContestWorld"/> is made of. A test that needs something else takes one and says <c>with</c>.</summary>
public static class WorldRecords
{
    public const string Category = "students";

    public static readonly Edition Edition = new()
    {
        Code = "2027",
        Name = new Wording("Конкурс русского языка", "로어경연", "Russian Language Contest"),
        NameGenitive = "Конкурса русского языка",
        Organizer = new Wording("Посольство", "대사관", "Embassy"),
        Town = new Wording("Пхеньян", "평양", "Pyongyang"),
        Year = 2027,
        FinalFrom = new DateOnly(2027, 4, 12),
        FinalTo = new DateOnly(2027, 4, 14),
        AwardedOn = new DateOnly(2027, 4, 15),
        TimeZone = "Asia/Pyongyang",
        DiplomaNumber = "КРЯ-2027/Д{degree}-{n:000}",
        Signatories = [new Signatory(SignatoryRole.Organizer, new Wording("Председатель", "위원장", "Chair"), "А. В. Соколов")],
    };

    /// <summary>An essay under codes and a talk; both without a cut.</summary>
    public static readonly Regulation Regulation = new()
    {
        Category = Category,
        Name = new Wording("Студенты", "대학생", "Students"),
        Level = "B1–B2",
        Maximum = Points.Of(100),
        Rounds =
        [
            Round("essay", RoundForm.Written, new Wording("Сочинение", "글짓기", "Essay"), new Wording("Соч.", "글", "Ess."), 40, Criterion("text", 20), Criterion("grammar", 20)) with { Blind = true },
            Round("talk", RoundForm.Oral, new Wording("Беседа", "말하기", "Talk"), new Wording("Бес.", "말", "Talk"), 60, Criterion("content", 30), Criterion("speech", 30)),
        ],
        Result = new ResultSteps(2, RankOn.Exact, PlaceCount.Competition, ["talk"]),
        Awards = new AwardSteps(null, null, [], null, TiesAtQuota.Include, [new DegreeStep(1, 1), new DegreeStep(2, 2), new DegreeStep(3, 3)]),
    };

    /// <summary>The same with a quota that everybody is within.</summary>
    public static Regulation WithQuota(Regulation regulation) => regulation with { Awards = regulation.Awards with { QuotaPercent = Share.Percent(100) } };

    public static readonly IReadOnlyList<Institution> Institutions =
    [
        new()
        {
            EditionId = 0, Code = "ПУ", Kind = InstitutionKind.University, NameGenitive = "Приречного университета",
            Name = new Wording("Приречный университет", "강변대학", "Riverside University"), Town = new Wording("Пхеньян", "평양", "Pyongyang"),
        },
        new()
        {
            EditionId = 0, Code = "ГИ", Kind = InstitutionKind.University, NameGenitive = "Горного института",
            Name = new Wording("Горный институт", "산간대학", "Mountain Institute"), Town = new Wording("Хамхын", "함흥", "Hamhung"),
        },
    ];

    /// <summary>The chair, two members.</summary>
    public static readonly Judge[] Jury =
    [
        Judge("orlova", "Е. Н. Орлова", "RU", JuryRole.Chair),
        Judge("kim", "Ким Сон Ок", "KP", JuryRole.Member),
        Judge("petrov", "И. А. Петров", "RU", JuryRole.Member),
    ];

    // In no order of the alphabet, so that an order which is only the order of numbers shows.
    private static readonly (string Surname, string Given, string Hangul, string HangulGiven)[] Names =
    [
        ("Чон", "Сун Ён", "전", "순영"), ("Ан", "Мён Хо", "안", "명호"), ("Пак", "Чхоль Су", "박", "철수"), ("Ли", "Гым Хи", "리", "금희"), ("Ким", "Ын Гён", "김", "은경"),
    ];

    /// <summary>The regulation with a cut after the essay: so many go on.</summary>
    public static Regulation WithCut(int most, bool blind = true) => Regulation with { Rounds = [Regulation.Rounds[0] with { Cut = new Cut(AtMost: most), Blind = blind }, Regulation.Rounds[1]] };

    /// <summary>A regulation, this one by default, that does something where judges differ by ten points and more.</summary>
    public static Regulation WithDiscrepancy(DiscrepancyStep step, Regulation? regulation = null) => (regulation ?? Regulation) with
    {
        Rounds = [.. (regulation ?? Regulation).Rounds.Select(r => r with { Judges = r.Judges with { Discrepancy = new Discrepancy(Points.Of(10), step) } })],
    };

    public static Judge Judge(string code, string name, string country, JuryRole role) => new()
    {
        Code = code, Country = country, Role = role, Name = new Wording(name, name, name), Post = new Wording("Преподаватель", "교원", "Teacher"),
    };

    /// <summary>The contestant of a count from 1: number 0101 and so on.</summary>
    public static Contestant Contestant(int editionId, int count, int institutionId)
    {
        var (surname, given, hangul, hangulGiven) = Names[(count - 1) % Names.Length];
        return new Contestant
        {
            EditionId = editionId,
            Number = $"01{count:00}",
            CategoryId = Category,
            Name = new PersonName(new NameForm(hangul, hangulGiven), new NameForm(surname, given), new NameForm("", "")),
            Sex = Sex.Female,
            BirthDate = new DateOnly(2006, 3, count % 28 + 1),
            BirthPlace = "Пхеньян",
            InstitutionId = institutionId,
            Year = 3,
            Major = "Русский язык",
            Teachers = ["Хан Ок Сун"],
            State = ContestantState.Admitted,
        };
    }

    /// <summary>A trip of the category's winners with one leader.</summary>
    public static TripFile Trip(int places = 2, int reserve = 1) => new(TripFile.CurrentFormat,
        new Trip
        {
            Code = "primorye",
            Group = new Wording("Группа 1 · Приморье", "1조 · 연해변강", "Group 1 · Primorye"),
            EntryOn = new DateOnly(2027, 6, 1),
            ExitOn = new DateOnly(2027, 6, 8),
            Checkpoint = new Wording("Хасан", "하싼", "Khasan"),
            Purpose = new Wording("Учебная поездка", "학습려행", "Study trip"),
            Host = new Wording("Приморский лицей", "연해변강리쎄", "Primorye Lyceum"),
            Quotas = [new TripQuota(Category, places, reserve)],
            Legs =
            [
                new Leg(new Wording("Туманган", "두만강", "Tumangang"), new Wording("Хасан", "하싼", "Khasan"),
                    new DateTime(2027, 6, 1, 9, 0, 0), new DateTime(2027, 6, 1, 11, 0, 0), "Asia/Pyongyang", "Asia/Vladivostok", new Wording("поезд № 652", "652렬차", "train 652")),
            ],
        },
        [
            new AccompanyingPerson(TravellerRole.Leader, new Accompanying(
                new PersonName(new NameForm("최", "영남"), new NameForm("Чхве", "Ён Нам"), new NameForm("CHOE", "YONG NAM")), Sex.Male, new DateOnly(1975, 5, 5), "Вонсан",
                new Passport("290111222", new DateOnly(2025, 1, 1), new DateOnly(2030, 1, 1)), new Wording("Приречный университет", "강변대학", "Riverside University"), new Wording("Декан", "학부장", "Dean"))),
        ]);

    private static Round Round(string id, RoundForm form, Wording name, Wording inColumns, int weight, params Criterion[] criteria) => new()
    {
        Id = id, Name = name, Short = inColumns, Stage = new Wording("Финал", "결승", "Final"), Form = form, Weight = Points.Of(weight), Criteria = criteria,
        Judges = new JudgeSteps(JudgeMethod.Mean, 0, 1),
    };

    private static Criterion Criterion(string id, int maximum) => new()
    {
        Id = id, Name = new Wording(id, id, id), Maximum = Points.Of(maximum), Step = new Points(50),
    };
}
