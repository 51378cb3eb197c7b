using System.Net;
using Contest.Core.Judging;
using Contest.Core.Registration;
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

        // The judge reads on the list and on the sheet when and where each appears.
        var judge = await site.JudgeAsync("kim");
        foreach (var page in new[] { "/judge/", $"/judge/{ContestWorld.Category}/talk/0101" })
            Assert.Contains($"{round.Places.Single(p => p.Number == "0101").StartsAt:HH:mm} · ", WebUtility.HtmlDecode(await judge.PageAsync(page)), StringComparison.Ordinal);

        Assert.Contains("Напишите, почему нужна новая жеребьёвка.", Beside(await SubmitAsync([.. Plan, ("Typed.Do", "hold")]), "Reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_line_by_line_beside_its_field_and_stays_in_the_form()
    {
        var page = await SubmitAsync(("Typed.Rooms", "Аудитория 301\nЗал; 5"), ("Typed.Breaks", "в обед"), ("Typed.StartsAt", "утром"), ("Typed.Minutes", "недолго"), ("Typed.Seed", "s"), ("Typed.Do", "look"));

        Assert.Contains("Строка «Аудитория 301»: напишите название и число мест", Beside(page, "Rooms"), StringComparison.Ordinal);
        Assert.Contains("Строка «в обед»: напишите перерыв так", Beside(page, "Breaks"), StringComparison.Ordinal);
        Assert.Contains("«утром» не читается как дата и время", Beside(page, "StartsAt"), StringComparison.Ordinal);
        Assert.Contains("от 1 до 1440", Beside(page, "Minutes"), StringComparison.Ordinal);
        Assert.Contains("Зал; 5</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"утром\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"недолго\"", page, StringComparison.Ordinal);
        Assert.Contains("Поправьте отмеченное: 4", Above(page), StringComparison.Ordinal);
        Assert.DoesNotContain("напишите", Above(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_does_not_work_is_told_beside_its_fields_all_at_once()
    {
        var page = await SubmitAsync(("Typed.Rooms", "Зал; 1\nЗал; 1"), ("Typed.Breaks", "15:00–14:00"), ("Typed.StartsAt", "2027-04-12T09:00"), ("Typed.Minutes", "0"), ("Typed.Seed", " "), ("Typed.Do", "look"));

        Assert.Contains("Аудитория «Зал» вписана дважды", Beside(page, "Rooms"), StringComparison.Ordinal);
        Assert.Contains("Перерыв 15:00–14:00 кончается раньше, чем начинается.", Beside(page, "Breaks"), StringComparison.Ordinal);
        Assert.Contains("сколько минут у каждого", Beside(page, "Minutes"), StringComparison.Ordinal);
        Assert.Contains("Впишите число жребия.", Beside(page, "Seed"), StringComparison.Ordinal);
        Assert.Contains("15:00–14:00</textarea>", page, StringComparison.Ordinal);

        Assert.Contains("Участников 3, а мест 1.", Beside(await SubmitAsync(("Typed.Rooms", "Зал; 1"), ("Typed.Seed", "s"), ("Typed.Do", "look")), "Rooms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_finds_no_seat_at_the_end_of_the_order_is_told_above_since_no_field_was_sent()
    {
        var (registrar, world) = (await site.SignedInAsync(Role.Registrar), await site.World.WithStateAsync("0103", ContestantState.Applied));
        await world.Draws.HoldAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "essay", "семя", new DrawPlan([new Room("301", 2)], null, 0, []));
        await world.WithStateAsync("0103", ContestantState.Admitted);

        using var appended = await registrar.SubmitAsync($"/draws/{ContestWorld.Category}/essay", "append");

        Assert.Contains("Участников 3, а мест 2. Добавьте аудиторию или места.", Above(WebUtility.HtmlDecode(await Browser.TextOfAsync(appended))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_a_404()
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).GetAsync($"/draws/{ContestWorld.Category}/dance");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Beside(string page, string field) => Part(page, $"<div class=\"field-problem\" id=\"{field}-problem\">", "</div>");

    private static string Above(string page) => Part(page, "<section class=\"said refused\" role=\"alert\">", "</section>");

    private static string Part(string page, string from, string to)
    {
        var at = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The page has no {from}");
        return page[at..page.IndexOf(to, at, StringComparison.Ordinal)];
    }

    private async Task<string> SubmitAsync(params (string, string)[] typed)
    {
        using var answer = await (await site.SignedInAsync(Role.Registrar)).SubmitAsync(Page, "draw", typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }
}
