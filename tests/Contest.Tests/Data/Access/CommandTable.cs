using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Access;

/// <summary>Every command of every service: what it demands, and how it is given once.</summary>
internal static partial class CommandTable
{
    /// <summary>Each command done once with success, in the order of a contest.</summary>
    public static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] ContestDay =
    [
        ("AccessService.InviteAsync", (world, actor) => world.Access.InviteAsync(actor, Role.Registrar)),
        ("EditionService.SaveAsync", (world, actor) => world.Editions.SaveAsync(actor, WorldRecords.Edition with { DiplomaNumber = "Д{degree}-{n:00}" }, [WorldRecords.WithQuota(WorldRecords.WithDiscrepancy(Contest.Core.Editions.DiscrepancyStep.Settle, WorldRecords.WithCut(2)))])),
        ("SpellingService.ReplaceAsync", (world, actor) => world.Spellings.ReplaceAsync(actor, "원산\tplace\tВонсан\tWonsan\n")),
        ("SpellingService.ChangeAsync", (world, actor) => world.Spellings.ChangeAsync(actor, [new(null, new("개성", Contest.Core.Names.EstablishedKind.Place, "Кэсон", ""))])),
        ("EditionService.CreateAsync", (world, actor) => world.Editions.CreateAsync(actor, WorldRecords.Edition with { Code = "2026", Year = 2026 })),
        ("EditionService.ChangeAsync", (world, actor) => world.Editions.ChangeAsync(actor, world.Edition with
        {
            Ordinal = 3,
            Signatories = [.. world.Edition.Signatories, new(Contest.Core.Editions.SignatoryRole.Jury, new("Председатель жюри", "심사위원장", "Chair of the jury"), "Е. Н. Орлова")],
        })),
        ("EditionService.CloneAsync", (world, actor) => world.Editions.CloneAsync(actor, world.Edition.Id, "2028", 2028)),
        ("EditionLifeService.StepAsync", (world, actor) => world.Life.StepAsync(actor, world.Edition.Id, Contest.Core.Editions.EditionState.Registration)),
        ("RegulationService.SaveAsync", (world, actor) => world.Regulations.SaveAsync(actor,
            new() { EditionId = world.Edition.Id, Id = "extra", Position = 0, Regulation = WorldRecords.Regulation with { Category = "extra" } }, isNew: true)),
        ("RegulationService.ImportAsync", (world, actor) => world.Regulations.ImportAsync(actor, world.Edition.Id, [WorldRecords.Regulation with { Category = "extra", Level = "C1" }])),
        ("RegulationService.MoveUpAsync", (world, actor) => world.Regulations.MoveUpAsync(actor, world.Edition.Id, "extra")),
        ("RegulationService.RemoveAsync", (world, actor) => world.Regulations.RemoveAsync(actor, world.Edition.Id, "extra")),
        ("RehearsalService.MakeAsync", (world, actor) => world.Rehearsals.MakeAsync(actor, world.Edition.Id)),
        ("RehearsalService.DiscardAsync", async (world, actor) => await world.Rehearsals.DiscardAsync(actor, (await world.Editions.FindAsync("2027-r1"))!.Id)),
        ("TorflService.SaveAsync", async (world, actor) => await world.Torfl.SaveAsync(actor, (await world.Torfl.LevelsAsync())[0] with { Words = 800 })),
        ("ContestantService.SaveAsync", (world, actor) => world.Contestants.SaveAsync(actor, world.Edition.Id, null, Registration.Typing.Of(world, "0901"), null)),
        ("ContestantService.ChangeStateAsync", (world, actor) => world.Contestants.ChangeStateAsync(actor, world.Edition.Id, ["0901"], Contest.Core.Registration.ContestantState.Admitted, "")),
        ("ContestantService.UndoStateAsync", (world, actor) => world.Contestants.UndoStateAsync(actor, world.Edition.Id, "0901")),
        ("ContestantService.TagAsync", (world, actor) => world.Contestants.TagAsync(actor, world.Edition.Id, ["0901"], "хор", isOn: true)),
        ("ContestantPapersService.SavePhotoAsync", (world, actor) => world.Papers.SavePhotoAsync(actor, world.Edition.Id, "0901", [1])),
        ("ContestantPapersService.AddConsentAsync", (world, actor) => world.Papers.AddConsentAsync(actor, world.Edition.Id, "0901",
            Contest.Core.Registration.ConsentKind.Processing, Contest.Core.Registration.ConsentAnswer.Given, new DateOnly(2027, 3, 1), "Пак Гён Ми", isGuardian: false)),
        ("ContestantPapersService.SavePassportAsync", (world, actor) => world.Papers.SavePassportAsync(actor, world.Edition.Id, "0901", Registration.Typing.Passport())),
        ("ContestantPapersService.PassportAsync", (world, actor) => world.Papers.PassportAsync(actor, world.Edition.Id, "0901")),
        ("DuplicateService.KeepApartAsync", (world, actor) => world.Duplicates.KeepApartAsync(actor, world.Edition.Id, "0901", "0102")),
        ("DuplicateService.MergeAsync", (world, actor) => world.Duplicates.MergeAsync(actor, world.Edition.Id,
            new("0102", "0901", new HashSet<Contest.Core.Registration.ContestantFact>(), PassportOfGoing: false, PhotoOfGoing: false))),
        ("InstitutionService.SaveAsync", (world, actor) => world.InstitutionList.SaveAsync(actor, WorldRecords.Institutions[0] with { EditionId = world.Edition.Id, Code = "НОВ" })),
        ("InstitutionService.DeleteAsync", async (world, actor) => await world.InstitutionList.DeleteAsync(actor, world.Edition.Id, (await world.InstitutionList.ListAsync(world.Edition.Id)).Single(i => i.Institution.Code == "НОВ").Institution.Id)),
        ("ImportService.ImportAsync", (world, actor) => world.ImportAsync(actor, Registration.RegistrationTests.Workbook(Registration.RegistrationTests.Line("0150", "Ан")))),
        ("ImportService.UndoAsync", async (world, actor) => await world.Imports.UndoAsync(actor, (await world.Imports.ImportsAsync(actor, world.Edition.Id))[0].Id)),
        ("AccessService.LinkCoordinatorAsync", async (world, actor) => await world.Access.LinkCoordinatorAsync(actor, (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value)),
        ("AccessService.EndCoordinatorAsync", async (world, actor) => await world.Access.EndCoordinatorAsync(actor, (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value)),
        ("JuryService.SaveJuryAsync", (world, actor) => world.Jury.SaveJuryAsync(actor, world.Edition.Id,
            new(Contest.Core.Judging.JuryFile.CurrentFormat, [WorldRecords.Jury[0] with { Country = "KP" }], []))),
        ("JuryService.SaveJudgeAsync", async (world, actor) => await world.Jury.SaveJudgeAsync(actor,
            (await world.Jury.JudgesAsync(world.Edition.Id))[0] with { Country = "RU" }, new HashSet<(string, string)> { (ContestWorld.Category, "essay"), (ContestWorld.Category, "talk") })),
        ("JuryService.DeleteJudgeAsync", async (world, actor) =>
        {
            await world.Jury.SaveJudgeAsync(actor, WorldRecords.Judge("vlasova", "Н. П. Власова", "RU", Contest.Core.Judging.JuryRole.Member) with { EditionId = world.Edition.Id }, new HashSet<(string, string)> { (ContestWorld.Category, "talk") });
            await world.Jury.DeleteJudgeAsync(actor, world.Edition.Id, (await world.JudgeAsync("vlasova")).JudgeId!.Value);
        }),
        ("AccessService.LinkJudgeAsync", async (world, actor) => await world.Access.LinkJudgeAsync(actor, (await world.JudgeAsync("kim")).JudgeId!.Value)),
        .. TabletCommands.Day,
        ("DeskService.CheckInAsync", (world, actor) => world.Desk.CheckInAsync(actor, world.Edition.Id, "0102")),
        ("DeskService.UndoAsync", async (world, actor) => await world.Desk.UndoAsync(actor, (await world.Desk.FindAsync(world.Edition.Id, "0102"))!.CheckIn!.Id)),
        ("DrawService.HoldAsync", (world, actor) => world.Draws.HoldAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", "seed", new([new("301", 9)], null, 0, []))),
        ("DrawService.AppendAsync", async (world, actor) =>
        {
            await world.Imports.ImportAsync(actor, world.Edition.Id, Registration.RegistrationTests.Workbook(Registration.RegistrationTests.Line("0109", "Ю")));
            await world.Draws.AppendAsync(actor, world.Edition.Id, ContestWorld.Category, "essay");
        }),
        ("CodingService.DrawAsync", (world, actor) => world.Coding.DrawAsync(actor, world.Edition.Id, ContestWorld.Category, "essay")),
        ("CodingService.KeyAsync", (world, actor) => world.Coding.KeyAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", KeyUse.Look)),
        ("CodingService.FindAsync", async (world, actor) =>
        {
            await using var db = await world.OpenDatabaseAsync();
            await world.Coding.FindAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", db.Codes.First().Code);
        }),
        ("PaperService.KeyAsync", KeyAsync),
        ("PaperService.DiscardAsync", async (world, actor) => await world.Paper.DiscardAsync(actor, world.Edition.Id, await OpenTypingAsync(world), "не тот лист")),
        ("PaperService.SettleAsync", SettleAsync),
        .. PanelDay.Commands,
        ("MarksImport.ImportAsync", async (world, actor) => await world.MarksImport.ImportAsync(actor, world.Edition.Id, "marks.csv", await world.MarkLinesAsync())),
        ("ChiefService.UnlockAsync", async (world, actor) => await world.Chief.UnlockAsync(await ChiefAsync(world, actor), world.Edition.Id, ContestWorld.Category, "essay", await FirstWorkAsync(world), (await world.JudgeAsync("kim")).JudgeId!.Value, "описка")),
        ("ChiefService.SettleAsync", async (world, actor) =>
        {
            await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("essay", await FirstWorkAsync(world), "text", 2, basedOn: 1));
            await world.Chief.SettleAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await FirstWorkAsync(world), "оценки остаются");
        }),
        ("ChiefService.UnlockRoundAsync", async (world, actor) =>
        {
            await world.Chief.UnlockRoundAsync(await ChiefAsync(world, actor), world.Edition.Id, ContestWorld.Category, "essay", "другие критерии");
            await world.MarksImport.ImportAsync(ContestWorld.Organizer with { Name = actor.Name }, world.Edition.Id, "marks.csv", await world.MarkLinesAsync());
        }),
        ("RoundDeskService.CloseAsync", async (world, actor) =>
        {
            foreach (var round in new[] { "essay", "talk" })
                await world.RoundDesk.CloseAsync(actor, world.Edition.Id, ContestWorld.Category, round, []);
        }),
        ("RoundDeskService.ReopenAsync", async (world, actor) =>
        {
            await world.RoundDesk.ReopenAsync(actor, world.Edition.Id, ContestWorld.Category, "talk", "апелляция");
            await world.RoundDesk.CloseAsync(actor, world.Edition.Id, ContestWorld.Category, "talk", []);
        }),
        ("CodingService.DecodeAsync", async (world, actor) =>
        {
            await world.Coding.DecodeAsync(actor, world.Edition.Id, ContestWorld.Category, "essay");
            await Assert.ThrowsAsync<RuleViolationException>(() => world.Coding.DecodeAsync(actor, world.Edition.Id, ContestWorld.Category, "essay"));
        }),
        ("RankingService.AdmitAsync", async (world, actor) =>
        {
            await world.Coding.DecodeAsync(actor with { Role = Role.Coder }, world.Edition.Id, ContestWorld.Category, "essay");
            await world.Ranking.AdmitAsync(actor, world.Edition.Id, ContestWorld.Category, "essay");
        }),
        .. Appeals.AppealDay.Commands,
        .. ResultDay.BeforeProtocol,
        ("AwardService.DrawUpAsync", (world, actor) => world.Awards.DrawUpAsync(actor, world.Edition.Id, ContestWorld.Category, new(1, 1))),
        ("AwardService.SignAsync", async (world, actor) =>
        {
            var protocol = (await world.Awards.ProtocolsAsync(world.Edition.Id))[0];
            await world.Awards.SignAsync(actor, protocol.Protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        }),
        .. ResultDay.AfterProtocol,
        ("DiplomaService.IssueAsync", (world, actor) => world.Diplomas.IssueAsync(actor, world.Edition.Id)),
        ("TravelService.SaveAsync", (world, actor) => world.Travel.SaveAsync(actor, world.Edition.Id, WorldRecords.Trip())),
        ("TravelService.FillAsync", async (world, actor) => await world.Travel.FillAsync(actor, (await world.Travel.TripsAsync(world.Edition.Id))[0].Id)),
    ];

    // Whoever acts as the chair of the jury.
    private static async Task<Actor> ChiefAsync(ContestWorld world, Actor actor) => (await world.JudgeAsync("orlova")) with { Name = actor.Name };
}
