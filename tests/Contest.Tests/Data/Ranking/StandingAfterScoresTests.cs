using Contest.Core.Judging;
using Contest.Data.Access;
using Xunit;

namespace Contest.Tests.Data.Ranking;

/// <summary>A standing that is asked for again and again while judges mark: what was read before is kept, and what came since is in it.</summary>
public sealed class StandingAfterScoresTests
{
    [Fact]
    public async Task A_standing_that_was_read_before_has_every_mark_that_came_since_whoever_wrote_it()
    {
        await using var world = await ContestWorld.ReadyAsync();
        Assert.Equal(["0101: 0 of 3 ", "0102: 0 of 3 ", "0103: 0 of 3 "], await StandingAsync(world));

        await EnterAsync(world, world.Edition.Id, 20, 25);
        Assert.Equal(["0101: 1 of 3 45", "0102: 0 of 3 ", "0103: 0 of 3 "], await StandingAsync(world));

        // Another connection, past the services: nothing before its commit, everything after it.
        var kim = await world.JournalAsync();
        var other = (await world.Jury.JudgesAsync(world.Edition.Id)).First(j => j.Id != kim[0].Sheet.JudgeId).Id;
        await using (var db = await world.OpenDatabaseAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.AddRange(kim.Select(e => e with { Id = Guid.NewGuid(), Sheet = e.Sheet with { JudgeId = other }, Mark = new Mark(3000) }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal("0101: 1 of 3 45", (await StandingAsync(world))[0]);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal("0101: 2 of 3 105/2", (await StandingAsync(world))[0]);

        // A correction stands in the place of what was read before.
        await world.Judging.EnterAsync(await world.JudgeAsync("kim"), world.Edition.Id, ContestWorld.Typed("talk", "0101", "content", 30, basedOn: 1));
        Assert.Equal("0101: 2 of 3 115/2", (await StandingAsync(world))[0]);

        var kept = await StandingAsync(world);
        await world.RestartAsync();
        Assert.Equal(kept, await StandingAsync(world));
    }

    [Fact]
    public async Task A_rehearsal_has_nothing_of_one_that_was_thrown_away()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var first = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);
        await EnterAsync(world, first.Id, 20, 25);
        Assert.Equal("0101: 1 of 3 45", (await StandingAsync(world, first.Id))[0]);
        await world.Rehearsals.DiscardAsync(ContestWorld.Organizer, first.Id);

        var second = await world.Rehearsals.MakeAsync(ContestWorld.Organizer, world.Edition.Id);

        Assert.Equal("0101: 0 of 3 ", (await StandingAsync(world, second.Id))[0]);
    }

    private static async Task EnterAsync(ContestWorld world, int edition, int content, int speech)
    {
        var kim = Actor.Of((await world.Jury.JudgesAsync(edition)).Single(j => j.Code == "kim"));
        await world.Judging.EnterAsync(kim, edition, ContestWorld.Typed("talk", "0101", "content", content));
        await world.Judging.EnterAsync(kim, edition, ContestWorld.Typed("talk", "0101", "speech", speech));
    }

    private static async Task<IReadOnlyList<string>> StandingAsync(ContestWorld world, int? edition = null) =>
        [.. (await world.Ranking.TableAsync(edition ?? world.Edition.Id, ContestWorld.Category)).Lines.OrderBy(l => l.Number, StringComparer.Ordinal).Select(l => $"{l.Number}: {l.Rounds[1].Counted} of {l.Rounds[1].Expected} {l.Exact}")];
}
