using System.Reflection;
using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Access;

/// <summary>The page is not the guard: every command of every service asks its actor, and writes into the audit.</summary>
public sealed class CommandTests
{
    /// <summary>Every method that takes an actor, with the act it demands.</summary>
    private static readonly Dictionary<string, Act> Needs = new()
    {
        ["AccessService.InviteAsync"] = Act.ManageStaff,
        ["AccessService.LinkJudgeAsync"] = Act.ManageJury,
        ["AccessService.AuditAsync"] = Act.ViewAudit,
        ["EditionService.SaveAsync"] = Act.SetUpEdition,
        ["SpellingService.ReplaceAsync"] = Act.EditContestants,
        ["EditionService.CreateAsync"] = Act.SetUpEdition,
        ["EditionService.ChangeAsync"] = Act.SetUpEdition,
        ["EditionService.CloneAsync"] = Act.SetUpEdition,
        ["EditionLifeService.StepAsync"] = Act.SetUpEdition,
        ["RegulationService.SaveAsync"] = Act.SetUpEdition,
        ["RegulationService.ImportAsync"] = Act.SetUpEdition,
        ["RegulationService.RemoveAsync"] = Act.SetUpEdition,
        ["RehearsalService.MakeAsync"] = Act.SetUpEdition,
        ["RehearsalService.DiscardAsync"] = Act.SetUpEdition,
        ["TorflService.SaveAsync"] = Act.SetUpEdition,
        ["RegistrationService.RegisteredAsync"] = Act.ViewContestants,
        ["ContestantService.RosterAsync"] = Act.ViewContestants,
        ["ContestantService.GapsAsync"] = Act.ViewContestants,
        ["ContestantService.FindAsync"] = Act.ViewContestants,
        ["ContestantService.SaveAsync"] = Act.EditContestants,
        ["ContestantService.ChangeStateAsync"] = Act.EditContestants,
        ["ContestantService.UndoStateAsync"] = Act.EditContestants,
        ["ContestantService.TagAsync"] = Act.EditContestants,
        ["ContestantPapersService.PhotoAsync"] = Act.ViewContestants,
        ["ContestantPapersService.SavePhotoAsync"] = Act.EditContestants,
        ["ContestantPapersService.AddConsentAsync"] = Act.EditContestants,
        ["ContestantPapersService.PassportAsync"] = Act.ViewTrips,
        ["ContestantPapersService.SavePassportAsync"] = Act.ViewTrips,
        ["DuplicateService.PairsAsync"] = Act.EditContestants,
        ["DuplicateService.CompareAsync"] = Act.EditContestants,
        ["DuplicateService.KeepApartAsync"] = Act.EditContestants,
        ["DuplicateService.MergeAsync"] = Act.EditContestants,
        ["InstitutionService.SaveAsync"] = Act.EditContestants,
        ["InstitutionService.DeleteAsync"] = Act.EditContestants,
        ["AccessService.LinkCoordinatorAsync"] = Act.ManageStaff,
        ["AccessService.EndCoordinatorAsync"] = Act.ManageStaff,
        ["ImportService.PreviewAsync"] = Act.ImportContestants,
        ["ImportService.ImportAsync"] = Act.ImportContestants,
        ["ImportService.ImportsAsync"] = Act.ImportContestants,
        ["ImportService.UndoAsync"] = Act.ImportContestants,
        ["DelegationService.OwnAsync"] = Act.ManageDelegation,
        ["DelegationService.RegisteredAsync"] = Act.ManageDelegation,
        ["DelegationService.PreviewAsync"] = Act.ManageDelegation,
        ["DelegationService.ImportAsync"] = Act.ManageDelegation,
        ["DelegationService.SaveAsync"] = Act.ManageDelegation,
        ["JudgingService.SaveJuryAsync"] = Act.ManageJury,
        ["JudgingService.EnterAsync"] = Act.EnterScores,
        ["CodingService.DrawAsync"] = Act.ViewKey,
        ["CodingService.KeyAsync"] = Act.ViewKey,
        ["CodingService.FindAsync"] = Act.ViewKey,
        ["CodingService.DecodeAsync"] = Act.Decode,
        ["CodingService.ActAsync"] = Act.Decode,
        ["DrawService.PreviewAsync"] = Act.DrawOrder,
        ["DrawService.HoldAsync"] = Act.DrawOrder,
        ["DrawService.AppendAsync"] = Act.DrawOrder,
        ["DrawService.PlacesAsync"] = Act.DrawOrder,
        ["DeskService.CheckInAsync"] = Act.CheckIn,
        ["DeskService.UndoAsync"] = Act.CheckIn,
        ["DeskService.PhotoAsync"] = Act.CheckIn,
        ["MarksImport.ImportAsync"] = Act.EnterScoresForJudge,
        ["RankingService.AdmitAsync"] = Act.SignProtocols,
        ["AwardService.DrawUpAsync"] = Act.SignProtocols,
        ["AwardService.SignAsync"] = Act.SignProtocols,
        ["AwardService.IssueAsync"] = Act.IssueDiplomas,
        ["TravelService.SaveAsync"] = Act.ManageTrips,
        ["TravelService.FillAsync"] = Act.ManageTrips,
        ["TravelService.ListAsync"] = Act.ViewTrips,
    };

    /// <summary>Methods that only read.</summary>
    private static readonly string[] Queries =
    [
        "AccessService.AuditAsync",
        "RegistrationService.RegisteredAsync",
        "TravelService.ListAsync",
        "CodingService.ActAsync",
        "DrawService.PreviewAsync",
        "DrawService.PlacesAsync",
        "DeskService.PhotoAsync",
        "ContestantService.RosterAsync",
        "ContestantService.GapsAsync",
        "ContestantService.FindAsync",
        "ContestantPapersService.PhotoAsync",
        "DuplicateService.PairsAsync",
        "DuplicateService.CompareAsync",
        "ImportService.PreviewAsync",
        "ImportService.ImportsAsync",
        "DelegationService.OwnAsync",
        "DelegationService.RegisteredAsync",
        "DelegationService.PreviewAsync",
    ];

    /// <summary>Each command done once with success, in the order of a contest.</summary>
    private static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] ContestDay =
    [
        ("AccessService.InviteAsync", (world, actor) => world.Access.InviteAsync(actor, Role.Registrar)),
        ("EditionService.SaveAsync", (world, actor) => world.Editions.SaveAsync(actor, WorldRecords.Edition with { DiplomaNumber = "Д{degree}-{n:00}" }, [WorldRecords.WithCut(2)])),
        ("SpellingService.ReplaceAsync", (world, actor) => world.Spellings.ReplaceAsync(actor, "원산\tplace\tВонсан\tWonsan\n")),
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
        ("JudgingService.SaveJuryAsync", (world, actor) => world.Judging.SaveJuryAsync(actor, world.Edition.Id,
            new(Contest.Core.Judging.JuryFile.CurrentFormat, [WorldRecords.Jury[0] with { Country = "KP" }], []))),
        ("AccessService.LinkJudgeAsync", async (world, actor) => await world.Access.LinkJudgeAsync(actor, (await world.JudgeAsync("kim")).JudgeId!.Value)),
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
        ("MarksImport.ImportAsync", async (world, actor) => await world.MarksImport.ImportAsync(actor, world.Edition.Id, "marks.csv", await world.MarkLinesAsync())),
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
        ("AwardService.DrawUpAsync", (world, actor) => world.Awards.DrawUpAsync(actor, world.Edition.Id, ContestWorld.Category, new(1, 1))),
        ("AwardService.SignAsync", async (world, actor) =>
        {
            var protocol = (await world.Awards.ProtocolsAsync(world.Edition.Id))[0];
            await world.Awards.SignAsync(actor, protocol.Protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        }),
        ("AwardService.IssueAsync", (world, actor) => world.Awards.IssueAsync(actor, world.Edition.Id)),
        ("TravelService.SaveAsync", (world, actor) => world.Travel.SaveAsync(actor, world.Edition.Id, WorldRecords.Trip())),
        ("TravelService.FillAsync", async (world, actor) => await world.Travel.FillAsync(actor, (await world.Travel.TripsAsync(world.Edition.Id))[0].Id)),
    ];

    [Fact]
    public void Every_method_that_takes_an_actor_is_known()
    {
        Assert.NotEmpty(Methods());
        Assert.Equal(Needs.Keys.Order(StringComparer.Ordinal), Methods().Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_method_that_takes_an_actor_demands_its_act_before_anything_else()
    {
        // On an empty database, with nothing in any argument: what is not refused at once for the actor fails otherwise.
        await using var world = await ContestWorld.EmptyAsync();

        foreach (var method in Methods())
            foreach (var role in Enum.GetValues<Role>())
            {
                var refused = RefusedAct(await Record.ExceptionAsync(() => InvokeAsync(world, method, new Actor("Никто", role))));
                var act = Needs[NameOf(method)];
                if (!RoleTable.May(role, act))
                    Assert.True(refused == act.ToString(), $"{NameOf(method)} as {role}: {refused ?? "not refused"}");
                else if (act != Act.EnterScores) // a judge is known by an id too, and this one has none
                    Assert.True(refused is null, $"{NameOf(method)} as {role} was refused for {refused}");
            }
        // An organizer may do everything but mark, look into the key, and act for one institution.
        Assert.Equal([Act.ManageDelegation, Act.ViewKey, Act.EnterScores], Enum.GetValues<Act>().Where(act => !RoleTable.May(Role.Organizer, act)));
    }

    [Fact]
    public async Task Every_command_leaves_a_line_in_the_audit()
    {
        // A judge's mark leaves its line in the journal, which is the finer audit of judging; what a coordinator does is tested with the delegations.
        Assert.Equal(Needs.Keys.Except(Queries).Except(["JudgingService.EnterAsync", "DelegationService.ImportAsync", "DelegationService.SaveAsync"]).Order(StringComparer.Ordinal), ContestDay.Select(c => c.Command).Order(StringComparer.Ordinal));
        await using var world = await ContestWorld.ReadyAsync();

        foreach (var (command, act) in ContestDay)
        {
            var role = RoleTable.May(Role.Organizer, Needs[command]) ? Role.Organizer : Role.Coder;
            var (actor, before) = (new Actor($"{command} рукой", role), (await world.AuditAsync()).Count);
            world.Time.Now += TimeSpan.FromMinutes(1);
            await act(world, actor);
            var lines = await world.AuditAsync();
            Assert.True(lines.Count > before, $"{command} left no line.");
            Assert.All(lines.Take(lines.Count - before), line => Assert.Equal((actor.Name, world.Time.Now.UtcDateTime), (line.Who, line.At)));
        }
    }

    [Fact]
    public async Task A_changed_edition_is_in_the_audit_with_what_it_said_before_and_an_unchanged_one_is_not()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var count = (await world.AuditAsync()).Count;

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.Regulation]);
        Assert.Equal(count, (await world.AuditAsync()).Count);

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition with { Signatories = [WorldRecords.Edition.Signatories[0] with { Name = "Б. Г. Новый" }] }, [WorldRecords.Regulation]);
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Edition.Saved", "2027"), (line.What, line.Subject));
        Assert.Contains("Соколов", line.Before, StringComparison.Ordinal);
        Assert.Contains("Новый", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regulation_is_not_replaced_in_silence_once_a_mark_exists()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 1, 1);

        Assert.Equal("Regulation.MarksExist", await Refusal.CodeOfAsync(() => world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithCut(1)])));

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithCut(1)], "решение оргкомитета № 4");
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Regulation.Saved", "решение оргкомитета № 4"), (line.What, line.Reason));
        Assert.DoesNotContain("\"cut\"", line.Before, StringComparison.Ordinal);
        Assert.Contains("\"cut\"", line.After, StringComparison.Ordinal);
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(AccessService).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, IsClass: true } && (type.Name.EndsWith("Service", StringComparison.Ordinal) || type == typeof(MarksImport)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static string? RefusedAct(Exception? outcome) => outcome is RuleViolationException { Problems: [{ Code: "Access.Denied" } problem] } ? (string)problem.Arguments[0] : null;

    private static async Task InvokeAsync(ContestWorld world, MethodInfo method, Actor actor)
    {
        var arguments = method.GetParameters().Select((p, i) => i == 0 ? actor : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
        try
        {
            await (Task)method.Invoke(world.Services.GetService(method.DeclaringType!), arguments)!;
        }
        catch (TargetInvocationException thrown)
        {
            throw thrown.InnerException!;
        }
    }
}
