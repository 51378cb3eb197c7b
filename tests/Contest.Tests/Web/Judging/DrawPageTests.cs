using System.Net;
using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>The form of a draw.</summary>
public sealed class DrawPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = $"/draws/{ContestWorld.Category}/talk";

    private static readonly (string, string)[] Plan =
        [("Typed.Rooms", "Аудитория 301; 2\nЗал – 5"), ("Typed.Breaks", "09:10–09:30"), ("Typed.StartsAt", "2027-04-12T09:00"), ("Typed.Minutes", "10"), ("Typed.Seed", "семя")];

    [Fact]
    public async Task A_draw_is_looked_at_before_it_is_held_and_a_new_one_needs_a_reason()
    {
        var preview = await SubmitAsync([.. Plan, ("Typed.Do", "look")]);
        Assert.Contains("Ещё не записано.", preview, StringComparison.Ordinal);
        Assert.Contains("Аудитория 301", preview, StringComparison.Ordinal);
        Assert.Contains("value=\"семя\"", preview, StringComparison.Ordinal);
        Assert.Null((await site.World.Draws.RoundAsync(site.World.Edition.Id, ContestWorld.Category, "talk")).Draw);

        var held = await SubmitAsync([.. Plan, ("Typed.Do", "hold")]);
        Assert.Contains("Жеребьёвка проведена и записана.", held, StringComparison.Ordinal);
        var round = await site.World.Draws.RoundAsync(site.World.Edition.Id, ContestWorld.Category, "talk");
        Assert.Equal(DrawRule.Order("семя", ["0101", "0102", "0103"]), round.Places.OrderBy(p => p.StartsAt).ThenBy(p => p.Room).Select(p => p.Number));
        // The second of a room waits for the end of the break.
        Assert.Equal(new TimeOnly(9, 30), TimeOnly.FromDateTime(round.Places.Max(p => p.StartsAt)!.Value));

        Assert.Contains("Напишите, почему нужна новая жеребьёвка.", await SubmitAsync([.. Plan, ("Typed.Do", "hold")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_line_by_line_and_stays_in_the_form()
    {
        var page = await SubmitAsync(("Typed.Rooms", "Аудитория 301\nЗал; 5"), ("Typed.Breaks", "в обед"), ("Typed.Minutes", "10"), ("Typed.Seed", "s"), ("Typed.Do", "look"));

        Assert.Contains("Строка «Аудитория 301»: напишите название и число мест", page, StringComparison.Ordinal);
        Assert.Contains("Строка «в обед»: напишите перерыв так", page, StringComparison.Ordinal);
        Assert.Contains("Зал; 5</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_a_404()
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync($"/draws/{ContestWorld.Category}/dance");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> SubmitAsync(params (string, string)[] typed)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).SubmitAsync(Page, "draw", typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
