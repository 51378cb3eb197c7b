using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Tests.Documents.Awards;

namespace Contest.Tests.Documents.Appeals;

/// <summary>Invented appeals: one on the points that was raised, one on the procedure that was kept.</summary>
internal static class AppealSamples
{
    private static readonly DateTime Filed = new(2027, 5, 14, 4, 5, 0, DateTimeKind.Utc);

    private static readonly CommissionMember[] Members =
    [
        new(new Wording("Л. Д. Ершов", "예르쇼브", "L. D. Yershov"), null, true),
        new(new Wording("Чон Сун Ён", "정순영", "Jong Sun Yong"), 3, false),
        new(new Wording("К. А. Белова", "벨로바", "K. A. Belova"), null, false),
    ];

    public static readonly AppealProtocol Raised = Of(
        new Appeal
        {
            Id = 1, EditionId = 1, Number = 5, Kind = AppealKind.Points, CategoryId = "students", RoundId = "essay", ContestantId = 1, Words = "", FiledAt = Filed, FiledBy = "Регистратор",
            Criteria = [new("text", "Ошибка в абзаце 3 не является речевой: цитата взята из приложенного текста."), new("grammar", "Одна ошибка посчитана дважды.")],
        },
        Decision(AppealOutcome.Raised,
        [
            new("text", Marks(1400, 1650, null), new Points(1525), new Points(1750)),
            new("grammar", Marks(1800, 1800, null), new Points(1800), null),
        ], "Комиссия согласилась с доводом о цитате; ошибка в грамматике посчитана один раз."));

    public static readonly AppealProtocol Procedure = Of(
        new Appeal
        {
            Id = 2, EditionId = 1, Number = 6, Kind = AppealKind.Procedure, CategoryId = "students", RoundId = "talk", ContestantId = 1, FiledAt = Filed, FiledBy = "Регистратор", Criteria = [],
            Words = "Время на подготовку сократили на две минуты.\nЧасы в аудитории спешили.", LateReason = "участника увезли к врачу",
        },
        Decision(AppealOutcome.Kept, [], "По записи участник готовился полное время.")) with { Code = null };

    public static AppealProtocol Annulled => Raised with { Case = Raised.Case with { Annulments = [new AppealAnnulment { Id = 1, EditionId = 1, DecisionId = 1, Reason = "в протокол внесены баллы другой работы", By = "Орлова М. С.", At = Filed.AddDays(1) }] } };

    private static AppealProtocol Of(Appeal appeal, AppealDecision decision) => new()
    {
        Edition = DiplomaSamples.Edition,
        Category = DiplomaSamples.Category,
        Round = WorldRecords.Regulation.Round(appeal.RoundId),
        Code = "РЯ-7K4MP",
        Case = new AppealCase(appeal, "0104", new PersonName(new NameForm("남궁", "철민석"), new NameForm("Намгун", "Чхоль Мин Сок"), new NameForm("", "")), [decision], []),
        Decision = decision,
    };

    private static AppealDecision Decision(AppealOutcome outcome, IReadOnlyList<CriterionDecision> criteria, string words) => new()
    {
        Id = 1, EditionId = 1, AppealId = 1, Number = 2, Outcome = outcome, Criteria = criteria, Members = Members, Vote = new CommissionVote(2, 0, 1), ApplicantPresent = true, IsRecorded = false,
        Words = words, DecidedAt = Filed.AddHours(5), By = "Секретарь", Effects = [],
    };

    private static JudgeMark[] Marks(params int?[] points) =>
        [.. points.Select((p, i) => new JudgeMark(WorldRecords.Jury[i].Name, p is { } given ? new Mark(given) : Mark.Recused, p is not null))];
}
