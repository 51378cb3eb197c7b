using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Tests.Documents.Awards;

namespace Contest.Tests.Documents.Registration;

/// <summary>Invented people for the papers of the desk: an ordinary name, one of a letter, one of forty, an institution of 120.</summary>
internal static class DeskSamples
{
    public const string LongInstitution = "Северо-Хамгёнский провинциальный педагогический институт иностранных языков и международного гуманитарного сотрудничества";

    public static readonly Wording Category = new("Студенты-филологи", "전공반", "Students of Russian");
    public static readonly PersonName Ordinary = Named("김", "철수", "Ким", "Чхоль Су", "KIM", "CHOL SU");
    public static readonly PersonName Short = Named("오", "은", "О", "Ын", "O", "UN");
    public static readonly PersonName Long = Named("황보", "철혁명철광혁성철", "Хванбо", "Чхольхёк Мёнчхоль Кванхёк Сончхоль", "HWANGBO", "CHOLHYOK MYONGCHOL KWANGHYOK SONGCHOL");

    public static readonly Badge Contestant = new()
    {
        Kind = BadgeKind.Contestant, Surname = "Ким", Given = "Чхоль Су", Hangul = "김철수", Latin = "KIM CHOL SU", Institution = DiplomaSamples.ForeignStudies, Number = "0047", Category = Category,
    };

    public static readonly Badge Hard = Contestant with
    {
        Surname = Long.Cyrillic.Surname, Given = Long.Cyrillic.Given, Hangul = Long.HangulFull, Latin = Long.Latin.Full, Institution = new Wording(LongInstitution, "함경북도외국어교원대학", LongInstitution), Number = "0112",
    };

    public static readonly Badge OneLetter = Contestant with { Surname = "О", Given = "Ын", Hangul = "오은", Latin = "O UN", Number = "0003" };

    public static readonly Badge Judge = new() { Kind = BadgeKind.Jury, Surname = "Е. Н. Орлова", Institution = new Wording("профессор кафедры русского языка", "로어강좌 교수", "professor") };

    public static AttendanceList Attendance(int count) => new(DiplomaSamples.Edition, null,
        [.. Enumerable.Range(0, count).Select(i => new AttendanceLine($"{i + 1:0000}", new[] { Ordinary, Short, Long }[i % 3], i % 3 == 2 ? new Wording(LongInstitution, "대학", "Institute") : DiplomaSamples.ForeignStudies, Category))]);

    public static RoundPlaces Places(int count, bool blind = false, RoundForm form = RoundForm.Written) => new()
    {
        Edition = DiplomaSamples.Edition,
        Category = Category,
        Round = WorldRecords.Regulation.Rounds[0] with { Blind = blind, Form = form },
        Draw = new RoundDraw
        {
            EditionId = 1, CategoryId = "c", RoundId = "essay", Seed = "7F3K", Numbers = [], At = new DateTime(2027, 5, 11, 6, 30, 0, DateTimeKind.Utc), By = "Лебедев И. П.",
            Plan = new DrawPlan([new Room("Аудитория 301", 20), new Room("Большой зал", 200)], null, 0, []),
        },
        Lines = [.. Enumerable.Range(0, count).Select(i => new PlaceLine(i < 20 ? "Аудитория 301" : "Большой зал", i < 20 ? i + 1 : i - 19, new DateTime(2027, 5, 12, 9, 0, 0).AddMinutes(10 * i), $"{i + 1:0000}", new[] { Ordinary, Short, Long }[i % 3], i % 3 == 2 ? new Wording(LongInstitution, "대학", "Institute") : DiplomaSamples.ForeignStudies))],
    };

    public static RoundKey Key(int count) => new()
    {
        Edition = DiplomaSamples.Edition,
        Category = Category,
        Round = WorldRecords.Regulation.Rounds[0],
        Lines = [.. Enumerable.Range(0, count).Select(i => new KeyLine(CodeRule.Of([CodeRule.Signs[i % 13], CodeRule.Signs[i / 13 % 13], '7', 'K']), $"{i + 1:0000}", new[] { Long, Ordinary, Short }[i % 3], i % 3 == 0 ? new Wording(LongInstitution, "대학", "Institute") : DiplomaSamples.ForeignStudies))],
    };

    public static DecodingAct Act(int count) => new(Key(count), new RoundDecoding
    {
        EditionId = 1, CategoryId = "c", RoundId = "essay", FirstBy = "Шилов К. П.", FirstAt = new DateTime(2027, 5, 13, 6, 0, 0, DateTimeKind.Utc), SecondBy = "Лебедев И. П.", SecondAt = new DateTime(2027, 5, 13, 6, 5, 0, DateTimeKind.Utc),
    });

    private static PersonName Named(string hangul, string hangulGiven, string surname, string given, string latin, string latinGiven) => new(new NameForm(hangul, hangulGiven), new NameForm(surname, given), new NameForm(latin, latinGiven));
}
