using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Ranking;
using Contest.Core.Registration;

namespace Contest.Tests.Documents.Awards;

/// <summary>Invented protocols: a short one with every kind of line, and one of several pages.</summary>
internal static class ProtocolSamples
{
    private static readonly (string Id, Wording Short, Wording Stage, int Weight)[] Rounds =
    [
        ("test", new("Отбор", "예선", "Test"), new("Отборочный тур", "예선", "Qualifying"), 0),
        ("essay", new("Эссе", "글짓기", "Essay"), Semifinal, 40),
        ("listening", new("Ауд.", "듣기", "List."), Semifinal, 30),
        ("translation", new("Перев.", "번역", "Transl."), Semifinal, 30),
        ("talk", new("Монол.", "독연", "Talk"), Final, 40),
        ("dialogue", new("Диал.", "대화", "Dial."), Final, 30),
        ("stage", new("Номер", "출연", "Stage"), Final, 30),
    ];

    private static Wording Semifinal => new("Полуфинал", "준결승", "Semifinal");

    private static Wording Final => new("Финал", "결승", "Final");

    private static Wording Wonsan => new("Вонсанский педагогический институт", "원산사범대학", "Wonsan Pedagogical Institute");

    private static Wording Hamhung => new("Хамхынский педагогический институт", "함흥사범대학", "Hamhung Pedagogical Institute");

    /// <summary>Eight lines: shared places, a long institution, an absence.</summary>
    public static ProtocolContent Short => Content(
    [
        Line("김", "철수", "Ким", "Чхоль Су", DiplomaSamples.ForeignStudies, "Пхеньян", 3, "Чон Сун Ён", [3750, 2850, 2750, 3800, 2800, 2800], 1, 1, 1),
        Line("오", "은", "О", "Ын", Wonsan, "Вонсан", 2, "Рим Хё Сон", [3550, 2700, 2625, 3600, 2700, 2650], 2, 3, 2),
        Line("리", "설향", "Ри", "Соль Хян", DiplomaSamples.ForeignStudies, "Пхеньян", 4, "Чон Сун Ён", [3600, 2625, 2600, 3650, 2650, 2700], 2, 3, 2),
        Line("남궁", "철민석", "Намгун", "Чхоль Мин Сок", DiplomaSamples.Pedagogy, "Чхонджин", 5, "Хон Кён Ир", [3300, 2500, 2400, 3450, 2550, 2600], 4, 4, 3),
        Line("박", "은혜", "Пак", "Ын Хе", Wonsan, "Вонсан", 2, "Рим Хё Сон", [3050, 2300, 2150, 3000, 2200, 2400], 5, 5, 0),
        Line("최", "광혁", "Чхве", "Кван Хёк", Hamhung, "Хамхын", 3, "Со Мён Ок", [2600, 2100, 1950, 2700, 2000, 2300], 6, 6, 0),
        Line("류", "성금", "Рю", "Сон Гым", Hamhung, "Хамхын", 3, "Со Мён Ок", [2400, 1750, 1800, 2500, 1850, 2100], 7, 7, 0),
        Line("염", "태호", "Ём", "Тхэ Хо", DiplomaSamples.ForeignStudies, "Пхеньян", 2, "Чон Сун Ён", [], 0, 0, 0, Standing.NoShow),
    ],
    new(8, 7, 1, 0), [0, 1, 2, 3], [4, 5]);

    /// <summary>A category of so many contestants: a third of them with diplomas, the last three without a place.</summary>
    public static ProtocolContent OfLines(int count) => Content(
        [.. Enumerable.Range(0, count).Select(i => OfMany(i, count))], new(count, count - 3, 2, 1), [.. Enumerable.Range(0, 5)], [5, 6, 8]);

    public static Protocol Frozen(ProtocolContent content)
    {
        var json = content.ToJson();
        return new Protocol
        {
            EditionId = 1,
            CategoryId = content.CategoryId,
            Number = content.Number,
            Json = json,
            Checksum = ProtocolContent.Checksum(json),
            MadeAt = new DateTime(2027, 5, 15, 9, 30, 0, DateTimeKind.Utc),
        };
    }

    private static ResultLine OfMany(int i, int count)
    {
        var like = Short.Lines()[i % 7];
        if (i >= count - 3)
            return like with { Place = 0, PlaceTo = 0, Degree = 0, Total = null, Standing = (Standing)(i - count + 5), Rounds = [.. like.Rounds.Select(_ => Empty)] };
        var degree = i == 0 ? 1 : i < count / 9 ? 2 : i < count / 3 ? 3 : 0;
        return like with { ContestantId = i + 1, Place = i + 1, PlaceTo = i + 1, Degree = degree, Total = new Points(19000 - i * 175) };
    }

    private static IReadOnlyList<ResultLine> Lines(this ProtocolContent content) => content.Table.Lines;

    private static ResultCell Empty => new(RoundStatus.DidNotAppear, null, 0, 0);

    private static ResultLine Line(
        string surname, string given, string cyrillicSurname, string cyrillicGiven, Wording institution, string town, int year, string teacher,
        int[] marks, int place, int placeTo, int degree, Standing standing = Standing.Competing) => new()
        {
            ContestantId = place,
            Number = $"01{place:00}",
            Name = new(new(surname, given), new(cyrillicSurname, cyrillicGiven), new("", "")),
            Sex = Sex.Female,
            Institution = institution,
            InstitutionGenitive = "",
            InstitutionKind = InstitutionKind.University,
            Town = new(town, "평양", "Pyongyang"),
            Year = year,
            Teachers = [teacher],
            Rounds = marks.Length == 0
                ? [.. Rounds.Select(_ => Empty)]
                : [new(RoundStatus.Complete, new Points(0), 3, 3), .. marks.Select(mark => new ResultCell(RoundStatus.Complete, new Points(mark), 3, 3))],
            Total = marks.Length == 0 ? null : new Points(marks.Sum()),
            Place = place,
            PlaceTo = placeTo,
            Standing = standing,
            IsComplete = true,
            Degree = degree,
            DegreeReason = degree > 0 ? DegreeReason.Awarded : DegreeReason.BeyondPlaces,
        };

    private static ProtocolContent Content(
        IReadOnlyList<ResultLine> lines, Attendance attendance, IReadOnlyList<int> travelling, IReadOnlyList<int> reserve) => new()
        {
            Number = 7,
            CategoryId = "univ-major",
            Edition = DiplomaSamples.Edition,
            Regulation = new Regulation
            {
                Category = "univ-major",
                Name = DiplomaSamples.Category,
                Level = "B2–C1",
                Maximum = Points.Of(200),
                Rounds = [],
                Result = new(2, RankOn.Exact, PlaceCount.Competition, []),
                Awards = new(null, null, [], null, TiesAtQuota.Include, []),
            },
            Table = new ResultTable
            {
                Category = DiplomaSamples.Category,
                Level = "B2–C1",
                Maximum = Points.Of(200),
                Threshold = Points.Of(120),
                Rounds = [.. Rounds.Select(round => new ResultColumn(round.Id, round.Short, round.Short, round.Stage, Points.Of(round.Weight), Points.Of(round.Weight)))],
                Lines = lines,
            },
            Attendance = attendance,
            Members =
            [
                new(1, new("Е. Н. Орлова", "올로바", "E. N. Orlova"), JuryRole.Chair),
                new(2, new("П. С. Ветров", "웨뜨로브", "P. S. Vetrov"), JuryRole.Member),
                new(3, new("Чон Сун Ён", "정순영", "Jong Sun Yong"), JuryRole.Member),
                new(4, new("Хан Ги Чхоль", "한기철", "Han Ki Chol"), JuryRole.Member),
            ],
            Vote = new(5, 0, 0),
            Travelling = travelling,
            Reserve = reserve,
        };
}
