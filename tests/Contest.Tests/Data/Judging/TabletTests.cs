using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Tests.Data;

namespace Contest.Tests.Data.Judging;

/// <summary>The tablets of judges, and words between judges and the desk.</summary>
public sealed class TabletTests
{
    private static readonly TabletNews Quiet = new(0, 0, null, true, 80, false, "students/talk");

    [Fact]
    public async Task Who_goes_on_on_another_tablet_leaves_the_first_one_to_deliver_and_may_come_back()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        var first = await EnterAsync(world, kim);
        Assert.True(await world.Tablets.BeatAsync(kim, first, Quiet with { Waiting = 2 }));

        var second = await EnterAsync(world, kim);

        Assert.Equal((false, true), (await world.Tablets.BeatAsync(kim, first, Quiet with { Waiting = 2 }), await world.Tablets.BeatAsync(kim, second, Quiet)));
        Assert.Equal([(second, 0), (first, 2)], await TabletsAsync(world));
        await world.Judging.EnterAsync(kim, world.Edition.Id, ContestWorld.Typed("talk", "0101", "speech", 5));
        world.Time.Now += TimeSpan.FromSeconds(1);
        await world.Tablets.TakeUpAsync(kim, first);
        Assert.Equal((true, false), (await world.Tablets.BeatAsync(kim, first, Quiet), await world.Tablets.BeatAsync(kim, second, Quiet)));
    }

    [Fact]
    public async Task The_same_tablet_keeps_its_row_and_another_judge_s_number_is_not_taken_over()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await world.JudgeAsync("kim"), await world.JudgeAsync("petrov"));
        var tablet = await EnterAsync(world, kim);

        Assert.Equal(tablet, await EnterAsync(world, kim, tablet));
        Assert.NotEqual(tablet, await EnterAsync(world, petrov, tablet));
        Assert.Equal("Tablet.Unknown", await Refusal.CodeOfAsync(() => world.Tablets.TakeUpAsync(petrov, tablet)));
    }

    [Fact]
    public async Task What_a_tablet_told_last_is_on_the_disk_and_is_kept_within_bounds()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        var tablet = await EnterAsync(world, kim);
        world.Time.Now += TimeSpan.FromSeconds(15);

        await world.Tablets.BeatAsync(kim, tablet, new TabletNews(3, 1, ["students/talk/0101", "students/talk/0101", new string('x', 101)], false, 140, true, new string('x', 101)));

        await using var db = await world.OpenDatabaseAsync();
        var row = db.Tablets.Single();
        Assert.Equal("students/talk/0101", row.ConflictsAt);
        Assert.Equal((3, 1, false, 100, true, "", world.Time.Now.UtcDateTime), (row.Waiting, row.Conflicts, row.KeepsJournal, row.Battery!.Value, row.IsCharging, row.Round, row.SeenAt));
    }

    [Fact]
    public async Task The_sheet_on_which_a_judge_has_to_choose_is_marked_on_the_board_until_it_is_done()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        var tablet = await EnterAsync(world, kim);

        await world.Tablets.BeatAsync(kim, tablet, Quiet with { Waiting = 1, Conflicts = 1, Sheets = ["students/talk/0102"] });
        Assert.Equal([("0102", "kim")], await ConflictsAsync(world, "talk"));
        Assert.Empty(await ConflictsAsync(world, "essay"));

        await world.Tablets.BeatAsync(kim, tablet, Quiet);
        Assert.Empty(await ConflictsAsync(world, "talk"));
    }

    [Fact]
    public async Task Beats_stir_the_desk_only_where_something_is_different()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        var tablet = await EnterAsync(world, kim);
        await world.Tablets.BeatAsync(kim, tablet, Quiet);
        var heard = 0;
        ((Contest.Data.DeskChanges)world.Services.GetService(typeof(Contest.Data.DeskChanges))!).Changed += _ => heard++;

        world.Time.Now += TimeSpan.FromSeconds(15);
        await world.Tablets.BeatAsync(kim, tablet, Quiet with { Battery = 79 });
        Assert.Equal(0, heard);
        await world.Tablets.BeatAsync(kim, tablet, Quiet with { Waiting = 1 });
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task A_call_is_open_until_somebody_goes_and_the_judge_sees_who()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");

        await world.Messages.CallAsync(kim, DeskMessageKind.CallContestant, "", "students/talk");
        Assert.Equal("Message.CalledAlready", await Refusal.CodeOfAsync(() => world.Messages.CallAsync(kim, DeskMessageKind.CallRules, "", "")));
        var call = Assert.Single(await OpenAsync(world));
        Assert.Equal("kim", call.Judge.Code);
        await world.Messages.GoAsync(ContestWorld.Organizer, call.Message.Id);
        await world.Messages.GoAsync(ContestWorld.Organizer with { Name = "Второй" }, call.Message.Id);

        Assert.Empty(await OpenAsync(world));
        Assert.Equal(ContestWorld.Organizer.Name, Assert.Single(await OfAsync(world, kim)).AnsweredBy);
        world.Time.Now += TimeSpan.FromMinutes(11);
        Assert.Empty(await OfAsync(world, kim));
    }

    [Fact]
    public async Task A_call_is_taken_back_by_who_called_and_by_nobody_else()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await world.JudgeAsync("kim"), await world.JudgeAsync("petrov"));
        await world.Messages.CallAsync(kim, DeskMessageKind.CallTablet, "погас", "");
        var id = (await OpenAsync(world))[0].Message.Id;

        await world.Messages.TakeBackAsync(petrov, id);
        Assert.Single(await OpenAsync(world));
        await world.Messages.TakeBackAsync(kim, id);

        Assert.Empty(await OpenAsync(world));
        Assert.Empty(await OfAsync(world, kim));
    }

    [Theory]
    [InlineData(DeskMessageKind.CallOther, "")]
    [InlineData(DeskMessageKind.CallOther, "  ")]
    [InlineData(DeskMessageKind.Nudge, "слово")]
    [InlineData((DeskMessageKind)9, "слово")]
    public async Task What_is_no_call_calls_nobody(DeskMessageKind kind, string text)
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");

        Assert.Equal("Message.NoWords", await Refusal.CodeOfAsync(() => world.Messages.CallAsync(kim, kind, text, "")));
        Assert.Empty(await OpenAsync(world));
    }

    [Fact]
    public async Task The_desk_nudges_one_judge_and_learns_when_it_was_seen()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await world.JudgeAsync("kim"), await world.JudgeAsync("petrov"));

        await world.Messages.NudgeAsync(ContestWorld.Organizer, kim.JudgeId!.Value, "лист № 14");

        Assert.Empty(await OfAsync(world, petrov));
        var nudge = Assert.Single(await OfAsync(world, kim));
        await world.Messages.SeeAsync(petrov, nudge.Id);
        Assert.Single(await OfAsync(world, kim));
        world.Time.Now += TimeSpan.FromMinutes(2);
        await world.Messages.SeeAsync(kim, nudge.Id);
        Assert.Empty(await OfAsync(world, kim));
        Assert.Equal(world.Time.Now.UtcDateTime, (await world.Tablets.JudgesAsync(ContestWorld.Organizer, world.Edition.Id)).Single(l => l.Judge.Code == "kim").Nudge!.AnsweredAt);
        Assert.Empty(await OpenAsync(world));
    }

    private static async Task<Guid> EnterAsync(ContestWorld world, Actor judge, Guid? known = null)
    {
        world.Time.Now += TimeSpan.FromSeconds(1);
        return await world.Tablets.EnterAsync(judge, known);
    }

    private static async Task<IEnumerable<(Guid, int)>> TabletsAsync(ContestWorld world) =>
        (await world.Tablets.JudgesAsync(ContestWorld.Organizer, world.Edition.Id)).Single(l => l.Judge.Code == "kim").Tablets.Select(t => (t.Id, t.Waiting));

    private static Task<IReadOnlyList<OpenCall>> OpenAsync(ContestWorld world) => world.Messages.OpenCallsAsync(ContestWorld.Organizer, world.Edition.Id);

    private static async Task<List<(string, string)>> ConflictsAsync(ContestWorld world, string round)
    {
        var board = await world.RoundDesk.BoardAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, round);
        return [.. board.Lines.SelectMany(l => l.Cells.Index().Where(c => c.Item.IsInConflict), (l, c) => (l.Token, board.Judges[c.Index].Judge.Code))];
    }

    private static Task<IReadOnlyList<DeskMessage>> OfAsync(ContestWorld world, Actor judge) => world.Messages.OfJudgeAsync(judge.JudgeId!.Value);
}
