using Contest.Core.Appeals;

namespace Contest.Tests.Data.Appeals;

/// <summary>Who sits in the commission, and who of it may decide on an appeal (rule C2).</summary>
public sealed class CommissionTests
{
    [Fact]
    public async Task Who_marked_the_work_does_not_decide_and_is_named()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var petrov = (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "petrov");
        var day = new AppealDay(world);
        await day.AppointAsync(AppealDay.Strangers[0], AppealDay.Strangers[1], new CommissionMember(petrov.Name, petrov.Id, false));

        var problem = Assert.Single(await Refusal.OfAsync(() => day.DecideAsync(1, AppealOutcome.Kept)));

        Assert.Equal(("Appeal.MemberMarked", petrov.Name), (problem.Code, problem.Arguments[0]));
        Assert.Equal([null, null, "Appeal.MemberMarked"], (await world.Hearings.HearingAsync(ContestWorld.Organizer, world.Edition.Id, 1)).Members.Select(m => m.Conflict?.Code));
        await world.Hearings.DecideAsync(ContestWorld.Organizer, world.Edition.Id, 1, day.Typed(AppealOutcome.Kept) with { Present = [0, 1], Vote = new(2, 0, 0) });
    }

    [Fact]
    public async Task Who_opened_the_codes_of_the_work_does_not_decide()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AppointAsync(AppealDay.Strangers[0], AppealDay.Strangers[1], AppealDay.Member("К. П. Шилов"));
        await day.AnnounceAsync();
        await day.FileAsync("0101", "essay", ["text"]);
        await day.FileAsync("0101", "talk", ["content"]);

        Assert.Equal("Appeal.MemberCoded", await Refusal.CodeOfAsync(() => day.DecideAsync(1, AppealOutcome.Kept)));
        await day.DecideAsync(2, AppealOutcome.Kept);
    }

    [Fact]
    public async Task Before_the_codes_are_opened_no_mark_stands_beside_the_name_and_nothing_is_decided()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await world.Appeals.FileAsync(ContestWorld.Organizer, world.Edition.Id, new AppealFiling("0101", "essay", AppealKind.Procedure, "шум", [], world.Time.Now.UtcDateTime, BeforeLeaving: true));

        var hearing = await world.Hearings.HearingAsync(ContestWorld.Organizer, world.Edition.Id, 1);

        Assert.True(hearing.IsSealed);
        Assert.All(hearing.Criteria, c => Assert.True(c.Marks.Count == 0 && c.Together is null));
        Assert.Equal("Coding.NotDecoded", await Refusal.CodeOfAsync(() => day.DecideAsync(1, AppealOutcome.Kept)));
        await world.DecodeAsync();
        await day.DecideAsync(1, AppealOutcome.Kept);
    }

    [Fact]
    public async Task A_decision_keeps_the_members_by_whom_it_was_taken()
    {
        await using var world = await AppealDay.FiledAsync("0101", "content");
        var day = new AppealDay(world);
        await day.DecideAsync(1, AppealOutcome.Kept);

        await day.AppointAsync(AppealDay.Member("Новый Состав", isChair: true));
        await world.RestartAsync();

        var paper = await world.Hearings.ProtocolAsync(ContestWorld.Organizer, world.Edition.Id, 1);
        Assert.Equal(AppealDay.Strangers.Select(m => m.Name.Ru), paper.Decision.Members.Select(m => m.Name.Ru));
        Assert.Equal(("0101", new CommissionVote(2, 1, 0), null), (paper.Case.Number, paper.Decision.Vote, paper.Code));
        Assert.Equal("Hearing.Unknown", await Refusal.CodeOfAsync(() => world.Hearings.ProtocolAsync(ContestWorld.Organizer, world.Edition.Id, 2)));
    }
}
