using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Tests.Documents.Awards;

namespace Contest.Tests.Documents.Ranking;

/// <summary>An invented ranking with every kind of line: shared places, a tie parted by a round, diplomas denied for each reason, an open round, those without a place.</summary>
internal static class RankingSamples
{
    public static readonly ResultTable Table = new()
    {
        Category = DiplomaSamples.Category,
        Level = "B2–C1",
        Maximum = Points.Of(100),
        Threshold = Points.Of(60),
        Rounds =
        [
            new("test", new("Лексико-грамматический тест", "어휘문법시험", "Test"), new("Тест", "시험", "Test"), new("Отборочный тур", "예선", "Qualifying"), Points.Of(0), Points.Of(140)),
            new("essay", new("Эссе", "글짓기", "Essay"), new("Эссе", "글짓기", "Essay"), new("Полуфинал", "준결승", "Semifinal"), Points.Of(30), Points.Of(40)),
            new("listening", new("Аудирование", "듣기", "Listening"), new("Ауд.", "듣기", "List."), new("Полуфинал", "준결승", "Semifinal"), Points.Of(30), Points.Of(30)),
            new("talk", new("Монолог", "독연", "Talk"), new("Монол.", "독연", "Talk"), new("Финал", "결승", "Final"), Points.Of(40), Points.Of(40)),
        ],
        Lines =
        [
            Line(1, "김", "철수", "Ким", "Чхоль Су", [2875, 2900, 3833], 1, 1, 1),
            Line(2, "오", "은", "О", "Ын", [2700, 2800, 3600], 2, 3, 2) with { Sex = Sex.Female },
            Line(3, "리", "설향", "Ри", "Соль Хян", [2800, 2700, 3600], 2, 3, 2) with { Sex = Sex.Female, Separation = new(SeparatedBy.Shared) },
            Line(4, "박", "은혜", "Пак", "Ын Хе", [2600, 2900, 3600], 4, 4, 3) with { Separation = new(SeparatedBy.TieKey, "talk") },
            Line(5, "최", "광혁", "Чхве", "Кван Хёк", [2600, 2300, 3500], 5, 5, 0) with { DegreeReason = DegreeReason.Quota },
            Line(6, "한", "기철", "Хан", "Ги Чхоль", [2600, 2900, 1700], 6, 6, 0) with { DegreeReason = DegreeReason.RoundBelowMinimum, DegreeRoundId = "talk" },
            Line(7, "류", "성금", "Рю", "Сон Гым", [1800, 1900, 2250], 7, 7, 0) with { DegreeReason = DegreeReason.BelowThreshold },
            Line(8, "안", "춘희", "Ан", "Чхун Хи", [2000, 1500, 0], 8, 8, 0, [RoundStatus.Complete, RoundStatus.Partial, RoundStatus.Open])
                with { DegreeReason = DegreeReason.BelowThreshold, IsComplete = false },
            Line(9, "염", "태호", "Ём", "Тхэ Хо", [1900, 0, 0], 0, 0, 0, [RoundStatus.Complete, RoundStatus.NotAdmitted, RoundStatus.NotAdmitted])
                with { Standing = Standing.NotAdmitted, Total = null },
            Line(10, "남궁", "옥", "Намгун", "Ок", [0, 0, 0], 0, 0, 0, [RoundStatus.DidNotAppear, RoundStatus.DidNotAppear, RoundStatus.DidNotAppear])
                with { Sex = Sex.Female, Standing = Standing.NoShow, Total = null },
            Line(11, "송", "일", "Сон", "Иль", [0, 0, 0], 0, 0, 0, [RoundStatus.Disqualified, RoundStatus.NotAdmitted, RoundStatus.NotAdmitted])
                with { Standing = Standing.Disqualified, Total = null },
        ],
    };

    public static readonly Edition Edition = DiplomaSamples.Edition;

    private static ResultLine Line(int number, string surname, string given, string cyrillicSurname, string cyrillicGiven, int[] points, int place, int placeTo, int degree, RoundStatus[]? statuses = null) => new()
    {
        ContestantId = number,
        Number = $"0{100 + number}",
        Name = new(new(surname, given), new(cyrillicSurname, cyrillicGiven), new("", "")),
        Sex = Sex.Male,
        Institution = DiplomaSamples.ForeignStudies,
        InstitutionGenitive = "",
        InstitutionKind = InstitutionKind.University,
        Town = new("Пхеньян", "평양", "Pyongyang"),
        Year = 3,
        Teachers = ["Ан Чхун Хи", "Сим Гён Иль"],
        Rounds =
        [
            new(RoundStatus.Complete, new Points(0), 3, 3),
            .. points.Select((p, i) => statuses?[i] is { } status and not (RoundStatus.Complete or RoundStatus.Partial)
                ? new ResultCell(status, null, 0, 3)
                : new ResultCell(statuses?[i] ?? RoundStatus.Complete, new Points(p), 3, 3)),
        ],
        Total = new Points(points.Sum()),
        Place = place,
        PlaceTo = placeTo,
        Standing = Standing.Competing,
        IsComplete = true,
        Degree = degree,
        DegreeReason = degree > 0 ? DegreeReason.Awarded : DegreeReason.BeyondPlaces,
    };
}
