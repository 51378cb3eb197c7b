using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Tests.Data.Editions;

public sealed class EditionTests
{
    private static readonly Signatory Chair = new(SignatoryRole.Jury, new("Председатель жюри", "심사위원장", "Chair of the jury"), "Е. Н. Орлова");

    [Fact]
    public async Task A_category_moved_up_stands_before_the_one_that_was_above_it()
    {
        await using var world = await ContestWorld.ReadyAsync();
        foreach (var id in new[] { "school", "open" })
            await world.Regulations.SaveAsync(ContestWorld.Organizer, new() { EditionId = world.Edition.Id, Id = id, Position = 0, Regulation = WorldRecords.Regulation with { Category = id } }, isNew: true);

        await world.Regulations.MoveUpAsync(ContestWorld.Organizer, world.Edition.Id, "open");
        Assert.Equal([ContestWorld.Category, "open", "school"], (await world.Editions.CategoriesAsync(world.Edition.Id)).Select(c => c.Id));
        await world.Regulations.MoveUpAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category);

        Assert.Equal([ContestWorld.Category, "open", "school"], (await world.Editions.CategoriesAsync(world.Edition.Id)).Select(c => c.Id));
        Assert.Single(await world.AuditAsync(), e => e.What == "Regulation.MovedUp");
    }

    [Fact]
    public async Task An_edition_walks_its_life_as_people_take_the_steps()
    {
        await using var world = await SignableAsync();

        await StepAsync(world, EditionState.Registration);
        await StepAsync(world, EditionState.Running);
        await world.MarkAllAsync();
        await world.SignedProtocolAsync();
        await StepAsync(world, EditionState.Closed);
        Assert.Equal("Edition.DiplomasMissing", await Refusal.CodeOfAsync(() => StepAsync(world, EditionState.Published)));
        await world.Diplomas.IssueAsync(ContestWorld.Organizer, world.Edition.Id);
        await StepAsync(world, EditionState.Published);

        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Edition.Stepped", "2027", "Closed", "Published"), (line.What, line.Subject, line.Before, line.After));
    }

    [Fact]
    public async Task A_step_back_is_on_record_with_its_reason()
    {
        await using var world = await SignableAsync();
        await StepAsync(world, EditionState.Registration);

        await world.Life.StepAsync(ContestWorld.Organizer, world.Edition.Id, EditionState.Draft, " категория забыта ");

        Assert.Equal(EditionState.Draft, (await world.Editions.CurrentAsync())!.State);
        Assert.Equal("категория забыта", (await world.AuditAsync())[0].Reason);
    }

    [Fact]
    public async Task Somebody_who_only_applied_keeps_the_rounds_from_beginning()
    {
        await using var world = await (await SignableAsync()).WithStateAsync("0102", ContestantState.Applied);
        await StepAsync(world, EditionState.Registration);

        Assert.Equal("Edition.ApplicationsOpen", await Refusal.CodeOfAsync(() => StepAsync(world, EditionState.Running)));
    }

    [Fact]
    public async Task After_the_closing_nothing_of_contestants_jury_rules_and_marks_changes()
    {
        await using var world = await (await SignableAsync()).MarkAllAsync();
        await world.SignedProtocolAsync();
        foreach (var state in new[] { EditionState.Registration, EditionState.Running, EditionState.Closed })
            await StepAsync(world, state);
        var (organizer, edition) = (ContestWorld.Organizer, world.Edition.Id);

        var commands = new Func<Task>[]
        {
            () => world.Editions.ChangeAsync(organizer, world.Edition with { Ordinal = 9 }),
            () => world.Regulations.ImportAsync(organizer, edition, [WorldRecords.Regulation with { Level = "C1" }]),
            () => world.Regulations.RemoveAsync(organizer, edition, ContestWorld.Category),
            () => world.Imports.ImportAsync(organizer, edition, Registration.RegistrationTests.Workbook(Registration.RegistrationTests.Line("0101", "Ан"))),
            () => world.Jury.SaveJuryAsync(organizer, edition, new(Contest.Core.Judging.JuryFile.CurrentFormat, [WorldRecords.Jury[0] with { Country = "KP" }], [])),
            async () => await world.Judging.EnterAsync(await world.JudgeAsync("kim"), edition, ContestWorld.Typed("talk", "0101", "content", 1, basedOn: 1, reason: "ошибка")),
            () => world.Awards.DrawUpAsync(organizer, edition, ContestWorld.Category, new(0, 0)),
        };
        foreach (var command in commands)
            Assert.Equal("Edition.Closed", await Refusal.CodeOfAsync(command));
    }

    [Fact]
    public async Task What_a_file_says_of_its_state_is_not_believed_and_taken_in_again_it_changes_none()
    {
        await using var world = await SignableAsync();
        await StepAsync(world, EditionState.Registration);

        var saved = await world.Editions.SaveAsync(ContestWorld.Organizer, world.Edition with { State = EditionState.Published, RehearsalOf = 1 }, [WorldRecords.Regulation]);

        Assert.Equal((EditionState.Registration, null), (saved.State, saved.RehearsalOf));
    }

    [Fact]
    public async Task A_code_that_is_taken_and_a_zone_that_is_nowhere_are_refused_beside_their_fields()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal("Edition.CodeTaken", await Refusal.CodeOfAsync(() => world.Editions.CreateAsync(ContestWorld.Organizer, WorldRecords.Edition)));
        var problem = Assert.Single(await Refusal.OfAsync(() => world.Editions.CreateAsync(ContestWorld.Organizer, WorldRecords.Edition with { Code = "2030", TimeZone = "Asia/Atlantis" })));
        Assert.Equal(("Edition.TimeZone", "$.timeZone"), (problem.Code, problem.Where!.Column));
    }

    [Fact]
    public async Task Last_years_edition_is_taken_over_with_its_structure_and_without_its_people()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        await world.Regulations.SaveAsync(ContestWorld.Organizer, (await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category)) with { ApplicationsFrom = new(2027, 1, 10), ApplicationsTo = new(2027, 2, 10) }, isNew: false);

        var next = await world.Editions.CloneAsync(ContestWorld.Organizer, world.Edition.Id, "2028", 2028);

        var category = Assert.Single(await world.Editions.CategoriesAsync(next.Id));
        Assert.Equal((new DateOnly(2028, 1, 10), new DateOnly(2028, 4, 12), EditionState.Draft), (category.ApplicationsFrom, next.FinalFrom, next.State));
        Assert.Equal(RegulationFile.Write([WorldRecords.Regulation]), RegulationFile.Write([category.Regulation]));
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal(["ГИ", "ПУ"], db.Institutions.Where(i => i.EditionId == next.Id).Select(i => i.Code).ToList().Order(StringComparer.Ordinal));
        Assert.Empty(await world.Registration.ContestantsAsync(next.Id));
        Assert.Empty(await world.Jury.JudgesAsync(next.Id));
    }

    [Fact]
    public async Task Words_are_mended_after_the_protocol_and_numbers_are_not()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        await world.SignedProtocolAsync();
        var category = await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category);

        await world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = category.Regulation with { Name = new("Студенты вузов", "대학생", "Students") } }, isNew: false);

        Assert.Equal("Regulation.Saved", (await world.AuditAsync())[0].What);
        Assert.Equal("Regulation.ProtocolExists", await Refusal.CodeOfAsync(() => world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = WorldRecords.WithCut(1) }, false, "решение")));
    }

    [Fact]
    public async Task A_mark_that_a_new_scale_does_not_hold_stops_the_change()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 30, 1);
        var category = await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category);
        var talk = category.Regulation.Rounds[1];
        var narrow = category.Regulation with { Rounds = [category.Regulation.Rounds[0], talk with { Criteria = [talk.Criteria[0] with { Maximum = Points.Of(20) }, talk.Criteria[1]] }] };

        Assert.Equal("Regulation.MarksLost", await Refusal.CodeOfAsync(() => world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = narrow }, false, "решение")));
    }

    [Fact]
    public async Task Of_two_who_change_a_regulation_at_once_the_second_is_told_and_overwrites_nothing()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var category = await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category);
        await world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = category.Regulation with { Level = "C1" } }, false, basedOn: category.Regulation);

        Assert.Equal("Regulation.ChangedMeanwhile", await Refusal.CodeOfAsync(() =>
            world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = category.Regulation with { Level = "A1" } }, false, basedOn: category.Regulation)));
        Assert.Equal("C1", (await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category)).Regulation.Level);
    }

    [Fact]
    public async Task A_category_with_people_stays_and_a_seat_of_a_round_that_is_gone_goes()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var category = await world.Editions.CategoryAsync(world.Edition.Id, ContestWorld.Category);

        Assert.Equal("Category.NotEmpty", await Refusal.CodeOfAsync(() => world.Regulations.RemoveAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category)));
        await world.Regulations.SaveAsync(ContestWorld.Organizer, category with { Regulation = category.Regulation with { Maximum = Points.Of(60), Rounds = [category.Regulation.Rounds[1]] } }, false);

        Assert.All(await world.Jury.SeatsAsync(world.Edition.Id), seat => Assert.Equal("talk", seat.RoundId));
    }

    [Fact]
    public async Task The_table_of_levels_is_filled_once_and_then_is_the_staffs()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var levels = await world.Torfl.LevelsAsync();
        Assert.Equal(["ТЭУ", "ТБУ", "ТРКИ-1", "ТРКИ-2", "ТРКИ-3", "ТРКИ-4"], levels.Select(l => l.Code));
        Assert.Equal([530, 700, 675, 660, 650, 686], levels.Select(l => l.Subtests.Sum(s => s.Maximum)));

        await world.Torfl.SaveAsync(ContestWorld.Organizer, levels[0] with { Words = 801 });
        await world.RestartAsync();

        Assert.Equal(801, (await world.Torfl.LevelsAsync())[0].Words);
        Assert.Equal(2, (await Refusal.OfAsync(() => world.Torfl.SaveAsync(ContestWorld.Organizer, levels[0] with { Words = -1, Cefr = "" }))).Count);
    }

    private static Task<Edition> StepAsync(ContestWorld world, EditionState to) => world.Life.StepAsync(ContestWorld.Organizer, world.Edition.Id, to);

    private static async Task<ContestWorld> SignableAsync()
    {
        var world = await ContestWorld.ReadyAsync();
        await world.Editions.ChangeAsync(ContestWorld.Organizer, world.Edition with { Signatories = [.. world.Edition.Signatories, Chair] });
        return world;
    }
}
