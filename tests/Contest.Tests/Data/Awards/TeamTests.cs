using Contest.Core.Appeals;
using Contest.Tests.Data.Appeals;

namespace Contest.Tests.Data.Awards;

/// <summary>Teams that the jury marks as one.</summary>
public sealed class TeamTests
{
    [Fact]
    public async Task A_team_s_mark_is_the_mark_of_each_member()
    {
        await using var world = await TeamedAsync();

        var lines = (await new AwardDay(world).TableAsync()).Lines.OrderBy(l => l.Number).ToList();

        Assert.Equal([60, 60, 30], lines.Select(l => l.Rounds[1].Points!.Value.Hundredths / 100));
        Assert.All(lines, l => Assert.True(l.IsComplete));
    }

    [Fact]
    public async Task The_members_of_a_team_change_no_more_once_it_is_marked()
    {
        await using var world = await TeamedAsync();
        var day = new AwardDay(world);

        Assert.Equal("Team.Marked", await Refusal.CodeOfAsync(() => day.TeamAsync("Парус", "0101")));
        Assert.Equal("Team.Marked", await Refusal.CodeOfAsync(() => day.TeamAsync("Парус", "0101", "0102", "0103")));
        Assert.Equal("Team.Another", await Refusal.CodeOfAsync(() => day.TeamAsync("Маяк", "0102")));
        await day.TeamAsync("Парус", "0101", "0102");
        Assert.Equal("Парус", (await world.ContestantAsync("0102")).Team);
    }

    [Fact]
    public async Task Before_it_is_marked_a_team_changes_and_ends()
    {
        await using var world = await ContestWorld.ReadyAsync(AwardDay.OfTeams());
        var day = new AwardDay(world);
        await day.TeamAsync("Парус", "0101", "0102");

        await day.TeamAsync("Парус", "0102", "0103");
        Assert.Equal(["", "Парус", "Парус"], await TeamsAsync(world));

        await day.TeamAsync("Парус");
        Assert.Equal(["", "", ""], await TeamsAsync(world));
        Assert.Equal("Team.Nameless", await Refusal.CodeOfAsync(() => day.TeamAsync(" ", "0101")));
    }

    [Fact]
    public async Task The_judge_sees_the_team_s_name_and_one_sheet_for_it()
    {
        await using var world = await ContestWorld.ReadyAsync(AwardDay.OfTeams());
        await new AwardDay(world).TeamAsync("Парус", "0101", "0102");
        var kim = (await world.JudgeAsync("kim")).JudgeId!.Value;

        var round = await world.Judging.RoundOfAsync(world.Edition.Id, kim, ContestWorld.Category, "talk");

        Assert.Equal(["0101", "0103"], round.Sheets.Select(s => s.Token));
        Assert.Equal("Парус: Чон Сун Ён, Ан Мён Хо", round.Sheets[0].Name!.Cyrillic.Surname);
    }

    [Fact]
    public async Task An_appeal_of_a_team_reaches_every_member()
    {
        await using var world = await TeamedAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync("0102", "content");

        await day.DecideAsync(1, AppealOutcome.Lowered, ("content", 20));

        Assert.Equal([50, 50, 30], (await new AwardDay(world).TableAsync()).Lines.OrderBy(l => l.Number).Select(l => l.Rounds[1].Points!.Value.Hundredths / 100));
    }

    // Two of three are a team that is marked under the first of them.
    private static async Task<ContestWorld> TeamedAsync()
    {
        var world = await ContestWorld.ReadyAsync(AwardDay.OfTeams());
        await new AwardDay(world).TeamAsync("Парус", "0101", "0102");
        await world.MarkAllAsync("essay");
        foreach (var judge in WorldRecords.Jury)
        {
            await world.MarkAsync("talk", "0101", judge.Code, 30, 30);
            await world.MarkAsync("talk", "0103", judge.Code, 15, 15);
        }
        return await world.DecodeAsync();
    }

    private static async Task<IEnumerable<string>> TeamsAsync(ContestWorld world) => (await world.Registration.ContestantsAsync(world.Edition.Id)).Select(e => e.Contestant).OrderBy(c => c.Number).Select(c => c.Team);
}
