using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Data.Access;

/// <summary>The commands of paper.</summary>
internal static partial class CommandTable
{
    private static async Task KeyAsync(ContestWorld world, Actor actor) =>
        await world.Paper.KeyAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", "kim", await FirstWorkAsync(world), Work(19));

    private static async Task SettleAsync(ContestWorld world, Actor actor)
    {
        var (kim, at) = ((await world.JudgeAsync("kim")).JudgeId!.Value, world.Time.GetUtcNow().UtcDateTime);
        await using (var db = await world.OpenDatabaseAsync())
        {
            var work = await FirstWorkAsync(world);
            var key = new SheetKey(world.Edition.Id, ContestWorld.Category, "essay", db.Codes.Single(c => c.RoundId == "essay" && c.Code == work).ContestantId, kim);
            db.Add(new Transcript { Sheet = key, First = Work(19), FirstBy = "Ли Г. Н.", FirstAt = at, Second = Work(20), SecondBy = "Пак Т. Н.", SecondAt = at });
            await db.SaveChangesAsync();
        }
        await world.Paper.SettleAsync((await world.JudgeAsync("kim")) with { Name = actor.Name }, world.Edition.Id, await OpenTypingAsync(world), Work(20));
    }

    internal static async Task<string> FirstWorkAsync(ContestWorld world)
    {
        await using var db = await world.OpenDatabaseAsync();
        var first = (await world.ContestantAsync("0101")).Id;
        return db.Codes.Single(c => c.RoundId == "essay" && c.ContestantId == first).Code;
    }

    private static async Task<int> OpenTypingAsync(ContestWorld world)
    {
        await using var db = await world.OpenDatabaseAsync();
        return db.Transcripts.Single(t => t.DoneAt == null).Id;
    }

    private static KeyedField[] Work(int grammar) => [new("text", Mark.Of(Points.Of(20))), new("grammar", Mark.Of(Points.Of(grammar)))];
}
