using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Contest.Tests.Data.Editions;

public sealed class RehearsalTests
{
    [Fact]
    public async Task A_rehearsal_holds_the_people_of_its_edition_and_none_of_their_papers()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await KeepPapersAsync(world);

        var rehearsal = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);

        Assert.Equal(("2027-r1", world.Edition.Id), (rehearsal.Code, rehearsal.RehearsalOf));
        var people = await world.Registration.ContestantsAsync(rehearsal.Id);
        Assert.Equal(["0101", "0102", "0103"], people.Select(p => p.Contestant.Number));
        Assert.All(people, p => Assert.Equal((rehearsal.Id, Contacts.None, "", null, ContestantState.Admitted), (p.Institution.EditionId, p.Contestant.Contacts, p.Contestant.Notes, p.Contestant.Acknowledgement, p.Contestant.State)));
        Assert.Equal(["orlova", "kim", "petrov"], (await world.Jury.JudgesAsync(rehearsal.Id)).Select(j => j.Code));
        Assert.Equal((await world.Jury.SeatsAsync(world.Edition.Id)).Count, (await world.Jury.SeatsAsync(rehearsal.Id)).Count);
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal(1, await db.Passports.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_rehearsal_is_never_the_edition_that_the_site_shows_by_itself()
    {
        await using var world = await ContestWorld.ReadyAsync();

        await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);

        Assert.Equal(world.Edition.Id, (await world.Editions.CurrentAsync())!.Id);
        Assert.Equal(["2027", "2027-r1"], (await world.Editions.ListAsync()).Select(s => s.Edition.Code));
    }

    [Fact]
    public async Task A_rehearsal_walks_the_whole_day_and_goes_without_a_trace_and_not_one_row_of_the_real_edition_changes()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        await KeepPapersAsync(world);
        var before = await EverythingAsync(world);

        var rehearsal = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);
        await PlayAsync(world, rehearsal);
        Assert.NotEqual(before, await EverythingAsync(world));
        await world.Rehearsals.DiscardAsync(ContestWorld.Organizer, rehearsal.Id);

        Assert.Equal(before, await EverythingAsync(world));
        await using var db = await world.OpenDatabaseAsync();
        Assert.Empty(await ReadAsync(db, "SELECT \"table\" AS Value FROM pragma_foreign_key_check"));
        Assert.Equal(("Edition.Discarded", "2027-r1"), ((await world.AuditAsync())[0].What, (await world.AuditAsync())[0].Subject));
    }

    [Fact]
    public async Task A_real_edition_is_not_thrown_away_by_the_service_and_its_marks_by_nobody()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        var before = await EverythingAsync(world);

        Assert.Equal("Edition.NotARehearsal", await Refusal.CodeOfAsync(() => world.Rehearsals.DiscardAsync(ContestWorld.Organizer, world.Edition.Id)));
        await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync($"DELETE FROM ScoreEntries WHERE EditionId = {world.Edition.Id}"));
        await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync($"UPDATE Editions SET RehearsalOf = Id WHERE Id = {world.Edition.Id}"));

        Assert.Equal(before, await EverythingAsync(world));
    }

    [Fact]
    public async Task A_judge_of_a_rehearsal_sits_in_the_rehearsal()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var rehearsal = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);
        var judge = (await world.Jury.JudgesAsync(rehearsal.Id)).Single(j => j.Code == "kim");

        Assert.Equal(rehearsal.Id, (await world.Editions.OfJudgeAsync(judge.Id))!.Id);
        Assert.Equal(world.Edition.Id, (await world.Editions.OfJudgeAsync((await world.JudgeAsync("kim")).JudgeId!.Value))!.Id);
    }

    private static async Task PlayAsync(ContestWorld world, Edition rehearsal)
    {
        var judges = await world.Jury.JudgesAsync(rehearsal.Id);
        await world.Access.LinkJudgeAsync(ContestWorld.Organizer, judges[0].Id);
        await world.MarksImport.ImportAsync(ContestWorld.Organizer, rehearsal.Id, "marks.csv", await world.MarkLinesAsync());
        await world.Coding.DrawAsync(ContestWorld.Coder, rehearsal.Id, ContestWorld.Category, "essay");
        foreach (var round in new[] { "essay", "talk" })
            await world.RoundDesk.CloseAsync(ContestWorld.Organizer, rehearsal.Id, ContestWorld.Category, round, []);
        await world.Coding.DecodeAsync(ContestWorld.Coder, rehearsal.Id, ContestWorld.Category, "essay");
        await world.Coding.DecodeAsync(ContestWorld.Organizer, rehearsal.Id, ContestWorld.Category, "essay");
        var protocol = await world.Awards.DrawUpAsync(ContestWorld.Organizer, rehearsal.Id, ContestWorld.Category, new(1, 0));
        await world.Awards.SignAsync(ContestWorld.Organizer, protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        Assert.NotEmpty(await world.Diplomas.IssueAsync(ContestWorld.Organizer, rehearsal.Id));
        var trip = await world.Travel.SaveAsync(ContestWorld.Organizer, rehearsal.Id, WorldRecords.Trip());
        Assert.Equal(1, await world.Travel.FillAsync(ContestWorld.Organizer, trip.Id));
    }

    private static async Task KeepPapersAsync(ContestWorld world)
    {
        var contestant = await world.ContestantAsync("0101");
        await using var db = await world.OpenDatabaseAsync();
        db.Update(contestant with { Contacts = new Contacts("+850 2 000", "a@example", "Пхеньян", "мать"), Notes = "заметка", Acknowledgement = "З-1", State = ContestantState.Present });
        db.Add(new Contest.Data.Registration.ContestantPassport { ContestantId = contestant.Id, Passport = new Passport("000000001", new DateOnly(2025, 1, 1), new DateOnly(2030, 1, 1)) });
        await db.SaveChangesAsync();
    }

    // Every row of every table but the audit, which only grows.
    private static async Task<List<string>> EverythingAsync(ContestWorld world)
    {
        await using var db = await world.OpenDatabaseAsync();
        var rows = new List<string>();
        foreach (var table in await ReadAsync(db, "SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT IN ('Audit', 'sqlite_sequence', 'sqlite_stat1')"))
        {
            var columns = await ReadAsync(db, $"SELECT name AS Value FROM pragma_table_info('{table}')");
            rows.AddRange((await ReadAsync(db, $"SELECT '{table}' || {string.Concat(columns.Select(c => $"'|' || ifnull(\"{c}\", '∅') || "))}'' AS Value FROM \"{table}\"")).Order(StringComparer.Ordinal));
        }
        return rows;
    }

    private static Task<List<string>> ReadAsync(Contest.Data.ContestDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync();
}
