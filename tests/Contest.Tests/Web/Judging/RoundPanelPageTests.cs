using System.Net;
using System.Text.RegularExpressions;
using Contest.Core.Judging;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>The page of a round's panel, by its forms.</summary>
public sealed class RoundPanelPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = $"/jury/panels/{ContestWorld.Category}/talk";

    [Fact]
    public async Task Works_are_proposed_taken_changed_by_hand_and_given_back_to_everybody()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        var proposed = await SaidAsync(organizer, Page, "readers", ("Readers.Readers", "2"), ("Readers.Seed", "весна"));
        Assert.Contains("Все члены жюри связаны общими работами", proposed, StringComparison.Ordinal);
        Assert.Contains("Своих никто не оценивает", proposed, StringComparison.Ordinal);
        var stamp = Regex.Match(proposed, "name=\"Readers.Stamp\" value=\"([0-9a-f]+)\"").Groups[1].Value;

        var taken = await SaidAsync(organizer, Page, "readers", ("Readers.Readers", "2"), ("Readers.Seed", "весна"), ("Readers.Stamp", stamp), ("Readers.Do", "take"));
        Assert.Contains("Работы распределены.", taken, StringComparison.Ordinal);
        Assert.All((await RoundAsync()).Works, w => Assert.Equal(2, w.Readers.Count));

        var kim = await IdAsync("kim");
        var given = await SaidAsync(organizer, $"{Page}?work=0101", "work", ("Chosen", $"{kim}"));
        Assert.Contains("Проверяющие работы 0101 сохранены.", given, StringComparison.Ordinal);
        Assert.Equal([kim], (await RoundAsync()).Works.Single(w => w.Token == "0101").Readers);

        Assert.Contains("все оценивают всех", await SaidAsync(organizer, Page, "clear"), StringComparison.Ordinal);
        Assert.False((await RoundAsync()).IsShared);
    }

    [Fact]
    public async Task More_readers_than_judges_is_said_beside_the_field_and_what_was_typed_stays()
    {
        var refused = await SaidAsync(await site.SignedInAsync(Role.Organizer), Page, "readers", ("Readers.Readers", "9"), ("Readers.Seed", "весна"));

        Assert.Contains("Проверяющих на работу должно быть от 1 до 3.", refused, StringComparison.Ordinal);
        Assert.Matches("name=\"Readers.Readers\"[^>]*value=\"9\"", refused);
    }

    [Fact]
    public async Task An_absence_is_entered_a_substitute_seated_and_both_are_taken_back()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        await site.World.Jury.SaveJuryAsync(ContestWorld.Organizer, site.World.Edition.Id, new JuryFile(JuryFile.CurrentFormat, [WorldRecords.Judge("vlasova", "Н. П. Власова", "RU", JuryRole.Member)], []));
        var (petrov, vlasova) = (await IdAsync("petrov"), await IdAsync("vlasova"));

        Assert.Contains("Отмечено «отсутствует» листов: 3", await SaidAsync(organizer, Page, $"absence-{petrov}", ("Absence.Judge", $"{petrov}"), ("Absence.Reason", "госпиталь"), ("Absence.Do", "absent")), StringComparison.Ordinal);
        Assert.Contains("Замена назначена.", await SaidAsync(organizer, Page, $"absence-{petrov}", ("Absence.Judge", $"{petrov}"), ("Absence.Reason", "вместо"), ("Absence.Substitute", $"{vlasova}"), ("Absence.Do", "substitute")), StringComparison.Ordinal);
        Assert.Contains("Замена отменена.", await SaidAsync(organizer, Page, $"dismiss-{petrov}", ("Absence.Substitute", $"{vlasova}"), ("Absence.Do", "dismiss")), StringComparison.Ordinal);
        Assert.Contains("Снято «отсутствует» с листов: 3", await SaidAsync(organizer, Page, $"absence-{petrov}", ("Absence.Judge", $"{petrov}"), ("Absence.Reason", "вернулся"), ("Absence.Do", "present")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_and_rooms_of_seats_are_saved()
    {
        var kim = await IdAsync("kim");

        var saved = await SaidAsync(await site.SignedInAsync(Role.Organizer), Page, "seats", ("Seats.Judges", $"{kim}"), ("Seats.Kinds", "Member"), ("Seats.Rooms", "Зал 2"));

        Assert.Contains("Состав сохранён.", saved, StringComparison.Ordinal);
        Assert.Equal("Зал 2", (await RoundAsync()).Seats.Single(s => s.Judge.Id == kim).Seat.Room);
    }

    private static async Task<string> SaidAsync(Browser browser, string page, string form, params (string, string)[] typed)
    {
        using var answer = await browser.SubmitAsync(page, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await Browser.TextOfAsync(answer));
    }

    private Task<Contest.Data.Judging.RoundReaders> RoundAsync() => site.World.Panels.RoundAsync(ContestWorld.Organizer, site.World.Edition.Id, ContestWorld.Category, "talk");

    private async Task<int> IdAsync(string code) => (await site.World.JudgeAsync(code)).JudgeId!.Value;
}
