using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Contest.Tests.Data;

/// <summary>A contest that was begun with an earlier version goes on with this one: nothing of it is lost, and what is new has a value.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-migration-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => ContestWorld.Close(_folder);

    [Fact]
    public async Task A_contest_of_the_first_version_is_read_by_this_one()
    {
        var options = new DbContextOptionsBuilder<ContestDb>().UseSqlite($"Data Source={Path.Combine(_folder, "contest.db")}").Options;
        await using (var old = new ContestDb(options))
        {
            await old.GetService<IMigrator>().MigrateAsync("First", Cancel);
            await old.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Editions (Code, Name, NameGenitive, Organizer, Town, Year, FinalFrom, FinalTo, AwardedOn, TimeZone, DiplomaNumber, Signatories)
                VALUES ('2026', '{{"ru":"К","ko":"경","en":"C"}}', 'К', '{{"ru":"П","ko":"대","en":"E"}}', '{{"ru":"П","ko":"평","en":"P"}}', 2026, '2026-04-12', '2026-04-14', '2026-04-15', 'Asia/Pyongyang', 'Д{{degree}}-{{n:000}}', '[]');
                """, Cancel);
            await old.Database.ExecuteSqlRawAsync("INSERT INTO Categories (EditionId, Id, Position, Regulation) VALUES (1, 'students', 1, {0})",
                [Contest.Core.Editions.RegulationFile.Write([WorldRecords.Regulation]).Split("\"categories\": [", 2)[1].TrimEnd().TrimEnd('}').TrimEnd().TrimEnd(']')], Cancel);
            await old.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Institutions (EditionId, Code, Name, NameGenitive, Town, Kind) VALUES (1, 'ПУ', '{{"ru":"П","ko":"대","en":"U"}}', 'П', '{{"ru":"П","ko":"평","en":"P"}}', 2);
                INSERT INTO Contestants (EditionId, Number, CategoryId, Name, Sex, BirthDate, BirthPlace, InstitutionId, Year, Major, Teachers, State)
                VALUES (1, '0101', 'students', '{{"hangul":{{"surname":"김","given":"철수"}},"cyrillic":{{"surname":"Ким","given":"Чхоль Су"}},"latin":{{"surname":"","given":""}}}}', 0, '2006-03-02', 'Пхеньян', 1, 3, '', '[]', 1);
                """, Cancel);
        }

        await using var now = new ContestDb(options);
        await now.Database.MigrateAsync(Cancel);

        var edition = await now.Editions.SingleAsync(Cancel);
        Assert.Equal((CyrillicSettings.OfPapers, 24), (edition.Spelling, edition.AppealHours));
        var contestant = await now.Contestants.SingleAsync(Cancel);
        Assert.Equal(("0101", "Ким Чхоль Су", ContestantState.Admitted, true), (contestant.Number, contestant.Name.Cyrillic.Full, contestant.State, contestant.IsSpellingApproved));
        Assert.Equal((NameCases.None, Contacts.None, 0, 0), (contestant.Cases, contestant.Contacts, contestant.Documents.Count, contestant.Tags.Count));
        Assert.Equal("students", (await now.Categories.SingleAsync(Cancel)).Regulation.Category);
    }

    [Fact]
    public async Task Tablets_known_before_they_told_which_sheets_wait_for_a_choice_wait_for_none()
    {
        var options = new DbContextOptionsBuilder<ContestDb>().UseSqlite($"Data Source={Path.Combine(_folder, "contest.db")};Foreign Keys=False").Options;
        await using (var old = new ContestDb(options))
        {
            await old.GetService<IMigrator>().MigrateAsync("Judging", Cancel);
            await old.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Tablets (Id, JudgeId, EnteredAt, ActiveAt, SeenAt, Waiting, Conflicts, IsCharging, KeepsJournal, Round)
                VALUES ('0B6E2F0A-6A54-4E0C-9E55-1C1B7B6B6A01', 1, '2026-04-12 09:00:00', '2026-04-12 09:00:00', '2026-04-12 09:00:00', 2, 1, 0, 1, 'students/talk');
                """, Cancel);
        }

        await using var now = new ContestDb(options);
        await now.Database.MigrateAsync(Cancel);

        var tablet = await now.Tablets.SingleAsync(Cancel);
        Assert.Equal((2, 1, "", false), (tablet.Waiting, tablet.Conflicts, tablet.ConflictsAt, tablet.IsInConflict("students", "talk", "0101")));
    }
}
