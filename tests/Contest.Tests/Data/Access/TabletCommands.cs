using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Data.Access;

/// <summary>What judges and the desk do to stay in touch, each done once with success.</summary>
internal static class TabletCommands
{
    public static readonly Dictionary<string, Act> Needs = new()
    {
        ["TabletService.EnterAsync"] = Act.EnterScores,
        ["TabletService.TakeUpAsync"] = Act.EnterScores,
        ["TabletService.BeatAsync"] = Act.EnterScores,
        ["TabletService.JudgesAsync"] = Act.WatchRounds,
        ["MessageService.CallAsync"] = Act.EnterScores,
        ["MessageService.TakeBackAsync"] = Act.EnterScores,
        ["MessageService.SeeAsync"] = Act.EnterScores,
        ["MessageService.GoAsync"] = Act.WatchRounds,
        ["MessageService.NudgeAsync"] = Act.WatchRounds,
        ["MessageService.OpenCallsAsync"] = Act.WatchRounds,
    };

    public static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] Day =
    [
        ("TabletService.EnterAsync", async (world, actor) => await world.Tablets.EnterAsync(await KimAsync(world, actor), null)),
        ("TabletService.TakeUpAsync", async (world, actor) =>
        {
            await using var db = await world.OpenDatabaseAsync();
            await world.Tablets.TakeUpAsync(await KimAsync(world, actor), db.Tablets.First().Id);
        }),
        ("MessageService.CallAsync", async (world, actor) => await world.Messages.CallAsync(await KimAsync(world, actor), DeskMessageKind.CallRules, "", "")),
        ("MessageService.TakeBackAsync", async (world, actor) => await world.Messages.TakeBackAsync(await KimAsync(world, actor), (await world.Messages.OpenCallsAsync(ContestWorld.Organizer, world.Edition.Id)).Single().Message.Id)),
        ("MessageService.GoAsync", async (world, actor) =>
        {
            await world.Messages.CallAsync(await KimAsync(world, actor), DeskMessageKind.CallTablet, "", "");
            await world.Messages.GoAsync(actor, (await world.Messages.OpenCallsAsync(ContestWorld.Organizer, world.Edition.Id)).Single().Message.Id);
        }),
        ("MessageService.NudgeAsync", async (world, actor) => await world.Messages.NudgeAsync(actor, (await world.JudgeAsync("kim")).JudgeId!.Value, "лист № 14")),
        ("MessageService.SeeAsync", async (world, actor) =>
        {
            var kim = await KimAsync(world, actor);
            await world.Messages.SeeAsync(kim, (await world.Messages.OfJudgeAsync(kim.JudgeId!.Value)).Single(m => m.Kind == DeskMessageKind.Nudge).Id);
        }),
    ];

    private static async Task<Actor> KimAsync(ContestWorld world, Actor actor) => (await world.JudgeAsync("kim")) with { Name = actor.Name };
}
