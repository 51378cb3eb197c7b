using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Data.Access;

/// <summary>Each command of panels done once with success; after it everybody marks everybody as before.</summary>
internal static class PanelDay
{
    public static readonly Dictionary<string, Act> Needs = new()
    {
        ["PanelService.RoundsAsync"] = Act.ViewJury,
        ["PanelService.RoundAsync"] = Act.ViewJury,
        ["PanelService.SaveSeatsAsync"] = Act.ManageJury,
        ["PanelService.ProposeAsync"] = Act.ManageJury,
        ["PanelService.ProposeRoomsAsync"] = Act.ManageJury,
        ["PanelService.TakeAsync"] = Act.ManageJury,
        ["PanelService.AssignAsync"] = Act.ManageJury,
        ["PanelService.ClearAsync"] = Act.ManageJury,
        ["PanelService.SubstituteAsync"] = Act.ManageJury,
        ["PanelService.DismissAsync"] = Act.ManageJury,
        ["AbsenceService.AbsentAsync"] = Act.ManageJury,
        ["AbsenceService.PresentAsync"] = Act.ManageJury,
    };

    public static readonly string[] Queries = ["PanelService.RoundsAsync", "PanelService.RoundAsync", "PanelService.ProposeAsync", "PanelService.ProposeRoomsAsync"];

    public static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] Commands =
    [
        ("PanelService.SaveSeatsAsync", async (world, actor) => await world.Panels.SaveSeatsAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", [(await IdAsync(world, "kim"), SeatKind.Member, "Зал 1")])),
        ("PanelService.TakeAsync", async (world, actor) =>
        {
            var proposed = await world.Panels.ProposeAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", 2, "весна");
            await world.Panels.TakeAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", 2, "весна", proposed.Stamp);
        }),
        ("PanelService.AssignAsync", async (world, actor) => await world.Panels.AssignAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await CommandTable.FirstWorkAsync(world), new HashSet<int> { await IdAsync(world, "kim") })),
        ("PanelService.ClearAsync", (world, actor) => world.Panels.ClearAsync(actor, world.Edition.Id, ContestWorld.Category, "essay")),
        ("AbsenceService.AbsentAsync", async (world, actor) => await world.Absences.AbsentAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await IdAsync(world, "petrov"), "госпиталь")),
        ("PanelService.SubstituteAsync", async (world, actor) =>
        {
            await world.Jury.SaveJudgeAsync(actor, WorldRecords.Judge("sokol", "Н. П. Сокол", "RU", JuryRole.Member) with { EditionId = world.Edition.Id }, new HashSet<(string, string)>());
            await world.Panels.SubstituteAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await IdAsync(world, "petrov"), await IdAsync(world, "sokol"), "вместо");
        }),
        ("PanelService.DismissAsync", async (world, actor) =>
        {
            await world.Panels.DismissAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await IdAsync(world, "sokol"));
            await world.Jury.DeleteJudgeAsync(actor, world.Edition.Id, await IdAsync(world, "sokol"));
        }),
        ("AbsenceService.PresentAsync", async (world, actor) => await world.Absences.PresentAsync(actor, world.Edition.Id, ContestWorld.Category, "essay", await IdAsync(world, "petrov"), "вернулся")),
    ];

    private static async Task<int> IdAsync(ContestWorld world, string code) => (await world.JudgeAsync(code)).JudgeId!.Value;
}
