using Contest.Data.Access;

namespace Contest.Tests.Data.Access;

/// <summary>The PIN beside a judge's link.</summary>
public sealed class PinTests
{
    [Fact]
    public async Task After_five_wrong_pins_the_right_one_opens_nothing_any_more()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);

        for (var i = 0; i < 5; i++)
        {
            Assert.False(world.Access.JudgeEntryOf(link.Code)!.IsShut);
            Assert.False(await world.Access.TryPinAsync(link.Code, Wrong(link)));
        }

        Assert.True(world.Access.JudgeEntryOf(link.Code)!.IsShut);
        Assert.False(await world.Access.TryPinAsync(link.Code, link.Pin));
        Assert.Empty(await world.Access.LinkedJudgesAsync());
        Assert.Equal(["Access.PinRefused", "Access.PinRefused", "Access.PinRefused", "Access.PinRefused", "Access.PinShut"], (await world.AuditAsync()).Select(l => l.What).Where(w => w.StartsWith("Access.Pin", StringComparison.Ordinal)).Order());
        var renewed = await LinkAsync(world);
        Assert.True(await world.Access.TryPinAsync(renewed.Code, renewed.Pin));
    }

    [Fact]
    public async Task The_right_pin_after_four_wrong_ones_opens_and_the_count_begins_anew()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                Assert.False(await world.Access.TryPinAsync(link.Code, Wrong(link)));
            Assert.True(await world.Access.TryPinAsync(link.Code, $" {link.Pin} "));
        }
    }

    [Fact]
    public async Task Ten_tablets_that_come_at_once_with_the_right_pin_are_all_let_in()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => world.Access.TryPinAsync(link.Code, link.Pin)))), Assert.True);
    }

    [Fact]
    public async Task Of_many_guesses_at_once_no_more_than_five_are_looked_at()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);

        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => world.Access.TryPinAsync(link.Code, Wrong(link)))));

        Assert.All(guesses, Assert.False);
        Assert.Equal(5, (await world.AuditAsync()).Count(l => l.What.StartsWith("Access.Pin", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_shut_link_leaves_in_who_came_by_it_before()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);

        for (var i = 0; i < 5; i++)
            await world.Access.TryPinAsync(link.Code, Wrong(link));

        Assert.Equal((await world.JudgeAsync("kim")).JudgeId, world.Access.JudgeOf(link.Code));
    }

    [Fact]
    public async Task The_pin_of_one_judge_opens_no_other_s_link()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = (await LinkAsync(world), await LinkAsync(world, "petrov"));
        while (petrov.Pin == kim.Pin)
            petrov = await LinkAsync(world, "petrov");

        Assert.False(await world.Access.TryPinAsync(kim.Code, petrov.Pin));
        Assert.True(await world.Access.TryPinAsync(petrov.Code, petrov.Pin));
    }

    [Fact]
    public async Task A_pin_lies_in_the_database_as_a_salted_hash_alone_and_in_no_line_of_the_audit()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var link = await LinkAsync(world);
        await world.Access.TryPinAsync(link.Code, Wrong(link));

        await using var db = await world.OpenDatabaseAsync();
        var row = db.Links.Single();
        Assert.NotEqual(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(link.Pin))), row.PinHash);
        Assert.True(row.PinHash!.Length > 60);
        Assert.All((await world.AuditAsync()).Where(l => l.What is "Judge.Linked" or "Access.PinRefused"), l =>
        {
            Assert.Null(l.After);
            Assert.Matches("^judge [0-9]+$", l.Subject);
        });
    }

    private static async Task<JudgeLink> LinkAsync(ContestWorld world, string judge = "kim") => await world.Access.LinkJudgeAsync(ContestWorld.Organizer, (await world.JudgeAsync(judge)).JudgeId!.Value);

    private static string Wrong(JudgeLink link) => link.Pin == "0000" ? "0001" : "0000";
}
