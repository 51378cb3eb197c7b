using Contest.Core.Registration;
using Contest.Data.Access;
using static Contest.Tests.Data.Registration.RegistrationTests;

namespace Contest.Tests.Data.Registration;

/// <summary>An import is one step, and is undone as one (rule G6).</summary>
public sealed class ImportUndoTests
{
    private static readonly Actor Registrar = new("Ким Ын Чжу", Role.Registrar);

    [Fact]
    public async Task Who_was_new_is_taken_out_and_who_was_changed_is_as_before()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "563210477")));
        var before = await world.ContestantAsync("0101");
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чён", "998877665"), Line("0102", "Ан", "111222333", birth: "04.04.2006")));

        var done = await world.Imports.UndoAsync(Registrar, (await world.Imports.ImportsAsync(Registrar, world.Edition.Id))[0].Id);

        Assert.Equal((1, 1), done);
        Assert.True(ContestantCells.AreSame(before, Assert.Single(await world.Registration.ContestantsAsync(world.Edition.Id)).Contestant));
        var passports = (await world.Registration.RegisteredAsync(ContestWorld.Organizer, world.Edition.Id)).Passports;
        Assert.Equal([(before.Id, "563210477")], passports.Select(p => (p.Key, p.Value.Number)));
        await using var db = await world.OpenDatabaseAsync();
        Assert.Empty(db.ReplacedPassports.ToList());
        Assert.Equal(["Registration.Undone", "Registration.Restored", "Registration.TakenOut"], (await world.AuditAsync()).Take(3).Select(e => e.What));
    }

    [Fact]
    public async Task A_passport_that_came_where_none_was_goes_again()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон")));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "998877665")));

        Assert.Equal((0, 1), await world.Imports.UndoAsync(Registrar, (await world.Imports.ImportsAsync(Registrar, world.Edition.Id))[0].Id));

        Assert.Empty((await world.Registration.RegisteredAsync(ContestWorld.Organizer, world.Edition.Id)).Passports);
    }

    [Fact]
    public async Task A_passport_that_a_later_file_or_a_hand_changed_keeps_the_earlier_import_from_being_undone()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "563210477")));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "998877665")));
        world.Time.Now = world.Time.Now.AddMinutes(1);
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", Typing.Passport());
        var imports = await world.Imports.ImportsAsync(Registrar, world.Edition.Id);

        Assert.Equal(2, imports.Count);
        foreach (var import in imports)
            Assert.Equal("Import.ChangedSince", await Refusal.CodeOfAsync(() => world.Imports.UndoAsync(Registrar, import.Id)));
    }

    [Fact]
    public async Task Who_came_from_an_institution_that_is_gone_by_now_is_named()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 2);
        var from = (await world.ContestantAsync("0102")).InstitutionId;
        await world.ImportAsync(Registrar, Workbook(Line("0102", "Чон", birth: "03.03.2006")), new Dictionary<int, DoubtAnswer> { [2] = DoubtAnswer.ThisOne((await world.ContestantAsync("0102")).Id) });
        await world.InstitutionList.DeleteAsync(Registrar, world.Edition.Id, from);

        var problem = Assert.Single(await Refusal.OfAsync(async () => await world.Imports.UndoAsync(Registrar, (await world.Imports.ImportsAsync(Registrar, world.Edition.Id))[0].Id)));

        Assert.Equal(("Import.NowhereToReturn", "0102"), (problem.Code, problem.Arguments[0]));
    }

    [Fact]
    public async Task The_list_of_imports_says_what_each_did_and_who_undid_it()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон")));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чён"), Line("0102", "Ан", birth: "04.04.2006")));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чён"))); // changes nobody, so it is no step

        var imports = await world.Imports.ImportsAsync(Registrar, world.Edition.Id);
        Assert.Equal([("contestants.xlsx", 2, 1), ("contestants.xlsx", 1, 1)], imports.Select(i => (i.File, i.People, i.New)));
        await world.Imports.UndoAsync(ContestWorld.Organizer, imports[0].Id);

        var undone = (await world.Imports.ImportsAsync(Registrar, world.Edition.Id))[0];
        Assert.Equal((ContestWorld.Organizer.Name, world.Time.Now.UtcDateTime), (undone.UndoneBy, undone.UndoneAt));
        Assert.Equal("Import.UndoneAlready", await Refusal.CodeOfAsync(() => world.Imports.UndoAsync(Registrar, undone.Id)));
        Assert.Equal("Import.Unknown", await Refusal.CodeOfAsync(() => world.Imports.UndoAsync(Registrar, 999)));
    }

    [Fact]
    public async Task Everybody_who_was_changed_marked_or_used_since_is_named_and_nothing_is_undone()
    {
        await using var world = await (await (await ContestWorld.EmptyAsync()).WithEditionAsync()).WithJudgesAsync(WorldRecords.Jury);
        await world.ImportAsync(Registrar, Workbook(
            Line("0101", "Чон"), Line("0102", "Ан", birth: "04.04.2006"), Line("0103", "Пак", birth: "05.04.2006"), Line("0104", "Ким", birth: "06.04.2006"), Line("0105", "Ли", birth: "07.04.2006")));
        await world.WithStateAsync("0101", ContestantState.Present);
        await world.MarkAsync("talk", "0102", "kim", 1, 1);
        await world.ExecuteAsync($"INSERT INTO Consents (ContestantId, Kind, Answer, \"On\", SignedBy, IsGuardian, RecordedBy, At) VALUES ({(await world.ContestantAsync("0103")).Id}, 0, 0, '2027-04-01', 'x', 0, 'x', '2027-04-01')");
        await world.ExecuteAsync($"INSERT INTO Passports (ContestantId, Passport_Number, Passport_IssuedOn, Passport_ExpiresOn) VALUES ({(await world.ContestantAsync("0104")).Id}, '1', '2027-04-01', '2028-04-01')");

        var problems = await Refusal.OfAsync(async () => await world.Imports.UndoAsync(Registrar, (await world.Imports.ImportsAsync(Registrar, world.Edition.Id))[0].Id));

        Assert.Equal(
            [("Import.ChangedSince", "0101"), ("Import.MarkedSince", "0102"), ("Import.UsedSince", "0103"), ("Import.ChangedSince", "0104")], problems.Select(p => (p.Code, (string)p.Arguments[0])));
        Assert.Equal(5, (await world.Registration.ContestantsAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task An_earlier_import_is_undone_only_after_the_later_one_that_changed_the_same_people()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон")));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чён")));
        var imports = await world.Imports.ImportsAsync(Registrar, world.Edition.Id);

        Assert.Equal("Import.ChangedSince", await Refusal.CodeOfAsync(() => world.Imports.UndoAsync(Registrar, imports[1].Id)));
        await world.Imports.UndoAsync(Registrar, imports[0].Id);
        await world.Imports.UndoAsync(Registrar, imports[1].Id);

        Assert.Empty(await world.Registration.ContestantsAsync(world.Edition.Id));
    }

    [Fact]
    public async Task No_number_of_a_passport_stands_in_a_step()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "563210477")));

        await using var db = await world.OpenDatabaseAsync();
        Assert.True(Assert.Single(Assert.Single(db.Imports.ToList()).Changes).Passport);
        Assert.Equal(0, await world.ExecuteAsync("UPDATE Imports SET By = By WHERE Changes LIKE '%563210477%'"));
        Assert.Equal(1, await world.ExecuteAsync("UPDATE Imports SET By = By WHERE Changes LIKE '%0101%'"));
    }

    [Fact]
    public async Task A_cancelled_import_saves_nobody()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        using var cancel = new CancellationTokenSource();
        var lines = Enumerable.Range(0, 450).Select(i => Line($"{i:0000}", "Чон", birth: $"{i % 28 + 1:00}.{i / 28 % 12 + 1:00}.{2000 + i / 336}")).ToArray();
        var progress = new Told(n => cancel.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Imports.ImportAsync(Registrar, world.Edition.Id, Workbook(lines), null, progress, cancel.Token));

        Assert.Equal([200], progress.Numbers);
        Assert.Empty(await world.Registration.ContestantsAsync(world.Edition.Id));
        Assert.Empty(await world.Imports.ImportsAsync(Registrar, world.Edition.Id));
    }

    [Fact]
    public async Task A_doubt_that_is_answered_is_saved_and_one_that_is_open_saves_nothing()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон")));

        Assert.Equal("Import.OtherNumber", await Refusal.CodeOfAsync(() => world.ImportAsync(Registrar, Workbook(Line("0199", "Чон")))));
        await world.ImportAsync(Registrar, Workbook(Line("0199", "Чён")), new Dictionary<int, DoubtAnswer> { [2] = DoubtAnswer.ThisOne((await world.ContestantAsync("0101")).Id) });

        Assert.Equal(["0101 Чён"], (await world.Registration.ContestantsAsync(world.Edition.Id)).Select(e => $"{e.Contestant.Number} {e.Contestant.Name.Cyrillic.Surname}"));
    }

    private sealed class Told(Action<int> then) : IProgress<int>
    {
        public List<int> Numbers { get; } = [];

        public void Report(int value)
        {
            Numbers.Add(value);
            then(value);
        }
    }
}
