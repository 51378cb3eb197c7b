using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using static Contest.Tests.Data.Registration.RegistrationTests;

namespace Contest.Tests.Data.Appeals;

/// <summary>Appeals as the desk takes them (rule C1), and what waits for them (rule C4).</summary>
public sealed class AppealTests
{
    [Fact]
    public async Task Appeals_on_points_are_taken_for_as_many_hours_as_the_edition_names()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        Assert.Equal("Appeal.NotAnnounced", await Refusal.CodeOfAsync(() => day.FileAsync("0101", "content")));

        var window = await day.AnnounceAsync();
        Assert.Equal(world.Time.Now.UtcDateTime.AddHours(24), window.ClosesAt);
        world.Time.Now += TimeSpan.FromHours(24);
        Assert.Equal(1, (await day.FileAsync("0102", "content")).Number);
        world.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Appeal.Late", await Refusal.CodeOfAsync(() => day.FileAsync("0101", "content")));

        Assert.Equal("Edition.AppealHours", await Refusal.CodeOfAsync(() => world.Editions.ChangeAsync(ContestWorld.Organizer, world.Edition with { AppealHours = 0 })));
        await world.Editions.ChangeAsync(ContestWorld.Organizer, world.Edition with { AppealHours = 48 });
        Assert.Equal(world.Time.Now.UtcDateTime.AddHours(48), (await day.AnnounceAsync()).ClosesAt);
        Assert.Equal(2, (await day.FileAsync("0101", "content")).Number);
    }

    [Fact]
    public async Task A_late_appeal_is_kept_with_the_reason_of_the_chair_and_one_in_time_keeps_none()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AnnounceAsync();
        var filing = new AppealFiling("0101", "talk", AppealKind.Points, "", [new("content", "…")], world.Time.Now.UtcDateTime, LateReason: "участник был в больнице");

        Assert.Null((await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing)).LateReason);
        world.Time.Now += TimeSpan.FromDays(2);
        Assert.Equal("участник был в больнице", (await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing with { Number = "0102", FiledAt = world.Time.Now.UtcDateTime })).LateReason);
        Assert.Equal("участник был в больнице", (await world.AuditAsync())[0].Reason);
    }

    [Fact]
    public async Task An_appeal_on_the_procedure_is_taken_before_anything_is_marked()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var filing = new AppealFiling("0101", "talk", AppealKind.Procedure, "в аудитории шумели", [], world.Time.Now.UtcDateTime, BeforeLeaving: true);

        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing);

        var open = Assert.Single(await world.Appeals.ListAsync(world.Edition.Id));
        Assert.Equal((AppealState.Open, "0101", "в аудитории шумели"), (open.State, open.Number, open.Appeal.Words));
        Assert.Equal("Contestant.Unknown", await Refusal.CodeOfAsync(() => world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing with { Number = "0999" })));
        Assert.Equal("Round.Unknown", await Refusal.CodeOfAsync(() => world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, filing with { RoundId = "dance" })));
    }

    [Fact]
    public async Task The_registration_desk_takes_appeals_and_decides_none()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await new AppealDay(world).AppointAsync();
        var desk = new AppealDay(world, new Actor("Лим О. В.", Role.Registrar));
        await desk.AnnounceAsync();
        await desk.FileAsync("0101", "content");

        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => desk.DecideAsync(1, AppealOutcome.Kept)));
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal((role, role is Role.Organizer or Role.Registrar, role is Role.Organizer), (role, RoleTable.May(role, Act.FileAppeals), RoleTable.May(role, Act.DecideAppeals))));
    }

    [Fact]
    public async Task While_appeals_are_open_the_protocol_waits_and_tells_each_with_whatever_else_is_missing()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync("0102", "content");
        await day.FileAsync("0101", "speech");
        await world.RoundDesk.ReopenAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "talk", "проверка");

        var missing = await Refusal.OfAsync(() => DrawUpAsync(world));
        Assert.Equal(["Round.NotClosed", "Appeal.Open", "Appeal.Open"], missing.Select(p => p.Code));
        Assert.Equal([1, "0102", "Ан Мён Хо"], missing[1].Arguments);

        await world.CloseAsync("talk");
        await day.DecideAsync(1, AppealOutcome.Kept);
        Assert.Equal("Appeal.Open", await Refusal.CodeOfAsync(() => DrawUpAsync(world)));
        await world.Appeals.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, 2);
        await DrawUpAsync(world);
    }

    [Fact]
    public async Task A_decision_that_is_annulled_makes_the_protocol_wait_again()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await new AppealDay(world).KeptAsync();
        await world.Hearings.AnnulAsync(ContestWorld.Organizer, world.Edition.Id, 1, "не тот участник");

        Assert.Equal("Appeal.Open", await Refusal.CodeOfAsync(() => DrawUpAsync(world)));
    }

    [Fact]
    public async Task What_has_ended_is_not_taken_back()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await new AppealDay(world).KeptAsync();

        Assert.Equal("Appeal.Ended", await Refusal.CodeOfAsync(() => world.Appeals.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, 1)));
        Assert.Equal("Appeal.Unknown", await Refusal.CodeOfAsync(() => world.Appeals.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, 2)));
    }

    [Fact]
    public async Task Of_two_who_file_the_same_at_once_one_does()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AnnounceAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Record.ExceptionAsync(() => day.FileAsync("0101", "content"))));

        Assert.Single(outcomes, o => o is null);
        Assert.Single(await world.Appeals.ListAsync(world.Edition.Id));
    }

    [Fact]
    public async Task In_a_closed_edition_nothing_is_filed()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AnnounceAsync();
        await world.WithStateAsync(EditionState.Closed);

        Assert.Equal("Edition.Closed", await Refusal.CodeOfAsync(() => day.FileAsync("0101", "content")));
    }

    [Fact]
    public async Task The_appeal_of_somebody_who_was_registered_twice_goes_with_the_person()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, new AppealFiling("0102", "talk", AppealKind.Procedure, "в аудитории шумели", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));

        await world.Duplicates.MergeAsync(ContestWorld.Organizer, world.Edition.Id, new("0101", "0102", new HashSet<ContestantFact>(), PassportOfGoing: false, PhotoOfGoing: false));

        Assert.Equal("0101", Assert.Single(await world.Appeals.ListAsync(world.Edition.Id)).Number);
    }

    [Fact]
    public async Task An_edition_is_not_closed_over_an_open_appeal()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await world.SignedProtocolAsync();
        await world.WithStateAsync(EditionState.Running);
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync("0101", "content");

        Assert.Equal("Appeal.Open", await Refusal.CodeOfAsync(() => world.Life.StepAsync(ContestWorld.Organizer, world.Edition.Id, EditionState.Closed)));
        await day.DecideAsync(1, AppealOutcome.Kept);
        await world.Life.StepAsync(ContestWorld.Organizer, world.Edition.Id, EditionState.Closed);
    }

    [Fact]
    public async Task A_changed_scale_keeps_the_commission_s_points_on_it()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 2)).MarkAsync("talk", "0101", "kim", 10, 10);
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, new AppealFiling("0101", "talk", AppealKind.Procedure, "шум", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.DecideAsync(1, AppealOutcome.Raised, ("content", 25));

        Assert.Equal("Regulation.MarksLost", await Refusal.CodeOfAsync(() => SaveAsync(world, 20)));
        await world.Hearings.AnnulAsync(ContestWorld.Organizer, world.Edition.Id, 1, "описка");
        await SaveAsync(world, 20);

        static Task SaveAsync(ContestWorld world, int maximum) => world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition,
            [WorldRecords.Regulation with { Rounds = [WorldRecords.Regulation.Rounds[0], WorldRecords.Regulation.Rounds[1] is var talk ? talk with { Criteria = [talk.Criteria[0] with { Maximum = Points.Of(maximum) }, talk.Criteria[1]] } : null!] }], "решение оргкомитета");
    }

    [Fact]
    public async Task An_import_is_not_undone_under_somebody_who_appealed()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(ContestWorld.Organizer, Workbook(Line("0101", "Чон")));
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, new AppealFiling("0101", "talk", AppealKind.Procedure, "шум", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));

        Assert.Equal("Import.UsedSince", await Refusal.CodeOfAsync(async () => await world.Imports.UndoAsync(ContestWorld.Organizer, (await world.Imports.ImportsAsync(ContestWorld.Organizer, world.Edition.Id))[0].Id)));
    }

    [Fact]
    public async Task A_category_without_people_goes_with_its_time_of_appeals()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await new AppealDay(world).AnnounceAsync();

        await world.Regulations.RemoveAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category);

        Assert.Empty(await world.Appeals.WindowsAsync(world.Edition.Id));
    }

    private static Task<Contest.Core.Awards.Protocol> DrawUpAsync(ContestWorld world) => world.Awards.DrawUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, new(0, 0));
}
