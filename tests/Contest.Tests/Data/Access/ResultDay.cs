using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Ranking;
using Contest.Data.Access;
using Contest.Data.Awards;

namespace Contest.Tests.Data.Access;

/// <summary>Each command of results done once with success: decisions and publications before the protocol, its correction after it.</summary>
internal static class ResultDay
{
    private static readonly DecisionWords Words = new("протокол жюри № 2", "Е. Н. Орлова");

    public static readonly Dictionary<string, Act> Needs = new()
    {
        ["TeamService.SaveAsync"] = Act.EditContestants,
        ["JuryDecisionService.RuleAsync"] = Act.SignProtocols,
        ["JuryDecisionService.ChooseAsync"] = Act.SignProtocols,
        ["JuryDecisionService.DrawAsync"] = Act.SignProtocols,
        ["JuryDecisionService.TakeBackAsync"] = Act.SignProtocols,
        ["NominationService.SaveAsync"] = Act.SignProtocols,
        ["NominationService.AwardAsync"] = Act.SignProtocols,
        ["NominationService.RemoveAsync"] = Act.SignProtocols,
        ["PublicationService.PublishAsync"] = Act.PublishResults,
        ["PublicationService.WithdrawAsync"] = Act.PublishResults,
        ["AwardService.CorrectAsync"] = Act.SignProtocols,
    };

    public static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] BeforeProtocol =
    [
        ("TeamService.SaveAsync", async (world, actor) => await world.Teams.SaveAsync(actor, world.Edition.Id, ContestWorld.Category, "Звезда", [await FirstAsync(world)])),
        ("JuryDecisionService.RuleAsync", async (world, actor) => await world.Decisions.RuleAsync(actor, world.Edition.Id, ContestWorld.Category, await FirstAsync(world), null, 1, Words)),
        ("JuryDecisionService.ChooseAsync", (world, actor) => world.Decisions.ChooseAsync(actor, world.Edition.Id, ContestWorld.Category, new BoundarySideChoice(0, TiesAtQuota.Include), Words)),
        ("JuryDecisionService.DrawAsync", async (world, actor) =>
        {
            var lines = (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines;
            await world.Decisions.DrawAsync(actor, world.Edition.Id, ContestWorld.Category, new Dictionary<int, int> { [lines[0].ContestantId] = 2, [lines[1].ContestantId] = 1 }, Words);
        }),
        ("JuryDecisionService.TakeBackAsync", async (world, actor) =>
        {
            foreach (var decision in JuryDecision.Standing((await world.Ranking.RankAsync(world.Edition.Id, ContestWorld.Category)).Decisions))
                await world.Decisions.TakeBackAsync(actor, decision.Id, Words);
        }),
        ("NominationService.SaveAsync", async (world, actor) =>
        {
            await world.Nominations.SaveAsync(actor, world.Edition.Id, 0, new Wording("Лучший чтец", "가장 훌륭한 랑독자", "Best reader"), "");
            await world.Nominations.SaveAsync(actor, world.Edition.Id, 0, new Wording("Надежда", "희망", "Hope"), "");
        }),
        ("NominationService.AwardAsync", async (world, actor) => await world.Nominations.AwardAsync(actor, world.Edition.Id, (await world.Nominations.NominationsAsync(world.Edition.Id))[0].Id, NominationState.Awarded, [await FirstAsync(world)], "", "")),
        ("NominationService.RemoveAsync", async (world, actor) => await world.Nominations.RemoveAsync(actor, world.Edition.Id, (await world.Nominations.NominationsAsync(world.Edition.Id))[1].Id)),
        ("PublicationService.PublishAsync", (world, actor) => world.Publications.PublishAsync(actor, world.Edition.Id, ContestWorld.Category, PublicationStage.Preliminary, new PublicChoice())),
        ("PublicationService.WithdrawAsync", (world, actor) => world.Publications.WithdrawAsync(actor, world.Edition.Id, ContestWorld.Category, "ошибка в оценке")),
    ];

    /// <summary>After it a new protocol stands in the place of the first one.</summary>
    public static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] AfterProtocol =
    [
        ("AwardService.CorrectAsync", async (world, actor) =>
        {
            await world.Awards.CorrectAsync(actor, (await world.Awards.ProtocolsAsync(world.Edition.Id))[^1].Protocol.Id, "описка в балле");
            var protocol = await world.Awards.DrawUpAsync(actor with { Role = Role.Organizer }, world.Edition.Id, ContestWorld.Category, new(1, 1));
            await world.Awards.SignAsync(actor with { Role = Role.Organizer }, protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        }),
    ];

    private static async Task<int> FirstAsync(ContestWorld world) => (await world.Ranking.TableAsync(world.Edition.Id, ContestWorld.Category)).Lines[0].ContestantId;
}
